internal import CivilTime
internal import PlanChanges
internal import SeasonModel

/// Too little for too many, in words: the limit first, then who holds what there is.
extension ReasonTeller {
  /// How many communes, and how many dates, are named one by one.
  private static let shown = (communes: 3, dates: 4)

  /// What there is, and who has it, as one sentence.
  ///
  /// - Parameters:
  ///   - crowd: the communes that need more than there is.
  ///   - commune: the one that asks; the crowd may have been found for another.
  ///   - isRequired: whether its next evening is required.
  /// - Returns: the sentence.
  func text(_ crowd: Crowd, for commune: Int, isRequired: Bool) -> String {
    if crowd.members.count == 1, crowd.territory == nil { return alone(crowd) }
    let limit = limit(of: crowd)
    guard !crowd.holders.isEmpty else { return limit + "." }
    let holders = holders(of: crowd, for: commune)
    let weight = weight(of: crowd, isRequired)
    return Phrase("\(limit) : \(holders), \(weight).", "\(limit): \(holders), \(weight).")(language)
  }

  /// One commune that has too few dates by itself.
  private func alone(_ crowd: Crowd) -> String {
    let name = name(ofCommune: crowd.members[0].commune)
    guard !crowd.slots.isEmpty else { return noDate(crowd.members[0].commune) }
    let (evenings, dates) = (count(.evening, crowd.evenings), dates(of: crowd))
    if crowd.capacity == 1 {
      return Phrase(
        "\(name) demande \(evenings), et n'a qu'une date (\(dates)).",
        "\(name) wants \(evenings), and has only one date (\(dates)).")(language)
    }
    let places = count(noun(of: crowd), crowd.capacity)
    return Phrase(
      "\(name) demande \(evenings), et n'a que \(places) (\(dates)).",
      "\(name) wants \(evenings), and has only \(places) (\(dates)).")(language)
  }

  /// Why a commune has no date at all on which a van could come.
  private func noDate(_ commune: Int) -> String {
    let (who, host) = (name(ofCommune: commune), season.communes[commune])
    let serving = season.vans.filter { $0.serves(territory: host.territory) }
    guard !serving.isEmpty else {
      let territory = host.territory.isEmpty ? "" : " (\(language.quoted(host.territory)))"
      return Phrase(
        "Aucune guinguette ne dessert le territoire \(Language.de(who))\(territory).",
        "No van serves the territory of \(who)\(territory).")(language)
    }
    let dates = season.calendars[commune].open.dates
    if serving.contains(where: { van in dates.contains(where: van.works) }) {
      return Phrase(
        "Les dates où une guinguette peut venir à \(who) sont passées, ou d'autres doivent les garder.",
        "The dates on which a van can come to \(who) are past, or others must keep them.")(language)
    }
    guard season.vans.contains(where: { van in dates.contains(where: van.works) }) else {
      return Phrase(
        "Aucune guinguette ne roule à une date où \(who) peut recevoir.",
        "No van works on a date on which \(who) can host.")(language)
    }
    return Phrase(
      "Aucune guinguette qui dessert \(who) ne roule à une date où la commune peut recevoir.",
      "No van that serves \(who) works on a date on which it can host.")(language)
  }

  private func limit(of crowd: Crowd) -> String {
    if let rule = crowd.territory { return String(text(Fact.territoryMaximum(rule: rule)).dropLast()) }
    let dates = dates(of: crowd)
    if crowd.capacity == 0 { return Phrase("Il n'y a aucune date", "There is no date")(language) }
    if crowd.capacity == 1 {
      return Phrase("Il n'y a qu'une date (\(dates))", "There is only one date (\(dates))")(language)
    }
    let places = count(noun(of: crowd), crowd.capacity)
    return Phrase("Il n'y a que \(places) (\(dates))", "There are only \(places) (\(dates))")(language)
  }

  /// What places are: dates, or where vans share dates or hold fewer evenings than they have dates, places.
  private func noun(of crowd: Crowd) -> Noun {
    crowd.capacity == Set(crowd.slots.map(\.date)).count ? .date : .slot
  }

