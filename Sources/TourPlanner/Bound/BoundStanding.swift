internal import SeasonModel

/// How far a proof has come: the best plan known, and what no plan can cost less than.
final class BoundStanding {
  let problem: Problem
  /// The columns of the best plan known.
  private(set) var incumbent: [OutingColumn]
  /// What that plan is worth.
  private(set) var score: PlanScore
  /// What no plan as good in what is missing and unserved can cost less than, in metres.
  private(set) var bound = 0
  /// Whether no plan is better than the incumbent.
  private(set) var isOptimal = false
  /// What no plan can be worth less than as the model of now counts evenings that are not held.
  private(set) var reached = 0
  /// Whether the search for the bound ended because the gap was too wide to close.
  var hasGivenUp = false
  /// What decisions were seen to bring in the searches so far.
  var pseudoCosts = PseudoCosts()

  private let judge: ColumnJudge
  private var goal = PartitionGoal.limited(missing: 0, priority: 0)

  /// Begins below a plan.
  init(judge: ColumnJudge, incumbent: [OutingColumn], score: PlanScore) {
    self.judge = judge
    problem = judge.problem
    self.incumbent = incumbent
    self.score = score
  }

  /// Begins a model that counts evenings that are not held in another way: nothing is known by that count.
  func begin(_ goal: PartitionGoal) {
    self.goal = goal
    reached = 0
  }

  /// Notes what no plan can be worth less than, as the model of now counts.
  ///
  /// Where that is more than the incumbent is worth, something is wrong; it is kept, so that the caller sees it.
  func raise(to value: Int, _ progress: () -> Void) {
    guard value > reached else { return }
    reached = value
    // What is left when what the incumbent does not hold is taken off: a plan that holds more is worth even less.
    bound = max(bound, reached - (worth - score.cost.count))
    progress()
  }

  /// Notes what no plan as good in what is missing and unserved can cost less than, by other means than the model of now.
  func raise(toCost value: Int, _ progress: () -> Void) {
    guard value > bound else { return }
    bound = value
    progress()
  }

  /// Whether the bound has reached the incumbent.
  var isClosed: Bool {
    reached >= worth || (score.missing == 0 && score.priorityUnserved == 0 && bound >= score.cost.count)
  }

  /// Notes that the incumbent is the best there is by the goal of now.
  func settle(_ progress: () -> Void) {
    bound = max(bound, score.cost.count)
    isOptimal = goal.missingCost > 0 || (score.missing == 0 && score.priorityUnserved == 0)
    progress()
  }

  /// What the incumbent is worth as the model of now counts.
  var worth: Int { goal.total(score) }

  /// Takes over a plan that someone else found, if it is better.
  func take(_ better: () -> [OutingColumn]?, _ progress: () -> Void) {
    guard let columns = better(), let other = judge.score(of: columns), other < score else { return }
    adopt(columns, other)
    progress()
  }

  /// Takes over a better plan.
  func adopt(_ columns: [OutingColumn], _ other: PlanScore) {
    incumbent = columns
    score = other
  }
}
