internal import SeasonModel

/// Whether a set of facts leaves a commune room for one more evening: an exact search, slot by slot.
///
/// Evenings that nobody needs are only placed where they may help: to shorten legs, or for a territory's least number.
struct RoomSearch {
  /// What the search found out.
  enum Answer: Equatable {
    case room
    case noRoom
    /// It would have taken too long.
    case unknown
  }

  /// The most choices tried for one question.
  static let effort = 60_000

  /// An evening that must be on a date, and with a van if one is named.
  private struct Pin {
    let commune: Int
    let date: CivilDate
    let van: Int?
  }

  private let facts: BoardFacts
  private let active: Set<Fact>
  private let commune: Int
  /// The slots, van by van and outing by outing.
  private let cells: [Int]
  /// For each slot, the number of its outing; extra slots have one of their own.
  private let outings: [Int]
  private var need: [Int]
  private var left: [Int]
  private var placed: [Int]
  private var daysOf: [[Int]]
  private var territoryCounts: [Int]
  /// Everybody who is placed.
  private let communes: [Int]
  private let pins: [Pin]
  /// Whether evenings that nobody needs may help.
  private let allowsExtras: Bool
  /// For each commune that is placed, whether it can host in each slot.
  private var hosting: [[Bool]]
  /// The same, counted from each slot to the last.
  private var roomFrom: [[Int]]
  private var effortLeft: Int

  private var season: Season { facts.season }

  init(
    facts: BoardFacts, commune: Int, evenings: Int, active: Set<Fact>, firstDay: Int = 0,
    effort: Int = RoomSearch.effort
  ) {
    self.facts = facts
    effortLeft = effort
    self.active = active
    self.commune = commune
    let season = facts.season
    var cells: [Int] = []
    var outings: [Int] = []
    for cell in facts.outingOfCell.indices where facts.works(cell, under: active) {
      cells.append(cell)
      let outing = Int(facts.outingOfCell[cell])
      outings.append(outing >= 0 ? outing : season.outings.count + cell)
    }
    self.cells = cells
    self.outings = outings
    need = [Int](repeating: 0, count: season.communes.count)
    need[commune] = evenings
    for case .need(let other, let count) in active { need[other] = count }
    left = season.communes.map(\.evenings)
    placed = [Int](repeating: -1, count: cells.count)
    daysOf = [[Int]](repeating: [], count: season.communes.count)
    territoryCounts = [Int](repeating: 0, count: season.rules.territories.count)
    let pins = RoomSearch.pins(active, season)
    self.pins = pins
    let pinned = Set(pins.map(\.commune))
    let helps = active.contains { fact in
      switch fact {
      case .territoryMinimum: true
      case .legs(let van): facts.hasForbiddenLegs(van: van)
      default: false
      }
    }
    allowsExtras = helps || !pins.isEmpty
    let needed = need
    communes = season.communes.indices.filter { helps || needed[$0] > 0 || pinned.contains($0) }
    hosting = [[Bool]](repeating: [], count: season.communes.count)
    roomFrom = hosting.map { _ in [] }
    let own = RoomSearch.hostDates(of: commune, facts: facts, active: active)
    for host in communes {
      let dates = host == commune ? own : facts.hosts[host]
      hosting[host] = cells.map { canHost(host, $0, dates, firstDay) }
      var room = [Int](repeating: 0, count: cells.count + 1)
      for slot in cells.indices.reversed() { room[slot] = room[slot + 1] + (hosting[host][slot] ? 1 : 0) }
      roomFrom[host] = room
    }
  }

  private static func pins(_ active: Set<Fact>, _ season: Season) -> [Pin] {
    active.compactMap { fact in
      switch fact {
      case .promise(let row):
        season.promises.first { $0.row == row }.map { Pin(commune: $0.commune, date: $0.date, van: $0.van) }
      case .kept(let evening):
        season.communePositions[evening.commune].map {
          Pin(commune: $0, date: evening.date, van: season.vanPositions[evening.van])
        }
      default: nil
      }
    }
  }

  /// The slots in which one of these communes can host.
  func slots(of hosts: [Int]) -> [Slot] {
    cells.indices.filter { slot in hosts.contains { !hosting[$0].isEmpty && hosting[$0][slot] } }.map {
      facts.slot(cells[$0])
    }
  }

