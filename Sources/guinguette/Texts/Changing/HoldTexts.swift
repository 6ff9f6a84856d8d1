internal import SeasonModel

/// The texts of `hold`.
enum HoldTexts {
  /// What the command does.
  static let summary = Phrase(
    "note qu'une soirée a eu lieu : elle ne bouge plus", "notes that an evening took place: it moves no more")

  /// What was done.
  static func done(_ chosen: [Evening], in season: Season) -> Phrase {
    let list = { ChangeOptionTexts.list(chosen, in: season, $0) }
    return chosen.count > 1
      ? Phrase("Ont eu lieu : \(list(.french)).", "Took place: \(list(.english)).")
      : Phrase("A eu lieu : \(list(.french)).", "Took place: \(list(.english)).")
  }
}
