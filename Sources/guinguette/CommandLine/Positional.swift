/// An argument that is known by its place, such as the season's folder.
struct Positional: Sendable {
  /// What stands for it in the help page.
  let label: Phrase
  /// What it is, in one line.
  let help: Phrase
  /// Whether it may be left out; only the last ones may.
  var isOptional = false

  /// The season's folder.
  static var folder: Positional { Positional(label: ArgumentTexts.folder, help: ArgumentTexts.folderHelp) }

  /// A commune, by code or name.
  static var commune: Positional { Positional(label: ArgumentTexts.commune, help: ArgumentTexts.communeHelp) }

  /// A commune or a date.
  static var communeOrDate: Positional {
    Positional(label: ArgumentTexts.communeOrDate, help: ArgumentTexts.communeOrDateHelp)
  }
}
