/// What the outings of a state were like before the current change, so that the change can be undone.
final class Journal {
  private let problem: Problem
  private let stopCount: FixedBuffer<Int32>
  private let communes: FixedBuffer<Int32>
  private let days: FixedBuffer<Int16>
  private let bounds: FixedBuffer<Int16>
  private let earliest: FixedBuffer<Int16>
  private let latest: FixedBuffer<Int16>
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
    earliest = FixedBuffer(repeating: 0, count: slots)
    latest = FixedBuffer(repeating: 0, count: slots)
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
    let first = problem.outings[outing].firstSlot
    var index = first
    while index < first + Int(stopCount[outing]) {
      communes[index] = state.communes[index]
      days[index] = state.days[index]
      bounds[index] = state.bounds[index]
      earliest[index] = state.earliest[index]
      latest[index] = state.latest[index]
      index += 1
    }
  }

  /// Puts the stops of an outing back as they were; the caller keeps the sums right.
  func restore(_ outing: Int, into state: TourState) {
    state.stopCount[outing] = stopCount[outing]
    state.outingCost[outing] = outingCost[outing]
    state.version[outing] = version[outing]
    let first = problem.outings[outing].firstSlot
    var index = first
    while index < first + Int(stopCount[outing]) {
      state.communes[index] = communes[index]
      state.days[index] = days[index]
      state.bounds[index] = bounds[index]
      state.earliest[index] = earliest[index]
      state.latest[index] = latest[index]
      index += 1
    }
  }
}
