internal import SeasonModel

extension UnservedCommune {
  /// Who is not served, how often, and why, as one line.
  func line(in season: Season, _ language: Language) -> String {
    let name = Printable(season.communes[commune].name)
    return Phrase(
      "\(name) (\(countText(.french))) : \(detail(in: season, .french))",
      "\(name) (\(countText(.english))): \(detail(in: season, .english))")(language)
  }

  /// Why, and what would help, as a sentence.
  func detail(in season: Season, _ language: Language) -> String {
    switch reason {
    case .noCommonDate:
      Phrase(
        "aucune de ses dates n'est un jour où une guinguette peut venir ; ouvrez-lui une date dans availability.csv.",
        "none of its dates is one on which a van can come; open a date for it in availability.csv.")(language)
    case .noRoad:
      Phrase(
        "aucune route n'y mène dans la limite de maxLegKm ; vérifiez distances.csv et season.json.",
        "no road leads there within maxLegKm; check distances.csv and season.json.")(language)
    case .slotsTaken(let codes): takenText(codes, season)(language)
    case .rules(let rules):
      Phrase(
        "des dates sont libres, mais une règle s'y oppose : \(rules.map { $0.title(.french) }.joined(separator: ", ")).",
        "dates are free, but a rule stands against them: \(rules.map { $0.title(.english) }.joined(separator: ", ")).")(
          language)
    case .roomLeft(let date):
      Phrase(
        "il reste une place, le \(Language.french.date(date)) ; une recherche plus longue peut la prendre (plan --seconds).",
        "there is room, on \(Language.english.date(date)); a longer search may take it (plan --seconds).")(language)
    }
  }

  private func countText(_ language: Language) -> String {
    let count = Noun.evening.counted(evenings, language)
    if required == 0 { return Phrase("\(count) au choix", "\(count), optional")(language) }
    if required == evenings { return count }
    return Phrase("\(count), dont \(required) à tenir", "\(count), \(required) required")(language)
  }

  private func takenText(_ codes: [String], _ season: Season) -> Phrase {
    let shown = 4
    let french = codes.prefix(shown).map { season.communeName($0, .french) }
    let english = codes.prefix(shown).map { season.communeName($0, .english) }
    let rest = codes.count - french.count
    return Phrase(
      "toutes ses dates sont prises, par \(Language.french.list(rest > 0 ? french + ["\(rest) autres"] : french)).",
      "all its dates are taken, by \(Language.english.list(rest > 0 ? english + ["\(rest) others"] : english)).")
  }
}

extension BrokenRule.Rule {
  /// What the rule is about, in a few words.
  func title(_ language: Language) -> String {
    let phrase =
      switch self {
      case .unknownCommune: Phrase("commune inconnue", "unknown commune")
      case .unknownVan: Phrase("guinguette inconnue", "unknown van")
      case .slot: Phrase("une soirée par guinguette et par date", "one evening for a van and date")
      case .commune: Phrase("une guinguette par commune et par date", "one van for a commune and date")
      case .availability: Phrase("disponibilité de la commune", "the commune's availability")
      case .vanDate: Phrase("jours de travail de la guinguette", "the van's working days")
      case .vanTerritory: Phrase("territoires de la guinguette", "the van's territories")
      case .fixed: Phrase("soirées promises", "promised evenings")
      case .evenings: Phrase("nombre de soirées demandées", "the number of evenings wanted")
      case .gap: Phrase("jours entre deux soirées d'une commune", "days between a commune's evenings")
      case .week: Phrase("soirées par semaine", "evenings in a week")
      case .road: Phrase("route inexistante", "no road")
      case .leg: Phrase("longueur maximale d'un trajet", "the longest leg")
      case .outingTerritory: Phrase("un seul territoire par sortie", "one territory for an outing")
      case .territory: Phrase("maximum de soirées du territoire", "the territory's most evenings")
      case .neighbours: Phrase("jours entre communes voisines", "days between neighbours")
      }
    return phrase(language)
  }
}
