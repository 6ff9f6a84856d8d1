/// The stops of each outing of a plan, in memory that is taken once.
///
/// The stops of outing `o` fill the first `stopCount[o]` places of its slot range.
struct StopTable {
  /// For each outing, how many stops it has.
  let stopCount: FixedBuffer<Int32>
  /// For each place of a slot range, the commune of the stop.
  let communes: FixedBuffer<Int32>
  /// For each stop, its day.
  let days: FixedBuffer<Int16>
  /// For each stop, the only day it may be on, or -1: an evening that is pinned to a day.
  let pinnedDays: FixedBuffer<Int16>
  /// For each outing, the insertion point before each of its stops and the one after the last.
  let insertionPoints: FixedBuffer<InsertionPoint>
  /// For each outing, the cost of its legs.
  let outingCost: FixedBuffer<Int>
  /// For each outing, a number that is new whenever its stops change and returns when they do.
  let version: FixedBuffer<UInt64>

  /// Takes memory for the outings of a problem, all of them empty.
  init(problem: Problem) {
    let slots = max(1, problem.slotCount)
    let outings = max(1, problem.outings.count)
    stopCount = FixedBuffer(repeating: 0, count: outings)
    communes = FixedBuffer(repeating: -1, count: slots)
    days = FixedBuffer(repeating: -1, count: slots)
    pinnedDays = FixedBuffer(repeating: -1, count: slots)
    insertionPoints = FixedBuffer(
      repeating: InsertionPoint(from: 0, to: 0, before: 0, after: 0, leg: 0), count: slots + problem.outings.count)
    outingCost = FixedBuffer(repeating: 0, count: outings)
    version = FixedBuffer(repeating: 0, count: outings)
  }

  /// Makes an outing what it is in another table; its slots begin with `firstSlot`.
  @inline(__always)
  func copy(_ outing: Int, firstSlot: Int, from other: StopTable) {
    stopCount[outing] = other.stopCount[outing]
    outingCost[outing] = other.outingCost[outing]
    version[outing] = other.version[outing]
    let slots = firstSlot..<(firstSlot + Int(stopCount[outing]))
    communes.copy(slots, from: other.communes)
    days.copy(slots, from: other.days)
    pinnedDays.copy(slots, from: other.pinnedDays)
    insertionPoints.copy((slots.lowerBound + outing)..<(slots.upperBound + outing + 1), from: other.insertionPoints)
  }
}
