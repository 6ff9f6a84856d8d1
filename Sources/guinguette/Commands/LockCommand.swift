internal import SeasonModel

/// Locks evenings, or unlocks them: a locked one stays where it is in every re-plan.
struct LockCommand: Command {
  /// Whether it locks, and not unlocks.
  let locks: Bool

  var name: String { locks ? "lock" : "unlock" }

  var summary: Phrase {
    locks
      ? Phrase("verrouille une soirée : elle reste où elle est", "locks an evening: it stays where it is")
      : Phrase("déverrouille une soirée", "unlocks an evening")
  }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] { [HandChange.date, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    let chosen = try change.choice.evenings(arguments[1] ?? "", on: arguments[HandChange.date])
    let evenings = change.plan.evenings.map { evening in
      guard chosen.contains(evening) else { return evening }
      var evening = evening
      evening.isLocked = locks
      return evening
    }
    let list = { (language: Language) in
      language.list(
        chosen.map { "\(change.season.communeName($0.commune, language)) (\(language.date($0.date)))" })
    }
    let plural = chosen.count > 1 ? "s" : ""
    if chosen.allSatisfy({ $0.isLocked == locks }) {
      console.note(
        locks
          ? Phrase("Déjà verrouillée\(plural) : \(list(.french)).", "Locked already: \(list(.english)).")
          : Phrase("Rien à déverrouiller : \(list(.french)).", "Was not locked: \(list(.english))."))
    }
    return try change.commit(
      Plan(evenings: evenings),
      done: locks
        ? Phrase("Verrouillée\(plural) : \(list(.french)).", "Locked: \(list(.english)).")
        : Phrase("Déverrouillée\(plural) : \(list(.french)).", "Unlocked: \(list(.english))."))
  }
}

extension Positional {
  /// A commune or a date.
  static var communeOrDate: Positional {
    Positional(
      label: Phrase("COMMUNE|DATE", "COMMUNE|DATE"),
      help: Phrase("la commune (code ou nom) ou la date", "the commune (code or name) or the date"))
  }
}
