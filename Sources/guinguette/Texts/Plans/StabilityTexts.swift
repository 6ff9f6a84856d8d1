internal import PlanChanges
internal import SeasonModel

extension [MovedEvenings] {
  /// Who moved, and why it had to be or what it wins.
  func lines(in season: Season, _ language: Language) -> [String] {
    map { group in
      "- " + language.list(group.steps.map { $0.text(in: season, language) }) + group.why(in: season, language)
    }
  }
}

extension MovedEvenings.Step {
  fileprivate func text(in season: Season, _ language: Language) -> String {
    let name = season.communeName(old.commune, language)
    guard let new else {
      let day = language.dateWithoutYear(old.date)
      return Phrase("\(name) n’a plus sa soirée du \(day)", "\(name) loses its evening of \(day)")(language)
    }
    let isVanNew = old.van != new.van
    let (from, to) = (place(old, isVanNew, season, language), place(new, isVanNew, season, language))
    return Phrase("\(name) passe du \(from) au \(to)", "\(name) moves from \(from) to \(to)")(language)
  }

  private func place(_ evening: Evening, _ namesVan: Bool, _ season: Season, _ language: Language) -> String {
    let day = language.dateWithoutYear(evening.date)
    return namesVan ? "\(day) (\(season.vanName(evening.van, language)))" : day
  }
}

extension MovedEvenings {
  fileprivate func why(in season: Season, _ language: Language) -> String {
    switch reason {
    case nil: return "."
    case .impossible:
      return Phrase(" : l’ancienne date n’est plus possible.", ": the old date is no longer possible.")(language)
    case .makesRoom(let codes):
      let names = language.list(codes.map { season.communeName($0, language) })
      return Phrase(" : cela fait une place pour \(names).", ": that makes room for \(names).")(language)
    case .saves(let cost):
      let saved = language.cost(cost, season.rules.objective)
      guard season.hasWishes else { return Phrase(" : \(saved) de gagnés.", ": saves \(saved).")(language) }
      return Phrase(" : \(saved) de gagnés, souhaits compris.", ": saves \(saved), wishes included.")(language)
    }
  }
}

extension Steadiness {
  /// What it costs that dates which people know stay.
  func sentence(in season: Season) -> Phrase {
    let costs = [Language.french, .english].map { $0.cost(extra, season.rules.objective) }
    guard communes.count == 1 else {
      return Phrase(
        "\(costs[0]) de plus, parce que \(communes.count) communes gardent leur date.",
        "\(costs[1]) more, because \(communes.count) villages keep their date.")
    }
    let names = [Language.french, .english].map { season.communeName(communes[0], $0) }
    return Phrase(
      "\(costs[0]) de plus, parce que \(names[0]) garde sa date.",
      "\(costs[1]) more, because \(names[1]) keeps its date."
    )
  }
}
