internal import SeasonModel

/// Proves how much any plan costs at least, and closes the gap to the best plan where it can.
///
/// The bound is that of the set-partitioning linear program over all outings, tightened by subset-row cuts and by rows
/// for the rules between outings. Then every column that a better plan could hold is listed, and branch and bound
/// chooses among them: Baldacci, Christofides and Mingozzi (2008).
///
/// It counts for plans that are at least as good as the incumbent in what is missing and unserved. No clock and no
/// randomness: the same calls give the same results.
final class BoundSearch {
  /// The most that all that is missing may weigh: below it, floating point keeps the metres apart.
  private static let heaviest = 1e11
  /// The most that a plan may cost of which there is a bound, in metres: with more, sums in parts of a metre could overflow.
  private static let dearest = 1e14
  /// The columns of the best plan known.
  var incumbent: [OutingColumn] { standing.incumbent }
  /// What that plan is worth.
  var score: PlanScore { standing.score }
  /// What no plan as good in what is missing and unserved can cost less than, in metres.
  var bound: Int { standing.bound }
  /// Whether no plan is better than the incumbent.
  var isOptimal: Bool { standing.isOptimal }
  /// Whether it ended because the gap was too wide to close, not because nothing was left to do.
  var hasGivenUp: Bool { standing.hasGivenUp }

  private let problem: Problem
  private let judge: ColumnJudge
  private let longestListed: Int
  private let parameters: BoundParameters
  private let weights: LevelWeights
  private let standing: BoundStanding

  /// Prepares a search for the bound below a plan; nil where the season is too large or the plan breaks a hard rule.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - incumbent: the columns of the plan.
  ///   - longestListed: the most days of an outing whose columns are priced and listed exactly.
  ///   - parameters: how the bound is tightened.
  init?(
    problem: Problem, incumbent: [OutingColumn], longestListed: Int = ExactPricingParameters.standard.longest,
    parameters: BoundParameters = BoundParameters()
  ) {
    self.parameters = parameters
    let judge = ColumnJudge(problem: problem)
    guard problem.legs.hasMatrix, problem.communeCount + problem.outings.count <= parameters.mostRows,
      let score = judge.score(of: incumbent)
    else { return nil }
    let worstCost = problem.worstCost
    guard worstCost < BoundSearch.dearest else { return nil }
    weights = LevelWeights(worstCost: worstCost, problem: problem)
    self.problem = problem
    self.judge = judge
    self.longestListed = longestListed
    standing = BoundStanding(judge: judge, incumbent: incumbent, score: score)
  }

  /// Raises the bound until it is proven that the incumbent is best, nothing helps, or the caller stops it.
  ///
  /// - Parameters:
  ///   - isStopped: asked often; true ends the run.
  ///   - better: asked now and then for a plan that someone else found; its columns.
  ///   - progress: called when the bound has risen or a better plan was found.
  func run(isStopped: () -> Bool, better: () -> [OutingColumn]? = { nil }, progress: () -> Void = {}) {
    relax(isStopped, progress)
    if isOptimal || isStopped() { return }
    while true {
      let start = score
      // That no plan holds more is proven by weights; what plans that hold as much cost at least, by limits.
      if let weighted {
        attempt(weighted, isStopped, better, progress)
        if isOptimal || isStopped() { return }
        if holdsMore(than: start) { continue }
      }
      let limited = PartitionGoal.limited(
        missing: score.missing, priority: score.missing > 0 ? nil : score.priorityUnserved)
      attempt(limited, isStopped, better, progress)
      // A plan that misses less makes for a tighter model: start again with it.
      if isOptimal || isStopped() || !holdsMore(than: start) { return }
    }
  }

  /// Begins with what relaxations say that forget about dates: of long outings, in a fraction of a second.
  private func relax(_ isStopped: () -> Bool, _ progress: () -> Void) {
    guard problem.hasLongOutings, score.missing == 0,
      let arcs = RelaxedArcs(of: problem, holding: problem.evenings(heldAtLeastWith: score))
    else { return }
    let assignment = AssignmentBound(of: arcs)
    standing.raise(toCost: assignment.value, progress)
    if bound < score.cost.count, !arcs.hasOptional, !assignment.leaving.isEmpty, !isStopped() {
      let connected = ArborescenceBound(
        of: arcs, leaving: assignment.leaving, goal: score.cost.count, isStopped: isStopped)
      standing.raise(toCost: connected.value, progress)
    }
    if bound >= score.cost.count { standing.settle(progress) }
  }

  private func holdsMore(than start: PlanScore) -> Bool {
    start.missing != score.missing || start.priorityUnserved != score.priorityUnserved
  }

  /// The weights that keep the order of the three levels; nil where everything is held, or floating point would lose the
  /// metres.
  private var weighted: PartitionGoal? {
    guard score.missing > 0 || score.priorityUnserved > 0 else { return nil }
    guard weights.missing < BoundSearch.heaviest / Double(score.missing + 1) else { return nil }
    return weights.goal(ceiling: BoundSearch.heaviest)
  }

