internal import SeasonModel

/// Plans seasons: decides who gets which evening.
public enum TourPlanner {
  /// Searches for the best plan of a season until the request's stop rule holds.
  ///
  /// - Parameters:
  ///   - request: what to plan, and for how long.
  ///   - progress: called now and then, from the thread of the caller, with what was found so far.
  /// - Returns: the best plan found. Judge it with `PlanAudit` before use: it is valid unless promises contradict
  ///   other hard rules.
  public static func plan(
    _ request: PlanningRequest, progress: ((PlanningProgress) -> Void)? = nil
  ) -> PlanningResult {
    let watch = Stopwatch()
    let problem = Problem(season: request.season, frozen: request.frozen)
    let archipelago = Archipelago(problem: problem, seed: request.seed, islands: 2, threads: request.threads)
    archipelago.begin(from: nil)
    let seconds = request.stop.seconds ?? 5
    var rate = 100_000.0
    while watch.seconds < seconds {
      let started = watch.seconds
      let full = Double(archipelago.roundIterations) / rate
      let rounds = max(started == 0 ? 2 : 1, ((seconds - started) / full).rounded(.down))
      let length = (seconds - started) / rounds
      let before = archipelago.iterations
      archipelago.round(iterations: Int.max) { (watch.seconds - started) / (length * 0.9) }
      rate = Double(archipelago.iterations - before) / 2 / (watch.seconds - started)
    }
    return PlanningResult(
      plan: archipelago.best.plan(of: problem, frozen: request.frozen), score: archipelago.best.score, lowerBound: nil,
      isOptimal: false, seconds: watch.seconds, iterations: archipelago.iterations, secondsToBest: 0)
  }
}
