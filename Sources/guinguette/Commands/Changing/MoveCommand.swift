internal import PlanChanges
internal import SeasonDesk

/// Gives a commune's evening another date, or a commune that wants one more a date: what `dates` calls free is taken.
struct MoveCommand: Command {
  static let to = ValueOption.date("to", help: MoveTexts.to)
  static let van = ValueOption.text(
    "van", value: Phrase(same: "ID"),
    help: MoveTexts.van)
  static let date = ValueOption.date(
    ChangeOptions.date.name,
    help: MoveTexts.date)

  let name = "move"

  var summary: Phrase { MoveTexts.summary }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] {
    [MoveCommand.to, MoveCommand.van, MoveCommand.date, ChangeOptions.forceMove, TodayOption.today]
  }

  var remarks: [Phrase] { MoveTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    guard let date = arguments[MoveCommand.to] else {
      throw CommandFailure.usage(MoveTexts.noDate, action: .seeHelp(name))
    }
    let change = try HandChange(arguments, console)
    console.tellDay(of: change.workspace)
    let move = Move(
      arguments[1] ?? "", to: date, leaving: arguments[MoveCommand.date], van: arguments[MoveCommand.van])
    guard let proposal = try change.moving(move) else {
      return try change.commit(change.plan, done: Phrase(same: ""), console)
    }
    return try change.commit(
      proposal.applied(to: change.plan), done: MoveTexts.done(proposal, in: change.season, from: change.plan), console)
  }
}
