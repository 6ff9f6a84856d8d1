internal import SeasonModel

/// What the options say that several changes of the plan have.
enum ChangeOptionTexts {
  /// What `--force` does.
  static let force = Phrase(
    "changer aussi une soirée verrouillée, ou sans le préavis (jamais contre une règle stricte)",
    "change a locked evening too, or without the notice (never against a hard rule)")

  /// What `--force` does where others may have to give way.
  static let forceMove = Phrase(
    "déplacer aussi une soirée verrouillée, ou les autres soirées qu'il faut, ou remettre une date annulée (jamais contre une règle stricte)",
    "move a locked evening too, or the other evenings that must give way, or go back to a date that was called off (never against a hard rule)"
  )

  /// What `--date` does.
  static let date = Phrase(
    "laquelle de ses soirées, si elle en a plusieurs", "which of its evenings, if it has several")

  /// How a change is taken back.
  static func undo(_ folder: String) -> Phrase {
    let undo = ShellCommand("undo", folder)
    return Phrase("Pour revenir en arrière : « \(undo) ».", "To go back: \"\(undo)\".")
  }

  /// That nothing changed.
  static let nothing = Phrase("Rien n'a changé.", "Nothing has changed.")

  /// Evenings with their communes and dates: « Narcy (5 juin) ».
  static func list(_ evenings: [Evening], in season: Season, _ language: Language) -> String {
    language.list(evenings.map { "\(season.communeName($0.commune, language)) (\(language.date($0.date)))" })
  }
}
