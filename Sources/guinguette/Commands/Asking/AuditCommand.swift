internal import SeasonDesk
internal import SeasonModel
internal import TourPlanner

/// Judges a plan that was made elsewhere: every broken rule, and what it costs.
struct AuditCommand: Command {
  static let seconds = ValueOption.decimal(
    "seconds", value: Phrase(same: "S"), upTo: 86_400,
    help: AuditTexts.seconds)

  static let adopt = Flag(
    "adopt",
    help: AuditTexts.adopt)

  let name = "audit"

  var summary: Phrase { AuditTexts.summary }

  var positionals: [Positional] { [.folder, Positional(label: AuditTexts.plan, help: AuditTexts.planHelp)] }

  var options: [any OptionDeclaration] { [AuditCommand.seconds, AuditCommand.adopt, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let adopts = arguments[AuditCommand.adopt]
    let workspace = try Workspace(arguments, for: adopts ? .writing : .reading, console)
    let plan = try ForeignPlan(fromCSV: arguments[1] ?? "", for: workspace.judged).told(on: console)
    let audit = ForeignPlanAudit(of: plan, in: workspace.judged)
    let best = try best(for: audit, seconds: arguments[AuditCommand.seconds] ?? 2, console)
    let report = AuditReport(PlanReport(audit.figures, console, sources: workspace.sources), best: best)
    console.print(json: report.json(console.language))
    report.tell(console)
    if adopts {
      console.warn(try workspace.write(audit.adopted(in: workspace)))
      console.note(AuditTexts.adopted)
    }
    return audit.figures.audit.isValid && audit.figures.audit.score.missing == 0 ? .done : .incomplete
  }

  /// The best plan that a short search finds, with a line that tells how far it is.
  private func best(
    for audit: ForeignPlanAudit, seconds: Double, _ console: Console
  ) throws(DeskFailure) -> PlanningResult? {
    let line = ProgressLine(on: console)
    defer { line.erase() }
    return try audit.best(seconds: seconds, threads: Processor.coreCount) { progress in
      line.show(progress.text(console.language, audit.figures.season.rules.objective), at: progress.seconds)
    }
  }
}
