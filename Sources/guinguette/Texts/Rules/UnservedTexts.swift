internal import CivilTime
internal import PlanChanges
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

/// Puts into words who is not served, and why.
struct UnservedWords {
  /// The most limits that a line tells; `explain` tells the others.
  private static let shown = 2
  /// How many communes with one reason are named.
  private static let named = 12

  let season: Season
  /// Where the files say what; without them reasons are told more roughly.
  let sources: SeasonSources?
  /// Whether a search has just looked for room.
  let isSearched: Bool
  /// Dates on which an evening was called off: no search gives its place to others.
  var datesOff: Set<CivilDate> = []
  let language: Language

  /// Who is not served, how often, and why: one line for all that have the same reason.
  func lines(_ communes: [UnservedCommune]) -> [String] {
    var groups: [(words: String, members: [UnservedCommune])] = []
    var places: [String: Int] = [:]
    for unserved in communes {
      let words = "\(unserved.evenings) \(unserved.required) \(detail(unserved))"
      if let place = places[words] {
        groups[place].members.append(unserved)
      } else {
        places[words] = groups.count
        groups.append((words, [unserved]))
      }
    }
    return groups.map { line($0.members) }
  }

  private func line(_ group: [UnservedCommune]) -> String {
    let names = group.map { Printable(season.communes[$0.commune].name).description }
    let list = language.list(names, shown: UnservedWords.named, noun: .commune)
    let (count, why) = (countText(group[0], isOne: group.count == 1), detail(group[0], isOne: group.count == 1))
    return Phrase("\(list) (\(count)) : \(why)", "\(list) (\(count)): \(why)")(language)
  }

  /// Why, and what would help, as a sentence; `isOne` says whether it is said of one commune alone.
  func detail(_ unserved: UnservedCommune, isOne: Bool = true) -> String {
    if let sources {
      let teller = ReasonTeller(season: season, sources: sources, language: language)
      if case .noRoom(let facts, _) = unserved.explanation?.verdict {
        return told(facts, unserved.explanation?.crowd, unserved, teller)
      }
      if let shared = unserved.shared { return told(shared.limits, shared.crowd, unserved, teller) }
    }
    switch unserved.reason {
    case .noVanServes:
      return Phrase(
        "aucune guinguette ne dessert son territoire ; ajoutez-le à « territories » dans season.json.",
        "no van serves its territory; add it to \"territories\" in season.json.")(language)
    case .noCommonDate:
      return isOne
        ? Phrase(
          "aucune de ses dates n'est un jour où une guinguette peut venir ; ouvrez-lui une date dans availability.csv.",
          "none of its dates is one on which a van can come; open a date for it in availability.csv.")(language)
        : Phrase(
          "aucune de leurs dates n'est un jour où une guinguette peut venir ; ouvrez-leur une date dans availability.csv.",
          "none of their dates is one on which a van can come; open dates for them in availability.csv.")(language)
    case .noRoad:
      return Phrase(
        "aucune route n'y mène dans la limite de maxLegKm ; vérifiez distances.csv et season.json.",
        "no road leads there within maxLegKm; check distances.csv and season.json.")(language)
    case .slotsTaken(let codes): return taken(codes, isOne)
    case .rules(let rules):
      let titles = rules.map { $0.title(language) }.joined(separator: ", ")
      return Phrase(
        "des dates sont libres, mais une règle s'y oppose : \(titles).",
        "dates are free, but a rule stands against them: \(titles).")(language)
    case .roomLeft(let date): return room(on: date, isOne)
    case .unknown:
      return Phrase(
        "trop long à démontrer pour une si grande saison.", "too long to prove in a season of this size.")(language)
    case .roomIfOthersMove:
      return isSearched && datesOff.isEmpty
        ? Phrase(
          "il y a de la place si d'autres changent de date ; une recherche plus longue peut la trouver (--seconds).",
          "there is room if others change their dates; a longer search may find it (--seconds).")(language)
        : Phrase(
          "il y a de la place si d'autres changent de date.",
          "there is room if others change their dates.")(language)
    }
  }

  /// The short form of an explanation: the limits first, then who holds what they leave.
  private func told(
    _ facts: [Fact], _ crowd: Crowd?, _ unserved: UnservedCommune, _ teller: ReasonTeller
  ) -> String {
    let limits = facts.filter { fact in
      if case .territoryMaximum = fact, crowd?.territory != nil { return false }
      return !fact.isHeld
    }
    // What is the commune's own comes first.
    let ordered = limits.filter(\.isOwn) + limits.filter { !$0.isOwn }
    let holders =
      crowd.map { teller.text($0, for: unserved.commune, isRequired: unserved.required > 0) } ?? teller.keepers(facts)
    return (ordered.prefix(UnservedWords.shown).map(teller.text) + [holders]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func room(on date: CivilDate, _ isOne: Bool) -> String {
    let day = language.date(date)
    let one = isOne ? Phrase("", "") : Phrase(" pour l'une d'elles", " for one of them")
    if isSearched, datesOff.contains(date) {
      return Phrase(
        "il reste une place\(one(.french)), le \(day), celle d'une soirée annulée : « plan » ne la redonne pas, « move » le peut.",
        "there is room\(one(.english)), on \(day), that of an evening called off: \"plan\" does not give it away, \"move\" can."
      )(language)
    }
    return isSearched
      ? Phrase(
        "il reste une place\(one(.french)), le \(day) ; une recherche plus longue peut la prendre (--seconds).",
        "there is room\(one(.english)), on \(day); a longer search may take it (--seconds).")(language)
      : Phrase(
        "il reste une place\(one(.french)), le \(day).",
        "there is room\(one(.english)), on \(day).")(language)
  }

  private func countText(_ unserved: UnservedCommune, isOne: Bool) -> String {
    let each = isOne ? Phrase("", "") : Phrase(" chacune", " each")
    let count = Noun.evening.counted(unserved.evenings, language)
    if unserved.required == 0 {
      let kind = Noun(one: Phrase("facultative", "optional"), many: Phrase("facultatives", "optional"))
        .form(for: unserved.evenings, language)
      return Phrase("\(count) \(kind)\(each(.french))", "\(count)\(each(.english)), \(kind)")(language)
    }
    if unserved.required == unserved.evenings { return count + each(language) }
    return Phrase(
      "\(count)\(each(.french)), dont \(unserved.required) à tenir",
      "\(count)\(each(.english)), \(unserved.required) required")(language)
  }

  private func taken(_ codes: [String], _ isOne: Bool) -> String {
    let list = language.list(codes.map { season.communeName($0, language) }, shown: 4, noun: .commune)
    return isOne
      ? Phrase("toutes ses dates sont prises, par \(list).", "all its dates are taken, by \(list).")(language)
      : Phrase("toutes leurs dates sont prises, par \(list).", "all their dates are taken, by \(list).")(language)
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
