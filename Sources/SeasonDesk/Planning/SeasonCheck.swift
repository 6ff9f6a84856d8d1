package import CivilTime
package import SeasonFiles
internal import SeasonModel

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

  /// What must be put right.
  package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// What is worth a look.
  package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}
