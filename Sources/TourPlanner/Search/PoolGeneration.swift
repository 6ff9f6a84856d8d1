/// Some of the outings of a pool, each once, in memory that is taken once.
///
/// Outings are told apart by a 64-bit fingerprint, which can lose a column to a collision but never make a wrong one.
final class PoolGeneration {
  private let capacity: Int
  private let problem: Problem
  private let seen: FixedBuffer<UInt64>
  private let starts: FixedBuffer<Int32>
  private let outings: FixedBuffer<Int32>
  private let communes: FixedBuffer<Int32>
  private let days: FixedBuffer<Int16>
  /// How many columns there are.
  private(set) var count = 0
  private var used = 0

  init(problem: Problem, capacity: Int) {
    self.problem = problem
    self.capacity = capacity
    let longest = problem.outings.reduce(1) { max($0, $1.length) }
    let stops = capacity * min(longest, 8) + longest
    var buckets = 64
    while buckets < capacity * 2 { buckets *= 2 }
    seen = FixedBuffer(repeating: 0, count: buckets)
    starts = FixedBuffer(repeating: 0, count: capacity + 1)
    outings = FixedBuffer(repeating: 0, count: capacity)
    communes = FixedBuffer(repeating: 0, count: stops)
    days = FixedBuffer(repeating: 0, count: stops)
  }

  /// The columns, in the order in which they came, judged; those that break a rule are left out.
  func columns(judge: ColumnJudge) -> [OutingColumn] {
    (0..<count).compactMap { position in
      let range = Int(starts[position])..<Int(starts[position + 1])
      return judge.column(
        outing: Int(outings[position]), communes: Array(communes.elements[range]), days: Array(days.elements[range]))
    }
  }

  /// Forgets everything.
  func removeAll() {
    seen.elements.update(repeating: 0)
    count = 0
    used = 0
  }

  /// Adds an outing of a state unless it is known; false where there is no room for it.
  @discardableResult
  func add(_ outing: Int, of state: TourState) -> Bool {
    let first = problem.outings[outing].firstSlot
    let end = first + Int(state.stopCount[outing])
    // Far from the numbers of communes: a print of 0 would forget what it is made of.
    var print = UInt64(outing + 1) &* 0x9E37_79B9_7F4A_7C15
    var index = first
    while index < end {
      print = (print ^ UInt64(bitPattern: Int64(state.communes[index]))) &* 0xFF51_AFD7_ED55_8CCD
      if state.ledger.daysMatter {
        print = (print ^ UInt64(UInt16(bitPattern: state.days[index]))) &* 0xC4CE_B9FE_1A85_EC53
      }
      print ^= print >> 33
      index += 1
    }
    if print == 0 { print = 1 }
    if count == capacity || used + end - first > communes.count { return false }
    var bucket = Int(truncatingIfNeeded: print & UInt64(seen.count - 1))
    while seen[bucket] != 0 {
      if seen[bucket] == print { return true }
      bucket = (bucket + 1) & (seen.count - 1)
    }
    seen[bucket] = print
    outings[count] = Int32(outing)
    starts[count] = Int32(used)
    index = first
    while index < end {
      communes[used] = state.communes[index]
      days[used] = state.days[index]
      used += 1
      index += 1
    }
    count += 1
    starts[count] = Int32(used)
    return true
  }
}
