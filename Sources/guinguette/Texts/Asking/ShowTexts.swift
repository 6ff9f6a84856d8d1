/// The texts of `show`.
enum ShowTexts {
  /// What `--month` does.
  static let month = Phrase("calendriers des mois au lieu de la liste", "month calendars instead of the list")

  /// How far it is back to the base after the last evening of an outing.
  static func back(_ km: String) -> Phrase { Phrase("retour \(km)", "back \(km)") }

  /// What the command does.
  static let summary = Phrase("affiche le planning : liste ou calendriers", "shows the plan: a list or calendars")
}
