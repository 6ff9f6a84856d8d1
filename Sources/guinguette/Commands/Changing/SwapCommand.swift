internal import SeasonDesk

/// Swaps the slots of two evenings.
struct SwapCommand: Command {
  static let other = ValueOption.date(
    "other-date",
    help: SwapTexts.other)
  static let date = ValueOption.date(
    ChangeOptions.date.name,
    help: SwapTexts.date)

  let name = "swap"

  var summary: Phrase { SwapTexts.summary }

  var positionals: [Positional] {
    let help = ArgumentTexts.communeOrDateHelp
    return [
      .folder, Positional(label: Phrase(same: "A"), help: help), Positional(label: Phrase(same: "B"), help: help),
    ]
  }

  var options: [any OptionDeclaration] {
    [SwapCommand.date, SwapCommand.other, ChangeOptions.force, TodayOption.today]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let change = try HandChange(arguments, console)
    console.tellDay(of: change.workspace)
    let first = try change.choice.evening(arguments[1] ?? "", on: arguments[SwapCommand.date])
    let second = try change.choice.evening(arguments[2] ?? "", on: arguments[SwapCommand.other], as: .second)
    let swap = try change.swapping(first, second)
    return try change.commit(swap.plan, done: SwapTexts.done(swap, in: change.season), console)
  }
}
