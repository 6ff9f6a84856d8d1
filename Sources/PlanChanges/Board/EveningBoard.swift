internal import CivilTime
internal import SeasonModel
internal import TourPlanner

/// A plan laid out on the season's slots: adding and taking away one evening keeps its score exact.
///
/// The search's `TourState` answers "where is it cheapest"; the board answers "why not there", for questions about one
/// evening. It is judged by `PlanAudit` in the tests.
struct EveningBoard {
  let tables: BoardTables
  /// For each cell, the commune that has it, or -1.
  private(set) var communeAt: [Int32]
  /// For each cell, whether its evening must stay: it took place, was promised, or is locked or past.
  private(set) var isPinned: [Bool]
  /// For each commune, its cells in no order that matters.
  private(set) var cellsOf: [[Int]]
  /// The sum of all legs; a forbidden one counts `LegCosts.forbidden`.
  private(set) var driven = 0
  /// How many legs are forbidden.
  private var forbiddenLegs = 0
  /// How many of them the plan has as it is: evenings were called off, or the files changed since.
  private var tornLegs = 0
  private var missing: Int
  private var priorityUnserved: Int
  private var penalty = 0
  private var weekCounts: [Int]
  private var territoryCounts: [Int]
  /// The evening of each taken cell as the plan has it.
  private var eveningAt: [Int: Evening] = [:]
  /// Evenings that count and have no slot of their own: on a date on which their van does not work, or a second one in
  /// one slot.
  private(set) var strays: [Evening] = []
  /// The first day on which an evening may still be put.
  let firstDay: Int

  private var season: Season { tables.season }

  init(tables: BoardTables, plan: Plan, today: CivilDate? = nil) {
    self.tables = tables
    let season = tables.season
    firstDay = today.map { max(0, $0 - season.span.first) } ?? 0
    communeAt = [Int32](repeating: -1, count: tables.outingOfCell.count)
    isPinned = [Bool](repeating: false, count: tables.outingOfCell.count)
    cellsOf = [[Int]](repeating: [], count: season.communes.count)
    weekCounts = [Int](repeating: 0, count: season.vans.count * tables.weekCount)
    territoryCounts = [Int](repeating: 0, count: season.rules.territories.count)
    missing =
      season.communes.reduce(0) { $0 + $1.required } + season.rules.territories.reduce(0) { $0 + $1.minEvenings }
    priorityUnserved = season.communes.reduce(0) { $0 + $1.priority * ($1.evenings - $1.required) }
    for evening in plan.evenings where evening.counts {
      guard let commune = season.communePositions[evening.commune], let van = season.vanPositions[evening.van],
        let cell = tables.cell(Slot(van: van, date: evening.date)), tables.outingOfCell[cell] >= 0, communeAt[cell] < 0
      else {
        strays.append(evening)
        continue
      }
      add(commune, at: cell)
      eveningAt[cell] = evening
      isPinned[cell] =
        evening.status == .held || evening.isLocked || tables.isPromised(commune, cell)
        || today.map { evening.date < $0 } ?? false
    }
    tornLegs = forbiddenLegs
  }

  /// The score of the evenings on the board.
  var score: PlanScore {
    PlanScore(missing: missing, priorityUnserved: priorityUnserved, cost: Metres(driven + penalty))
  }

  /// Whether the plan as it is has legs that are forbidden.
  var isTorn: Bool { tornLegs > 0 }

  /// Whether every leg can be driven, or no more are forbidden than in the plan as it is.
  var isDrivable: Bool { forbiddenLegs <= tornLegs }

  /// The evening in a cell.
  func evening(at cell: Int) -> Evening? {
    guard communeAt[cell] >= 0 else { return nil }
    let code = season.communes[Int(communeAt[cell])].code
    if let known = eveningAt[cell], known.commune == code { return known }
    let slot = tables.slot(cell)
    return Evening(date: slot.date, van: season.vans[slot.van].id, commune: code)
  }

  /// The cells that are slots and empty, by date, then van.
  var emptyCells: [Int] { tables.slots.filter { communeAt[$0] < 0 } }

  /// Puts an evening into an empty cell; whether rules allow it is not asked.
  mutating func add(_ commune: Int, at cell: Int) {
    let change = legChange(ofAdding: commune, at: cell)
    driven += change.cost
    forbiddenLegs += change.forbidden
    count(commune, at: cell, by: 1)
    communeAt[cell] = Int32(commune)
    cellsOf[commune].append(cell)
  }

