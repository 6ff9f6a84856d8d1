internal import CivilTime

extension Season {
  /// The fingerprint of everything that decides which plans the season allows and what each is worth; of nothing that is
  /// only there for people, such as names, contacts, notes and hours.
  var problemFingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(span)
    fingerprint.add(travel.roadFactor)
    fingerprint.add(travel.speedKmh)
    for matrix in [draft.distances, draft.durations] {
      fingerprint.add(matrix?.codes.count)
      for code in matrix?.codes ?? [] { fingerprint.add(code) }
      for cell in matrix?.cells ?? [] { fingerprint.add(Int(cell)) }
    }
    fingerprint.add(rules)
    fingerprint.add(places.count)
    for place in places {
      fingerprint.add(place.id)
      fingerprint.add(place.coordinate)
    }
    fingerprint.add(vans.count)
    for van in vans { fingerprint.add(van) }
    fingerprint.add(communes.count)
    for commune in communes { fingerprint.add(commune) }
    fingerprint.add(availability.count)
    for row in availability { fingerprint.add(row) }
    return fingerprint
  }
}

extension Fingerprint {
  fileprivate mutating func add(_ span: DateSpan) {
    add(span.first.daysSince1970)
    add(span.last.daysSince1970)
  }

  fileprivate mutating func add(_ number: Double) { add(String(number.bitPattern)) }

  fileprivate mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  fileprivate mutating func add(_ coordinate: Coordinate?) {
    guard let coordinate else { return add(Int?.none) }
    add(coordinate.latitude)
    add(coordinate.longitude)
  }

  fileprivate mutating func add(_ rules: Rules) {
    add(rules.objective.rawValue)
    add(rules.minDaysBetweenEvenings)
    add(rules.neighbours?.within.count)
    add(rules.neighbours?.minDays)
    add(rules.neighbours?.penalty?.count)
    add(rules.preferredDatePenalty.count)
    add(rules.oneTerritoryPerOuting)
    add(rules.territories.count)
    for territory in rules.territories {
      add(territory.name)
      add(territory.minEvenings)
      add(territory.maxEvenings)
    }
  }

  fileprivate mutating func add(_ van: Van) {
    add(van.id)
    add(van.base)
    for weekday in Weekday.allCases { add(van.weekdays.contains(weekday)) }
    add(van.closed.count)
    for period in van.closed { add(period.span) }
    add(van.extraDates.count)
    for date in van.extraDates { add(date.daysSince1970) }
    add(van.overnight.rawValue)
    add(van.maxEveningsPerWeek)
    add(van.maxLeg?.count)
    add(van.territories.count)
    for territory in van.territories { add(territory) }
  }

  fileprivate mutating func add(_ commune: Commune) {
    add(commune.code)
    add(commune.territory)
    add(commune.coordinate)
    add(commune.evenings)
    add(commune.required)
    add(commune.priority)
  }

  fileprivate mutating func add(_ row: AvailabilityRow) {
    switch row.subject {
    case .commune(let code): add("c" + code)
    case .territory(let name): add("t" + name)
    case .everyone: add("*")
    }
    add(row.span)
    add(row.status.rawValue)
    add(row.van ?? "")
    add(row.isCalledOff)
  }
}
