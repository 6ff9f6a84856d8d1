internal import SeasonDesk
internal import SeasonFiles

/// What stands in the way, line by line: the diagnostics of files, the broken rules of plans.
struct FailureReport {
  let language: Language
  let style: Style

  /// The lines before the failure is told; none where its message says it all.
  func lines(_ failure: DeskFailure) -> [String] {
    switch failure {
    case .folder(.unreadable(let diagnostics, let folder)):
      var report = DiagnosticReport(folder: folder, language: language, style: style)
      return report.lines(diagnostics.filter { $0.severity == .error })
    case .change(.hardRules(let broken, let season, let sources)):
      let teller = ReasonTeller(season: season, sources: sources, language: language)
      return BrokenRuleReport.lines(broken, in: season, language, teller)
    case .planning(.keptEvenings(let broken, _, let season)), .planning(.brokenRules(let broken, let season)),
      .publishing(.outdated(let broken, let season)):
      return BrokenRuleReport.lines(broken, in: season, language)
    case .planning(.promises(let broken, let season)):
      return broken.map { "- " + $0.text(in: season, language) }
    case .folder, .word, .evening, .change, .planning, .publishing, .importing: return []
    }
  }
}
