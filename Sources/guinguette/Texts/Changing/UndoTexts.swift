internal import SeasonDesk
internal import SeasonModel

/// The texts of `undo`.
enum UndoTexts {
  /// What the command does.
  static let summary = Phrase("revient au planning d'avant", "goes back to the plan before")

  /// What was done.
  static let done = Phrase("Retour au planning d'avant.", "Back to the plan before.")

  /// An evening that stays where it is, and is locked or noted as held otherwise than before.
  static func mark(_ mark: Undo.Mark, in season: Season, _ language: Language) -> String {
    let evening = mark.after
    let name = season.communeName(evening.commune, language)
    return "\(name) (\(language.date(evening.date)))\(change(mark)(language))"
  }

  private static func change(_ mark: Undo.Mark) -> Phrase {
    if mark.before.isLocked != mark.after.isLocked {
      return mark.after.isLocked
        ? Phrase(" : de nouveau verrouillée", ": locked again") : Phrase(" : plus verrouillée", ": no longer locked")
    }
    return mark.after.status == .held
      ? Phrase(" : de nouveau notée comme tenue", ": noted as held again")
      : Phrase(" : plus notée comme tenue", ": no longer noted as held")
  }
}
