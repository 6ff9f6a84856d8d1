internal import SeasonDesk
internal import SeasonModel

/// Locks evenings, or unlocks them: a locked one stays where it is in every re-plan.
struct LockCommand: Command {
  /// Whether it locks, and not unlocks.
  let locks: Bool

  var name: String { locks ? "lock" : "unlock" }

  var summary: Phrase { LockTexts.summary(locks: locks) }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] { [ChangeOptions.date, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let change = try HandChange(arguments, console)
    let chosen = try change.choice.evenings(arguments[1] ?? "", on: arguments[ChangeOptions.date])
    if chosen.allSatisfy({ $0.isLocked == locks }) {
      console.note(LockTexts.already(chosen, in: change.season, locks: locks))
    }
    return try change.commit(
      change.marking(chosen, asLocked: locks), done: LockTexts.done(chosen, in: change.season, locks: locks), console)
  }
}