  private func attempt(
    _ goal: PartitionGoal, _ isStopped: () -> Bool, _ better: () -> [OutingColumn]?, _ progress: () -> Void
  ) {
    standing.begin(goal)
    let isWeighted = goal.allowsMissing && goal.missingCost > 0
    let high = 20 * (standing.worth + goal.missingCost) + 20_000_000
    let model = PartitionModel(
      judge: judge, goal: goal, outings: Array(problem.outings.indices), fixed: [], covers: true, bigM: high)
    let none = DualValues([Int](repeating: 0, count: model.rows.count), of: model)
    let labelling = RouteLabelling()
    let pricers = problem.outings.indices.compactMap { outing -> (any ColumnPricer)? in
      problem.outings[outing].length <= longestListed
        ? OutingPricer(outing: outing, judge: judge, duals: none)
        : NgRoutePricer(outing: outing, judge: judge, labelling: labelling)
    }
    let isRelaxed = pricers.contains { $0 is NgRoutePricer }
    guard pricers.count == problem.outings.count else { return }
    let generation = ColumnGeneration(
      model: model, pricers: pricers, duals: model.initialDuals(of: incumbent))
    for column in incumbent { generation.add(column) }
    let enumeration = RouteEnumeration(generation: generation, pricers: pricers, judge: judge)
    let closing = GapClosing(standing: standing, enumeration: enumeration)
    var lastTried = Int.max / 16
    var lastBound = 0
    for round in 0... {
      standing.take(better, progress)
      let outcome = generation.run(
        cutoff: (standing.worth - 1) * PartitionModel.dualScale, isStopped: isStopped,
        improved: { standing.raise(to: PartitionModel.metres(fromParts: generation.bound), progress) })
      if outcome == .closed { return standing.settle(progress) }
      if outcome == .stopped { return }
      if !enumeration.isPossible { choose(among: model, limit: parameters.chosenWork.each, isStopped, progress) }
      // Cuts come slowly on longer outings: a first look need not wait for all of them.
      if isRelaxed, round == 1 {
        closing.solveRestricted(isStopped, better, progress)
      }
      if standing.isClosed { return standing.settle(progress) }
      let gap = standing.worth - standing.reached
      if gap * parameters.nextTry.denominator < lastTried * parameters.nextTry.numerator {
        lastTried = gap
        if closing.closeEarly(isStopped, progress) { return }
      }
      if isStopped() || round >= (isWeighted ? parameters.rounds.weighted : parameters.rounds.limited) { return }
      let gained = generation.bound - lastBound
      lastBound = generation.bound
      let isWorthMore =
        outcome != .tooHard
        && (!isRelaxed || !isCut || gained * parameters.leastGain > gap * PartitionModel.dualScale)
      if !isWorthMore || !tighten(generation, pricers, isRelaxed, isStopped) {
        if !enumeration.isPossible { choose(among: model, limit: parameters.chosenWork.last, isStopped, progress) }
        standing.take(better, progress)
        if !problem.isSmall {
          closing.solveRestricted(isStopped, better, progress)
        }
        guard isWeighted else { return closing.closeInSteps(isStopped, better, progress) }
        closing.closeAtOnce(isStopped, progress)
        return
      }
    }
  }

  /// Adds rules and cuts that the solution breaks, and rules out columns that hold a commune twice; whether there were any.
  private func tighten(
    _ generation: ColumnGeneration, _ pricers: [any ColumnPricer], _ isRelaxed: Bool, _ isStopped: () -> Bool
  ) -> Bool {
    let model = generation.model
    let separation = RuleSeparation(model: model)
    let support = model.support
    var isTighter = false
    for rule in separation.brokenRules(in: support) where model.add(rule) { isTighter = true }
    repeat {
      for (position, _) in support where forbid(model.columns[position], pricers) {
        model.program.setBarred(model.numbers[position], true)
        isTighter = true
      }
    } while !isTighter && pricers.contains { ($0 as? NgRoutePricer)?.widenMemory() ?? false }
    if isCut {
      for rule in separation.brokenSubsets(in: support, most: parameters.cutsAtATime) where model.add(rule) {
        isTighter = true
      }
    }
    if isTighter, isRelaxed { reduce(generation, pricers, isStopped) }
    return isTighter
  }

  /// Takes evenings out of long outings that no plan better than the incumbent has there.
  ///
  /// Other columns that could be in one take the places of those that go: without them the program would know little
  /// but the incumbent, and its prices would have to be found anew.
  private func reduce(_ generation: ColumnGeneration, _ pricers: [any ColumnPricer], _ isStopped: () -> Bool) {
    let gap = standing.worth * PartitionModel.dualScale - generation.bound
    let duals = DualValues(generation.duals, of: generation.model)
    let model = generation.model
    for (outing, pricer) in pricers.enumerated() {
      let limit = generation.limit(ofOuting: outing, gap: gap)
      guard let pricer = pricer as? NgRoutePricer, !isStopped(),
        pricer.reduce(below: limit, at: duals, isStopped: isStopped)
      else { continue }
      for (column, number) in zip(model.columns, model.numbers)
      where column.outing == outing && pricer.isReducedAway(column) {
        model.program.setBarred(number, true)
      }
      let others = pricer.cheapest(below: limit, most: parameters.replaced, at: duals, isStopped: isStopped) ?? []
      for other in others {
        if let column = pricer.column(of: other) { generation.add(column) }
      }
    }
  }

  /// Whether cuts are worth their price.
  private var isCut: Bool { problem.outings.allSatisfy { $0.length <= parameters.longestCut } }

  private func forbid(_ column: OutingColumn, _ pricers: [any ColumnPricer]) -> Bool {
    (pricers[column.outing] as? NgRoutePricer)?.forbid(column) ?? false
  }

  /// Looks for a better plan among the columns made so far.
  private func choose(
    among model: PartitionModel, limit: Int, _ isStopped: () -> Bool, _ progress: () -> Void
  ) {
    let recombination = Recombination(problem: problem)
    guard
      let columns = recombination.best(
        pool: model.columns.filter { judge.column(outing: $0.outing, communes: $0.communes, days: $0.days) != nil },
        incumbent: incumbent, work: limit, isCancelled: isStopped),
      let other = judge.score(of: columns), other < score
    else { return }
    standing.adopt(columns, other)
    progress()
  }
}
