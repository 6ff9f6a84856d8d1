internal import SeasonDesk

/// Marks the evenings of a date as held: they are frozen for ever.
struct HoldCommand: Command {
  let name = "hold"

  var summary: Phrase { HoldTexts.summary }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] { [ChangeOptions.date, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let change = try HandChange(arguments, console)
    let chosen = try change.due(arguments[1] ?? "", on: arguments[ChangeOptions.date])
    return try change.commit(change.holding(chosen), done: HoldTexts.done(chosen, in: change.season), console)
  }
}
