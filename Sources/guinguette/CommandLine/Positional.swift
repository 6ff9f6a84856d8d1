/// An argument that is known by its place, such as the season's folder.
struct Positional: Sendable {
  /// What stands for it in the help page.
  let label: Phrase
  /// What it is, in one line.
  let help: Phrase
  /// Whether it may be left out; only the last ones may.
  var isOptional = false

  /// The season's folder.
  static var folder: Positional {
    Positional(
      label: Phrase("DOSSIER", "FOLDER"), help: Phrase("le dossier de la saison", "the season's folder"))
  }
}
