/// Ruin: takes every stop out of a few outings.
///
/// Strings keep to one neighbourhood; emptying whole outings lets evenings change weeks and vans.
struct OutingRemoval {
  /// The most evenings taken out.
  let mostRemoved: Int
  private let state: TourState
  private let problem: Problem

  init(state: TourState, mostRemoved: Int = 15) {
    self.state = state
    self.mostRemoved = mostRemoved
    problem = state.problem
  }

  /// Empties outings: that of a commune, then others that start in its weeks or that hold its neighbours.
  func apply(around seed: Int, random: inout RandomSource, removed: inout [Request]) {
    guard state.ledger.held[seed] > 0 else { return }
    let home = state.ledger.outing(of: seed, evening: 0)
    empty(home, &removed, &random)
    let partners = 1 + random.below(3)
    for _ in 0..<partners where removed.count < mostRemoved {
      let near = problem.nearest.of(seed)
      if random.below(2) == 0, !near.isEmpty {
        let other = Int(near[near.startIndex + random.below(min(near.count, 20))])
        if state.ledger.held[other] > 0 { empty(state.ledger.outing(of: other, evening: 0), &removed, &random) }
      } else {
        empty(random.below(problem.outings.count), &removed, &random)
      }
    }
  }

  /// Takes out the stops of an outing, a random half of them where there are many; pinned ones stay.
  private func empty(_ outing: Int, _ removed: inout [Request], _ random: inout RandomSource) {
    let shape = problem.outings[outing]
    let count = Int(state.stopCount[outing])
    let first = count > 8 ? random.below(count - 7) : 0
    for place in (first..<min(count, first + 8)).reversed() {
      let index = shape.firstSlot + place
      let commune = Int(state.communes[index])
      let day = Int(state.days[index])
      if Int(problem.pinOfSlot[problem.slot(outing: outing, day: day)]) == commune { continue }
      removed.append(Request(commune: commune, bound: Int(state.bounds[index])))
      state.take(at: place, from: outing)
    }
    state.refresh(outing)
  }
}
