internal import SeasonDesk

/// Explains why a commune has its date, or why it has none and what would change that.
struct ExplainCommand: Command {
  let name = "explain"

  var summary: Phrase { ExplainTexts.summary }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] { [TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let workspace = try Workspace(arguments, for: .reading, console)
    let answer = try ExplanationAnswer(for: arguments[1] ?? "", in: workspace)
    let report = ExplanationReport(
      plan: answer.plan, commune: answer.commune, explanation: answer.explanation, changes: answer.changes,
      dates: answer.dates,
      teller: ReasonTeller(season: answer.season, sources: workspace.sources, language: console.language))
    console.tellDay(of: workspace)
    console.print(json: report.json)
    for line in report.lines { console.print(line) }
    return .done
  }
}
