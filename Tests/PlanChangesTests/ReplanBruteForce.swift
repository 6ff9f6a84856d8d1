import CivilTime
import SeasonModel
import TourPlanner

/// Every plan that a small season allows, one after the other; code that shares nothing with the search it checks.
///
/// Slots are filled date by date with every commune that may have them, or nobody; whole plans are then judged by rules and
/// costs of its own. Only for seasons with a handful of slots and villages.
struct ReplanBruteForce {
  /// A plan, as what each slot holds: a commune's position, or -1.
  struct Choice {
    let communeOfSlot: [Int]
    let missing: Int
    let priorityUnserved: Int
    let cost: Int
  }

  /// The slots, by date, then van.
  let slots: [(van: Int, day: Int)]
  /// How many plans may be looked at.
  static let mostTries = 60_000

  private let season: Season
  private let outingOfSlot: [Int]
  private let isOpen: [[Bool]]
  private let legs: [[Int?]]
  private let frozen: [(commune: Int, day: Int, van: Int)]
  private var held: [[Int]]
  private var filled: [Int]
  private var triesLeft = ReplanBruteForce.mostTries

  init(_ season: Season, frozen: [Evening]) {
    self.season = season
    var slots: [(van: Int, day: Int)] = []
    var outings: [Int] = []
    for (day, date) in season.span.enumerated() {
      for (number, outing) in season.outings.enumerated() where outing.dates.contains(date) {
        slots.append((outing.van, day))
        outings.append(number)
      }
    }
    self.slots = slots
    outingOfSlot = outings
    let promised = season.promises.map { ($0.commune, $0.date) }
    isOpen = season.communes.indices.map { commune in
      season.span.map { date in
        season.calendars[commune].open.contains(date) || promised.contains { $0 == (commune, date) }
      }
    }
    legs = (0..<season.table.siteCount).map { from in
      (0..<season.table.siteCount).map { to in
        season.table.leg(from: from, to: to).map {
          season.rules.objective == .distance ? $0.metres.count : $0.time.thousandths
        }
      }
    }
    self.frozen = frozen.map { evening in
      (
        season.communePositions[evening.commune] ?? -1, evening.date - season.span.first,
        season.vanPositions[evening.van] ?? -1
      )
    }
    held = season.communes.map { _ in [] }
    filled = slots.map { _ in -1 }
  }

  /// Calls `visit` with every plan; false where there are too many.
  mutating func forEach(_ visit: (Choice) -> Void) -> Bool {
    fill(0, visit)
    return triesLeft > 0
  }

  private mutating func fill(_ slot: Int, _ visit: (Choice) -> Void) {
    guard triesLeft > 0 else { return }
    guard slot < slots.count else {
      triesLeft -= 1
      if let choice = judged() { visit(choice) }
      return
    }
    fill(slot + 1, visit)
    let (van, day) = slots[slot]
    for (commune, host) in season.communes.enumerated()
    where held[commune].count < host.evenings && isOpen[commune][day]
      && season.vans[van].serves(territory: host.territory)
      && held[commune].allSatisfy({ day - $0 >= max(1, season.rules.minDaysBetweenEvenings) })
    {
      held[commune].append(day)
      filled[slot] = commune
      fill(slot + 1, visit)
      filled[slot] = -1
      held[commune].removeLast()
    }
  }

  /// What the plan is worth, or nil where it breaks a rule.
  private func judged() -> Choice? {
    for pin in frozen where !holds(pin.commune, pin.day, pin.van) { return nil }
    for promise in season.promises where !holds(promise.commune, promise.date - season.span.first, promise.van) {
      return nil
    }
    guard keepsWeeks(), let driven = driven(), let soft = softCost() else { return nil }
    var (missing, unserved) = (0, 0)
    var territories: [String: Int] = [:]
    for (host, days) in zip(season.communes, held) {
      missing += max(0, host.required - days.count)
      unserved += host.priority * (host.evenings - max(days.count, host.required))
      territories[host.territory, default: 0] += days.count
    }
    for rule in season.rules.territories {
      let count = territories[rule.name, default: 0]
      guard count <= rule.maxEvenings ?? Int.max else { return nil }
      missing += max(0, rule.minEvenings - count)
    }
    return Choice(
      communeOfSlot: filled, missing: missing, priorityUnserved: unserved, cost: driven + soft)
  }

  private func holds(_ commune: Int, _ day: Int, _ van: Int?) -> Bool {
    zip(slots, filled).contains { $1 == commune && $0.day == day && (van ?? $0.van) == $0.van }
  }

  private func keepsWeeks() -> Bool {
    var counts: [[Int]: Int] = [:]
    for (slot, commune) in zip(slots, filled) where commune >= 0 {
      guard let limit = season.vans[slot.van].maxEveningsPerWeek else { continue }
      let week = (season.span.first + slot.day).mondayOfWeek - season.span.first
      counts[[slot.van, week], default: 0] += 1
      if counts[[slot.van, week], default: 0] > limit { return false }
    }
    return true
  }

  /// What all legs cost, or nil where one must not be driven, or an outing mixes territories.
  private func driven() -> Int? {
    var sum = 0
    for (number, outing) in season.outings.enumerated() {
      let base = season.baseSite(ofVan: outing.van)
      var (here, territory) = (base, String?.none)
      for (slot, commune) in zip(slots.indices, filled) where outingOfSlot[slot] == number && commune >= 0 {
        let site = season.site(ofCommune: commune)
        guard let leg = leg(from: here, to: site, van: outing.van) else { return nil }
        sum += leg
        here = site
        if season.rules.oneTerritoryPerOuting {
          if territory.map({ $0 != season.communes[commune].territory }) ?? false { return nil }
          territory = season.communes[commune].territory
        }
      }
      guard here != base else { continue }
      guard let leg = leg(from: here, to: base, van: outing.van) else { return nil }
      sum += leg
    }
    return sum
  }

  private func leg(from: Int, to: Int, van: Int) -> Int? {
    if let longest = season.vans[van].maxLeg, let metres = season.table.metres(from: from, to: to), metres > longest {
      return nil
    }
    return legs[from][to]
  }

  /// Missed wishes and close neighbours, or nil where neighbours must not be close.
  private func softCost() -> Int? {
    var sum = 0
    for (commune, days) in held.enumerated() {
      for day in days {
        if let wishes = season.calendars[commune].preferred, !wishes.contains(season.span.first + day) {
          sum += season.rules.preferredDatePenalty.count
        }
      }
    }
    guard let rule = season.rules.neighbours else { return sum }
    for (first, days) in held.enumerated() {
      for second in held.indices where second > first && season.areNeighbours(first, second) {
        let pairs = days.reduce(0) { sum, day in sum + held[second].count { abs($0 - day) < rule.minDays } }
        if pairs > 0, rule.penalty == nil { return nil }
        sum += pairs * (rule.penalty?.count ?? 0)
      }
    }
    return sum
  }
}
