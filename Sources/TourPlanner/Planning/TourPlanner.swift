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
    let island = Island(problem: problem, seed: request.seed, number: 0)
    island.construct()
    let scale = Double(island.best.score.cost.count) / Double(max(1, problem.slotCount))
    let seconds = request.stop.seconds ?? 5
    island.run(Annealing(start: scale * 0.3, end: scale * 0.001)) { _ in watch.seconds / seconds }
    return PlanningResult(
      plan: island.best.plan(of: problem, frozen: request.frozen), score: island.best.score, lowerBound: nil,
      isOptimal: false, seconds: watch.seconds, iterations: island.iterations, secondsToBest: 0)
  }
}
