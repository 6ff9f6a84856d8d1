internal import SeasonModel

/// The texts of `plan --what-if`.
enum WhatIfTexts {
  /// What `--what-if` does.
  static let flag = Phrase("répondre sans rien enregistrer", "answer, and write nothing")

  /// What stands for the value of `--with-availability`.
  static let availabilityValue = Phrase("FICHIER", "FILE")

  /// What `--with-availability` does.
  static let availability = Phrase("d'autres disponibilités", "other availability")

  /// What `--without` does.
  static let without = Phrase("sans cette commune", "without this commune")

  /// What `--add-van` does.
  static let addVan = Phrase("avec une guinguette de plus", "with one more van")

  /// What `--open-date` does.
  static let openDate = Phrase(
    "toutes les guinguettes roulent aussi ce jour", "every van works on that day too")

  /// That nothing was written.
  static let notWritten = Phrase("Rien n'a été enregistré.", "Nothing was written.")

  /// What the answer has over the current plan.
  static func against(_ old: PlanAudit, _ new: PlanAudit, _ objective: Rules.Objective) -> Phrase {
    let km = [Language.french, .english].map { $0.drivingChange(from: old, to: new, objective) }
    let missing = (old.score.missing, new.score.missing)
    return Phrase(
      "À comparer au planning actuel : \(km[0]) de route, soirées obligatoires qui manquent : \(missing.0) → \(missing.1).",
      "Against the current plan: \(km[1]) of driving, required evenings missing: \(missing.0) → \(missing.1).")
  }
}
