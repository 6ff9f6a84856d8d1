internal import SeasonModel

/// For each commune, some others: those near it, nearest first, or those that a rule names.
struct NeighbourLists: Sendable {
  private let starts: FixedBuffer<Int32>
  private let members: FixedBuffer<Int32>

  init(_ lists: [[Int32]]) {
    let starts = FixedBuffer<Int32>(repeating: 0, count: lists.count + 1)
    let members = FixedBuffer<Int32>(repeating: 0, count: max(1, lists.reduce(0) { $0 + $1.count }))
    var position = 0
    for (commune, list) in lists.enumerated() {
      starts[commune] = Int32(position)
      for member in list {
        members[position] = member
        position += 1
      }
    }
    starts[lists.count] = Int32(position)
    self.starts = starts
    self.members = members
  }

  /// The neighbours of a commune.
  @inline(__always)
  func of(_ commune: Int) -> UnsafeMutableBufferPointer<Int32>.SubSequence {
    members.elements[Int(starts.elements[commune])..<Int(starts.elements[commune + 1])]
  }

  /// The `most` nearest communes of each, by the sum of both directions.
  static func nearest(season: Season, legs: LegCosts, most: Int) -> NeighbourLists {
    let count = season.communes.count
    guard legs.hasMatrix else {
      let grid = CommuneGrid(season: season)
      return NeighbourLists((0..<count).map { grid.nearest(to: $0, most: most) })
    }
    return NeighbourLists(
      (0..<count).map { commune in
        // Twice as many as are wanted wait to be sorted: most communes are farther than those and never sorted.
        var keyed: [(cost: Int, other: Int32)] = []
        keyed.reserveCapacity(2 * most)
        var farthest = Int.max
        for other in 0..<count where other != commune {
          let both = legs.cost(van: 0, from: commune, to: other) + legs.cost(van: 0, from: other, to: commune)
          guard both < farthest else { continue }
          keyed.append((both, Int32(other)))
          guard keyed.count >= 2 * most else { continue }
          keyed.sort { ($0.cost, $0.other) < ($1.cost, $1.other) }
          keyed.removeSubrange(most...)
          farthest = keyed.last?.cost ?? farthest
        }
        keyed.sort { ($0.cost, $0.other) < ($1.cost, $1.other) }
        return keyed.prefix(most).map(\.other)
      })
  }
}
