internal import CivilTime
internal import SeasonModel

/// The facts that could leave a commune no room.
struct ExplanationFacts {
  let board: EveningBoard
  /// Dates before it are past; nil when every date is still to come.
  let today: CivilDate?

  private var tables: BoardTables { board.tables }
  private var season: Season { board.tables.season }

  /// Everything that could stand in the way, what is easiest to do without first.
  func all(about commune: Int, _ rows: [Int]) -> [Fact] {
    let rules = season.rules
    var result: [Fact] = []
    result += rules.territories.indices.compactMap { rule in
      let floor = min(board.territoryCount(ofRule: rule), rules.territories[rule].minEvenings)
      return floor > 0 ? .territoryMinimum(rule: rule, evenings: floor) : nil
    }
    if rules.oneTerritoryPerOuting { result.append(.outingTerritory) }
    if rules.neighbours.map({ $0.penalty == nil }) ?? false { result.append(.neighbours) }
    result += season.vans.indices.filter(tables.hasForbiddenLegs).map { .legs(van: $0) }
    result += tables.slots.compactMap(board.evening).filter { evening in
      evening.status == .held || evening.isLocked || today.map { evening.date < $0 } ?? false
    }.map { .kept($0) }
    // What is far away is left out first.
    for other in season.communes.indices.reversed() where other != commune {
      let need = need(of: other, besides: commune)
      if need > 0 { result.append(.need(commune: other, evenings: need)) }
    }
    // What took place is kept, above; nobody has to promise it.
    result += season.promises.filter { season.availability[$0.row].origin == .said }.map { .promise(row: $0.row) }
    result += season.vans.indices.filter { season.vans[$0].maxEveningsPerWeek != nil }.map { .week(van: $0) }
    result += rules.territories.indices.filter { rules.territories[$0].maxEvenings != nil }
      .map { .territoryMaximum(rule: $0) }
    result += season.vans.indices.filter { !season.vans[$0].territories.isEmpty }.map { .vanTerritories(van: $0) }
    if rules.minDaysBetweenEvenings > 1 { result.append(.gap) }
    for (van, shape) in season.vans.enumerated() {
      result += shape.closed.indices.map { .vanClosed(van: van, period: $0) }
      result.append(.vanWeekdays(van: van))
    }
    result += rows.filter { season.availability[$0].status == .closed }.map { .closed(row: $0) }
    let open = rows.filter { season.availability[$0].status == .open }
    if !open.isEmpty { result.append(.open(rows: open)) }
    return result
  }

  /// The evenings of another commune that weigh no less than one more of the commune that asks.
  private func need(of other: Int, besides commune: Int) -> Int {
    let host = season.communes[commune]
    let isRequired = board.cellsOf[commune].count < host.required
    let held = board.cellsOf[other].count
    let weighs = !isRequired && season.communes[other].priority >= host.priority
    return weighs ? held : min(held, season.communes[other].required)
  }

  /// Whether a crowd that leaves one commune no room leaves another none either: its members weigh no less than it, and
  /// it has no place that is not among theirs.
  func leavesNoRoom(_ crowd: Crowd, for commune: Int, limit: WorkLimit) -> Bool {
    limit.take(crowd.members.count)
    guard
      crowd.holders.allSatisfy({ $0.commune == commune || need(of: $0.commune, besides: commune) >= $0.evenings })
    else { return false }
    if let rule = crowd.territory { return tables.territoryRuleOf[commune] == rule }
    let territory = season.communes[commune].territory
    return tables.slots.allSatisfy { cell in
      guard cell % tables.dayCount >= board.firstDay, !crowd.cells.contains(cell), limit.take(1) else {
        return !limit.isSpent
      }
      return !tables.canHost(commune, cell) || !season.vans[cell / tables.dayCount].serves(territory: territory)
        || isHeld(cell, fromCommune: commune)
    }
  }

  /// Whether a cell is another commune's, by an evening that stays in this very slot.
  private func isHeld(_ cell: Int, fromCommune commune: Int) -> Bool {
    guard board.isPinned[cell], board.communeAt[cell] >= 0, Int(board.communeAt[cell]) != commune else { return false }
    guard let evening = board.evening(at: cell) else { return false }
    // A promise that names no van may be kept with another.
    return evening.status == .held || evening.isLocked || tables.slot(cell).date < (today ?? season.span.first)
      || season.vans.count == 1
  }
}
