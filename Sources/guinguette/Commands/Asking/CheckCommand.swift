internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

/// Reads everything, and tells every problem at once.
struct CheckCommand: Command {
  let name = "check"

  var summary: Phrase { CheckTexts.summary }

  static let calendar = ValueOption.text("calendar", value: ArgumentTexts.commune, help: CheckTexts.calendar)

  var options: [any OptionDeclaration] { [CheckCommand.calendar, TodayOption.today] }

  var remarks: [Phrase] { CheckTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let folder = arguments.folder
    let check = SeasonCheck(of: FolderState(of: folder, now: WallClock.now), today: arguments[TodayOption.today])
    let report = CheckReport(check: check, folder: folder)
    console.print(json: report.json(console.language))
    report.tell(console)
    let status = ExitStatus(of: check.errors)
    if let word = arguments[CheckCommand.calendar], let season = check.state.season.season {
      report.tell(calendarOf: try season.commune(named: word), of: season, console)
    }
    guard status == .done, let figures = check.figures else { return status }
    report.judge(figures, console)
    return figures.audit.isValid && figures.audit.score.missing == 0 ? .done : .incomplete
  }
}
