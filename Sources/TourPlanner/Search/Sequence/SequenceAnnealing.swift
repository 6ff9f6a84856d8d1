/// Simulated annealing of the order of one outing: segments change places or turn round, thousands of times in one iteration.
///
/// Ruin and recreate finds out which evenings an outing has and about when; the order of forty stops over dates with holes it
/// only finds by chance, because each evening goes back alone. Each change begins with a leg that is among the
/// cheapest out of its stop, the others follow from it (Johnson, McGeoch 1997, for annealing with short lists of neighbours).
final class SequenceAnnealing {
  private let state: TourState
  private let problem: Problem
  private let parameters: SequenceParameters
  private let sequence: OutingSequence
  private let successors: ShortLegs
  private let predecessors: ShortLegs
  private var stops: [Stop] = []

  /// Prepares the order of any outing of a state.
  init?(state: TourState, parameters: SequenceParameters = SequenceParameters()) {
    let problem = state.problem
    // Where days matter to more than who is open, an order says too little of what it costs.
    guard problem.outings.count <= parameters.mostOutings, problem.hasOutings(of: parameters.leastStops),
      problem.legs.hasMatrix, problem.communeCount > 1, !state.ledger.daysMatter
    else { return nil }
    self.state = state
    self.problem = problem
    self.parameters = parameters
    sequence = OutingSequence(problem: problem)
    successors = ShortLegs(
      legs: problem.legs, communeCount: problem.communeCount, most: parameters.nearLegs, direction: .from)
    predecessors = ShortLegs(
      legs: problem.legs, communeCount: problem.communeCount, most: parameters.nearLegs, direction: .to)
    stops.reserveCapacity(problem.dayCount)
  }

  /// Anneals the order of one outing, drawn at random, at the temperature of now.
  ///
  /// - Returns: how many changes were made.
  func apply(_ annealing: Annealing, random: inout RandomSource) -> Int {
    let outing = random.below(problem.outings.count)
    guard Int(state.stopCount[outing]) >= parameters.leastStops, !state.isBlocked(outing) else { return 0 }
    sequence.load(outing, of: state)
    var changes = 0
    for _ in 0..<parameters.tries {
      guard let change = draw(&random) else { continue }
      let delta = sequence.delta(change)
      guard delta <= 0 || Double(delta) < annealing.allowance(&random), sequence.isPossible(change) else { continue }
      sequence.apply(change)
      changes += 1
    }
    guard changes > 0 else { return 0 }
    stops.removeAll(keepingCapacity: true)
    sequence.appendStops(to: &stops)
    state.replaceStops(of: outing, with: stops[...])
    return changes
  }

  /// A change that brings a short leg, or nil where the legs drawn make none.
  @inline(__always)
  private func draw(_ random: inout RandomSource) -> SegmentChange? {
    let count = sequence.count
    let index = random.below(count + 1)
    let next = indexOf(near(successors, sequence.nodes[index], &random))
    guard next > 0, next != index + 1 else { return nil }
    guard random.below(parameters.plain.of) >= parameters.plain.share else {
      return next > index ? later(index + 1, next, &random) : earlier(index, next, &random)
    }
    guard next > index else { return nil }
    return turned(index + 1, next, &random)
  }

  /// The segment from `next` on comes before the stops from `start` to it.
  @inline(__always)
  private func later(_ start: Int, _ next: Int, _ random: inout RandomSource) -> SegmentChange? {
    let end: Int
    switch random.below(3) {
    case 0: end = next + random.below(parameters.shortSegment)
    case 1: end = indexOf(near(predecessors, sequence.nodes[start], &random))
    default: end = indexOf(near(successors, sequence.nodes[next - 1], &random)) - 1
    }
    guard end >= next, end <= sequence.count else { return nil }
    return .exchanging(start: start, middle: next - 1, end: end, turnsLater: false, turnsEarlier: false)
  }

  /// The segment from `next`, which comes before `index`, follows it.
  @inline(__always)
  private func earlier(_ index: Int, _ next: Int, _ random: inout RandomSource) -> SegmentChange? {
    let middle: Int
    switch random.below(3) {
    case 0: middle = next + random.below(parameters.shortSegment)
    case 1: middle = index <= sequence.count - 1 ? indexOf(near(predecessors, sequence.nodes[index + 1], &random)) : -1
    default: middle = indexOf(near(successors, sequence.nodes[next - 1], &random)) - 1
    }
    guard middle >= next, middle < index else { return nil }
    return .exchanging(start: next, middle: middle, end: index, turnsLater: false, turnsEarlier: false)
  }

  /// A change with a turned segment, in which the stop at `next` comes first of those from `start` on.
  @inline(__always)
  private func turned(_ start: Int, _ next: Int, _ random: inout RandomSource) -> SegmentChange? {
    switch random.below(4) {
    case 0: return .turning(start, next)
    case 1:
      // The later segment turned: its first stop comes before `start`.
      let middle = indexOf(near(predecessors, sequence.nodes[start], &random)) - 1
      guard middle >= start, middle < next else { return nil }
      return .exchanging(start: start, middle: middle, end: next, turnsLater: true, turnsEarlier: false)
    case 2:
      // The earlier one turned: `start` comes before what follows.
      let end = indexOf(near(successors, sequence.nodes[start], &random)) - 1
      guard end >= next else { return nil }
      return .exchanging(start: start, middle: next - 1, end: end, turnsLater: false, turnsEarlier: true)
    default:
      let end = next + random.below(parameters.shortSegment)
      guard end <= sequence.count, next - 1 >= start else { return nil }
      return .exchanging(start: start, middle: next - 1, end: end, turnsLater: true, turnsEarlier: false)
    }
  }

  @inline(__always)
  private func near(_ legs: ShortLegs, _ node: Int32, _ random: inout RandomSource) -> Int {
    legs.commune(of: Int(node), random.below(legs.count))
  }

  /// The index of a commune in the order, or -1.
  @inline(__always)
  private func indexOf(_ commune: Int) -> Int { Int(sequence.indexOf.elements[commune]) }
}
