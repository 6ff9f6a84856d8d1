internal import SeasonDesk
internal import SeasonModel

/// The texts of `show`.
enum ShowTexts {
  /// What `--month` does.
  static let month = Phrase("calendriers des mois au lieu de la liste", "month calendars instead of the list")

  /// How far it is back to the base after the last evening of an outing.
  static func back(_ km: String) -> Phrase { Phrase("retour \(km)", "back \(km)") }

  /// What the command does.
  static let summary = Phrase("affiche le planning : liste ou calendriers", "shows the plan: a list or calendars")

  /// How near to the best the plan is, or that nobody knows.
  static func standing(_ proof: PlanProof?, of figures: PlanFigures) -> Phrase {
    proof?.sentence(for: figures.audit, in: figures.season)
      ?? Phrase(
        "On ne sait pas à quelle distance du meilleur planning possible il est : « plan » le dit.",
        "Nobody knows how near to the best possible plan it is: \"plan\" tells.")
  }
}