  /// Searches.
  mutating func answer() -> Answer {
    if crowdedTerritory() != nil || violator() != nil { return .noRoom }
    if isSettledByFlow { return .room }
    let found = fill(0)
    if found { return .room }
    return effortLeft <= 0 ? .unknown : .noRoom
  }

  /// A territory that needs more evenings than it pays for, by its rule.
  func crowdedTerritory() -> Int? {
    season.rules.territories.indices.first { rule in
      guard active.contains(.territoryMaximum(rule: rule)), let most = season.rules.territories[rule].maxEvenings else {
        return false
      }
      return communes.reduce(0) { $0 + (facts.territoryRuleOf[$1] == rule ? max(need[$1], pinCount($1)) : 0) } > most
    }
  }

  private func isPlaced(_ host: Int) -> Bool { need[host] > 0 || pinCount(host) > 0 }

  private func pinCount(_ host: Int) -> Int { Set(pins.filter { $0.commune == host }.map(\.date)).count }

  /// Communes that need more evenings than their dates have slots; the slots are numbers of cells.
  func violator() -> RoomFlow.Violator? {
    var flow = RoomFlow()
    for (slot, cell) in cells.enumerated() {
      let (van, week) = (cell / facts.dayCount, facts.weekOfDay[cell % facts.dayCount])
      let limit = active.contains(.week(van: van)) ? season.vans[van].maxEveningsPerWeek : nil
      flow.open(slot: slot, van: van, week: week, limit: limit)
    }
    for host in communes where isPlaced(host) {
      let pinned = Set(pins.filter { $0.commune == host }.map { $0.date - season.span.first })
      flow.need(host, evenings: max(0, need[host] - pinned.count))
      var days = pinned
      for day in pinned.sorted() { flow.host(host, on: day, isPinned: true) }
      for (slot, cell) in cells.enumerated() where hosting[host][slot] {
        let day = cell % facts.dayCount
        if days.insert(day).inserted { flow.host(host, on: day) }
        flow.place(host, on: day, in: slot)
      }
    }
    guard var found = flow.violator() else { return nil }
    found.slots = Set(found.slots.map { cells[$0] })
    return found
  }

  /// Whether no rule is active that asks for more than slots, weeks and numbers of evenings.
  private var isSettledByFlow: Bool {
    active.allSatisfy { fact in
      switch fact {
      case .legs(let van): !facts.hasForbiddenLegs(van: van)
      case .gap: communes.allSatisfy { max(need[$0], pinCount($0)) < 2 }
      case .neighbours:
        communes.filter(isPlaced).allSatisfy { host in !facts.rivals.of(host).contains { isPlaced(Int($0)) } }
      case .outingTerritory, .territoryMinimum: false
      case .open, .closed, .vanWeekdays, .vanClosed, .need, .promise, .kept, .week, .vanTerritories, .territoryMaximum:
        true
      }
    }
  }

  private func canHost(_ host: Int, _ cell: Int, _ dates: DateSet, _ firstDay: Int) -> Bool {
    let (van, day) = (cell / facts.dayCount, cell % facts.dayCount)
    let date = season.span.first + day
    if active.contains(.vanTerritories(van: van)), !season.vans[van].serves(territory: season.communes[host].territory)
    {
      return false
    }
    if let pin = pins.first(where: { $0.date == date && $0.van == van }), pin.commune != host { return false }
    let own = pins.filter { $0.commune == host && $0.date == date }
    if !own.isEmpty { return own.allSatisfy { $0.van == nil || $0.van == van } }
    return day >= firstDay && dates.contains(date)
  }

  private mutating func fill(_ slot: Int) -> Bool {
    effortLeft -= 1
    guard effortLeft > 0 else { return false }
    guard slot < cells.count else { return isComplete() }
    let startsOuting = slot > 0 && outings[slot] != outings[slot - 1]
    if startsOuting, !canReturn(from: slot - 1) { return false }
    for host in communes where need[host] > 0 {
      if roomFrom[host][slot] < need[host] { return false }
    }
    let urgent = communes.filter { need[$0] > 0 }
    let extra = allowsExtras ? communes.filter { need[$0] <= 0 && left[$0] > 0 } : []
    for host in urgent where fits(host, slot) {
      if put(host, slot) { return true }
    }
    if fill(slot + 1) { return true }
    for host in extra where fits(host, slot) {
      if put(host, slot) { return true }
    }
    return false
  }

