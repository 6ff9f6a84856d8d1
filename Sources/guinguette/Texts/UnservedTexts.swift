internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

/// Puts into words who is not served, and why.
struct UnservedWords {
  /// The most facts that a line tells; with more, `explain` tells them.
  private static let shown = 3

  let season: Season
  /// Where the files say what; without them reasons are told more roughly.
  let sources: SeasonSources?
  /// Whether a search has just looked for room.
  let isSearched: Bool
  let language: Language

  /// Who is not served, how often, and why, as one line.
  func line(_ unserved: UnservedCommune) -> String {
    let (name, count) = (Printable(season.communes[unserved.commune].name), countText(unserved))
    return Phrase("\(name) (\(count)) : \(detail(unserved))", "\(name) (\(count)): \(detail(unserved))")(language)
  }

  /// Why, and what would help, as a sentence.
  func detail(_ unserved: UnservedCommune) -> String {
    if let sources, case .noRoom(let facts, _) = unserved.explanation?.verdict {
      return told(facts, unserved, ReasonTeller(season: season, sources: sources, language: language))
    }
    switch unserved.reason {
    case .noCommonDate:
      return Phrase(
        "aucune de ses dates n'est un jour où une guinguette peut venir ; ouvrez-lui une date dans availability.csv.",
        "none of its dates is one on which a van can come; open a date for it in availability.csv.")(language)
    case .noRoad:
      return Phrase(
        "aucune route n'y mène dans la limite de maxLegKm ; vérifiez distances.csv et season.json.",
        "no road leads there within maxLegKm; check distances.csv and season.json.")(language)
    case .slotsTaken(let codes): return taken(codes)
    case .rules(let rules):
      let titles = rules.map { $0.title(language) }.joined(separator: ", ")
      return Phrase(
        "des dates sont libres, mais une règle s'y oppose : \(titles).",
        "dates are free, but a rule stands against them: \(titles).")(language)
    case .roomLeft(let date): return room(on: language.date(date))
    case .roomIfOthersMove:
      return isSearched
        ? Phrase(
          "il y a de la place si d'autres changent de date ; une recherche plus longue peut la trouver (--seconds).",
          "there is room if others change their dates; a longer search may find it (--seconds).")(language)
        : Phrase(
          "il y a de la place si d'autres changent de date.",
          "there is room if others change their dates.")(language)
    }
  }

  /// The short form of an explanation.
  private func told(_ facts: [Fact], _ unserved: UnservedCommune, _ teller: ReasonTeller) -> String {
    let more = Phrase("« guinguette explain » dit tout.", "\"guinguette explain\" tells all.")(language)
    if let crowd = unserved.explanation?.crowd, crowd.communes.count > 1 || crowd.slots.isEmpty {
      return "\(teller.text(crowd)) \(more)"
    }
    let sentences =
      facts.prefix(UnservedWords.shown).map(teller.text) + (facts.count > UnservedWords.shown ? [more] : [])
    return sentences.joined(separator: " ")
  }

  private func room(on day: String) -> String {
    isSearched
      ? Phrase(
        "il reste une place, le \(day) ; une recherche plus longue peut la prendre (--seconds).",
        "there is room, on \(day); a longer search may take it (--seconds).")(language)
      : Phrase(
        "il reste une place, le \(day).",
        "there is room, on \(day).")(language)
  }

  private func countText(_ unserved: UnservedCommune) -> String {
    let count = Noun.evening.counted(unserved.evenings, language)
    if unserved.required == 0 { return Phrase("\(count) au choix", "\(count), optional")(language) }
    if unserved.required == unserved.evenings { return count }
    return Phrase("\(count), dont \(unserved.required) à tenir", "\(count), \(unserved.required) required")(language)
  }

  private func taken(_ codes: [String]) -> String {
    let shown = 4
    let names = codes.prefix(shown).map { season.communeName($0, language) }
    let rest = codes.count - names.count
    let others = Phrase("\(rest) autres", "\(rest) others")(language)
    let list = language.list(rest > 0 ? names + [others] : names)
    return Phrase("toutes ses dates sont prises, par \(list).", "all its dates are taken, by \(list).")(language)
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
