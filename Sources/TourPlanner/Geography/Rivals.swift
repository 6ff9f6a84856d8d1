package import SeasonModel

/// Who is a neighbour of whom under the neighbour rule, as `Season.areNeighbours` decides.
///
/// A rule whose distance takes in the whole season makes every two communes rivals: that is kept without a list of pairs.
package struct Rivals: Sendable {
  /// The rivals of one commune, by their positions.
  package typealias Communes = UnsafeMutableBufferPointer<Int32>.SubSequence

  /// Whether every two communes are rivals.
  let areEverybody: Bool
  /// For each commune, where its rivals start and end in `members`.
  private let starts: FixedBuffer<Int32>
  private let ends: FixedBuffer<Int32>
  /// The rivals of each commune, ascending; where everybody is one, all communes twice over, to walk round from any.
  private let members: FixedBuffer<Int32>

  /// Finds the rivals of each commune; nobody has any where there is no neighbour rule.
  ///
  /// - Complexity: O(n²) for n communes with a matrix; else O(n + found), and never more than O(n²).
  package init(season: Season) {
    let communes = season.communes.indices
    guard let rule = season.rules.neighbours, rule.minDays > 0 else {
      self.init(lists: communes.map { _ in [] })
      return
    }
    let grid = season.table.hasDistanceMatrix ? nil : CommuneGrid(season: season)
    let isEverybody =
      grid?.isEverybody(within: rule.within)
      ?? communes.allSatisfy { first in communes.allSatisfy { $0 == first || season.areNeighbours(first, $0) } }
    if isEverybody {
      self.init(everybody: communes.count)
    } else if let grid {
      self.init(
        lists: communes.map { first in
          grid.candidates(around: first, within: rule.within).filter { season.areNeighbours(first, Int($0)) }.sorted()
        })
    } else {
      self.init(lists: communes.map { first in communes.filter { season.areNeighbours(first, $0) }.map(Int32.init) })
    }
  }

  private init(lists: [[Int32]]) {
    areEverybody = false
    starts = FixedBuffer(repeating: 0, count: max(1, lists.count))
    ends = FixedBuffer(repeating: 0, count: max(1, lists.count))
    members = FixedBuffer(repeating: 0, count: max(1, lists.reduce(0) { $0 + $1.count }))
    var position = 0
    for (commune, list) in lists.enumerated() {
      starts[commune] = Int32(position)
      for member in list {
        members[position] = member
        position += 1
      }
      ends[commune] = Int32(position)
    }
  }

  private init(everybody count: Int) {
    areEverybody = true
    starts = FixedBuffer(repeating: 0, count: max(1, count))
    ends = FixedBuffer(repeating: 0, count: max(1, count))
    members = FixedBuffer(repeating: 0, count: max(1, 2 * count))
    for commune in 0..<count {
      members[commune] = Int32(commune)
      members[commune + count] = Int32(commune)
      starts[commune] = Int32(commune + 1)
      ends[commune] = Int32(commune + count)
    }
  }

  /// The rivals of a commune.
  @inline(__always)
  package func of(_ commune: Int) -> Communes {
    members.elements[Int(starts.elements[commune])..<Int(ends.elements[commune])]
  }

  /// Whether two communes are rivals.
  ///
  /// - Complexity: O(log n) for n rivals.
  func contains(_ first: Int, _ second: Int) -> Bool {
    if areEverybody { return first != second }
    var low = Int(starts.elements[first])
    var high = Int(ends.elements[first])
    let wanted = Int32(truncatingIfNeeded: second)
    while low < high {
      let middle = (low &+ high) / 2
      if members.elements[middle] < wanted { low = middle &+ 1 } else { high = middle }
    }
    return low < Int(ends.elements[first]) && members.elements[low] == wanted
  }
}
