internal import SeasonModel
internal import TourPlanner

/// Whether a set of facts leaves a commune room for one more evening: a maximum flow, and where that cannot tell, an exact
/// search, slot by slot.
///
/// Evenings that nobody needs are only placed where they may help: to shorten legs, or for a territory's least number.
struct RoomSearch {
  /// What the search found out.
  enum Answer: Equatable {
    case room
    case noRoom(Cause)
    /// It would have taken too long.
    case unknown
  }

  /// What shows that there is no room.
  enum Cause: Equatable {
    /// A territory, by its rule, would have more evenings than it pays for.
    case territory(Int)
    /// Dates are too few for these communes, slots (as cells) and vans.
    case dates(communes: Set<Int>, cells: Set<Int>, vans: Set<Int>)
    /// Every way was tried.
    case trials
  }

  /// The most choices tried for one question.
  static let effort = 60_000
  /// The most slots that are gone through: each is one call within another.
  private static let deepest = 2000

  let question: RoomQuestion
  private let limit: WorkLimit
  private var effortLeft: Int
  /// For each slot, the number of its outing; extra slots have one of their own.
  private var outings: [Int] = []
  private var need: [Int] = []
  private var left: [Int] = []
  private var placed: [Int] = []
  private var daysOf: [[Int]] = []
  private var territoryCounts: [Int] = []
  private var weekCounts: [Int] = []
  /// For each commune that is placed, in how many of the slots from each to the last it can host.
  private var roomFrom: [[Int]] = []

  private var tables: BoardTables { question.tables }
  private var season: Season { question.tables.season }
  private var cells: [Int] { question.cells }

  /// Prepares a search that tries at most `effort` choices.
  init(_ question: RoomQuestion, effort: Int = RoomSearch.effort, limit: WorkLimit) {
    self.question = question
    self.limit = limit
    effortLeft = effort
  }

  /// Searches.
  mutating func answer() -> Answer {
    if limit.isSpent { return .unknown }
    if let rule = question.crowdedTerritory() { return .noRoom(.territory(rule)) }
    if let found = question.violator() {
      return .noRoom(.dates(communes: found.communes, cells: found.slots, vans: found.vans))
    }
    if limit.isSpent { return .unknown }
    if question.isSettledByFlow { return .room }
    guard cells.count <= RoomSearch.deepest else { return .unknown }
    prepare()
    if fill(0) { return .room }
    return effortLeft <= 0 || limit.isSpent ? .unknown : .noRoom(.trials)
  }

  private mutating func prepare() {
    outings = cells.map { cell in
      let outing = Int(tables.outingOfCell[cell])
      return outing >= 0 ? outing : season.outings.count + cell
    }
    need = question.need
    left = season.communes.map(\.evenings)
    placed = [Int](repeating: -1, count: cells.count)
    daysOf = [[Int]](repeating: [], count: season.communes.count)
    territoryCounts = [Int](repeating: 0, count: season.rules.territories.count)
    weekCounts = [Int](repeating: 0, count: season.vans.count * tables.weekCount)
    roomFrom = [[Int]](repeating: [], count: season.communes.count)
    limit.take(cells.count * question.communes.count)
    for host in question.communes {
      var room = [Int](repeating: 0, count: cells.count + 1)
      for slot in cells.indices.reversed() { room[slot] = room[slot + 1] + (question.hosting[host][slot] ? 1 : 0) }
      roomFrom[host] = room
    }
  }

  private mutating func fill(_ slot: Int) -> Bool {
    effortLeft -= 1
    guard effortLeft > 0, limit.take(4 * question.communes.count) else { return false }
    guard slot < cells.count else { return isComplete() }
    let startsOuting = slot > 0 && outings[slot] != outings[slot - 1]
    if startsOuting, !canReturn(from: slot - 1) { return false }
    for host in question.communes where need[host] > 0 {
      if roomFrom[host][slot] < need[host] { return false }
    }
    let urgent = question.communes.filter { need[$0] > 0 }
    let extra = question.allowsExtras ? question.communes.filter { need[$0] <= 0 && left[$0] > 0 } : []
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
    count(host, slot, by: 1)
    placed[slot] = host
    daysOf[host].append(cells[slot] % tables.dayCount)
    if fill(slot + 1) { return true }
    daysOf[host].removeLast()
    placed[slot] = -1
    count(host, slot, by: -1)
    return false
  }

  private mutating func count(_ host: Int, _ slot: Int, by change: Int) {
    need[host] -= change
    left[host] -= change
    weekCounts[week(of: slot)] += change
    let rule = tables.territoryRuleOf[host]
    if rule >= 0 { territoryCounts[rule] += change }
  }

  /// The number of a slot's van and week.
  private func week(of slot: Int) -> Int {
    cells[slot] / tables.dayCount * tables.weekCount + tables.weekOfDay[cells[slot] % tables.dayCount]
  }

  private func fits(_ host: Int, _ slot: Int) -> Bool {
    guard left[host] > 0, question.hosting[host][slot] else { return false }
    let active = question.active
    let (van, day) = (cells[slot] / tables.dayCount, cells[slot] % tables.dayCount)
    let least = active.contains(.gap) ? max(1, season.rules.minDaysBetweenEvenings) : 1
    if daysOf[host].contains(where: { abs($0 - day) < least }) { return false }
    if let most = question.weekLimit(ofVan: van), weekCounts[week(of: slot)] >= most { return false }
    let rule = tables.territoryRuleOf[host]
    if rule >= 0, active.contains(.territoryMaximum(rule: rule)), let most = season.rules.territories[rule].maxEvenings,
      territoryCounts[rule] >= most
    {
      return false
    }
    if active.contains(.neighbours), let neighbours = season.rules.neighbours, neighbours.penalty == nil,
      tables.rivals.of(host).contains(where: { rival in
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
    let from = before ?? tables.season.baseNode(ofVan: van)
    return tables.legs.cost(van: van, from: from, to: host) < LegCosts.forbidden
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
    let van = cells[slot] / tables.dayCount
    guard question.active.contains(.legs(van: van)) else { return true }
    guard let last = placed[slot] >= 0 ? placed[slot] : previous(slot) else { return true }
    return tables.legs.cost(van: van, from: last, to: tables.season.baseNode(ofVan: van)) < LegCosts.forbidden
  }

  private func isComplete() -> Bool {
    if let last = cells.indices.last, !canReturn(from: last) { return false }
    guard need.allSatisfy({ $0 <= 0 }) else { return false }
    for pin in question.pins {
      let isThere = cells.indices.contains {
        placed[$0] == pin.commune && cells[$0] % tables.dayCount == pin.day
          && (pin.van == nil || pin.van == cells[$0] / tables.dayCount)
      }
      if !isThere { return false }
    }
    return question.active.allSatisfy { fact in
      if case .territoryMinimum(let rule, let evenings) = fact { territoryCounts[rule] >= evenings } else { true }
    }
  }
}
