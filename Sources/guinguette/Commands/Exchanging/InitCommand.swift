internal import CivilTime
internal import SeasonDesk
internal import TextFormats

/// Writes a new season folder that can be planned at once, and that explains itself.
struct InitCommand: Command {
  static let season = ValueOption.text(
    "name", value: InitTexts.seasonValue, help: InitTexts.season)
  static let first = ValueOption.date(
    "first", help: InitTexts.first)
  static let last = ValueOption.date(
    "last", help: InitTexts.last)

  let name = "init"

  var summary: Phrase { InitTexts.summary }

  var positionals: [Positional] { [Positional(label: ArgumentTexts.folder, help: InitTexts.folder)] }

  var options: [any OptionDeclaration] { [InitCommand.season, InitCommand.first, InitCommand.last] }

  var remarks: [Phrase] { InitTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let folder = arguments.folder
    let span = try InitCommand.span(first: arguments[InitCommand.first], last: arguments[InitCommand.last])
    let name = arguments[InitCommand.season] ?? "Guinguette mobile \(span.first.fields.year)"
    let template = SeasonTemplate(name: name, span: span)
    console.warn(try NewSeasonFolder.write(template.files, at: folder))
    console.print(
      json: .object([
        ("folder", .string(folder)), ("files", .array(template.files.map { .string($0.name) })),
      ]))
    for step in InitTexts.steps(in: folder) { console.note(step) }
    return .done
  }

  /// The season's dates: those given, else from the middle of May to the end of August of the next summer to plan.
  private static func span(first: CivilDate?, last: CivilDate?) throws(CommandFailure) -> DateSpan {
    let today = WallClock.now.date
    let (thisYear, month, _) = today.fields
    let year = first?.fields.year ?? (month < 5 ? thisYear : thisYear + 1)
    let first = first ?? CivilDate(year: year, month: 5, day: 15) ?? today
    let last = last ?? CivilDate(year: year, month: 8, day: 31) ?? today
    guard let span = DateSpan(first: first, last: last), span.count >= 14 else {
      throw InitTexts.tooShort(first, last)
    }
    return span
  }
}
