internal import SeasonModel

/// What looks odd about a season, in words.
extension SeasonRemark.Matter {
  /// What looks odd, as one sentence.
  func message(_ language: Language) -> String {
    let phrase: Phrase =
      switch self {
      case .unreachable(let code):
        Phrase(
          "Aucune guinguette ne peut venir à « \(Printable(code)) », à aucune de ses dates.",
          "No van can come to \"\(Printable(code))\" on any of its dates.")
      case .baseFarAway(let base, let metres):
        Phrase(
          "La base « \(Printable(base)) » est à \(Language.french.km(metres)) de la commune la plus proche.",
          "The base \"\(Printable(base))\" is \(Language.english.km(metres)) from the nearest commune.")
      case .coordinatesSwapped(let code):
        Phrase(
          "Les coordonnées de « \(Printable(code)) » sont hors de France, et y seraient une fois échangées.",
          "The coordinates of \"\(Printable(code))\" lie outside France, and inside it when exchanged.")
      case .repeatedName(let name, let code):
        Phrase(
          "La commune « \(Printable(code)) » s'appelle déjà « \(Printable(name)) ».",
          "The commune \"\(Printable(code))\" is called \"\(Printable(name))\" already.")
      case .rowOutsideSeason(let span):
        Phrase(
          "Aucune date de la saison : \(Language.french.span(span)).",
          "No date of the season: \(Language.english.span(span)).")
      case .noDateLeft(let code):
        Phrase(
          "Il ne reste aucune date à « \(Printable(code)) ».", "There is no date left for \"\(Printable(code))\".")
      case .preferenceNotOpen(let code, let span):
        Phrase(
          "« \(Printable(code)) » préfère des dates où elle ne peut pas recevoir : \(Language.french.span(span)).",
          "\"\(Printable(code))\" prefers dates on which it cannot host: \(Language.english.span(span)).")
      case .uselessExtraDate(let date, let van):
        Phrase(
          "La date \(Language.french.date(date)) n'ajoute rien à « \(Printable(van)) ».",
          "The date \(Language.english.date(date)) adds nothing to \"\(Printable(van))\".")
      case .territoriesLookAlike(let first, let second):
        Phrase(
          "Les territoires « \(Printable(first)) » et « \(Printable(second)) » ont presque le même nom.",
          "The territories \"\(Printable(first))\" and \"\(Printable(second))\" have nearly the same name.")
      case .keysLookAlike(let first, let second):
        Phrase(
          "« \(Printable(first)) » et « \(Printable(second)) » sont presque pareils.",
          "\"\(Printable(first))\" and \"\(Printable(second))\" are nearly the same.")
      case .moreRequiredThanSlots(let required, let slots):
        Phrase(
          "\(required) soirées obligatoires pour \(slots) dates de guinguette.",
          "\(required) evenings are required, and the vans have \(slots) dates.")
      }
    return phrase(language)
  }
}