  /// The dates one by one, or the first and the last.
  private func dates(of crowd: Crowd) -> String {
    let dates = Set(crowd.slots.map(\.date)).sorted()
    if dates.count > ReasonTeller.shown.dates, let first = dates.first, let last = dates.last,
      let span = DateSpan(first: first, last: last)
    {
      return language.span(span)
    }
    return language.list(dates.map(language.dayAndMonth))
  }

  private func holders(of crowd: Crowd, for commune: Int) -> String {
    let others = crowd.holders.map(\.commune).filter { $0 != commune }
    let isOwn = others.count < crowd.holders.count
    let own = isOwn ? [Phrase("elle-même", "itself")(language)] : []
    let names = language.list(
      own + others.map(name(ofCommune:)), shown: ReasonTeller.shown.communes + own.count, noun: .commune)
    if crowd.holders.count > 1 { return Phrase("\(names) les ont déjà", "\(names) have them already")(language) }
    return crowd.capacity == 1
      ? Phrase("\(names) l'a déjà", "\(names) has it already")(language)
      : Phrase("\(names) les a déjà", "\(names) has them already")(language)
  }

  /// Why they come first: their evenings are required, or weigh no less.
  private func weight(of crowd: Crowd, _ isRequired: Bool) -> String {
    let isOne = crowd.capacity == 1
    let optional = crowd.holders.count { $0.evenings > season.communes[$0.commune].required }
    if optional == 0 {
      if isRequired {
        return isOne
          ? Phrase("pour une soirée obligatoire elle aussi", "for an evening that is required too")(language)
          : Phrase("pour des soirées obligatoires elles aussi", "for evenings that are required too")(language)
      }
      return isOne
        ? Phrase("pour une soirée obligatoire", "for a required evening")(language)
        : Phrase("pour des soirées obligatoires", "for required evenings")(language)
    }
    if isOne {
      return Phrase("pour une soirée au moins aussi prioritaire", "for an evening of no less priority")(language)
    }
    let hasRequired = crowd.holders.contains { season.communes[$0.commune].required > 0 }
    return hasRequired
      ? Phrase(
        "pour des soirées obligatoires ou au moins aussi prioritaires",
        "for evenings that are required or of no less priority")(language)
      : Phrase("pour des soirées au moins aussi prioritaires", "for evenings of no less priority")(language)
  }
}

extension Fact {
  /// Whether it says when the commune itself can host.
  var isOwn: Bool {
    switch self {
    case .open, .closed: true
    case .need, .promise, .kept, .vanWeekdays, .vanClosed, .week, .vanTerritories, .legs, .outingTerritory,
      .territoryMaximum, .territoryMinimum, .gap, .neighbours:
      false
    }
  }

  /// Whether it is an evening that somebody has, and not a limit.
  var isHeld: Bool {
    switch self {
    case .need, .promise, .kept: true
    case .open, .closed, .vanWeekdays, .vanClosed, .week, .vanTerritories, .legs, .outingTerritory, .territoryMaximum,
      .territoryMinimum, .gap, .neighbours:
      false
    }
  }
}

extension ReasonTeller {
  /// Who keeps evenings, where no number says that there are too many, as one sentence; empty where nobody does.
  func keepers(_ facts: [Fact]) -> String {
    let names = facts.reversed().compactMap { fact -> String? in
      switch fact {
      case .need(let commune, _): name(ofCommune: commune)
      case .promise(let row): subject(row)
      case .kept(let evening): place(evening)
      case .open, .closed, .vanWeekdays, .vanClosed, .week, .vanTerritories, .legs, .outingTerritory,
        .territoryMaximum, .territoryMinimum, .gap, .neighbours:
        nil
      }
    }
    var seen: Set<String> = []
    let unique = names.filter { seen.insert($0).inserted }
    guard unique.count > 1 else {
      return unique.first.map { Phrase("\($0) garde sa soirée.", "\($0) keeps its evening.")(language) } ?? ""
    }
    let list = language.list(unique, shown: ReasonTeller.shown.communes, noun: .commune)
    return Phrase("\(list) gardent leurs soirées.", "\(list) keep their evenings.")(language)
  }
}
