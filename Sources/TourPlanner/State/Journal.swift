/// What the outings of a state were like before the current change, so that the change can be undone.
final class Journal {
  private let problem: Problem
  /// What the state holds now.
  private let live: StopTable
  /// What its outings held when they were saved.
  private let saved: StopTable
  /// For each outing, the number of the change that saved it last.
  private let savedIn: FixedBuffer<UInt32>
  private var change: UInt32 = 1
  /// The outings of the current change, in the order of their first save.
  private(set) var touched: [Int] = []

  /// Prepares a journal of the outings in a table.
  init(problem: Problem, of live: StopTable) {
    self.problem = problem
    self.live = live
    saved = StopTable(problem: problem)
    let outings = max(1, problem.outings.count)
    savedIn = FixedBuffer(repeating: 0, count: outings)
    touched.reserveCapacity(outings)
  }

  /// Forgets what was saved and starts a new change.
  func begin() {
    touched.removeAll(keepingCapacity: true)
    change &+= 1
  }

  /// Saves an outing, unless the current change already did.
  func save(_ outing: Int) {
    guard savedIn[outing] != change else { return }
    savedIn[outing] = change
    touched.append(outing)
    saved.copy(outing, firstSlot: problem.outings[outing].firstSlot, from: live)
  }

  /// Puts the stops of an outing back as they were; the caller keeps the sums right.
  func restore(_ outing: Int) {
    live.copy(outing, firstSlot: problem.outings[outing].firstSlot, from: saved)
  }
}
