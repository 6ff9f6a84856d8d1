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

  /// Communes that together need more evenings than their dates have slots (a violator of Hall's condition).
  public struct Crowd: Sendable {
    /// The communes, the one asked about first.
    public let communes: [Int]
    /// How many evenings they need together.
    public let evenings: Int
    /// All slots in which any of them can host, by date.
    public let slots: [Slot]
  }

  /// The most choices tried for one explanation.
  public static let effort = 300_000

  /// Why, or that there is room after all.
  public let verdict: Verdict
  /// Where dates alone are too few: for whom, and which they are.
  public let crowd: Crowd?

  /// Finds out why a commune has no further evening.
  ///
  /// The other communes keep the evenings that weigh no less than the one asked about: their required ones, and where
  /// the one asked about is optional itself, the optional ones of no less priority. A maximum flow finds out at once where dates are too few,
  /// and leaves few facts to look at. The set is made small by leaving out one fact after the
  /// other for as long as the rest leaves no room (deletion filter; Chinneck, Feasibility and Infeasibility in
  /// Optimization, 2008).
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - plan: the plan; evenings that stand on no slot count for nothing.
  ///   - season: the season.
  ///   - today: dates before it are past: their evenings stay, and nobody gets a new one.
  ///   - effort: how many choices to try at most.
  /// - Complexity: one exact search of bounded effort for each fact that is looked at.
  public init(
    of commune: Int, plan: Plan, in season: Season, today: CivilDate? = nil, effort: Int = Explanation.effort
  ) {
    let facts = BoardFacts(season: season)
    let board = EveningBoard(facts: facts, plan: plan, today: today)
    let evenings = board.cellsOf[commune].count + 1
    func search(_ active: [Fact], effort: Int) -> RoomSearch {
      RoomSearch(
        facts: facts, commune: commune, evenings: evenings, active: Set(active), firstDay: board.firstDay,
        effort: effort)
    }
    let all = Explanation.facts(about: commune, board: board, today: today)
    // Many facts share the effort that few have each, so that no season keeps people waiting.
    let share = min(RoomSearch.effort, effort / max(1, all.count))
    var whole = search(all, effort: max(share, effort / 5))
    switch whole.answer() {
    case .room: (verdict, crowd) = (.room, nil)
    case .unknown: (verdict, crowd) = (.unknown, nil)
    case .noRoom:
      var kept = Explanation.near(all, in: whole, season)
      var first = search(kept, effort: share)
      if first.answer() != .noRoom { kept = all }
      var isSmallest = true
      for fact in kept {
        let fewer = kept.filter { $0 != fact }
        var smaller = search(fewer, effort: share)
        switch smaller.answer() {
        case .noRoom: kept = fewer
        case .unknown: isSmallest = false
        case .room: break
        }
      }
      verdict = .noRoom(kept, isSmallest: isSmallest)
      crowd = Explanation.crowd(of: commune, evenings: evenings, kept, search(kept, effort: share))
    }
  }

  /// The facts that have to do with what a flow found: few, even in a large season.
  private static func near(_ all: [Fact], in search: RoomSearch, _ season: Season) -> [Fact] {
    if let rule = search.crowdedTerritory() {
      let name = season.rules.territories[rule].name
      return all.filter { fact in
        switch fact {
        case .need(let commune, _): season.communes[commune].territory == name
        case .promise, .kept, .territoryMaximum: true
        default: false
        }
      }
    }
    guard let violator = search.violator() else { return all }
    let days = Set(violator.slots.map { season.span.first + $0 % season.span.count })
    return all.filter { fact in
      switch fact {
      case .need(let commune, _): violator.communes.contains(commune)
      case .promise(let row): days.contains(season.availability[row].span.first)
      case .kept(let evening): days.contains(evening.date)
      case .week(let van): violator.vans.contains(van)
      case .open, .closed, .vanWeekdays, .vanClosed, .vanTerritories: true
      case .legs, .outingTerritory, .territoryMaximum, .territoryMinimum, .gap, .neighbours: false
      }
    }
  }

  private static func crowd(of commune: Int, evenings: Int, _ facts: [Fact], _ search: RoomSearch) -> Crowd? {
    var communes = [commune]
    var needed = evenings
    for case .need(let other, let count) in facts.reversed() {
      communes.append(other)
      needed += count
    }
    let slots = search.slots(of: communes).sorted()
    return slots.count < needed ? Crowd(communes: communes, evenings: needed, slots: slots) : nil
  }

  /// Everything that could stand in the way, what is easiest to do without first.
  private static func facts(about commune: Int, board: EveningBoard, today: CivilDate?) -> [Fact] {
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
    result += season.vans.indices.filter(board.facts.hasForbiddenLegs).map { .legs(van: $0) }
    result += board.facts.slots.compactMap(board.evening).filter { evening in
      evening.status == .held || evening.isLocked || today.map { evening.date < $0 } ?? false
    }.map { .kept($0) }
    // What is far away is left out first.
    let others = season.communes.indices.filter { $0 != commune }
    result += others.reversed().compactMap { other in
      let held = board.cellsOf[other].count
      let weighs = !isRequired && season.communes[other].priority >= host.priority
      let need = weighs ? held : min(held, season.communes[other].required)
      return need > 0 ? .need(commune: other, evenings: need) : nil
    }
    result += season.promises.map { .promise(row: $0.row) }
    result += season.vans.indices.filter { season.vans[$0].maxEveningsPerWeek != nil }.map { .week(van: $0) }
    result += season.rules.territories.indices.filter { season.rules.territories[$0].maxEvenings != nil }.map {
      .territoryMaximum(rule: $0)
    }
    result += season.vans.indices.filter { !season.vans[$0].territories.isEmpty }.map { .vanTerritories(van: $0) }
    if season.rules.minDaysBetweenEvenings > 1 { result.append(.gap) }
    for (van, shape) in season.vans.enumerated() {
      result += shape.closed.indices.map { .vanClosed(van: van, period: $0) }
      result.append(.vanWeekdays(van: van))
    }
    let rows = season.availabilityRows(ofCommune: commune)
    result += rows.filter { season.availability[$0].status == .closed }.map { .closed(row: $0) }
    let open = rows.filter { season.availability[$0].status == .open }
    if !open.isEmpty { result.append(.open(rows: open)) }
    return result
  }
}
