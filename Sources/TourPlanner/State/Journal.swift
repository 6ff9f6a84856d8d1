/// What the outings of a state were like before the current change, so that the change can be undone.
final class Journal {
  private let problem: Problem
  private let stopCount: FixedBuffer<Int32>
  private let communes: FixedBuffer<Int32>
  private let days: FixedBuffer<Int16>
  private let bounds: FixedBuffer<Int16>
  private let gaps: FixedBuffer<Gap>
  private let outingCost: FixedBuffer<Int>
  private let version: FixedBuffer<UInt64>
  /// For each outing, the number of the change that saved it last.
  private let savedIn: FixedBuffer<UInt32>
  private var change: UInt32 = 1
  /// The outings of the current change, in the order of their first save.
  private(set) var touched: [Int] = []

  init(problem: Problem) {
    self.problem = problem
    let slots = max(1, problem.slotCount)
    let outings = max(1, problem.outings.count)
    stopCount = FixedBuffer(repeating: 0, count: outings)
    communes = FixedBuffer(repeating: 0, count: slots)
    days = FixedBuffer(repeating: 0, count: slots)
    bounds = FixedBuffer(repeating: 0, count: slots)
    gaps = FixedBuffer(
      repeating: Gap(from: 0, to: 0, before: 0, after: 0, leg: 0), count: slots + problem.outings.count)
    outingCost = FixedBuffer(repeating: 0, count: outings)
    version = FixedBuffer(repeating: 0, count: outings)
    savedIn = FixedBuffer(repeating: 0, count: outings)
    touched.reserveCapacity(outings)
  }

  /// Forgets what was saved and starts a new change.
  func begin() {
    touched.removeAll(keepingCapacity: true)
    change &+= 1
  }

  /// Saves an outing, unless the current change already did.
  func save(_ outing: Int, of state: TourState) {
    guard savedIn[outing] != change else { return }
    savedIn[outing] = change
    touched.append(outing)
    stopCount[outing] = state.stopCount[outing]
    outingCost[outing] = state.outingCost[outing]
    version[outing] = state.version[outing]
    let slots = saved(outing)
    communes.copy(slots, from: state.communes)
    days.copy(slots, from: state.days)
    bounds.copy(slots, from: state.bounds)
    gaps.copy((slots.lowerBound + outing)..<(slots.upperBound + outing + 1), from: state.gaps)
  }

  /// Puts the stops of an outing back as they were; the caller keeps the sums right.
  func restore(_ outing: Int, into state: TourState) {
    state.stopCount[outing] = stopCount[outing]
    state.outingCost[outing] = outingCost[outing]
    state.version[outing] = version[outing]
    let slots = saved(outing)
    state.communes.copy(slots, from: communes)
    state.days.copy(slots, from: days)
    state.bounds.copy(slots, from: bounds)
    state.gaps.copy((slots.lowerBound + outing)..<(slots.upperBound + outing + 1), from: gaps)
  }

  /// The slots that the saved stops of an outing fill.
  private func saved(_ outing: Int) -> Range<Int> {
    let first = problem.outings[outing].firstSlot
    return first..<(first + Int(stopCount[outing]))
  }
}
