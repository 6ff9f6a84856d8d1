internal import SeasonModel
internal import TourPlanner

/// One run of a `Replanning`: what it has used of its time, and what plans are worth to it.
struct ReplanningRun {
  /// The iterations of a small question: at least, and for each commune.
  private static let small = (iterations: 300, perCommune: 10)

  let question: Replanning
  /// The dates that are weighed.
  var known: KnownDates
  /// Iterations of all searches so far.
  private(set) var iterations = 0
  /// Moves of all searches so far.
  private(set) var moves = 0
  /// What was wrong with the first search with which something was.
  private(set) var defect: PlanningDefect?
  private let watch = Stopwatch()
  private let progress: ((PlanningProgress) -> Void)?
  /// What the last plan that can be shown is worth.
  private var shown: PlanScore?

  /// Begins a run.
  init(_ question: Replanning, known: KnownDates, progress: ((PlanningProgress) -> Void)?) {
    self.question = question
    self.known = known
    self.progress = progress
  }

  /// Wall-clock seconds since the run began.
  var seconds: Double { watch.seconds }

  /// Whether the time is over, or someone else wants the run to end.
  var isOver: Bool {
    (question.stop.cancel?.isRaised ?? false) || question.stop.seconds.map { watch.seconds >= $0 } ?? false
  }

  /// Searches until a share of the time has passed, or a share of the iterations is done.
  mutating func search(
    _ limit: (until: Double, iterations: Double), frozen: [Evening], start: Plan?, known: KnownDates? = nil
  ) -> PlanningResult {
    var stop = question.stop
    stop.seconds = stop.seconds.map { max(0, $0 * limit.until - watch.seconds) }
    stop.iterations = stop.iterations.map { max(1, Int(Double($0) * limit.iterations)) }
    let request = PlanningRequest(
      season: question.season, start: start, stop: stop, seed: question.seed, threads: question.threads,
      frozen: frozen, known: known)
    return search(request)
  }

  /// Answers a small question: one in which nearly every evening is frozen, or that starts near its answer.
  mutating func answer(
    frozen: [Evening], dated: [Evening] = [], start: Plan, known: KnownDates? = nil
  ) -> Plan {
    let small = ReplanningRun.small
    let iterations = small.iterations + small.perCommune * question.season.communes.count
    var stop = StopRule(iterations: iterations, cancel: question.stop.cancel)
    stop.seconds = question.stop.seconds.map { max(0, $0 - watch.seconds) }
    var request = PlanningRequest(
      season: question.season, start: start, stop: stop, seed: question.seed, frozen: frozen, known: known ?? self.known
    )
    request.dated = dated
    return search(request).plan
  }

  private mutating func search(_ request: PlanningRequest) -> PlanningResult {
    let began = watch.seconds
    let (before, shown) = (iterations, shown)
    // Where moves are weighed, what the search counts is nothing that people could read.
    let isHidden = request.known != nil
    let result = TourPlanner.plan(
      request,
      progress: progress.map { report in
        { now in
          report(
            PlanningProgress(
              seconds: began + now.seconds, iterations: before + now.iterations,
              score: isHidden ? shown ?? now.score : now.score, lowerBound: isHidden ? nil : now.lowerBound))
        }
      })
    defect = defect ?? result.defect
    iterations += result.iterations
    moves += result.moves
    self.shown = result.score
    return result
  }

  /// Whether a plan is better than another for people who know the dates; one that breaks a hard rule is worst.
  func isBetter(_ plan: Plan, than other: Plan) -> Bool {
    let (isValid, isOtherValid) = (isValid(plan), isValid(other))
    return isValid == isOtherValid ? price(of: plan) < price(of: other) : isValid
  }

  /// The best of some plans, the first of equal ones.
  func best(of plans: [Plan]) -> Plan {
    plans.dropFirst().reduce(plans.first ?? Plan()) { isBetter($1, than: $0) ? $1 : $0 }
  }

  /// What a plan is worth to people who know the dates.
  func price(of plan: Plan) -> KnownDates.Price { known.price(of: plan, in: question.season) }

  /// Whether a plan keeps all hard rules.
  func isValid(_ plan: Plan) -> Bool { PlanAudit(of: plan, in: question.season).isValid }
}
