internal import CivilTime

/// The evenings of a plan, grouped as the rules look at them; one function for each rule.
struct AuditRules {
  /// One evening that counts, with its commune's position; nil for a commune the season does not know.
  struct Entry {
    let evening: Evening
    let commune: Int?
  }

  let season: Season
  /// The evenings that count, by date, then van, then commune.
  let evenings: [Entry]
  /// The evenings that were called off.
  let calledOff: [Evening]
  /// The dates of each commune's evenings, ascending, by position.
  let datesByCommune: [[CivilDate]]

  init(plan: Plan, season: Season) {
    self.season = season
    self.calledOff = plan.calledOff
    self.evenings = plan.activeEvenings.map { Entry(evening: $0, commune: season.communePositions[$0.commune]) }
    var dates = [[CivilDate]](repeating: [], count: season.communes.count)
    for entry in evenings {
      if let commune = entry.commune { dates[commune].append(entry.evening.date) }
    }
    self.datesByCommune = dates
  }

  /// The evenings that the season knows to have taken place.
  var past: [Evening] {
    let known = Set(
      season.promises.filter { season.availability[$0.row].origin == .past }.map {
        Appointment(commune: $0.commune, date: $0.date)
      })
    guard !known.isEmpty else { return [] }
    return evenings.filter { entry in
      entry.commune.map { known.contains(Appointment(commune: $0, date: entry.evening.date)) } ?? false
    }.map(\.evening)
  }

  /// How many evenings each territory has.
  private var eveningsByTerritory: [String: Int] {
    var counts: [String: Int] = [:]
    for (commune, dates) in zip(season.communes, datesByCommune) {
      counts[commune.territory, default: 0] += dates.count
    }
    return counts
  }

  /// Required evenings of communes and of territories that are not held.
  var missing: Int {
    let ofCommunes = zip(season.communes, datesByCommune).reduce(0) { $0 + max(0, $1.0.required - $1.1.count) }
    let counts = eveningsByTerritory
    return season.rules.territories.reduce(ofCommunes) { $0 + max(0, $1.minEvenings - counts[$1.name, default: 0]) }
  }

  /// The priority of optional evenings that are not held.
  var priorityUnserved: Int {
    zip(season.communes, datesByCommune).reduce(0) { sum, pair in
      let (commune, dates) = pair
      return sum + commune.priority * max(0, commune.evenings - max(dates.count, commune.required))
    }
  }

  func identityDefects() -> [BrokenRule] {
    evenings.compactMap { entry -> BrokenRule? in
      let evening = entry.evening
      if entry.commune == nil {
        return BrokenRule(.unknownCommune, date: evening.date, van: evening.van, codes: [evening.commune])
      }
      if season.vanPositions[evening.van] == nil {
        return BrokenRule(.unknownVan, date: evening.date, van: evening.van, codes: [evening.commune])
      }
      return nil
    }
  }

