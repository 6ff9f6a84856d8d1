public import SeasonModel

/// What to plan, and for how long.
public struct PlanningRequest: Sendable {
  /// The season.
  public var season: Season
  /// A plan to start from; the result is never worse than it by the season's measure, if it keeps all rules.
  public var start: Plan?
  /// When to stop.
  public var stop: StopRule
  /// The seed of the random numbers.
  public var seed: UInt64
  /// How many threads may work at a time; they never change the result of a run limited by iterations.
  public var threads: Int
  /// Evenings that stay where they are.
  public var frozen: [Evening]
  /// Evenings that stay on their date, with whatever van.
  public var dated: [Evening] = []
  /// Dates that people know, and what moving an evening away from one must win; nil where nobody was told anything.
  public var known: KnownDates?

  /// Creates a request.
  public init(
    season: Season, start: Plan? = nil, stop: StopRule, seed: UInt64 = 1, threads: Int = 1, frozen: [Evening] = [],
    known: KnownDates? = nil
  ) {
    self.season = season
    self.start = start
    self.stop = stop
    self.seed = seed
    self.threads = threads
    self.frozen = frozen
    self.known = known
  }
}

/// How far a search has come.
public struct PlanningProgress: Sendable {
  /// Wall-clock seconds since the start.
  public let seconds: Double
  /// Iterations of ruin and recreate so far.
  public let iterations: Int
  /// The score of the best plan so far.
  public let score: PlanScore
  /// The best lower bound on the cost so far, if there is one.
  public let lowerBound: Metres?

  /// Creates a report.
  package init(seconds: Double, iterations: Int, score: PlanScore, lowerBound: Metres?) {
    self.seconds = seconds
    self.iterations = iterations
    self.score = score
    self.lowerBound = lowerBound
  }
}

/// What a search found.
public struct PlanningResult: Sendable {
  /// The best plan.
  public let plan: Plan
  /// Its score as the season counts, whatever dates people know.
  public let score: PlanScore
  /// A cost that no plan with as few missing and unserved evenings can go below, if one was found; none where known dates
  /// were weighed.
  public let lowerBound: Metres?
  /// Whether no plan can be better; where known dates were weighed, by `KnownDates.price`.
  public let isOptimal: Bool
  /// What is wrong with the result, if something is: then it is not to be used.
  public let defect: PlanningDefect?
  /// Wall-clock seconds taken.
  public let seconds: Double
  /// Iterations of ruin and recreate done.
  public let iterations: Int
  /// Evenings that the search put into a slot: several in each iteration.
  public let moves: Int
  /// The seconds after which the best plan was found.
  public let secondsToBest: Double

  /// Creates a result.
  package init(
    plan: Plan, score: PlanScore, lowerBound: Metres?, isOptimal: Bool, defect: PlanningDefect?, seconds: Double,
    iterations: Int, moves: Int, secondsToBest: Double
  ) {
    self.plan = plan
    self.score = score
    self.lowerBound = lowerBound
    self.isOptimal = isOptimal
    self.defect = defect
    self.seconds = seconds
    self.iterations = iterations
    self.moves = moves
    self.secondsToBest = secondsToBest
  }

  /// The gap between the cost and the bound, in percent of the cost; nil without a bound.
  public var gapPercent: Double? {
    guard let lowerBound else { return nil }
    guard score.cost.count > 0 else { return 0 }
    return 100 * Double(score.cost.count - lowerBound.count) / Double(score.cost.count)
  }
}