  /// Takes the evening out of a cell; returns its commune.
  @discardableResult
  mutating func remove(at cell: Int) -> Int {
    let commune = Int(communeAt[cell])
    communeAt[cell] = -1
    if let index = cellsOf[commune].firstIndex(of: cell) { cellsOf[commune].remove(at: index) }
    let change = legChange(ofAdding: commune, at: cell)
    driven -= change.cost
    forbiddenLegs -= change.forbidden
    count(commune, at: cell, by: -1)
    return commune
  }

  /// The stops before and after a cell in its outing, as nodes of legs: the base where there is none.
  func around(_ cell: Int) -> (before: Int, after: Int) {
    let van = cell / tables.dayCount
    let outing = tables.outingOfCell[cell]
    let base = tables.season.baseNode(ofVan: van)
    var (before, after) = (base, base)
    var other = cell - 1
    while other >= van * tables.dayCount, tables.outingOfCell[other] == outing {
      if communeAt[other] >= 0 {
        before = Int(communeAt[other])
        break
      }
      other -= 1
    }
    other = cell + 1
    while other < (van + 1) * tables.dayCount, tables.outingOfCell[other] == outing {
      if communeAt[other] >= 0 {
        after = Int(communeAt[other])
        break
      }
      other += 1
    }
    return (before, after)
  }

  /// The cells of one outing's evenings.
  func cells(ofOutingAt cell: Int) -> [Int] {
    let van = cell / tables.dayCount
    let dates = season.outings[Int(tables.outingOfCell[cell])].dates
    return dates.map { van * tables.dayCount + ($0 - season.span.first) }.filter { communeAt[$0] >= 0 }
  }

  /// The cells of a van's evenings in the ISO week of a cell.
  func cells(ofWeekAt cell: Int) -> [Int] {
    let van = cell / tables.dayCount
    let day = cell % tables.dayCount
    let range = max(0, day - 6)...min(tables.dayCount - 1, day + 6)
    return range.filter { tables.weekOfDay[$0] == tables.weekOfDay[day] }.map { van * tables.dayCount + $0 }
      .filter { communeAt[$0] >= 0 }
  }

  /// How many evenings a van has in the ISO week of a cell.
  func weekCount(at cell: Int) -> Int {
    weekCounts[cell / tables.dayCount * tables.weekCount + tables.weekOfDay[cell % tables.dayCount]]
  }

  /// How many evenings a territory with a rule has.
  func territoryCount(ofRule rule: Int) -> Int { territoryCounts[rule] }

  /// The cells of neighbours' evenings that are too close to an evening of a commune in a cell.
  func closeRivals(of commune: Int, at cell: Int) -> [Int] {
    guard let rule = season.rules.neighbours else { return [] }
    let day = cell % tables.dayCount
    var close: [Int] = []
    for rival in tables.rivals.of(commune) {
      close += cellsOf[Int(rival)].filter { abs($0 % tables.dayCount - day) < rule.minDays }
    }
    return close
  }

  /// What the legs cost more, and how many more are forbidden, with an evening in an empty cell.
  private func legChange(ofAdding commune: Int, at cell: Int) -> (cost: Int, forbidden: Int) {
    let van = cell / tables.dayCount
    let (before, after) = around(cell)
    let base = tables.season.baseNode(ofVan: van)
    let there = tables.legs.cost(van: van, from: before, to: commune)
    let on = tables.legs.cost(van: van, from: commune, to: after)
    let old = before == base && after == base ? 0 : tables.legs.cost(van: van, from: before, to: after)
    func forbidden(_ leg: Int) -> Int { leg >= LegCosts.forbidden ? 1 : 0 }
    return (there + on - old, forbidden(there) + forbidden(on) - forbidden(old))
  }

  private mutating func count(_ commune: Int, at cell: Int, by change: Int) {
    let host = season.communes[commune]
    // Asked before the evening is counted in, and after it is counted out: either way it is the next one.
    let number = cellsOf[commune].count + 1
    if number <= host.required {
      missing -= change
    } else if number <= host.evenings {
      priorityUnserved -= change * host.priority
    }
    penalty += change * tables.wishPenalty(commune, cell)
    if let price = season.rules.neighbours?.penalty {
      penalty += change * price.count * closeRivals(of: commune, at: cell).count
    }
    weekCounts[cell / tables.dayCount * tables.weekCount + tables.weekOfDay[cell % tables.dayCount]] += change
    let rule = tables.territoryRuleOf[commune]
    guard rule >= 0 else { return }
    let floor = season.rules.territories[rule].minEvenings
    missing -= max(0, floor - territoryCounts[rule])
    territoryCounts[rule] += change
    missing += max(0, floor - territoryCounts[rule])
  }
}
