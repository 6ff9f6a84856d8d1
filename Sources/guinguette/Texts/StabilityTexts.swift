internal import SeasonModel
internal import TourPlanner

extension [Stability.Group] {
  /// Who moved, and why it pays.
  func lines(in season: Season, _ language: Language) -> [String] {
    flatMap { group -> [String] in
      let moves = group.steps.map { step in
        let name = season.communeName(step.new.commune, language)
        let (old, new) = (
          step.old.map { language.dateWithoutYear($0.date) } ?? "?", language.dateWithoutYear(step.new.date)
        )
        return Phrase("\(name) passe du \(old) au \(new)", "\(name) moves from \(old) to \(new)")(language)
      }
      return ["- " + language.list(moves) + why(group, language)]
    }
  }

  private func why(_ group: Stability.Group, _ language: Language) -> String {
    guard let gain = group.gain else {
      return Phrase(" : l'ancienne date n'est plus possible.", ": the old date is no longer possible.")(language)
    }
    guard gain.missing <= 0 else {
      return Phrase(" : une soirée de plus trouve sa place.", ": one more evening finds its place.")(language)
    }
    return Phrase(" : \(language.km(gain.cost)) de gagnés.", ": saves \(language.km(gain.cost)).")(language)
  }
}
