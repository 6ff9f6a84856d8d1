internal import SeasonModel

/// What looks odd about a season, in words.
extension SeasonRemark.Matter {
  /// What looks odd, as one sentence.
  var message: Phrase {
    switch self {
    case .unreachable(let code, .dates):
      Phrase(
        "Aucune guinguette ne peut venir à « \(Printable(code)) », à aucune de ses dates.",
        "No van can come to \"\(Printable(code))\" on any of its dates.")
    case .unreachable(let code, .noRoad):
      Phrase(
        "Aucune guinguette ne peut venir à « \(Printable(code)) » : distances.csv ou durations.csv n'ont pas de route pour y aller, ou pas pour en repartir.",
        "No van can come to \"\(Printable(code))\": distances.csv or durations.csv have no road there, or none away.")
    case .unreachable(let code, .longLegs):
      Phrase(
        "Aucune guinguette ne peut venir à « \(Printable(code)) » : toutes les routes pour y aller ou en repartir dépassent « maxLegKm ».",
        "No van can come to \"\(Printable(code))\": every road there, or every road away, exceeds \"maxLegKm\".")
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
        "La date du \(Language.french.date(date)) n'ajoute rien à « \(Printable(van)) ».",
        "The date \(Language.english.date(date)) adds nothing to \"\(Printable(van))\".")
    case .territoriesLookAlike(let first, let second):
      Phrase(
        "Les territoires « \(Printable(first)) » et « \(Printable(second)) » ont presque le même nom.",
        "The territories \"\(Printable(first))\" and \"\(Printable(second))\" have nearly the same name.")
    case .keysLookAlike(let first, let second):
      Phrase(
        "« \(Printable(first)) » et « \(Printable(second)) » sont presque pareils.",
        "\"\(Printable(first))\" and \"\(Printable(second))\" are nearly the same.")
    case .moreRequiredThanSlots(let required, let slots, let places) where places < slots:
      Phrase(
        "\(required) soirées obligatoires, et \(places) au plus sur les \(slots) dates de guinguette : semaines limitées, dates où personne ne reçoit.",
        "\(required) evenings are required, and at most \(places) fit into the vans' \(slots) dates: weeks have limits, on some dates nobody can host."
      )
    case .moreRequiredThanSlots(let required, let slots, _):
      Phrase(
        "\(required) soirées obligatoires pour \(slots) dates de guinguette.",
        "\(required) evenings are required, and the vans have \(slots) dates.")
    case .cannotAllFit(let codes, let required, let places):
      Phrase(
        "\(required) soirées obligatoires pour \(Noun.slot.counted(places, .french)) au plus, à elles toutes : \(Language.french.choices(codes)).",
        "\(required) evenings are required for at most \(Noun.slot.counted(places, .english)), of these together: \(Language.english.choices(codes))."
      )
    case .territoryWantsMore(let name, let minimum, let wanted):
      Phrase(
        "« \(Printable(name)) » veut au moins \(minimum) soirées, et ses communes n'en demandent que \(wanted).",
        "\"\(Printable(name))\" is to have at least \(minimum) evenings, and its villages want only \(wanted).")
    case .territoryAllowsLess(let name, let maximum, let required):
      Phrase(
        "« \(Printable(name)) » n'a droit qu'à \(Noun.evening.counted(maximum, .french)), et ses communes en ont \(required) d'obligatoires.",
        "\"\(Printable(name))\" may have at most \(Noun.evening.counted(maximum, .english)), and its villages require \(required)."
      )
    case .tooFewDates(let code, let required, let possible):
      Phrase(
        "« \(Printable(code)) » a \(required) soirées obligatoires ; ses dates n'en permettent que \(possible).",
        "\"\(Printable(code))\" requires \(required) evenings; its dates allow only \(possible).")
    }
  }

  /// What to do, where it depends on more than the kind of remark.
  var remedy: Phrase? {
    guard case .unreachable(_, let barrier) = self else { return nil }
    return switch barrier {
    case .dates: nil
    case .noRoad:
      Phrase(
        "Complétez distances.csv et durations.csv : une cellule vide veut dire « pas de route ».",
        "Complete distances.csv and durations.csv: a blank cell means that there is no road.")
    case .longLegs:
      Phrase(
        "Relevez « maxLegKm » dans season.json, ou vérifiez distances.csv.",
        "Raise \"maxLegKm\" in season.json, or check distances.csv.")
    }
  }
}
