internal import CivilTime
internal import SeasonModel
internal import TourPlanner

/// A question about room: a set of facts, who needs how many evenings, and who can host in which slot under these facts.
struct RoomQuestion {
  /// An evening that must be on a date, and with a van if one is named.
  struct Pin {
    let commune: Int
    let day: Int
    let van: Int?
  }

  let tables: BoardTables
  let active: Set<Fact>
  /// The slots, as cells, van by van and outing by outing.
  let cells: [Int]
  let need: [Int]
  /// Everybody who is placed, or may be where evenings that nobody needs may help.
  private(set) var communes: [Int] = []
  let pins: [Pin]
  /// Whether evenings that nobody needs may help: to shorten legs, or for a territory's least number.
  let allowsExtras: Bool
  /// For each commune that is placed, whether it can host in each slot.
  private(set) var hosting: [[Bool]]
  /// For each commune, the days on which a pin holds it.
  let pinnedDays: [Set<Int>]

  private let limit: WorkLimit

  private var season: Season { tables.season }

  /// Prepares a question; what is missing where the limit is spent on the way makes it one that has no answer.
  ///
  /// - Parameters:
  ///   - board: the plan.
  ///   - commune: who asks.
  ///   - rows: the availability rows that concern it.
  ///   - active: the facts that hold.
  ///   - limit: how much work it may be.
  init(board: EveningBoard, commune: Int, rows: [Int], active: Set<Fact>, limit: WorkLimit) {
    let tables = board.tables
    let season = tables.season
    self.tables = tables
    self.active = active
    self.limit = limit
    cells = tables.cells(under: active, limit: limit)
    var need = [Int](repeating: 0, count: season.communes.count)
    need[commune] = board.cellsOf[commune].count + 1
    for case .need(let other, let count) in active { need[other] = count }
    self.need = need
    pins = RoomQuestion.pins(active, season)
    var pinnedDays = [Set<Int>](repeating: [], count: season.communes.count)
    for pin in pins { pinnedDays[pin.commune].insert(pin.day) }
    self.pinnedDays = pinnedDays
    let helps = active.contains { fact in
      switch fact {
      case .territoryMinimum: true
      case .legs(let van): tables.hasForbiddenLegs(van: van)
      default: false
      }
    }
    allowsExtras = helps || !pins.isEmpty
    communes = season.communes.indices.filter { helps || need[$0] > 0 || !pinnedDays[$0].isEmpty }
    hosting = [[Bool]](repeating: [], count: season.communes.count)
    fillHosting(board, asking: commune, rows)
  }

  private mutating func fillHosting(_ board: EveningBoard, asking: Int, _ rows: [Int]) {
    let servesSome = season.vans.indices.map { active.contains(.vanTerritories(van: $0)) }
    var pinnedCells: [Int: Int] = [:]
    for pin in pins {
      if let van = pin.van { pinnedCells[van * tables.dayCount + pin.day] = pin.commune }
    }
    for host in communes {
      guard limit.take(cells.count) else { return }
      let territory = season.communes[host].territory
      let serves = season.vans.indices.map { !servesSome[$0] || season.vans[$0].serves(territory: territory) }
      let dates = host == asking ? ownDates(rows) : tables.hosts[host]
      // Where a row says what is past, whoever asks could come then if it were not so.
      let isPastSaid = host == asking && rows.contains { season.availability[$0].isPastDates }
      let own = Dictionary(pins.filter { $0.commune == host }.map { ($0.day, [$0.van]) }) { $0 + $1 }
      hosting[host] = cells.map { cell in
        let (van, day) = (cell / tables.dayCount, cell % tables.dayCount)
        guard serves[van] else { return false }
        if let holder = pinnedCells[cell], holder != host { return false }
        if let vans = own[day] { return vans.allSatisfy { $0 == nil || $0 == van } }
        // What is past stays as it was, and nothing new comes to it.
        if day < board.firstDay, !isPastSaid { return board.communeAt[cell] == host }
        return dates.contains(season.span.first + day)
      }
    }
  }

  private static func pins(_ active: Set<Fact>, _ season: Season) -> [Pin] {
    active.compactMap { fact in
      switch fact {
      case .promise(let row):
        season.promises.first { $0.row == row }.map {
          Pin(commune: $0.commune, day: $0.date - season.span.first, van: $0.van)
        }
      case .kept(let evening):
        season.communePositions[evening.commune].map {
          Pin(commune: $0, day: evening.date - season.span.first, van: season.vanPositions[evening.van])
        }
      default: nil
      }
    }
  }

