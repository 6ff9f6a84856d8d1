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
  /// For each slot, the commune that must be there, or nil.
  private var pinned: [Int?]
  private let communes: [Int]
  private let allowsExtras: Bool
  private let hostDates: DateSet
  private var effortLeft: Int

  private var season: Season { facts.season }

  init(facts: BoardFacts, commune: Int, evenings: Int, active: Set<Fact>, effort: Int = RoomSearch.effort) {
    self.facts = facts
    effortLeft = effort
    self.active = active
    self.commune = commune
    let season = facts.season
    var cells: [Int] = []
    var outings: [Int] = []
    for cell in facts.outingOfCell.indices {
      let outing = Int(facts.outingOfCell[cell])
      guard outing >= 0 || !active.contains(.vanDates) else { continue }
      cells.append(cell)
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
    pinned = [Int?](repeating: nil, count: cells.count)
    hostDates = RoomSearch.hostDates(of: commune, facts: facts, active: active)
    let hasFloor = active.contains { if case .territoryMinimum = $0 { true } else { false } }
    let hasLegs = season.vans.indices.contains { van in
      active.contains(.legs(van: van)) && (season.vans[van].maxLeg != nil || season.table.hasDistanceMatrix)
    }
    let isPinned = active.contains { fact in
      switch fact {
      case .promise, .kept: true
      default: false
      }
    }
    allowsExtras = hasFloor || hasLegs || isPinned
    let needed = need
    let extras = hasFloor || hasLegs
    var pins: [(commune: Int, date: CivilDate, van: Int?)] = []
    for fact in active {
      if case .promise(let row) = fact, let promise = season.promises.first(where: { $0.row == row }) {
        pins.append((promise.commune, promise.date, promise.van))
      }
      if case .kept(let evening) = fact, let host = season.communePositions[evening.commune] {
        pins.append((host, evening.date, season.vanPositions[evening.van]))
      }
    }
    self.pins = pins
    let pinnedCommunes = Set(pins.map(\.commune))
    communes = season.communes.indices.filter { extras || needed[$0] > 0 || pinnedCommunes.contains($0) }
  }

  private let pins: [(commune: Int, date: CivilDate, van: Int?)]

  /// Searches.
  mutating func answer() -> Answer {
    if !territoriesCover() || !matchingCovers() { return .noRoom }
    let found = fill(0)
    if found { return .room }
    return effortLeft <= 0 ? .unknown : .noRoom
  }

  /// Whether no territory needs more evenings than it pays for.
  private func territoriesCover() -> Bool {
    season.rules.territories.indices.allSatisfy { rule in
      guard active.contains(.territoryMaximum(rule: rule)), let most = season.rules.territories[rule].maxEvenings else {
        return true
      }
      return communes.reduce(0) { $0 + (facts.territoryRuleOf[$1] == rule ? need[$1] : 0) } <= most
    }
  }

  /// Whether every needed evening finds a slot of its own when only availability counts: without that there is no room.
  private func matchingCovers() -> Bool {
    var holder = [Int](repeating: -1, count: cells.count)
    var owners: [Int] = []
    for host in communes { owners += [Int](repeating: host, count: need[host]) }
    func augment(_ item: Int, _ seen: inout [Bool]) -> Bool {
      for slot in cells.indices where !seen[slot] && canHost(owners[item], slot) {
        seen[slot] = true
        if holder[slot] < 0 || augment(holder[slot], &seen) {
          holder[slot] = item
          return true
        }
      }
      return false
    }
    return owners.indices.allSatisfy { item in
      var seen = [Bool](repeating: false, count: cells.count)
      return augment(item, &seen)
    }
  }

  private func canHost(_ host: Int, _ slot: Int) -> Bool {
    let (van, day) = (cells[slot] / facts.dayCount, cells[slot] % facts.dayCount)
    let date = season.span.first + day
    if active.contains(.vanTerritories(van: van)), !season.vans[van].serves(territory: season.communes[host].territory)
    {
      return false
    }
    if pins.contains(where: { $0.commune == host && $0.date == date }) { return true }
    if let pin = pins.first(where: { $0.date == date && $0.van == van }), pin.commune != host { return false }
    return host == commune ? hostDates.contains(date) : facts.hosts[host].contains(date)
  }

  private mutating func fill(_ slot: Int) -> Bool {
    effortLeft -= 1
    guard effortLeft > 0 else { return false }
    guard slot < cells.count else { return isComplete() }
    let startsOuting = slot > 0 && outings[slot] != outings[slot - 1]
    if startsOuting, !canReturn(from: slot - 1) { return false }
    for host in communes where need[host] > 0 {
      let room = (slot..<cells.count).count { canHost(host, $0) }
      if room < need[host] { return false }
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
    guard left[host] > 0, canHost(host, slot) else { return false }
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
