internal import SeasonModel
internal import TourPlanner

extension PlanningDefect {
  /// That the program contradicts itself, and nothing is written.
  var told: CommandFailure {
    CommandFailure(
      .defect,
      Phrase(
        "défaut du programme : \(text(.french)) ; rien n'est enregistré",
        "a defect of the program: \(text(.english)); nothing is written"),
      action: Phrase(
        "l'ancien planning est resté tel quel ; gardez une copie du dossier pour le signaler",
        "the old plan is as it was; keep a copy of the folder to report it"))
  }

  /// What contradicts what.
  private func text(_ language: Language) -> String {
    let phrase =
      switch self {
      case .broken(let rule):
        Phrase(
          "la recherche croit respecter une règle que le contrôle dit enfreinte (\(rule.rule.rawValue))",
          "the search believes to keep a rule that the audit says is broken (\(rule.rule.rawValue))")
      case .scores(let search, let audit):
        Phrase(
          "la recherche et le contrôle ne comptent pas pareil (\(language.text(search)) contre \(language.text(audit)))",
          "the search and the audit do not count alike (\(language.text(search)) against \(language.text(audit)))")
      case .bound(let bound, let cost):
        Phrase(
          "le planning coûte \(language.km(cost)), moins que la limite de \(language.km(bound)) qu'aucun planning ne peut battre",
          "the plan costs \(language.km(cost)), less than the limit of \(language.km(bound)) that no plan can beat")
      case .proof(let proven, let found):
        Phrase(
          "le planning est meilleur que celui qui est prouvé le meilleur (\(language.text(found)) contre \(language.text(proven)))",
          "the plan is better than the one proven to be the best (\(language.text(found)) against \(language.text(proven)))"
        )
      }
    return phrase(language)
  }
}

extension Language {
  /// The three levels of a score.
  fileprivate func text(_ score: PlanScore) -> String {
    "\(score.missing) / \(score.priorityUnserved) / \(km(score.cost))"
  }
}
