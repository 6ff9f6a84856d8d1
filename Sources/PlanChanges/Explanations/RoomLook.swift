public import SeasonModel

/// What a first look says about a commune without a further evening, by its dates alone.
public enum RoomLook: Sendable, Equatable {
  /// None of its dates is one on which a van that may come works.
  case noDate
  /// Every van and date that could come is taken by others: these communes, by date.
  case taken(by: [Int])
  /// Where a slot is free, a rule stands against it: these rules.
  case rules([BrokenRule.Rule])
  /// A slot is free, and the rules allow it.
  case room(Slot)
  /// It was too much to look at.
  case unknown
}

extension ExplanationSearch {
  /// Looks at every slot that a commune could use.
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - limit: how much work it may be.
  /// - Returns: what was seen.
  /// - Complexity: O(slots x outing length).
  public func look(at commune: Int, limit: WorkLimit) -> RoomLook {
    let territory = season.communes[commune].territory
    let own = Set(board.cellsOf[commune].map { $0 % tables.dayCount })
    var holders: [Int] = []
    var isHolder = Set<Int>()
    var rules: [BrokenRule.Rule] = []
    var hasDate = false
    for cell in tables.slots {
      guard limit.take(1) else { return .unknown }
      let (van, day) = (cell / tables.dayCount, cell % tables.dayCount)
      guard day >= board.firstDay, tables.canHost(commune, cell), !own.contains(day),
        season.vans[van].serves(territory: territory)
      else { continue }
      hasDate = true
      let holder = Int(board.communeAt[cell])
      if holder >= 0 {
        if isHolder.insert(holder).inserted { holders.append(holder) }
        continue
      }
      limit.take(20)
      let obstacles = board.obstacles(to: commune, at: cell)
      if obstacles.isEmpty { return .room(tables.slot(cell)) }
      for rule in obstacles.compactMap(\.rule) where !rules.contains(rule) { rules.append(rule) }
    }
    if !hasDate { return .noDate }
    return rules.isEmpty ? .taken(by: holders) : .rules(rules)
  }
}

extension Obstacle {
  /// The rule that an evening in spite of it would break.
  fileprivate var rule: BrokenRule.Rule? {
    switch self {
    case .past, .notice: nil
    case .vanOff, .vanRests: .vanDate
    case .closed, .notOpen: .availability
    case .vanTerritory: .vanTerritory
    case .taken: .slot
    case .settled, .locked: .evenings
    case .gap: .gap
    case .week: .week
    case .territoryFull: .territory
    case .neighbour: .neighbours
    case .outingTerritory: .outingTerritory
    case .leg(_, _, _, let metres): metres == nil ? .road : .leg
    }
  }
}
