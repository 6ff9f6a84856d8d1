/// Plans seasons: decides who gets which evening.
public enum TourPlanner {
  /// Searches for the best plan of a season until the request's stop rule holds.
  ///
  /// - Parameters:
  ///   - request: what to plan, and for how long.
  ///   - progress: called about twenty times a second, from the thread of the caller, with what was found so far.
  /// - Returns: the best plan found. Judge it with `PlanAudit` before use: it is valid unless promises contradict
  ///   other hard rules.
  public static func plan(
    _ request: PlanningRequest, progress: ((PlanningProgress) -> Void)? = nil
  ) -> PlanningResult {
    PlanningSession(request: request).run(progress: progress)
  }
}
