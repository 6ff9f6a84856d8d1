import CivilTime
import SeasonModel
import TestSupport

/// Small seasons and plans of them, drawn at random, with every rule switched on now and then.
struct BoardSeasons {
  var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// A season of June 2026 with few slots; drawn again until it is valid.
  mutating func season(tightness: Int = 1) -> Season {
    while true {
      if let season = try? Season(validating: draft(tightness: tightness)) { return season }
    }
  }

  private mutating func draft(tightness: Int) -> SeasonDraft {
    let first = CivilDate(daysSince1970: 20605)
    let days = number(6...16)
    let hours = EveningHours(
      opens: TimeOfDay(hour: 18, minute: 0) ?? .midnight, closes: TimeOfDay(hour: 22, minute: 0) ?? .midnight)
    var draft = SeasonDraft(firstDate: first, lastDate: first + (days - 1), hours: hours)
    draft.places = [Place(id: "depot", name: "Depot")]
    let weekdays: [Set<Weekday>] = [
      [.friday, .saturday], [.thursday, .friday, .saturday], [.saturday], [.wednesday, .friday],
    ]
    draft.vans = (0..<(chance(30) ? 2 : 1)).map { number in
      Van(
        id: "v\(number)", base: "depot", weekdays: weekdays[self.number(0...3)],
        closed: chance(20) ? [.init(span: DateSpan(first + self.number(0...(days - 1))))] : [],
        overnight: chance(70) ? .field : .base, maxEveningsPerWeek: chance(25) ? self.number(1...2) : nil,
        maxLeg: chance(25) ? Metres(self.number(25...60) * 1000) : nil,
        territories: number == 1 && chance(50) ? ["nord"] : [])
    }
    let count = number(3...7)
    draft.communes = (0..<count).map { position in
      let evenings = chance(20) ? 2 : 1
      return Commune(
        code: "c\(position)", name: "Commune \(position)", territory: chance(50) ? "nord" : "sud", evenings: evenings,
        required: chance(25) ? 0 : chance(20) ? 1 : evenings, priority: number(1...5))
    }
    for commune in draft.communes { limit(commune, in: &draft, first: first, days: days, tightness: tightness) }
    draft.rules = rules()
    let codes = ["depot"] + draft.communes.map(\.code)
    let places = codes.map { _ in (number(0...40), number(0...40)) }
    draft.distances = TravelMatrix(
      codes: codes,
      cells: places.flatMap { from in
        places.map { to in Int32((abs(from.0 - to.0) + abs(from.1 - to.1)) * 1000 + (from.0 > to.0 ? 137 : 0)) }
      })
    return draft
  }

  private mutating func limit(
    _ commune: Commune, in draft: inout SeasonDraft, first: CivilDate, days: Int, tightness: Int
  ) {
    func row(_ status: AvailabilityRow.Status, _ from: Int, _ length: Int, van: String? = nil) -> AvailabilityRow? {
      DateSpan(first: first + from, last: first + min(days - 1, from + length)).map {
        AvailabilityRow(subject: .commune(commune.code), span: $0, status: status, van: van)
      }
    }
    var rows: [AvailabilityRow?] = []
    if chance(30 * tightness) {
      for _ in 0..<number(1...2) { rows.append(row(.open, number(0...(days - 1)), number(0...4))) }
    }
    if chance(30) { rows.append(row(.closed, number(0...(days - 1)), number(0...3))) }
    if chance(30) { rows.append(row(.preferred, number(0...(days - 1)), number(0...3))) }
    if chance(10) { rows.append(row(.fixed, number(0...(days - 1)), 0)) }
    draft.availability += rows.compactMap(\.self)
  }

  private mutating func rules() -> Rules {
    Rules(
      objective: chance(15) ? .time : .distance, minDaysBetweenEvenings: chance(40) ? number(2...6) : 0,
      neighbours: chance(40)
        ? .init(within: Metres(12_000), minDays: number(2...4), penalty: chance(50) ? Metres(7000) : nil) : nil,
      preferredDatePenalty: chance(50) ? Metres(5000) : .zero, oneTerritoryPerOuting: chance(15),
      territories: chance(25)
        ? [.init(name: "nord", minEvenings: number(0...2), maxEvenings: chance(60) ? number(2...3) : nil)] : [])
  }

  /// A plan that keeps all hard rules, filled at random; nil where the promises cannot be kept.
  mutating func plan(of season: Season, share: Int = 100) -> Plan? {
    let slots = season.outings.flatMap { outing in outing.dates.map { (outing.van, $0) } }
    var plan = Plan()
    for promise in season.promises {
      let vans = promise.van.map { [$0] } ?? Array(season.vans.indices)
      let next = vans.lazy.map { van in
        Plan(
          evenings: plan.evenings + [
            Evening(
              date: promise.date, van: season.vans[van].id, commune: season.communes[promise.commune].code,
              status: .fixed)
          ])
      }.first { PlanAudit(of: $0, in: season).brokenRules.allSatisfy { $0.rule == .fixed } }
      guard let next else { return nil }
      plan = next
    }
    guard PlanAudit(of: plan, in: season).isValid else { return nil }
    for commune in season.communes.indices.shuffled(using: &numbers) where chance(share) {
      while plan.evenings(of: season.communes[commune].code).count < season.communes[commune].evenings {
        let next = slots.shuffled(using: &numbers).lazy.map { slot in
          Plan(
            evenings: plan.evenings + [
              Evening(date: slot.1, van: season.vans[slot.0].id, commune: season.communes[commune].code)
            ])
        }.first { PlanAudit(of: $0, in: season).isValid }
        guard let next else { break }
        plan = next
      }
    }
    if chance(30), !plan.evenings.isEmpty {
      var evenings = plan.evenings
      let place = number(0...(evenings.count - 1))
      evenings[place].isLocked = true
      plan = Plan(evenings: evenings)
    }
    return plan
  }
}
