internal import SeasonDesk
internal import SeasonModel

/// Reads everything, and tells every problem at once.
struct CheckCommand: Command {
  let name = "check"

  var summary: Phrase { CheckTexts.summary }

  var options: [any OptionDeclaration] { [TodayOption.today] }

  var remarks: [Phrase] { CheckTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let folder = arguments.folder
    let check = SeasonCheck(of: FolderState(of: folder, now: WallClock.now), today: arguments[TodayOption.today])
    let report = CheckReport(check: check, folder: folder)
    console.print(json: report.json(console.language))
    report.tell(console)
    let status = ExitStatus(of: check.errors)
    guard status == .done, let figures = check.figures else { return status }
    report.judge(figures, console)
    return figures.audit.isValid && figures.audit.score.missing == 0 ? .done : .incomplete
  }
}
