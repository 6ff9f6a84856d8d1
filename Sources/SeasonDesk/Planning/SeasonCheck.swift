package import CivilTime
package import SeasonFiles
package import SeasonModel

/// Everything in a season's folder, read and judged.
package struct SeasonCheck {
  /// What was read.
  package let state: FolderState
  /// What is wrong, and what is worth a look.
  package let diagnostics: [Diagnostic]
  /// The figures of the current plan, where the season can be read and has one.
  package let figures: PlanFigures?

  /// Judges what lies in a folder.
  ///
  /// - Parameters:
  ///   - state: what was read.
  ///   - today: the day that somebody named, if anybody did.
  package init(of state: FolderState, today: CivilDate? = nil) {
    self.state = state
    guard let season = state.season.season else {
      diagnostics = state.season.diagnostics
      figures = nil
      return
    }
    diagnostics = state.season.diagnostics + state.plans.diagnostics
    let clock = state.clock(of: season, today: today)
    figures = state.plans.book?.current.map {
      PlanFigures(of: $0, in: season.seen(by: clock, with: $0, told: state.plans.book?.publication))
    }
  }

  /// The rows that promise an evening which was called off, with that evening: they count no more.
  package var calledOffPromises: [(row: Int, evening: Evening)] {
    guard let season = state.season.season, let plan = figures?.plan else { return [] }
    return season.promises.compactMap { promise in
      let code = season.communes[promise.commune].code
      return plan.calledOff.first { $0.commune == code && $0.date == promise.date }.map { (promise.row, $0) }
    }
  }

  /// What must be put right.
  package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// What is worth a look.
  package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}
