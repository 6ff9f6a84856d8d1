/// Makes room for an evening by pushing another out, which pushes another out, until one finds a free place.
///
/// Ejection chains after Glover (1996); here each link takes the stop whose replacement costs least, with some noise,
/// and no commune is pushed out twice.
final class EjectionChain {
  private let state: TourState
  private let problem: Problem
  private let parameters: RecreateParameters
  private let finder: InsertionFinder
  private let candidates: OutingCandidates
  private var tabu: [Int] = []
  /// The outings that the chain changed, and where their stops begin and end in `stops`, as they were before it did.
  private var before: [(outing: Int, stops: Range<Int>)] = []
  private var stops: [Stop] = []

  init(
    state: TourState, finder: InsertionFinder, candidates: OutingCandidates,
    parameters: RecreateParameters = RecreateParameters()
  ) {
    self.state = state
    self.parameters = parameters
    self.finder = finder
    self.candidates = candidates
    problem = state.problem
  }

  /// Places an evening and those it pushes out; where the last of them finds no place, leaves everything as it was.
  ///
  /// - Returns: whether all have a place.
  func place(_ request: AbsentEvening, random: inout RandomSource) -> Bool {
    tabu.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
    stops.removeAll(keepingCapacity: true)
    if pushes(request, &random) { return true }
    for (outing, _) in before { state.replaceStops(of: outing, with: stops[..<0]) }
    for (outing, range) in before { state.replaceStops(of: outing, with: stops[range]) }
    return false
  }

  private func pushes(_ request: AbsentEvening, _ random: inout RandomSource) -> Bool {
    var waiting = request
    for _ in 0..<parameters.longestChain {
      tabu.append(waiting.commune)
      guard let target = cheapestReplacement(for: waiting, &random) else { return false }
      save(target.outing)
      let index = problem.outings[target.outing].firstSlot + target.place
      let ejected = AbsentEvening(commune: Int(state.communes[index]), pinnedDay: Int(state.pinnedDays[index]))
      state.remove(at: target.place, from: target.outing)
      let there = finder.best(waiting.commune, pinnedDay: waiting.pinnedDay, in: target.outing, below: .max)
      // A rule that spans outings can stand in the way after all.
      guard let there else { return false }
      state.insert(waiting.commune, pinnedDay: waiting.pinnedDay, into: there.outing, at: there.place, on: there.day)
      waiting = ejected
      if let found = finder.best(for: waiting) {
        state.insert(waiting.commune, pinnedDay: waiting.pinnedDay, into: found.outing, at: found.place, on: found.day)
        return true
      }
    }
    return false
  }

  private func save(_ outing: Int) {
    if before.contains(where: { $0.outing == outing }) { return }
    let first = stops.count
    state.appendStops(of: outing, to: &stops)
    before.append((outing, first..<stops.count))
  }

  /// The stop that a request can replace at the least cost.
  private func cheapestReplacement(
    for request: AbsentEvening, _ random: inout RandomSource
  ) -> (outing: Int, place: Int)? {
    var best: (outing: Int, place: Int)?
    var bestCost = Int.max
    let noise = parameters.chainNoise
    for outing in candidates.outings(for: request).lazy.map(Int.init) {
      let shape = problem.outings[outing]
      let count = Int(state.stopCount[outing])
      for place in 0..<count {
        let index = shape.firstSlot + place
        let commune = Int(state.communes[index])
        let day = Int(state.days[index])
        if Int(problem.pinOfSlot[problem.slot(outing: outing, day: day)]) == commune { continue }
        if tabu.contains(commune) { continue }
        let pointBefore = state.insertionPoints[index + outing]
        let pointAfter = state.insertionPoints[index + outing + 1]
        let to = Int(pointAfter.to)
        let first = problem.hosts.firstDay(of: request.commune, from: max(Int(pointBefore.from), request.pinnedDay))
        guard request.pinnedDay < 0 ? first < to : first == request.pinnedDay && request.pinnedDay < to else {
          continue
        }
        let cost =
          problem.legs.cost(van: shape.van, from: Int(pointBefore.before), to: request.commune)
          + problem.legs.cost(van: shape.van, from: request.commune, to: Int(pointAfter.after))
          - Int(pointBefore.leg) - Int(pointAfter.leg)
        guard cost < LegCosts.forbiddenDetour else { continue }
        let noisy = cost + Int(Double(abs(cost) + noise.metres) * noise.share * random.unit())
        if noisy < bestCost {
          bestCost = noisy
          best = (outing, place)
        }
      }
    }
    return best
  }
}
