internal import SeasonDesk
internal import SeasonModel

/// What planning another season would come to, beside the current plan.
struct WhatIfReport {
  let planned: PlannedSeason
  let report: PlanReport
  /// The current plan, if there is one.
  let current: Plan?
  /// The season of the current plan.
  let before: Season?

  /// Tells it.
  func tell(_ console: Console) {
    let figures = planned.figures
    let difference = current.map { PlanDifference(from: $0, to: figures.plan) }
    console.print(json: figures.json(of: planned, report, against: difference))
    for line in report.summary { console.print(line) }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.print(line) }
    }
    if let current, let before, let difference {
      console.print()
      let comparison = WhatIfTexts.against(
        PlanAudit(of: current, in: before), figures.audit, figures.season.rules.objective)
      console.print(comparison(console.language))
      for line in difference.lines(in: figures.season, before: before, console.language) { console.print("  " + line) }
    }
    console.note(WhatIfTexts.notWritten)
  }
}
