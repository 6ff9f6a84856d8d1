internal import SeasonDesk
internal import SeasonModel

/// Shows the plan, as a list or as month calendars.
struct ShowCommand: Command {
  static let month = Flag(
    "month", help: ShowTexts.month)

  let name = "show"

  var summary: Phrase { ShowTexts.summary }

  var options: [any OptionDeclaration] { [ShowCommand.month, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let workspace = try Workspace(arguments, for: .reading, console)
    let plan = try workspace.plan
    let season = workspace.seen(with: plan)
    let report = PlanReport(
      PlanFigures(of: plan, in: season), console, sources: workspace.sources, today: workspace.clock.frozenBefore)
    console.print(json: report.figures.json(report, proof: workspace.proof))
    let body = arguments[ShowCommand.month] ? report.calendars : report.list
    for line in report.summary { console.print(line) }
    for line in ["", ShowTexts.standing(workspace.proof, of: report.figures)(console.language), ""] + body {
      console.print(line)
    }
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
