internal import SeasonModel

/// What is wrong with a plan, in words.
extension BrokenRule {
  /// What is broken, where, and by how much, as one sentence.
  func text(in season: Season, _ language: Language) -> String {
    let place = codes.first.map { season.siteName($0, language) } ?? "?"
    let all = language.list(codes.map { season.siteName($0, language) })
    let van = self.van.map { season.vanName($0, language) } ?? "?"
    let day = date.map(language.date) ?? "?"
    return switch rule {
    case .unknownCommune: unknownCommune(day)(language)
    case .unknownVan: unknownVan(place, day)(language)
    case .slot:
      Phrase("\(van) a deux soirées le \(day) : \(all).", "\(van) has two evenings on \(day): \(all).")(language)
    case .commune:
      Phrase("\(place) reçoit deux guinguettes le \(day).", "\(place) hosts two vans on \(day).")(language)
    case .availability:
      Phrase("\(place) ne peut pas recevoir le \(day).", "\(place) cannot host on \(day).")(language)
    case .vanDate:
      Phrase(
        "\(van) ne travaille pas le \(day), et doit pourtant être à \(place).",
        "\(van) does not work on \(day), and is to be in \(place).")(language)
    case .vanTerritory: vanTerritory(van, place, day, language)
    case .fixed: missingPromise(place, day, season)(language)
    case .evenings: tooManyEvenings(place, language)
    case .gap: tooSoon(place, language)
    case .week: fullWeek(van, day, language)
    case .road: noRoad(van, all, language)
    case .leg: longLeg(van, all, language)
    case .outingTerritory:
      Phrase(
        "La sortie de \(van) qui commence le \(day) passe par plusieurs territoires : \(all).",
        "The outing of \(van) that starts on \(day) visits several territories: \(all).")(language)
    case .territory: fullTerritory(language)
    case .neighbours: closeNeighbours(season, language)
    }
  }

  private func unknownCommune(_ day: String) -> Phrase {
    let code = Printable(codes.first ?? "?")
    return Phrase(
      "« \(code) » (\(day)) n'est pas une commune de la saison.", "\"\(code)\" (\(day)) is no commune of the season.")
  }

  private func unknownVan(_ place: String, _ day: String) -> Phrase {
    let id = Printable(van ?? "?")
    return Phrase(
      "« \(id) » (\(place), \(day)) n'est pas une guinguette de la saison.",
      "\"\(id)\" (\(place), \(day)) is no van of the season.")
  }

  private func vanTerritory(_ van: String, _ place: String, _ day: String, _ language: Language) -> String {
    let name = Printable(territory ?? "")
    guard !name.description.isEmpty else {
      return Phrase(
        "\(van) ne dessert que certains territoires, et \(place) (\(day)) n'est dans aucun.",
        "\(van) serves certain territories only, and \(place) (\(day)) is in none.")(language)
    }
    return Phrase(
      "\(van) ne dessert pas le territoire « \(name) » (\(place), \(day)).",
      "\(van) does not serve the territory \"\(name)\" (\(place), \(day)).")(language)
  }

  private func missingPromise(_ place: String, _ day: String, _ season: Season) -> Phrase {
    guard let van else {
      return Phrase(
        "La soirée promise à \(place) le \(day) manque.", "The evening promised to \(place) on \(day) is missing.")
    }
    return Phrase(
      "La soirée promise à \(place) le \(day) avec \(season.vanName(van, .french)) manque.",
      "The evening promised to \(place) on \(day) with \(season.vanName(van, .english)) is missing.")
  }

  private func tooManyEvenings(_ place: String, _ language: Language) -> String {
    let count = Noun.evening.counted(actual ?? 0, language)
    return Phrase(
      "\(place) a \(count), et n'en demande que \(limit ?? 0).",
      "\(place) has \(count), and wants \(limit ?? 0) only.")(language)
  }

  private func tooSoon(_ place: String, _ language: Language) -> String {
    let days = Noun.day.counted(actual ?? 0, language)
    let first = date.map(language.dayAndMonth) ?? "?"
    let second = otherDate.map(language.dayAndMonth) ?? "?"
    return Phrase(
      "Les soirées de \(place) le \(first) et le \(second) n'ont que \(days) d'écart ; il en faut au moins \(limit ?? 0).",
      "The evenings of \(place) on \(first) and \(second) are only \(days) apart; at least \(limit ?? 0) are needed."
    )(language)
  }

