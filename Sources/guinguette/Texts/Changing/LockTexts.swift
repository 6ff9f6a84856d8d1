internal import SeasonModel

/// The texts of `lock`.
enum LockTexts {
  /// What the command does.
  static func summary(locks: Bool) -> Phrase {
    locks
      ? Phrase("verrouille une soirée : elle reste où elle est", "locks an evening: it stays where it is")
      : Phrase("déverrouille une soirée", "unlocks an evening")
  }

  /// That there is nothing to do.
  static func already(_ chosen: [Evening], in season: Season, locks: Bool) -> Phrase {
    let list = { ChangeOptionTexts.list(chosen, in: season, $0) }
    return locks
      ? Phrase("Déjà verrouillée\(plural(chosen)) : \(list(.french)).", "Locked already: \(list(.english)).")
      : Phrase("Rien à déverrouiller : \(list(.french)).", "Was not locked: \(list(.english)).")
  }

  /// What was done.
  static func done(_ chosen: [Evening], in season: Season, locks: Bool) -> Phrase {
    let list = { ChangeOptionTexts.list(chosen, in: season, $0) }
    return locks
      ? Phrase("Verrouillée\(plural(chosen)) : \(list(.french)).", "Locked: \(list(.english)).")
      : Phrase("Déverrouillée\(plural(chosen)) : \(list(.french)).", "Unlocked: \(list(.english)).")
  }

  private static func plural(_ chosen: [Evening]) -> String { chosen.count > 1 ? "s" : "" }
}
