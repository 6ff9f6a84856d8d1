/// Which outings an evening is tried in.
///
/// In a season of up to `mostTried` outings: all in which the commune can host. In larger ones: those that hold
/// its neighbours, and some of vans from bases near by.
final class OutingCandidates {
  /// The most outings that are all tried.
  private static let mostTried = 2000

  private let state: TourState
  private let problem: Problem
  /// For each commune, the outings in which it can host; empty in large seasons.
  private let hostable: NeighbourLists?

  init(state: TourState) {
    self.state = state
    problem = state.problem
    let problem = state.problem
    guard problem.outings.count <= OutingCandidates.mostTried else {
      hostable = nil
      return
    }
    hostable = NeighbourLists(
      (0..<problem.communeCount).map { commune in
        problem.outings.indices.filter { outing in
          let shape = problem.outings[outing]
          return problem.serves(van: shape.van, commune: commune)
            && problem.hosts.firstDay(of: commune, from: shape.firstDay) <= shape.lastDay
        }.map(Int32.init)
      })
  }

  /// Calls `body` with each outing that a request may go to.
  @inline(__always)
  func forEach(of request: Request, _ body: (Int) -> Void) {
    guard let hostable else { return }
    for outing in hostable.of(request.commune) { body(Int(outing)) }
  }
}
