internal import PlanChanges
internal import SeasonDesk

/// Tells a comité des fêtes what each date of the season means for its commune.
struct DatesCommand: Command {
  static let date = ValueOption.date(
    "date", help: DatesTexts.date
  )
  static let moves = ValueOption.whole(
    "moves", value: Phrase(same: "N"), in: 0...4,
    help: DatesTexts.usualMoves)

  let name = "dates"

  var summary: Phrase { DatesTexts.summary }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] {
    [DatesCommand.date, ExportCommand.van, DatesCommand.moves, TodayOption.today]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let workspace = try Workspace(arguments, for: .reading, console)
    let date = arguments[DatesCommand.date]
    let answer = try DatesAnswer(
      for: arguments[1] ?? "", van: arguments[ExportCommand.van], on: date,
      moves: arguments[DatesCommand.moves] ?? HandLimits.usualMoves, in: workspace)
    let teller = ReasonTeller(season: answer.season, sources: workspace.sources, language: console.language)
    let report = DateReport(
      plan: answer.plan, commune: answer.commune, verdicts: answer.verdicts, teller: teller, style: console.style)
    console.tellDay(of: workspace)
    console.print(json: report.json(only: date))
    for line in date.map(report.lines(about:)) ?? report.lines { console.print(line) }
    return .done
  }
}
