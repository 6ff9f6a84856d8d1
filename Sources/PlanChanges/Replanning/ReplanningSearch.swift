internal import SeasonModel
public import TourPlanner

extension Replanning {
  /// The share of the time at which each search ends at the latest, and its share of the iterations.
  private static let steady = (until: 0.2, iterations: 0.2)
  private static let free = (until: 0.5, iterations: 0.3)
  private static let weighed = (until: 0.9, iterations: 0.5)
  /// What a move must win where none is wanted: 100,000 km.
  private static let dearest = Metres(100_000_000)
  /// How many of the smallest sets of evenings to let go are compared.
  private static let comparedReleases = 4

  /// Plans.
  ///
  /// - Parameter progress: called about twenty times a second, from the thread of the caller.
  /// - Returns: the plan, and what became of the dates that people know.
  public func run(progress: ((PlanningProgress) -> Void)? = nil) -> ReplanningResult {
    guard !(known?.evenings ?? []).isEmpty || !kept.isEmpty else {
      let request = PlanningRequest(
        season: season, start: current, stop: stop, seed: seed, threads: threads, frozen: frozen)
      return ReplanningResult(unweighed: TourPlanner.plan(request, progress: progress), frozen: frozen)
    }
    let least = known?.least ?? .zero
    // Who asks for all to be kept counts on all of them.
    let dates = kept.isEmpty ? known?.evenings ?? [] : kept + frozen
    var run = ReplanningRun(
      self, known: KnownDates(dates, least: least).judged(in: season, beside: frozen), progress: progress)
    let (steady, stay) = steadyPlan(&run)
    if !kept.isEmpty, !run.isValid(steady) {
      // Promises that several vans could keep may need more room than conflicts of rules show: then all are weighed.
      run.known = KnownDates(dates, least: Replanning.dearest).judged(in: season, beside: frozen)
    }
    // With evenings that stay whatever it costs, only those that had to go look for other dates.
    let firm = !kept.isEmpty && run.isValid(steady) ? frozen + stay : frozen
    let free = run.search(Replanning.free, frozen: firm, start: current)
    let start = run.best(of: [steady, free.plan])
    let weighed = run.search(Replanning.weighed, frozen: firm, start: start, known: run.known).plan
    let review = MoveReview(of: run.best(of: [steady, free.plan, weighed]), frozen: firm, run: &run)
    return ReplanningResult(of: &run, review: review, free: free, frozen: firm)
  }

  /// A plan in which everybody stays who can, and who that is: of the smallest sets that can be let go, the best one.
  private func steadyPlan(_ run: inout ReplanningRun) -> (plan: Plan, stay: [Evening]) {
    let published = Set(known?.evenings ?? [])
    let release =
      kept.isEmpty
      ? SmallestRelease(season: season, frozen: frozen, known: run.known.evenings)
      : SmallestRelease(
        season: season, frozen: frozen, known: kept.filter(published.contains),
        others: kept.filter { !published.contains($0) })
    let sets = release.sets.prefix(Replanning.comparedReleases)
    var best: (plan: Plan, stay: [Evening])?
    for (number, set) in sets.enumerated() {
      let stay = release.kept(without: set)
      let share = Double(number + 1) / Double(sets.count)
      let limit = (
        until: Replanning.steady.until * share, iterations: Replanning.steady.iterations / Double(sets.count)
      )
      let plan = run.search(limit, frozen: frozen + stay, start: current, known: run.known).plan
      if best.map({ run.isBetter(plan, than: $0.plan) }) ?? true { best = (plan, stay) }
    }
    return best ?? (current ?? Plan(), [])
  }
}
