internal import CivilTime
internal import SeasonModel

/// Evenings of a plan that are none of its season's, in words: a plan of another season, or dates with a slip in the year.
struct ForeignEvenings {
  /// The most evenings that are named.
  private static let shown = 3

  let evenings: [Evening]
  let plan: Plan
  let season: Season

  /// How many there are, and which.
  var warning: Phrase {
    let texts = [Language.french, .english].map { language in
      let separator = language.semicolon
      let names = evenings.map { "\(season.communeName($0.commune, language)), \(language.date($0.date))" }
      return (
        count: Noun.evening.counted(evenings.count, language),
        list: names.count > ForeignEvenings.shown
          ? names.prefix(ForeignEvenings.shown).joined(separator: separator) + "…"
          : names.joined(separator: separator)
      )
    }
    return Phrase(
      "ce planning n'est pas celui de cette saison (\(texts[0].count) d'une autre : \(texts[0].list))",
      "this plan is not this season's (\(texts[1].count) of another: \(texts[1].list))")
  }

  /// What to do about it: where the day lies in the season and only the year does not, the year is looked at first.
  func action(folder: String) -> Phrase {
    guard evenings.count < plan.activeEvenings.count, evenings.contains(where: isYearSlip) else {
      return .planAgain(folder)
    }
    let again = Phrase.planAgain(folder)
    return Phrase(
      "l'année est peut-être mal écrite ; sinon, \(again(.french))",
      "the year may be mistyped; if not, \(again(.english))")
  }

  /// Whether the same day in a year of the season belongs to it.
  private func isYearSlip(_ evening: Evening) -> Bool {
    let (_, month, day) = evening.date.fields
    return (season.span.first.fields.year...season.span.last.fields.year).contains { year in
      CivilDate(year: year, month: month, day: day).map { $0 != evening.date && season.span.contains($0) } ?? false
    }
  }
}
