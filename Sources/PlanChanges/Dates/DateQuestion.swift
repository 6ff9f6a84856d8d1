internal import CivilTime
internal import SeasonModel
internal import TourPlanner

/// One commune's questions about dates, put to a board.
struct DateQuestion {
  let season: Season
  let plan: Plan
  var board: EveningBoard
  let commune: Int
  let limits: HandLimits
  let today: CivilDate?
  /// Evenings of the commune that stand on no slot any more, and should find one.
  let strays: [Evening]
  /// Has the last word where the plan breaks rules as it is.
  let judge: PlanJudge?

  private var tables: BoardTables { board.tables }

  /// A way to hold an evening in a slot.
  private struct Way {
    var change: ScoreChange
    let placed: [SmallReplan.Placement]
  }

  mutating func verdict(on date: CivilDate) -> DateVerdict {
    let code = season.communes[commune].code
    let wishes = season.calendars[commune].preferred
    func result(
      _ state: DateVerdict.State, evening: Evening? = nil, _ proposal: Rearrangement? = nil,
      _ obstacles: [Obstacle] = []
    ) -> DateVerdict {
      DateVerdict(
        date: date, state: state, evening: evening, proposal: proposal, obstacles: obstacles,
        isPreferred: wishes?.contains(date) ?? false)
    }
    let vans = limits.van.map { [$0] } ?? Array(season.vans.indices)
    let cells = vans.compactMap { tables.cell(Slot(van: $0, date: date)) }.filter { tables.outingOfCell[$0] >= 0 }
    let own = board.cellsOf[commune].first { tables.slot($0).date == date }
    if let own, limits.van.map({ $0 == tables.slot(own).van }) ?? true {
      let evening = board.evening(at: own) ?? Evening(date: date, van: "", commune: code)
      // What is past stays so; else a date that the commune closed since is nobody's to say yes to.
      let isPast = evening.status == .held || today.map { date < $0 } ?? false
      let isClosed = !isPast && !tables.canHost(commune, own)
      return result(isClosed ? .closed : .yours, evening: evening, nil, isClosed ? hostObstacles(at: own) : [])
    }
    if cells.isEmpty {
      let others = season.vans.contains { $0.works(on: date) }
      return result(.off, nil, [limits.van.flatMap { others ? .vanRests(van: $0) : nil } ?? .vanOff])
    }
    if let first = cells.first, !tables.canHost(commune, first) {
      let obstacles = hostObstacles(at: first)
      return result(obstacles.contains(where: \.isSaid) ? .closed : .rule, nil, obstacles)
    }
    if let today, date < today { return result(.rule, nil, [.past]) }
    let ways = cells.compactMap { way(to: $0) }
    if let best = ways.min(by: { $0.change < $1.change }) { return result(.free, rearrangement(best)) }
    if limits.moves > 0, let best = bestMove(to: cells, moves: limits.moves) {
      return result(.move, rearrangement(best))
    }
    let found = cells.map { obstacles(at: $0) }
    // The easiest slot speaks for the date: an empty one if there is one, else the one with the fewest reasons.
    let easiest =
      found.enumerated().min {
        ($0.element.hasTaken ? 1 : 0, $0.element.count, $0.offset) < (
          $1.element.hasTaken ? 1 : 0, $1.element.count, $1.offset
        )
      }?.element ?? []
    let isTaken = cells.allSatisfy { board.communeAt[$0] >= 0 }
    return result(isTaken ? .taken : .rule, nil, isTaken ? found.flatMap(\.self).unique : easiest)
  }

  private func hostObstacles(at cell: Int) -> [Obstacle] {
    board.obstacles(to: commune, at: cell).filter(\.isHostReason)
  }

  /// The cells of the commune's evenings that are meant to move, earliest first; empty where a further one is meant.
  private var leaving: [Int] {
    let own = board.cellsOf[commune].sorted { $0 % tables.dayCount < $1 % tables.dayCount }
    if let date = limits.leaving { return own.filter { tables.slot($0).date == date } }
    return own.count < season.communes[commune].evenings ? [] : own
  }

  /// The cells that an evening of the commune could leave for another date; nil stands for a new evening.
  private var origins: [Int?] {
    let leaving = leaving
    return leaving.isEmpty ? [nil] : leaving.filter { isMovable($0) && (limits.opensLocks || !isLocked($0)) }
  }

  /// Whether an evening of the commune may still be elsewhere, locks aside.
  private func isMovable(_ cell: Int) -> Bool {
    guard let evening = board.evening(at: cell) else { return false }
    return evening.status != .held && !tables.isPromised(commune, cell) && today.map { evening.date >= $0 } ?? true
  }

