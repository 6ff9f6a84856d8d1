internal import SeasonModel

/// Which outings an evening is tried in.
///
/// In a season of up to `RecreateParameters.mostTried` outings: all in which the commune can host. In larger ones: those that hold its
/// neighbours, and those of the vans from the nearest bases.
final class OutingCandidates {
  typealias Outings = Slice<UnsafeMutableBufferPointer<Int32>>

  private let state: TourState
  private let problem: Problem
  /// For each commune, the outings that are always tried.
  private let always: NeighbourLists
  private let isLarge: Bool
  private let scratch: FixedBuffer<Int32>
  /// For each outing, the number of the search that tried it last.
  private let triedIn: FixedBuffer<UInt32>
  private var search: UInt32 = 0

  init(state: TourState, parameters: RecreateParameters = RecreateParameters()) {
    self.state = state
    let problem = state.problem
    self.problem = problem
    isLarge = problem.outings.count > parameters.mostTried
    scratch = FixedBuffer(repeating: 0, count: problem.outings.count + 1)
    triedIn = FixedBuffer(repeating: 0, count: problem.outings.count + 1)
    let outings = Array(problem.outings.indices)
    guard isLarge else {
      always = NeighbourLists((0..<problem.communeCount).map { problem.hostable($0, among: outings) })
      return
    }
    var outingsOfVan = [[Int]](repeating: [], count: problem.season.vans.count)
    for (position, outing) in problem.outings.enumerated() { outingsOfVan[outing.van].append(position) }
    always = NeighbourLists(
      (0..<problem.communeCount).map { commune in
        problem.hostable(commune, among: problem.nearBases.vans.of(commune).flatMap { outingsOfVan[Int($0)] })
      })
  }

  /// The outings that a request may go to; valid until the next call.
  func outings(for request: AbsentEvening) -> Outings {
    let fixed = always.of(request.commune)
    guard isLarge else { return fixed }
    search &+= 1
    var count = 0
    for outing in fixed {
      triedIn[Int(outing)] = search
      scratch[count] = outing
      count += 1
    }
    for neighbour in problem.nearest.of(request.commune) where state.ledger.held[Int(neighbour)] > 0 {
      let outing = state.ledger.outing(of: Int(neighbour), evening: 0)
      if triedIn[outing] == search { continue }
      triedIn[outing] = search
      scratch[count] = Int32(outing)
      count += 1
    }
    return scratch.elements[0..<count]
  }
}

extension Problem {
  /// The outings among some on which a commune can have an evening at all.
  fileprivate func hostable(_ commune: Int, among positions: [Int]) -> [Int32] {
    positions.filter { position in
      let outing = outings[position]
      return serves(van: outing.van, commune: commune)
        && hosts.firstDay(of: commune, from: outing.firstDay) <= outing.lastDay
    }.map(Int32.init)
  }
}
