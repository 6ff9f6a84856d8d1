internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

/// Compares two plans: who moved, came and left, and what it costs, in all and for each territory.
struct CompareCommand: Command {
  let name = "compare"

  var summary: Phrase { CompareTexts.summary }

  var positionals: [Positional] {
    [
      .folder, Positional(label: Phrase(same: "A"), help: CompareTexts.old, isOptional: true),
      Positional(label: Phrase(same: "B"), help: CompareTexts.new, isOptional: true),
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let workspace = try Workspace(arguments, for: .reading, console)
    let book = try workspace.book
    let report = ComparisonReport(
      from: try plan(arguments[1] ?? "previous", book, workspace.season, console),
      to: try plan(arguments[2] ?? "current", book, workspace.season, console), in: workspace.season, console.language)
    console.print(json: report.json)
    for line in report.lines { console.print(line) }
    return .done
  }

  /// The plan that a word means: one that `plan.json` knows, or a CSV file.
  private func plan(
    _ word: String, _ book: PlanBook, _ season: Season, _ console: Console
  ) throws(DeskFailure) -> Plan {
    let source = PlanSource.allCases.first { CompareTexts.words(for: $0).contains(word.lowercased()) }
    if let source { return try source.plan(in: book) }
    return try ForeignPlan(fromCSV: word, for: season).told(on: console)
  }
}
