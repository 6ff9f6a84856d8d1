/// What a letter tells a village of one of its evenings.
public enum LetterKind: String, CaseIterable, Sendable {
  /// It has a date.
  case new = "lettre-nouvelle-date"
  /// It has another date.
  case moved = "lettre-date-deplacee"
  /// Its hours or its place changed, or it takes place after all.
  case changed = "lettre-mise-a-jour"
  /// It was called off.
  case cancelled = "lettre-annulation"

  /// The name of the file in a season's folder that holds its text, where somebody wrote one.
  public var fileName: String { "\(rawValue).txt" }
}

/// What stands between braces in the text of a letter, and is replaced.
enum LetterField: String, CaseIterable, Sendable {
  case village = "commune"
  case atVillage = "a_commune"
  case date
  case oldDate = "ancienne_date"
  case hours = "horaires"
  case place = "lieu"
  case setUp = "installation"
  case reason = "motif"
  case van = "camion"
  case territory = "territoire"
  case season = "saison"
}