  private func fullWeek(_ van: String, _ monday: String, _ language: Language) -> String {
    let count = Noun.evening.counted(actual ?? 0, language)
    return Phrase(
      "\(van) a \(count) dans la semaine du \(monday) ; le maximum est de \(limit ?? 0).",
      "\(van) has \(count) in the week of \(monday); the most is \(limit ?? 0).")(language)
  }

  private func noRoad(_ van: String, _ ends: String, _ language: Language) -> String {
    let days = outingDays(language)
    return Phrase(
      "Sortie\(days) : il n'y a pas de route pour \(van) entre \(ends).",
      "Outing\(days): there is no road for \(van) between \(ends).")(language)
  }

  private func longLeg(_ van: String, _ ends: String, _ language: Language) -> String {
    let length = language.km(Metres(actual ?? 0))
    let longest = language.km(Metres(limit ?? 0))
    let days = outingDays(language)
    return Phrase(
      "Sortie\(days) : entre \(ends), \(van) roulerait \(length) d'une traite ; le maximum est de \(longest).",
      "Outing\(days): between \(ends), \(van) would drive \(length) at a stretch; the most is \(longest).")(language)
  }

  private func fullTerritory(_ language: Language) -> String {
    let count = Noun.evening.counted(actual ?? 0, language)
    let name = language.quoted(territory ?? "")
    return Phrase(
      "Le territoire \(name) a \(count) ; le maximum est de \(limit ?? 0).",
      "The territory \(name) has \(count); the most is \(limit ?? 0).")(language)
  }

  private func closeNeighbours(_ season: Season, _ language: Language) -> String {
    let names = codes.map { season.communeName($0, language) }
    let dates = [date, otherDate].map { $0.map(language.dayAndMonth) ?? "?" }
    let places = language.list(zip(names, dates).map { "\($0) (\($1))" })
    let days = Noun.day.counted(actual ?? 0, language)
    return Phrase(
      "\(places) sont voisines et n'ont que \(days) d'écart ; il en faut au moins \(limit ?? 0).",
      "\(places) are neighbours and only \(days) apart; at least \(limit ?? 0) are needed.")(language)
  }
}

extension BrokenRule.Rule {
  /// What to do about it.
  var remedy: Phrase {
    switch self {
    case .unknownCommune:
      Phrase("Corrigez le code, ou ajoutez la commune à communes.csv.", "Mend the code, or add it to communes.csv.")
    case .unknownVan:
      Phrase("Corrigez l'identifiant, ou ajoutez-la à season.json.", "Mend the identifier, or add it to season.json.")
    case .slot, .commune: Phrase("Déplacez une des deux soirées.", "Move one of the two evenings.")
    case .availability:
      Phrase(
        "Changez la date, ou les lignes de la commune dans availability.csv.",
        "Change the date, or the commune's rows in availability.csv.")
    case .vanDate:
      Phrase(
        "Changez la date, ou ajoutez-la à « extraDates » dans season.json.",
        "Change the date, or add it to \"extraDates\" in season.json.")
    case .vanTerritory:
      Phrase("Changez de guinguette, ou sa liste « territories ».", "Change the van, or its list of \"territories\".")
    case .fixed:
      Phrase(
        "Remettez-la à cette date, ou retirez la ligne « fixed » d'availability.csv.",
        "Put it back on that date, or take the \"fixed\" row out of availability.csv.")
    case .evenings: Phrase("Retirez une soirée, ou relevez « evenings ».", "Remove an evening, or raise \"evenings\".")
    case .gap: Phrase("Éloignez les deux dates.", "Move the two dates apart.")
    case .week: Phrase("Passez une soirée à une autre semaine.", "Move an evening to another week.")
    case .road: Phrase("Vérifiez la case vide de distances.csv.", "Check the blank cell of distances.csv.")
    case .leg:
      Phrase(
        "Passez par un village entre les deux, ou relevez « maxLegKm ».", "Stop between the two, or raise \"maxLegKm\"."
      )
    case .outingTerritory:
      Phrase("Une sortie, un territoire : échangez des dates.", "One outing, one territory: swap dates.")
    case .territory:
      Phrase("Retirez une soirée, ou relevez « maxEvenings ».", "Remove an evening, or raise \"maxEvenings\".")
    case .neighbours: Phrase("Éloignez les deux dates.", "Move the two dates apart.")
    }
  }
}