  private mutating func put(_ host: Int, _ slot: Int) -> Bool {
    let rule = facts.territoryRuleOf[host]
    placed[slot] = host
    need[host] -= 1
    left[host] -= 1
    daysOf[host].append(cells[slot] % facts.dayCount)
    if rule >= 0 { territoryCounts[rule] += 1 }
    if fill(slot + 1) { return true }
    if rule >= 0 { territoryCounts[rule] -= 1 }
    daysOf[host].removeLast()
    left[host] += 1
    need[host] += 1
    placed[slot] = -1
    return false
  }

  private func fits(_ host: Int, _ slot: Int) -> Bool {
    guard left[host] > 0, hosting[host][slot] else { return false }
    let (van, day) = (cells[slot] / facts.dayCount, cells[slot] % facts.dayCount)
    let least = active.contains(.gap) ? max(1, season.rules.minDaysBetweenEvenings) : 1
    if daysOf[host].contains(where: { abs($0 - day) < least }) { return false }
    if active.contains(.week(van: van)), let limit = season.vans[van].maxEveningsPerWeek {
      let same = cells.indices.count {
        placed[$0] >= 0 && $0 < slot && cells[$0] / facts.dayCount == van
          && facts.weekOfDay[cells[$0] % facts.dayCount] == facts.weekOfDay[day]
      }
      if same >= limit { return false }
    }
    let rule = facts.territoryRuleOf[host]
    if rule >= 0, active.contains(.territoryMaximum(rule: rule)), let most = season.rules.territories[rule].maxEvenings,
      territoryCounts[rule] >= most
    {
      return false
    }
    if active.contains(.neighbours), let neighbours = season.rules.neighbours, neighbours.penalty == nil,
      facts.rivals.of(host).contains(where: { rival in
        daysOf[Int(rival)].contains { abs($0 - day) < neighbours.minDays }
      })
    {
      return false
    }
    let before = previous(slot)
    if active.contains(.outingTerritory), season.rules.oneTerritoryPerOuting, let before,
      season.communes[before].territory != season.communes[host].territory
    {
      return false
    }
    guard active.contains(.legs(van: van)) else { return true }
    let from = before ?? facts.base(ofVan: van)
    return facts.legs.cost(van: van, from: from, to: host) < LegCosts.forbidden
  }

  /// The commune placed last in the same outing before a slot.
  private func previous(_ slot: Int) -> Int? {
    var other = slot - 1
    while other >= 0, outings[other] == outings[slot] {
      if placed[other] >= 0 { return placed[other] }
      other -= 1
    }
    return nil
  }

  /// Whether the van gets home from the outing that ends with a slot.
  private func canReturn(from slot: Int) -> Bool {
    let van = cells[slot] / facts.dayCount
    guard active.contains(.legs(van: van)) else { return true }
    guard let last = placed[slot] >= 0 ? placed[slot] : previous(slot) else { return true }
    return facts.legs.cost(van: van, from: last, to: facts.base(ofVan: van)) < LegCosts.forbidden
  }

  private func isComplete() -> Bool {
    if let last = cells.indices.last, !canReturn(from: last) { return false }
    guard need.allSatisfy({ $0 <= 0 }) else { return false }
    for pin in pins {
      let isThere = cells.indices.contains {
        placed[$0] == pin.commune && season.span.first + cells[$0] % facts.dayCount == pin.date
          && (pin.van == nil || pin.van == cells[$0] / facts.dayCount)
      }
      if !isThere { return false }
    }
    return active.allSatisfy { fact in
      if case .territoryMinimum(let rule, let evenings) = fact { territoryCounts[rule] >= evenings } else { true }
    }
  }

  private static func hostDates(of commune: Int, facts: BoardFacts, active: Set<Fact>) -> DateSet {
    let season = facts.season
    let open = season.availabilityRows(ofCommune: commune).filter { season.availability[$0].status == .open }
    let isLimited = !open.isEmpty && active.contains(.open(rows: open))
    var dates = DateSet(over: season.span, full: !isLimited)
    for row in isLimited ? open : [] { dates.insert(season.availability[row].span) }
    for case .closed(let row) in active { dates.remove(season.availability[row].span) }
    return dates
  }
}
