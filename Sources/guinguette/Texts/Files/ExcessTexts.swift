internal import SeasonModel

/// More of something than any season has, in words.
extension SeasonDefect.Things {
  /// How many there are, and how many there may be.
  func excess(_ count: Int, _ limit: Int) -> Phrase {
    let french = (Language.french.number(count), Language.french.number(limit))
    let english = (Language.english.number(count), Language.english.number(limit))
    return Phrase(
      "\(french.0) \(names(.french)) : une saison en a au plus \(french.1).",
      "\(english.0) \(names(.english)): a season has \(english.1) at most.")
  }

  private var names: Phrase {
    switch self {
    case .places: Phrase("lieux", "places")
    case .vans: Phrase("guinguettes", "vans")
    case .closedPeriods: Phrase("périodes de fermeture", "closed periods")
    case .extraDates: Phrase("dates en plus", "extra dates")
    case .territories: Phrase("territoires", "territories")
    case .communes: Phrase("communes", "communes")
    case .rows: Phrase("lignes", "rows")
    case .promises: Phrase("soirées promises", "promised evenings")
    }
  }
}
