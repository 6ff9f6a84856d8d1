import CivilTime
import SeasonModel
import TestSupport

/// Makes plans of a season that no search would make, for the judges to disagree on.
struct RandomPlans {
  let season: Season
  private let slots: [(date: CivilDate, van: Int)]
  private var numbers: SeededNumbers

  init(season: Season, seed: UInt64) {
    self.season = season
    self.numbers = SeededNumbers(seed: seed)
    self.slots = season.outings.flatMap { outing in outing.dates.map { ($0, outing.van) } }
  }

  /// Communes on dates of the season with any van or a stranger, whatever the rules say; at most one evening in a slot.
  mutating func reckless() -> Plan {
    var taken: Set<Evening> = []
    var evenings: [Evening] = []
    for commune in season.communes where Int.random(in: 0..<10, using: &numbers) > 0 {
      for _ in 0..<Int.random(in: 1...2, using: &numbers) {
        let date = season.span[Int.random(in: 0..<season.span.count, using: &numbers)]
        let slot = slots.randomElement(using: &numbers)
        let van = (season.vans.map(\.id) + ["stranger"]).randomElement(using: &numbers)
        guard let slot, let van else { continue }
        let isAnywhere = Int.random(in: 0..<12, using: &numbers) == 0
        let place = isAnywhere ? (date, van) : (slot.date, season.vans[slot.van].id)
        guard taken.insert(Evening(date: place.0, van: place.1, commune: "")).inserted else { continue }
        let status = Evening.Status.allCases.randomElement(using: &numbers) ?? .planned
        evenings.append(Evening(date: place.0, van: place.1, commune: commune.code, status: status))
      }
    }
    return Plan(evenings: evenings)
  }

  /// A plan that keeps availability, promises, slots, weeks, gaps and territories, with as many evenings as find room.
  mutating func careful() -> Plan {
    var draft = CarefulDraft(season: season)
    for promise in season.promises {
      let slot = slots.first {
        $0.date == promise.date && (promise.van.map { [van = $0.van] in van == $0 } ?? true)
          && season.vans[$0.van].serves(territory: season.communes[promise.commune].territory)
      }
      if let slot { draft.place(promise.commune, on: slot.date, van: slot.van, status: .fixed) }
    }
    let wishes = season.communes.indices.flatMap { [Int](repeating: $0, count: season.communes[$0].evenings) }
    for commune in wishes.shuffled(using: &numbers) {
      for slot in slots.shuffled(using: &numbers) where draft.hasRoom(for: commune, on: slot.date, van: slot.van) {
        draft.place(commune, on: slot.date, van: slot.van, status: .planned)
        break
      }
    }
    return Plan(evenings: draft.evenings)
  }

  /// The plan with one evening on a date on which its commune cannot host, or nil where every commune always can.
  mutating func onAClosedDate(_ plan: Plan) -> Plan? {
    for position in plan.evenings.indices.shuffled(using: &numbers) {
      let evening = plan.evenings[position]
      guard evening.status == .planned, let commune = season.communePositions[evening.commune] else { continue }
      let closed = slots.shuffled(using: &numbers).first { slot in
        !season.calendars[commune].open.contains(slot.date)
          && !plan.evenings.contains { $0.date == slot.date && $0.van == season.vans[slot.van].id }
          && !season.promises.contains { $0.commune == commune && $0.date == slot.date }
      }
      if let closed { return moving(position, of: plan, to: closed.date, van: season.vans[closed.van].id) }
    }
    return nil
  }

  /// The plan with one evening moved into another's slot, or nil for a plan of fewer than two evenings.
  mutating func withADoubledSlot(_ plan: Plan) -> Plan? {
    let pair = plan.evenings.indices.shuffled(using: &numbers).prefix(2)
    guard let first = pair.first, let second = pair.last, first != second else { return nil }
    return moving(first, of: plan, to: plan.evenings[second].date, van: plan.evenings[second].van)
  }

  /// The plan without one of its promised evenings, or nil where nothing is promised.
  mutating func withoutAPromise(_ plan: Plan) -> Plan? {
    guard let promise = season.promises.randomElement(using: &numbers) else { return nil }
    let code = season.communes[promise.commune].code
    return Plan(evenings: plan.evenings.filter { $0.commune != code || $0.date != promise.date })
  }

  private func moving(_ position: Int, of plan: Plan, to date: CivilDate, van: String) -> Plan {
    var evenings = plan.evenings
    evenings[position].date = date
    evenings[position].van = van
    return Plan(evenings: evenings)
  }
}

/// A plan in the making that keeps the rules it can keep without knowing any distance.
private struct CarefulDraft {
  let season: Season
  private(set) var evenings: [Evening] = []
  private var used: Set<Evening> = []
  private var weeks: [Evening: Int] = [:]
  private var dates: [Int: [CivilDate]] = [:]
  private var territories: [String: Int] = [:]

  init(season: Season) {
    self.season = season
  }

  func hasRoom(for commune: Int, on date: CivilDate, van: Int) -> Bool {
    let (host, driver, rules) = (season.communes[commune], season.vans[van], season.rules)
    let already = dates[commune, default: []]
    let most = rules.territories.first { $0.name == host.territory }?.maxEvenings
    return season.calendars[commune].open.contains(date) && driver.serves(territory: host.territory)
      && !used.contains(slot(date, van)) && already.count < host.evenings
      && already.allSatisfy { $0 != date && abs($0 - date) >= rules.minDaysBetweenEvenings }
      && driver.maxEveningsPerWeek.map { weeks[slot(date.mondayOfWeek, van), default: 0] < $0 } ?? true
      && most.map { territories[host.territory, default: 0] < $0 } ?? true
  }

  mutating func place(_ commune: Int, on date: CivilDate, van: Int, status: Evening.Status) {
    let host = season.communes[commune]
    evenings.append(Evening(date: date, van: season.vans[van].id, commune: host.code, status: status))
    used.insert(slot(date, van))
    weeks[slot(date.mondayOfWeek, van), default: 0] += 1
    dates[commune, default: []].append(date)
    territories[host.territory, default: 0] += 1
  }

  /// A key for a van and a date.
  private func slot(_ date: CivilDate, _ van: Int) -> Evening {
    Evening(date: date, van: season.vans[van].id, commune: "")
  }
}
