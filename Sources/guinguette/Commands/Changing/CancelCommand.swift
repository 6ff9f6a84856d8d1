internal import SeasonDesk
internal import SeasonModel

/// Calls evenings off; they stay in the plan as cancelled, so that calendars can say so.
///
/// Nothing stands against it: no lock, no promise, and no leg that is left too long.
struct CancelCommand: Command {
  static let reason = ValueOption.text(
    "reason", value: CancelTexts.reasonValue, help: CancelTexts.reason)
  static let all = Flag(
    "all",
    help: CancelTexts.all)
  static let force = Flag(
    ChangeOptions.force.name,
    help: CancelTexts.force)

  let name = "cancel"

  var summary: Phrase { CancelTexts.summary }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] {
    [CancelCommand.reason, ChangeOptions.date, CancelCommand.all, CancelCommand.force, TodayOption.today]
  }

  var remarks: [Phrase] { CancelTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let change = try HandChange(arguments, console)
    let chosen = try change.evenings(
      toCancel: arguments[1] ?? "", on: arguments[ChangeOptions.date], takesAll: arguments[CancelCommand.all])
    let reason = arguments[CancelCommand.reason].map { Printable($0).description }
    let status = try change.commit(
      change.plan.cancelling(chosen, because: reason), done: CancelTexts.done(chosen, in: change.season), tears: true,
      console)
    let rows = change.promises(of: chosen)
    if !rows.isEmpty {
      let teller = ReasonTeller(
        season: change.season, sources: change.workspace.sources, language: console.language)
      console.note(CancelTexts.wasPromised(teller.lines(rows)))
    }
    return status
  }
}
