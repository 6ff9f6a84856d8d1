internal import CivilTime

/// What a value of an option has to be, for a text that is none.
enum OptionValueTexts {
  /// That it is any text but an empty one.
  static let text = Phrase("il faut un texte", "a text is needed")

  /// That it is a date.
  static let date = Phrase(
    "il faut une date : 2026-06-05, 05/06/2026 ou 5 juin", "a date is needed: 2026-06-05, 05/06/2026 or 5 June")

  /// That it can be two dates.
  static func either(_ one: CivilDate, _ other: CivilDate) -> Phrase {
    Phrase(
      "est-ce le \(Language.french.date(one)) ou le \(Language.french.date(other)) ?",
      "is it \(Language.english.date(one)) or \(Language.english.date(other))?")
  }

  /// That the calendar has no such date.
  static let noSuchDay = Phrase("ce jour n'existe pas", "there is no such day")

  /// That it is a whole number of a range.
  static func whole(in range: ClosedRange<Int>) -> Phrase {
    range.upperBound == .max
      ? Phrase(
        "il faut un nombre entier, \(range.lowerBound) ou plus", "a whole number is needed, \(range.lowerBound) or more"
      )
      : Phrase(
        "il faut un nombre entier, de \(range.lowerBound) à \(range.upperBound)",
        "a whole number is needed, \(range.lowerBound) to \(range.upperBound)")
  }

  /// That it is a number up to a limit.
  static func decimal(upTo limit: Int) -> Phrase {
    Phrase("il faut un nombre, de 0 à \(limit)", "a number is needed, 0 to \(limit)")
  }

  /// That it is one of a few words; one of them was perhaps meant.
  static func choice(of words: [String], near: String?) -> Phrase {
    let list = words.joined(separator: ", ")
    guard let near else { return Phrase("au choix : \(list)", "one of: \(list)") }
    return Phrase("vouliez-vous dire « \(near) » ? Au choix : \(list)", "did you mean \"\(near)\"? One of: \(list)")
  }
}
