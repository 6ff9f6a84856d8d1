/// The cheapest way to reach every node from a root: one arc into each node, and no cycle.
///
/// Each node takes its cheapest arc; nodes that go in a circle become one node, whose arcs cost what they add, until no
/// circle is left (Chu and Liu 1965, Edmonds 1967).
struct CheapestArborescence {
  /// What it costs.
  private(set) var cost = 0
  /// For each node, the node that its arc comes from; -1 for the root.
  private(set) var parents: [Int]

  /// Finds it.
  ///
  /// - Parameters:
  ///   - costs: what arcs cost, row after row, from row to column; those into the root and from a node to itself do not count.
  ///   - size: how many nodes there are; the last is the root.
  /// - Complexity: O(n²) for each time that circles are contracted: at most O(n³), a few n² as a rule.
  init(costs: [Int], size: Int) {
    parents = [Int](repeating: -1, count: size)
    parents = CheapestArborescence.solve(costs, size, cost: &cost)
  }

  private static func solve(_ costs: [Int], _ size: Int, cost: inout Int) -> [Int] {
    let root = size - 1
    var parents = [Int](repeating: -1, count: size)
    var least = [Int](repeating: .max, count: size)
    for from in 0..<size {
      let row = from * size
      for to in 0..<root where to != from && costs[row + to] < least[to] {
        least[to] = costs[row + to]
        parents[to] = from
      }
    }
    for node in 0..<root { cost += least[node] }
    let (group, count) = groups(parents)
    guard count < size else { return parents }
    // The root is the last node of what is left, as it was the last before.
    var arcs = [Int](repeating: .max, count: count * count)
    var from = [Int32](repeating: -1, count: count * count)
    var into = from
    for start in 0..<size {
      let row = start * size
      let line = group[start] * count
      for end in 0..<root where group[end] != group[start] {
        let added = costs[row + end] - least[end]
        guard added < arcs[line + group[end]] else { continue }
        arcs[line + group[end]] = added
        from[line + group[end]] = Int32(start)
        into[line + group[end]] = Int32(end)
      }
    }
    let outer = solve(arcs, count, cost: &cost)
    for (number, parent) in outer.enumerated() where parent >= 0 {
      let arc = parent * count + number
      // Where the arc enters a circle, the circle opens; every other node keeps its cheapest arc.
      parents[Int(into[arc])] = Int(from[arc])
    }
    return parents
  }

  /// For each node, the number of its circle or of itself alone; the root's is the last.
  private static func groups(_ parents: [Int]) -> (ofNode: [Int], count: Int) {
    let size = parents.count
    var group = [Int](repeating: -1, count: size)
    var seenFrom = group
    var count = 0
    for start in 0..<(size - 1) where seenFrom[start] < 0 {
      var node = start
      while node < size - 1, seenFrom[node] < 0 {
        seenFrom[node] = start
        node = parents[node]
      }
      guard node < size - 1, seenFrom[node] == start else { continue }
      // Back where this walk began to go round: all of the circle is one.
      var member = node
      repeat {
        group[member] = count
        member = parents[member]
      } while member != node
      count += 1
    }
    for node in 0..<size where group[node] < 0 {
      group[node] = count
      count += 1
    }
    return (group, count)
  }
}
