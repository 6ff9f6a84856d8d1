internal import ICalendar
internal import SeasonDesk
internal import SeasonModel

/// Turns a comité's own calendar into rows of `availability.csv`; shows them first, and writes with `--yes`.
struct ImportCalendarCommand: Command {
  /// What the dates in the calendar are to the commune.
  enum Meaning: String, CaseIterable, Sendable {
    case closed
    case open
    case preferred

    var status: AvailabilityRow.Status {
      switch self {
      case .closed: .closed
      case .open: .open
      case .preferred: .preferred
      }
    }
  }

  static let commune = ValueOption.text(
    "commune", value: Phrase(same: "CODE"),
    help: ImportCalendarTexts.commune)
  static let meaning = ValueOption<Meaning>.choice(
    "as", value: Phrase(same: "closed|open|preferred"),
    help: ImportCalendarTexts.meaning)
  static let yes = Flag(
    "yes", help: ImportCalendarTexts.yes)
  static let force = Flag(
    "force",
    help: ImportCalendarTexts.force)

  static let replace = Flag(
    "replace",
    help: ImportCalendarTexts.replace)

  let name = "import-ics"

  var summary: Phrase { ImportCalendarTexts.summary }

  var remarks: [Phrase] { ImportCalendarTexts.remarks }

  var positionals: [Positional] {
    [.folder, Positional(label: ImportCalendarTexts.calendar, help: ImportCalendarTexts.calendarHelp)]
  }

  var options: [any OptionDeclaration] {
    [
      ImportCalendarCommand.commune, ImportCalendarCommand.meaning, ImportCalendarCommand.yes,
      ImportCalendarCommand.force, ImportCalendarCommand.replace,
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    guard let word = arguments[ImportCalendarCommand.commune] else {
      throw CommandFailure.usage(ImportCalendarTexts.noCommune, action: .seeHelp(name))
    }
    let writes = arguments[ImportCalendarCommand.yes]
    let workspace = try Workspace(arguments, for: writes ? .writing : .reading, console)
    let (season, path) = (workspace.season, arguments[1] ?? "")
    let commune = season.communes[try season.commune(named: word)]
    let reading = try CalendarImport.calendar(path, for: season)
    let changes = CalendarImport(
      reading, commune: commune.code, as: (arguments[ImportCalendarCommand.meaning] ?? .closed).status, in: season,
      replacesAll: arguments[ImportCalendarCommand.replace]
    ) { $0.note(console.language) }
    let isWhole = !reading.faults.contains(where: \.isSerious)
    let mayWrite = isWhole || arguments[ImportCalendarCommand.force]
    let isWritten = writes && mayWrite && !changes.isEmpty
    if isWritten { console.warn(try changes.write(in: workspace)) }
    let report = CalendarImportReport(commune: commune, reading: reading, changes: changes, language: console.language)
    console.complain(lines: report.faults(path))
    console.print(json: report.json(isWritten: isWritten))
    // Of a file that is no calendar, nothing was read that could be told.
    guard !reading.faults.contains(where: { $0.kind == .notACalendar }) else {
      throw ImportCalendarTexts.noCalendar(path)
    }
    for line in report.lines { console.print(line) }
    for note in report.notes { console.note(line: note) }
    if isWritten {
      console.note(ImportCalendarTexts.written(withdraws: !changes.withdrawn.isEmpty))
    } else if !changes.isEmpty, mayWrite {
      console.note(ImportCalendarTexts.notWritten)
    }
    guard mayWrite else { throw ImportCalendarTexts.partlyUnread }
    return isWhole ? .done : .incomplete
  }
}
