internal import SeasonModel

/// The best stops a search has seen, kept without allocating: only outings that changed since are copied.
final class Incumbent {
  private let problem: Problem
  private let stopCount: FixedBuffer<Int32>
  private let communes: FixedBuffer<Int32>
  private let days: FixedBuffer<Int16>
  private let pinnedDays: FixedBuffer<Int16>
  private let isStale: FixedBuffer<Bool>
  private var stale: [Int] = []
  /// The score of what is kept.
  private(set) var score: PlanScore
  /// What its legs cost.
  private(set) var driven: Int
  /// How many of its outings have a leg that no van drives.
  private(set) var blockedOutings: Int

  init(of state: TourState) {
    problem = state.problem
    let slots = max(1, problem.slotCount)
    let outings = max(1, problem.outings.count)
    stopCount = FixedBuffer(repeating: 0, count: outings)
    communes = FixedBuffer(repeating: 0, count: slots)
    days = FixedBuffer(repeating: 0, count: slots)
    pinnedDays = FixedBuffer(repeating: 0, count: slots)
    isStale = FixedBuffer(repeating: false, count: outings)
    score = state.score
    driven = state.driven
    blockedOutings = state.blockedOutings
    stale.reserveCapacity(outings)
    markAll()
    keep(state)
  }

  /// Notes that outings of the state changed.
  func mark(_ outings: [Int]) {
    for outing in outings where !isStale[outing] {
      isStale[outing] = true
      stale.append(outing)
    }
  }

  /// Notes that anything may have changed.
  func markAll() { mark(Array(problem.outings.indices)) }

  /// Keeps what the state holds now.
  func keep(_ state: TourState) {
    for outing in stale {
      isStale[outing] = false
      stopCount[outing] = state.stopCount[outing]
      var index = problem.outings[outing].firstSlot
      let end = index + Int(stopCount[outing])
      while index < end {
        communes[index] = state.communes[index]
        days[index] = state.days[index]
        pinnedDays[index] = state.pinnedDays[index]
        index += 1
      }
    }
    stale.removeAll(keepingCapacity: true)
    score = state.score
    driven = state.driven
    blockedOutings = state.blockedOutings
  }

  /// What is kept, as a value.
  var solution: Solution {
    let stops = problem.outings.enumerated().map { outing, shape in
      (shape.firstSlot..<(shape.firstSlot + Int(stopCount[outing]))).map {
        Stop(commune: Int(communes[$0]), day: Int(days[$0]), pinnedDay: Int(pinnedDays[$0]))
      }
    }
    return Solution(stops: stops, score: score, driven: driven)
  }
}
