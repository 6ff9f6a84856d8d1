internal import SeasonModel
internal import TourPlanner

extension [Stability.Group] {
  /// Who moved, and why it pays.
  func lines(in season: Season, _ language: Language) -> [String] {
    map { group in
      let moves = group.steps.map { step in
        let name = season.communeName(step.code, language)
        let isVanNew = step.old.van != step.new.van
        let (old, new) = (place(step.old, isVanNew, season, language), place(step.new, isVanNew, season, language))
        return Phrase("\(name) passe du \(old) au \(new)", "\(name) moves from \(old) to \(new)")(language)
      }
      return "- " + language.list(moves) + why(group, season, language)
    }
  }

  private func place(_ evening: Evening, _ namesVan: Bool, _ season: Season, _ language: Language) -> String {
    let day = language.dateWithoutYear(evening.date)
    return namesVan ? "\(day) (\(season.vanName(evening.van, language)))" : day
  }

  private func why(_ group: Stability.Group, _ season: Season, _ language: Language) -> String {
    guard let gain = group.gain else {
      return Phrase(" : l’ancienne date n’est plus possible.", ": the old date is no longer possible.")(language)
    }
    guard gain.missing <= 0, gain.priorityUnserved <= 0 else {
      let names = language.list(group.admitted.map { season.communeName($0, language) })
      return Phrase(" : cela fait une place pour \(names).", ": that makes room for \(names).")(language)
    }
    let saved = language.cost(gain.cost, season.rules.objective)
    guard season.hasWishes else { return Phrase(" : \(saved) de gagnés.", ": saves \(saved).")(language) }
    return Phrase(
      " : \(saved) de gagnés, souhaits compris.", ": saves \(saved), wishes included.")(language)
  }
}
