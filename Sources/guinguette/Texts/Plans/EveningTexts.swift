/// What an evening is besides planned, in a word.
enum EveningTexts {
  /// That it took place.
  static let held = Phrase("tenue", "held")

  /// That it is promised.
  static let promised = Phrase("promise", "promised")

  /// That it was called off.
  static let cancelled = Phrase("annulée", "cancelled")

  /// That it stays where it is.
  static let locked = Phrase("verrouillée", "locked")

  /// That its date is past.
  static let past = Phrase("passée", "past")
}