  /// One evening per slot, on a date on which the van works, in a territory it serves; one van per commune and date.
  func slotDefects() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    var previous: Evening?
    var vanOnDate: [String: String] = [:]
    for entry in evenings {
      let evening = entry.evening
      if let previous, previous.date == evening.date, previous.van == evening.van {
        broken.append(
          BrokenRule(.slot, date: evening.date, van: evening.van, codes: [previous.commune, evening.commune]))
      }
      if previous?.date != evening.date { vanOnDate = [:] }
      if vanOnDate.updateValue(evening.van, forKey: evening.commune) != nil {
        broken.append(BrokenRule(.commune, date: evening.date, van: evening.van, codes: [evening.commune]))
      }
      previous = evening
      guard let position = season.vanPositions[evening.van] else { continue }
      let van = season.vans[position]
      if !season.span.contains(evening.date) || !van.works(on: evening.date) {
        broken.append(BrokenRule(.vanDate, date: evening.date, van: van.id, codes: [evening.commune]))
      }
      if let commune = entry.commune, !van.serves(territory: season.communes[commune].territory) {
        broken.append(
          BrokenRule(
            .vanTerritory, date: evening.date, van: van.id, codes: [evening.commune],
            territory: season.communes[commune].territory))
      }
    }
    return broken
  }

  /// Availability, number of evenings and days between evenings, for each commune.
  func hostDefects() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    let promised = Set(season.promises.map { Appointment(commune: $0.commune, date: $0.date) })
    for (position, dates) in datesByCommune.enumerated() where !dates.isEmpty {
      let commune = season.communes[position]
      for date in dates where !season.calendars[position].open.contains(date) {
        if promised.contains(Appointment(commune: position, date: date)) { continue }
        broken.append(BrokenRule(.availability, date: date, codes: [commune.code]))
      }
      if dates.count > commune.evenings {
        broken.append(
          BrokenRule(.evenings, codes: [commune.code], actual: dates.count, limit: commune.evenings))
      }
      for (earlier, later) in zip(dates, dates.dropFirst())
      where later - earlier < season.rules.minDaysBetweenEvenings {
        broken.append(
          BrokenRule(
            .gap, date: earlier, otherDate: later, codes: [commune.code], actual: later - earlier,
            limit: season.rules.minDaysBetweenEvenings))
      }
    }
    return broken
  }

  /// The promises that the plan neither holds nor called off.
  func promiseDefects() -> [BrokenRule] {
    var vans: [Appointment: Set<String>] = [:]
    for entry in evenings {
      guard let commune = entry.commune else { continue }
      vans[Appointment(commune: commune, date: entry.evening.date), default: []].insert(entry.evening.van)
    }
    let off = Set(
      calledOff.compactMap { evening in
        season.communePositions[evening.commune].map { Appointment(commune: $0, date: evening.date) }
      })
    return season.promises.compactMap { promise in
      let appointment = Appointment(commune: promise.commune, date: promise.date)
      if off.contains(appointment) { return nil }
      let there = vans[appointment] ?? []
      let van = promise.van.map { season.vans[$0].id }
      if van.map(there.contains) ?? !there.isEmpty { return nil }
      return BrokenRule(.fixed, date: promise.date, van: van, codes: [season.communes[promise.commune].code])
    }
  }

  func weekDefects() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    for van in season.vans {
      guard let limit = van.maxEveningsPerWeek else { continue }
      var counts: [CivilDate: Int] = [:]
      for entry in evenings where entry.evening.van == van.id {
        counts[entry.evening.date.mondayOfWeek, default: 0] += 1
      }
      for (monday, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit {
        broken.append(BrokenRule(.week, date: monday, van: van.id, actual: count, limit: limit))
      }
    }
    return broken
  }

  func outingTerritoryDefects(_ itinerary: Itinerary) -> [BrokenRule] {
    guard season.rules.oneTerritoryPerOuting else { return [] }
    return itinerary.drives.compactMap { drive in
      let communes = drive.stops.map { season.communes[$0.site - season.places.count] }
      guard Set(communes.map(\.territory)).count > 1 else { return nil }
      let outing = season.outings[drive.outing]
      return BrokenRule(
        .outingTerritory, date: outing.dates.first, van: season.vans[outing.van].id, codes: communes.map(\.code))
    }
  }

  func territoryDefects() -> [BrokenRule] {
    let counts = eveningsByTerritory
    return season.rules.territories.compactMap { rule in
      guard let most = rule.maxEvenings, let count = counts[rule.name], count > most else { return nil }
      return BrokenRule(.territory, territory: rule.name, actual: count, limit: most)
    }
  }

  /// The pairs of evenings that the neighbour rule finds too close.
  func closeNeighbours() -> [BrokenRule] {
    guard let rule = season.rules.neighbours else { return [] }
    var pairs: [BrokenRule] = []
    for (position, early) in evenings.enumerated() {
      guard let first = early.commune else { continue }
      for late in evenings[(position + 1)...] {
        let days = late.evening.date - early.evening.date
        if days >= rule.minDays { break }
        guard let second = late.commune, season.areNeighbours(first, second) else { continue }
        pairs.append(
          BrokenRule(
            .neighbours, date: early.evening.date, otherDate: late.evening.date,
            codes: [early.evening.commune, late.evening.commune], actual: days, limit: rule.minDays))
      }
    }
    return pairs
  }

  func preferencePenalty() -> Metres {
    let price = season.rules.preferredDatePenalty
    guard price != .zero else { return .zero }
    let missed = evenings.count { entry in
      guard let commune = entry.commune, let wishes = season.calendars[commune].preferred else { return false }
      return !wishes.contains(entry.evening.date)
    }
    return Metres(price.count * missed)
  }
}

/// A commune on a date.
private struct Appointment: Hashable {
  let commune: Int
  let date: CivilDate
}
