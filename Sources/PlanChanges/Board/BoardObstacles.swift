internal import CivilTime
internal import SeasonModel
internal import TourPlanner

/// What the hard rules say to one more evening.
extension EveningBoard {
  /// Whether the rules let a commune have an evening in a cell, legs aside.
  ///
  /// Agrees with `obstacles(to:at:)`, and spares the reasons.
  func allows(_ commune: Int, at cell: Int) -> Bool {
    let season = tables.season
    let van = cell / tables.dayCount
    guard tables.outingOfCell[cell] >= 0, communeAt[cell] < 0, tables.canHost(commune, cell),
      season.vans[van].serves(territory: season.communes[commune].territory),
      cellsOf[commune].count < season.communes[commune].evenings
    else { return false }
    let least = max(1, season.rules.minDaysBetweenEvenings)
    let day = cell % tables.dayCount
    if cellsOf[commune].contains(where: { abs($0 % tables.dayCount - day) < least }) { return false }
    if let limit = season.vans[van].maxEveningsPerWeek, weekCount(at: cell) >= limit { return false }
    let rule = tables.territoryRuleOf[commune]
    if rule >= 0, let most = season.rules.territories[rule].maxEvenings, territoryCount(ofRule: rule) >= most {
      return false
    }
    if let neighbours = season.rules.neighbours, neighbours.penalty == nil,
      !closeRivals(of: commune, at: cell).isEmpty
    {
      return false
    }
    guard season.rules.oneTerritoryPerOuting else { return true }
    return cells(ofOutingAt: cell).allSatisfy {
      season.communes[Int(communeAt[$0])].territory == season.communes[commune].territory
    }
  }

  /// Everything that stands against an evening of a commune in a cell; empty where it could be held.
  func obstacles(to commune: Int, at cell: Int) -> [Obstacle] {
    if tables.outingOfCell[cell] < 0 { return [.vanOff] }
    return hostObstacles(commune, cell) + ownObstacles(commune, cell) + vanObstacles(commune, cell)
      + otherObstacles(commune, cell)
  }

  private func hostObstacles(_ commune: Int, _ cell: Int) -> [Obstacle] {
    guard !tables.canHost(commune, cell) else { return [] }
    let season = tables.season
    let date = tables.slot(cell).date
    let rows = season.availabilityRows(ofCommune: commune)
    let closing = rows.filter {
      season.availability[$0].status == .closed && season.availability[$0].span.contains(date)
    }
    if closing.contains(where: { season.availability[$0].origin == .past }) { return [.past] }
    let near = closing.compactMap { row -> Obstacle? in
      guard case .notice(let days, let from) = season.availability[row].origin else { return nil }
      return .notice(days: days, from: from)
    }
    let said = closing.filter { season.availability[$0].origin == .said }
    if !said.isEmpty { return [.closed(rows: said)] + near }
    let open = rows.filter { season.availability[$0].status == .open }
    let isOpen = open.isEmpty || open.contains { season.availability[$0].span.contains(date) }
    return isOpen ? near : [.notOpen(rows: open)] + near
  }

  private func ownObstacles(_ commune: Int, _ cell: Int) -> [Obstacle] {
    let season = tables.season
    let own = cellsOf[commune].sorted { $0 % tables.dayCount < $1 % tables.dayCount }
    if own.count >= season.communes[commune].evenings { return [.settled(own.compactMap(evening(at:)))] }
    let least = max(1, season.rules.minDaysBetweenEvenings)
    return own.filter { abs($0 % tables.dayCount - cell % tables.dayCount) < least }.compactMap(evening(at:)).map {
      .gap($0, least: least)
    }
  }

  private func vanObstacles(_ commune: Int, _ cell: Int) -> [Obstacle] {
    let season = tables.season
    let van = cell / tables.dayCount
    var obstacles: [Obstacle] = []
    if !season.vans[van].serves(territory: season.communes[commune].territory) {
      obstacles.append(.vanTerritory(van: van))
    }
    if let holder = evening(at: cell) { return obstacles + [.taken(by: holder)] }
    if let limit = season.vans[van].maxEveningsPerWeek, weekCount(at: cell) >= limit {
      obstacles.append(.week(van: van, evenings: cells(ofWeekAt: cell).compactMap(evening(at:)), limit: limit))
    }
    let (before, after) = around(cell)
    return obstacles + forbiddenLeg(van: van, from: before, to: commune)
      + forbiddenLeg(van: van, from: commune, to: after)
  }

  /// A leg between two nodes that a van must not drive; empty when it may.
  func forbiddenLeg(van: Int, from: Int, to: Int) -> [Obstacle] {
    guard tables.legs.cost(van: van, from: from, to: to) >= LegCosts.forbidden else { return [] }
    let sites = (tables.season.site(ofNode: from), tables.season.site(ofNode: to))
    let metres = tables.season.table.leg(from: sites.0, to: sites.1)?.metres
    return [.leg(van: van, from: sites.0, to: sites.1, metres: metres)]
  }

  private func otherObstacles(_ commune: Int, _ cell: Int) -> [Obstacle] {
    let season = tables.season
    var obstacles: [Obstacle] = []
    let rule = tables.territoryRuleOf[commune]
    if rule >= 0, let most = season.rules.territories[rule].maxEvenings, territoryCount(ofRule: rule) >= most {
      obstacles.append(.territoryFull(rule: rule, limit: most))
    }
    if let neighbours = season.rules.neighbours, neighbours.penalty == nil {
      let close = closeRivals(of: commune, at: cell).compactMap(evening(at:)).sorted { $0.date < $1.date }
      obstacles += close.map { .neighbour($0, least: neighbours.minDays) }
    }
    if season.rules.oneTerritoryPerOuting {
      let foreign = cells(ofOutingAt: cell).filter {
        season.communes[Int(communeAt[$0])].territory != season.communes[commune].territory
      }
      if !foreign.isEmpty { obstacles.append(.outingTerritory(foreign.compactMap(evening(at:)))) }
    }
    return obstacles
  }
}
