/// What the help pages call the arguments that are known by their place.
enum ArgumentTexts {
  /// The season's folder.
  static let folder = Phrase("DOSSIER", "FOLDER")
  static let folderHelp = Phrase("le dossier de la saison", "the season's folder")
  /// A commune.
  static let commune = Phrase("COMMUNE", "COMMUNE")
  static let communeHelp = Phrase("le code ou le nom de la commune", "the commune's code or name")
  /// A commune or a date.
  static let communeOrDate = Phrase("COMMUNE|DATE", "COMMUNE|DATE")
  static let communeOrDateHelp = Phrase(
    "la commune (code ou nom) ou la date", "the commune (code or name) or the date")
}
