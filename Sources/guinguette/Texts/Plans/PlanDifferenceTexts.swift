internal import SeasonModel

extension PlanDifference {
  /// Who moved, came and left, one line each.
  ///
  /// - Parameters:
  ///   - season: the season of the new plan.
  ///   - before: the season of the old one, if it is another.
  ///   - language: the language.
  /// - Returns: the lines, or one that says that nothing changed.
  func lines(in season: Season, before: Season? = nil, _ language: Language) -> [String] {
    if isEmpty {
      return [Phrase("Les deux plannings ont les mêmes soirées.", "Both plans hold the same evenings.")(language)]
    }
    let moves = moved.map { move in
      let name = season.communeName(move.code, language)
      let (old, new) = (
        slot(move.old, move.old.van != move.new.van, season, language),
        slot(move.new, move.old.van != move.new.van, season, language)
      )
      return Phrase("\(name) : \(old) → \(new)", "\(name): \(old) → \(new)")(language)
    }
    let news = added.map { evening in
      let (name, date) = (season.communeName(evening.commune, language), language.date(evening.date))
      return Phrase("\(name) : en plus, le \(date)", "\(name): new, on \(date)")(language)
    }
    let losses = removed.map { evening in
      let (name, date) = ((before ?? season).communeName(evening.commune, language), language.date(evening.date))
      return Phrase("\(name) : en moins, le \(date)", "\(name): gone, on \(date)")(language)
    }
    return moves + news + losses
  }

  private func slot(_ evening: Evening, _ namesVan: Bool, _ season: Season, _ language: Language) -> String {
    let date = language.date(evening.date)
    return namesVan ? "\(date), \(season.vanName(evening.van, language))" : date
  }
}