  private func ownDates(_ rows: [Int]) -> DateSet {
    let open = rows.filter { season.availability[$0].status == .open }
    let isLimited = !open.isEmpty && active.contains(.open(rows: open))
    limit.take(rows.count)
    var dates = DateSet(over: season.span, full: !isLimited)
    for row in isLimited ? open : [] { dates.insert(season.availability[row].span) }
    for case .closed(let row) in active { dates.remove(season.availability[row].span) }
    return dates
  }

  /// Whether a commune needs an evening, or has one that a pin holds.
  func isPlaced(_ host: Int) -> Bool { need[host] > 0 || !pinnedDays[host].isEmpty }

  /// The cells in which one of these communes can host.
  func cells(of hosts: [Int]) -> [Int] {
    let tables = hosts.map { hosting[$0] }.filter { !$0.isEmpty }
    limit.take(cells.count * tables.count)
    return cells.indices.filter { slot in tables.contains { $0[slot] } }.map { cells[$0] }
  }

  /// How many evenings cells hold, where vans hold no more in a week than they may.
  func capacity(of cells: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for cell in cells {
      counts[cell / tables.dayCount * tables.weekCount + tables.weekOfDay[cell % tables.dayCount], default: 0] += 1
    }
    return counts.reduce(0) { sum, entry in
      sum + min(entry.value, weekLimit(ofVan: entry.key / tables.weekCount) ?? entry.value)
    }
  }

  /// The most evenings of a van in a week, where that holds.
  func weekLimit(ofVan van: Int) -> Int? {
    active.contains(.week(van: van)) ? season.vans[van].maxEveningsPerWeek : nil
  }

  /// A territory that needs more evenings than it pays for, by its rule.
  func crowdedTerritory() -> Int? {
    var sums = [Int](repeating: 0, count: season.rules.territories.count)
    for host in communes where tables.territoryRuleOf[host] >= 0 {
      sums[tables.territoryRuleOf[host]] += max(need[host], pinnedDays[host].count)
    }
    return season.rules.territories.indices.first { rule in
      guard active.contains(.territoryMaximum(rule: rule)), let most = season.rules.territories[rule].maxEvenings else {
        return false
      }
      return sums[rule] > most
    }
  }

  /// Communes that need more evenings than their dates have slots; the slots are cells.
  func violator() -> RoomFlow.Violator? {
    var flow = RoomFlow(limit: limit)
    let limits = season.vans.indices.map(weekLimit(ofVan:))
    for cell in cells {
      let (van, week) = (cell / tables.dayCount, tables.weekOfDay[cell % tables.dayCount])
      flow.open(van: van, week: week, limit: limits[van].map { ($0, tables.weekCount) })
    }
    for host in communes where isPlaced(host) {
      guard limit.take(cells.count), !hosting[host].isEmpty else { return nil }
      var slotsOfDay: [Int: [Int]] = [:]
      for day in pinnedDays[host] { slotsOfDay[day] = [] }
      for (slot, cell) in cells.enumerated() where hosting[host][slot] {
        slotsOfDay[cell % tables.dayCount, default: []].append(slot)
      }
      flow.need(
        host, evenings: max(0, need[host] - pinnedDays[host].count),
        days: slotsOfDay.keys.sorted().map { (slotsOfDay[$0] ?? [], pinnedDays[host].contains($0)) })
    }
    guard var found = flow.violator() else { return nil }
    found.slots = Set(found.slots.map { cells[$0] })
    return found
  }

  /// Whether no rule is active that asks for more than slots, weeks and numbers of evenings.
  var isSettledByFlow: Bool {
    active.allSatisfy { fact in
      switch fact {
      case .legs(let van): !tables.hasForbiddenLegs(van: van)
      case .gap: communes.allSatisfy { max(need[$0], pinnedDays[$0].count) < 2 }
      case .neighbours:
        communes.filter(isPlaced).allSatisfy { host in !tables.rivals.of(host).contains { isPlaced(Int($0)) } }
      case .outingTerritory, .territoryMinimum: false
      case .open, .closed, .vanWeekdays, .vanClosed, .need, .promise, .kept, .week, .vanTerritories, .territoryMaximum:
        true
      }
    }
  }
}
