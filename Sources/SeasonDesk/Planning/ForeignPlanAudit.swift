package import SeasonFiles
package import SeasonModel
package import TourPlanner

/// A plan that was made elsewhere, judged.
package struct ForeignPlanAudit {
  /// The plan's figures.
  package let figures: PlanFigures

  /// Judges a plan.
  package init(of plan: Plan, in season: Season) {
    figures = PlanFigures(of: plan, in: season)
  }

  /// The best plan that a search finds, to measure the other by; nil where there is no time for one.
  ///
  /// - Throws: that the planner contradicts itself or the audit.
  package func best(
    seconds: Double, threads: Int, progress: ((PlanningProgress) -> Void)? = nil
  ) throws(DeskFailure) -> PlanningResult? {
    guard seconds > 0 else { return nil }
    let request = PlanningRequest(season: figures.season, stop: StopRule(seconds: seconds), threads: threads)
    let best = TourPlanner.plan(request, progress: progress)
    try best.refuseDefect(judged: PlanAudit(of: best.plan, in: figures.season))
    return best
  }

  /// The plans of the folder with this one as the current one, and what the one before notes of the same evenings.
  ///
  /// - Throws: that it breaks a hard rule, or that an evening which took place is not in it.
  package func adopted(in workspace: Workspace) throws(DeskFailure) -> PlanBook {
    guard figures.audit.isValid else { throw .planning(.notAdopted) }
    let book = try workspace.book
    let (season, known) = (figures.season, book.current?.activeEvenings ?? [])
    let evenings = figures.plan.evenings.map { evening in
      guard evening.counts else { return evening }
      if let same = known.first(where: { $0.commune == evening.commune && $0.isSameSlot(as: evening) }) { return same }
      var evening = evening
      let isPromised = season.promises.contains {
        season.communes[$0.commune].code == evening.commune && $0.date == evening.date
      }
      if isPromised, evening.status == .planned { evening.status = .fixed }
      return evening
    }
    if let lost = known.first(where: { $0.status == .held && !evenings.contains($0) }) {
      throw .change(.tookPlace(lost, season))
    }
    return book.recording(Plan(evenings: evenings))
  }
}
