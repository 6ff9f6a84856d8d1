internal import SeasonModel

/// Ruin: takes all evenings of a few communes out.
///
/// Where the evenings of a commune must be days apart, none of them can move while the others stay: they leave together.
struct CommuneRemoval {
  private let state: TourState
  private let problem: Problem
  private let parameters: RuinParameters
  /// The communes that want several evenings.
  private let several: [Int]

  init(state: TourState, parameters: RuinParameters = RuinParameters()) {
    self.state = state
    self.parameters = parameters
    problem = state.problem
    several = problem.wanted.indices.filter { state.problem.wanted[$0] > 1 }
  }

  /// Whether any commune wants several evenings.
  var isUseful: Bool { !several.isEmpty }

  /// Takes the evenings out of one or more communes that want several, and of others near them; pinned ones stay.
  func apply(random: inout RandomSource, absent: inout [AbsentEvening]) {
    let first = several[random.below(several.count)]
    take(first, &absent)
    let near = problem.nearest.of(first)
    for _ in 0..<random.below(parameters.communes.most) {
      if random.below(parameters.communes.farOneIn) == 0 || near.isEmpty {
        take(several[random.below(several.count)], &absent)
      } else {
        take(Int(near[near.startIndex + random.below(near.count)]), &absent)
      }
    }
  }

  private func take(_ commune: Int, _ absent: inout [AbsentEvening]) {
    var evening = Int(state.ledger.held[commune])
    while evening > 0 {
      evening -= 1
      let outing = state.ledger.outing(of: commune, evening: evening)
      let day = Int(state.ledger.eveningDays[Int(state.ledger.firstEvening[commune]) + evening])
      if Int(problem.pinOfSlot[problem.slot(outing: outing, day: day)]) == commune { continue }
      let first = problem.outings[outing].firstSlot
      guard let place = (0..<Int(state.stopCount[outing])).first(where: { Int(state.days[first + $0]) == day }) else {
        continue
      }
      absent.append(AbsentEvening(commune: commune, pinnedDay: Int(state.pinnedDays[first + place])))
      state.remove(at: place, from: outing)
    }
  }
}
