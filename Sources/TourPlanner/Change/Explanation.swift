public import SeasonModel

/// Why a commune gets no further evening: a smallest set of facts that together leave no room.
public struct Explanation: Sendable {
  /// What was found out.
  public enum Verdict: Sendable {
    /// These facts leave no room; without any one of them there would be some (if `isSmallest`).
    case noRoom([Fact], isSmallest: Bool)
    /// There is room without anyone losing an evening: a longer search finds it.
    case room
    /// It could be neither shown nor ruled out in good time.
    case unknown
  }

  /// The most choices tried for one explanation.
  private static let totalEffort = 300_000

  /// Why, or that there is room after all.
  public let verdict: Verdict

  /// Finds out why a commune has no further evening.
  ///
  /// The other communes keep the evenings that weigh no less than the one asked about: their required ones, and where
  /// the one asked about is optional itself, all they have. The set is made small by leaving out one fact after the
  /// other for as long as the rest leaves no room (deletion filter; Chinneck, Feasibility and Infeasibility in
  /// Optimization, 2008).
  ///
  /// - Complexity: one exact search of bounded effort for each fact.
  public init(of commune: Int, plan: Plan, in season: Season) {
    let facts = BoardFacts(season: season)
    let board = EveningBoard(facts: facts, plan: plan)
    let held = board.cellsOf[commune].count
    let all = Explanation.facts(about: commune, board: board, plan: plan)
    // Many facts share the effort that few have each, so that no season keeps people waiting.
    let effort = min(RoomSearch.effort, Explanation.totalEffort / max(1, all.count))
    func answer(_ active: [Fact]) -> RoomSearch.Answer {
      var search = RoomSearch(
        facts: facts, commune: commune, evenings: held + 1, active: Set(active), effort: effort)
      return search.answer()
    }
    switch answer(all) {
    case .room: verdict = .room
    case .unknown: verdict = .unknown
    case .noRoom:
      var kept = all
      var isSmallest = true
      for fact in all {
        let fewer = kept.filter { $0 != fact }
        switch answer(fewer) {
        case .noRoom: kept = fewer
        case .unknown: isSmallest = false
        case .room: break
        }
      }
      verdict = .noRoom(kept, isSmallest: isSmallest)
    }
  }

  /// Everything that could stand in the way, what is easiest to do without first.
  private static func facts(about commune: Int, board: EveningBoard, plan: Plan) -> [Fact] {
    let season = board.facts.season
    let host = season.communes[commune]
    let isRequired = board.cellsOf[commune].count < host.required
    var result: [Fact] = []
    result += season.rules.territories.indices.compactMap { rule in
      let held = board.territoryCount(ofRule: rule)
      let floor = min(held, season.rules.territories[rule].minEvenings)
      return floor > 0 ? .territoryMinimum(rule: rule, evenings: floor) : nil
    }
    if season.rules.oneTerritoryPerOuting { result.append(.outingTerritory) }
    if season.rules.neighbours.map({ $0.penalty == nil }) ?? false { result.append(.neighbours) }
    result += season.vans.indices.map { .legs(van: $0) }
    result += plan.heldEvenings.filter { $0.status == .held || $0.isLocked }.map { .kept($0) }
    // What is far away is left out first.
    let others = season.communes.indices.filter { $0 != commune }
    result += others.reversed().compactMap { other in
      let held = board.cellsOf[other].count
      let need = isRequired ? min(held, season.communes[other].required) : held
      return need > 0 ? .need(commune: other, evenings: need) : nil
    }
    result += season.promises.map { .promise(row: $0.row) }
    result += season.vans.indices.filter { season.vans[$0].maxEveningsPerWeek != nil }.map { .week(van: $0) }
    result += season.rules.territories.indices.filter { season.rules.territories[$0].maxEvenings != nil }.map {
      .territoryMaximum(rule: $0)
    }
    result += season.vans.indices.filter { !season.vans[$0].territories.isEmpty }.map { .vanTerritories(van: $0) }
    if season.rules.minDaysBetweenEvenings > 1 { result.append(.gap) }
    result.append(.vanDates)
    let rows = season.availabilityRows(ofCommune: commune)
    result += rows.filter { season.availability[$0].status == .closed }.map { .closed(row: $0) }
    let open = rows.filter { season.availability[$0].status == .open }
    if !open.isEmpty { result.append(.open(rows: open)) }
    return result
  }
}
