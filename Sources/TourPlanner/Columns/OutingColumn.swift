/// One outing with its evenings: a column of the set-partitioning model.
struct OutingColumn: Hashable, Sendable {
  /// The position of the outing in the problem.
  let outing: Int
  /// The communes in the order of their evenings.
  let communes: [Int32]
  /// The day of each evening, ascending.
  let days: [Int16]
  /// Legs, missed wishes and soft neighbour pairs inside the outing.
  let cost: Int

  /// How often a commune has its evening in a range of days.
  @inline(__always)
  func count(of commune: Int, in range: ClosedRange<Int>) -> Int {
    var count = 0
    for (place, other) in communes.enumerated() where Int(other) == commune {
      if range.contains(Int(days[place])) { count += 1 }
    }
    return count
  }

  /// How many of its evenings are in a commune.
  @inline(__always)
  func count(of commune: Int) -> Int {
    var count = 0
    for other in communes where Int(other) == commune { count += 1 }
    return count
  }
}
