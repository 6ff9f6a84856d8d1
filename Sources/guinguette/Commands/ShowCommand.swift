internal import SeasonModel

/// Shows the plan, as a list or as month calendars.
struct ShowCommand: Command {
  static let month = Flag(
    "month", help: Phrase("calendriers des mois au lieu de la liste", "month calendars instead of the list"))

  let name = "show"

  var summary: Phrase {
    Phrase("affiche le planning : liste ou calendriers", "shows the plan: a list or calendars")
  }

  var options: [any OptionDeclaration] { [ShowCommand.month, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace(arguments.folder, for: .reading, today: arguments[TodayOption.today], console)
    let plan = try workspace.plan
    let season = workspace.seen(with: plan)
    let report = PlanReport(
      PlanFigures(of: plan, in: season), console, sources: workspace.sources, today: workspace.clock.frozenBefore)
    console.print(json: report.figures.json(report))
    let body = arguments[ShowCommand.month] ? report.calendars : report.list
    for line in report.summary + [""] + body { console.print(line) }
    let foreign = plan.evenings(foreignTo: season)
    if foreign.isEmpty {
      PlanFit(report.figures.audit, season: season, folder: arguments.folder).warn(console)
    } else {
      let words = ForeignEvenings(evenings: foreign, plan: plan, season: season)
      console.warn(words.warning, action: words.action(folder: arguments.folder))
    }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.print(line) }
    }
    return .done
  }
}