  private func isLocked(_ cell: Int) -> Bool { board.evening(at: cell)?.isLocked ?? false }

  private mutating func way(to cell: Int) -> Way? {
    let before = board.score
    var best: Way?
    for origin in origins {
      var found: ScoreChange?
      if let origin { board.remove(at: origin) }
      if board.allows(commune, at: cell) {
        board.add(commune, at: cell)
        if board.isDrivable { found = ScoreChange(from: before, to: board.score) }
        board.remove(at: cell)
      }
      if let origin { board.add(commune, at: origin) }
      guard let change = found,
        let way = judged(Way(change: change, placed: [.init(commune: commune, from: origin, to: cell)]))
      else { continue }
      if best.map({ way.change < $0.change }) ?? true { best = way }
    }
    return best
  }

  /// The way with its exact price, or nil where it breaks a rule.
  ///
  /// On a plan that keeps all rules the board knows both; on one that breaks some as it is, whole plans are audited.
  private func judged(_ way: Way) -> Way? {
    guard let judge else { return way }
    let judgement = judge.judgement(of: rearrangement(way).applied(to: plan))
    guard judgement.broken.isEmpty else { return nil }
    var way = way
    way.change = judgement.change
    return way
  }

  /// The cheapest way with the fewest others moved.
  private func bestMove(to cells: [Int], moves: Int) -> Way? {
    for count in 1...moves {
      var best: Way?
      for cell in cells {
        for origin in origins {
          var search = SmallReplan(board: board)
          guard let found = search.find(commune, from: origin, at: cell, moves: count),
            let way = judged(Way(change: found.change, placed: found.placed))
          else { continue }
          if best.map({ way.change < $0.change }) ?? true { best = way }
        }
      }
      if let best { return best }
    }
    return nil
  }

  /// What stands against a cell once the evening that could move there has left its own.
  private mutating func obstacles(at cell: Int) -> [Obstacle] {
    var fewest: [Obstacle]?
    let origins = origins
    if origins.isEmpty { return staying }
    for origin in origins {
      if let origin { board.remove(at: origin) }
      let found = board.obstacles(to: commune, at: cell) + (origin.map { gap(at: $0) } ?? [])
      if let origin { board.add(commune, at: origin) }
      if fewest.map({ found.count < $0.count }) ?? true { fewest = found }
    }
    return fewest ?? []
  }

  /// Why none of the commune's evenings can leave.
  private var staying: [Obstacle] {
    let locked = leaving.filter(isMovable).compactMap(board.evening)
    return locked.isEmpty ? [.settled(leaving.compactMap(board.evening))] : [.locked(locked)]
  }

  /// The leg that must not be driven once the evening in a cell has left, if there is one: it lay in between.
  private func gap(at cell: Int) -> [Obstacle] {
    let van = cell / tables.dayCount
    let (before, after) = board.around(cell)
    let base = tables.season.baseNode(ofVan: van)
    guard before != base || after != base else { return [] }
    return board.forbiddenLeg(van: van, from: before, to: after)
  }

  /// The evening without a slot that a further one stands for.
  private var stray: Evening? { strays.first { limits.leaving == nil || $0.date == limits.leaving } }

  private func rearrangement(_ way: Way) -> Rearrangement {
    let steps = way.placed.map { placement -> Rearrangement.Step in
      let slot = tables.slot(placement.to)
      let code = season.communes[placement.commune].code
      let old = placement.from.flatMap { board.evening(at: $0) } ?? (placement.commune == commune ? stray : nil)
      let fresh = Evening(date: slot.date, van: season.vans[slot.van].id, commune: code)
      var new = old?.moved(to: slot, in: season) ?? fresh
      if tables.isPromised(placement.commune, placement.to) { new.status = .fixed }
      return Rearrangement.Step(old: old, new: new)
    }
    return Rearrangement(own: steps[0], others: Array(steps.dropFirst()), change: way.change)
  }
}

extension Obstacle {
  /// Whether the commune itself cannot host, or may not be given the date any more.
  fileprivate var isHostReason: Bool {
    switch self {
    case .past, .notice: true
    default: isSaid
    }
  }

  /// Whether the commune said so.
  fileprivate var isSaid: Bool {
    switch self {
    case .closed, .notOpen: true
    default: false
    }
  }
}

extension [Obstacle] {
  fileprivate var hasTaken: Bool {
    contains { obstacle in
      if case .taken = obstacle { true } else { false }
    }
  }

  /// Each obstacle once, in order.
  fileprivate var unique: [Obstacle] {
    var seen: Set<Obstacle> = []
    return filter { seen.insert($0).inserted }
  }
}
