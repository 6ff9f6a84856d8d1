internal import SeasonModel
internal import TourPlanner

/// Makes room for one evening by moving at most a few others: a bounded search over ejections.
///
/// Whatever stands in the way is lifted off the board and must find another slot, which may again push others out. All
/// ways are tried, fewest moves first, so that a proposal disturbs as few as can be, and among those is the cheapest.
struct SmallReplan {
  /// The most slots looked at for one question; beyond it the search gives up rather than keep people waiting.
  static let effort = 200_000

  /// An evening lifted from a cell (nil: it is new) and put into another.
  struct Placement: Equatable {
    let commune: Int
    let from: Int?
    let to: Int
  }

  /// An evening that waits for a place.
  private struct Lifted {
    let commune: Int
    let from: Int
  }

  private var board: EveningBoard
  private let before: PlanScore
  private var best: (score: PlanScore, placed: [Placement])?
  private var placed: [Placement] = []
  /// Cells that evenings of this search have been put into; they stay.
  private var settled: Set<Int> = []
  /// Cells that were empty from the start, and those that were lifted from since.
  private var open: [Int] = []
  private var effortLeft = 0

  init(board: EveningBoard) {
    self.board = board
    before = board.score
  }

  /// The cheapest way to hold a commune's evening in a cell when at most `moves` others move, or nil.
  ///
  /// - Parameters:
  ///   - commune: the commune.
  ///   - from: the cell its evening leaves, or nil for a new evening.
  ///   - cell: where the evening is to be.
  ///   - moves: how many others move at most.
  /// - Returns: what it does to the score, and who goes where, the commune itself first.
  mutating func find(
    _ commune: Int, from: Int?, at cell: Int, moves: Int
  ) -> (change: ScoreChange, placed: [Placement])? {
    best = nil
    effortLeft = SmallReplan.effort
    if let from { board.remove(at: from) }
    open = board.emptyCells
    settle(Placement(commune: commune, from: from, to: cell), waiting: [], moves: moves)
    if let from { board.add(commune, at: from) }
    return best.map { (ScoreChange(from: before, to: $0.score), $0.placed) }
  }

  /// Makes a cell ready for an evening, puts it there, and goes on with those that wait.
  private mutating func settle(_ step: Placement, waiting: [Lifted], moves: Int) {
    effortLeft -= 1
    guard effortLeft > 0 else { return }
    guard board.allows(step.commune, at: step.to) else {
      guard moves > 0 else { return }
      for culprit in culprits(of: step.commune, at: step.to) {
        let lifted = lift(culprit)
        settle(step, waiting: waiting + [lifted], moves: moves - 1)
        putBack(lifted)
      }
      return
    }
    board.add(step.commune, at: step.to)
    placed.append(step)
    settled.insert(step.to)
    if let next = waiting.first {
      place(next, waiting: Array(waiting.dropFirst()), moves: moves)
    } else {
      finish(moves: moves)
    }
    settled.remove(step.to)
    placed.removeLast()
    board.remove(at: step.to)
  }

  /// Tries every slot for an evening that was lifted.
  private mutating func place(_ next: Lifted, waiting: [Lifted], moves: Int) {
    // With no moves left nobody can be pushed out any more: only empty cells will do.
    for cell in moves == 0 ? open : tables.slots
    where cell != next.from && cell % tables.dayCount >= board.firstDay && !settled.contains(cell)
      && tables.canHost(next.commune, cell)
    {
      settle(Placement(commune: next.commune, from: next.from, to: cell), waiting: waiting, moves: moves)
    }
  }

  /// Takes down what was found, or has a stop next to a leg that is too long move away.
  private mutating func finish(moves: Int) {
    if board.isDrivable {
      let score = board.score
      if best.map({ score < $0.score }) ?? true { best = (score, placed) }
      return
    }
    guard moves > 0 else { return }
    for culprit in stopsAtLongLegs() {
      let lifted = lift(culprit)
      place(lifted, waiting: [], moves: moves - 1)
      putBack(lifted)
    }
  }

  private var tables: BoardTables { board.tables }

  private mutating func lift(_ cell: Int) -> Lifted {
    open.append(cell)
    return Lifted(commune: board.remove(at: cell), from: cell)
  }

  private mutating func putBack(_ lifted: Lifted) {
    board.add(lifted.commune, at: lifted.from)
    open.removeLast()
  }

  private func canLift(_ cell: Int) -> Bool { !board.isPinned[cell] && !settled.contains(cell) }

  /// The cells of evenings of which one must leave before the rules allow an evening in a cell; empty where none helps.
  private func culprits(of commune: Int, at cell: Int) -> [Int] {
    let season = tables.season
    let van = cell / tables.dayCount
    guard tables.outingOfCell[cell] >= 0, tables.canHost(commune, cell),
      season.vans[van].serves(territory: season.communes[commune].territory)
    else { return [] }
    if board.communeAt[cell] >= 0 { return canLift(cell) ? [cell] : [] }
    if let neighbours = season.rules.neighbours, neighbours.penalty == nil {
      let close = board.closeRivals(of: commune, at: cell)
      // Every one of them has to leave, so one that cannot ends it.
      if let first = close.first { return close.allSatisfy(canLift) ? [first] : [] }
    }
    if season.rules.oneTerritoryPerOuting {
      let foreign = board.cells(ofOutingAt: cell).filter {
        season.communes[Int(board.communeAt[$0])].territory != season.communes[commune].territory
      }
      if let first = foreign.first { return foreign.allSatisfy(canLift) ? [first] : [] }
    }
    if let limit = season.vans[van].maxEveningsPerWeek, board.weekCount(at: cell) >= limit {
      return board.cells(ofWeekAt: cell).filter(canLift)
    }
    return []
  }

  /// The cells at either end of legs that must not be driven, in the outings this search touched.
  private func stopsAtLongLegs() -> [Int] {
    let touched = placed.flatMap { [$0.to] + ($0.from.map { [$0] } ?? []) }
    var outings: Set<Int32> = []
    var stops: [Int] = []
    for cell in touched where outings.insert(tables.outingOfCell[cell]).inserted {
      let van = cell / tables.dayCount
      let cells = board.cells(ofOutingAt: cell)
      let nodes = cells.map { Int(board.communeAt[$0]) }
      for (index, leg) in zip(
        [tables.season.baseNode(ofVan: van)] + nodes, nodes + [tables.season.baseNode(ofVan: van)]
      )
      .enumerated()
      where !cells.isEmpty && tables.legs.cost(van: van, from: leg.0, to: leg.1) >= LegCosts.forbidden {
        if index > 0 { stops.append(cells[index - 1]) }
        if index < cells.count { stops.append(cells[index]) }
      }
    }
    var seen: Set<Int> = []
    return stops.filter { canLift($0) && seen.insert($0).inserted }
  }
}
