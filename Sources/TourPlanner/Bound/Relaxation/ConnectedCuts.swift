/// Raises a bound by what it costs to connect every node with a root, from costs that an earlier bound left.
///
/// A set of nodes without a root is entered by at least one arc. Where no arc into the set is free of cost, all of them
/// give up the least cost among them, which the bound gains: the dual ascent by which Edmonds (1967) finds a cheapest
/// arborescence. On the transposed matrix it counts the arcs that leave.
struct ConnectedCuts {
  /// By how much the bound rises.
  private(set) var gain = 0

  /// Takes the gain out of the costs.
  ///
  /// - Parameters:
  ///   - costs: what arcs cost still, row after row, from row to column; what is left of it afterwards.
  ///   - size: the side of the matrix.
  ///   - roots: the nodes that count as connected, the last of all: those from this number on.
  /// - Complexity: O(n³) for n nodes.
  init(costs: inout [Int32], size: Int, roots: Int) {
    while true {
      let component = ConnectedCuts.components(costs, size, roots)
      let count = (component.max() ?? 0) + 1
      // What the cheapest arc into each component costs.
      var least = [Int32](repeating: .max, count: count)
      for from in 0..<size {
        for to in 0..<roots where component[from] != component[to] {
          least[component[to]] = min(least[component[to]], costs[from * size + to])
        }
      }
      let root = component[size - 1]
      let raised = (0..<count).filter { $0 != root && least[$0] > 0 && least[$0] < LegCosts.forbidden / 2 }
      guard !raised.isEmpty else { return }
      var isRaised = [Bool](repeating: false, count: count)
      for number in raised {
        isRaised[number] = true
        gain += Int(least[number])
      }
      for from in 0..<size {
        for to in 0..<roots where component[from] != component[to] && isRaised[component[to]] {
          costs[from * size + to] -= least[component[to]]
        }
      }
    }
  }

  /// The strongly connected component of each node in the graph of arcs that are free (Tarjan 1972); the roots are one.
  private static func components(_ costs: [Int32], _ size: Int, _ roots: Int) -> [Int] {
    // All roots share the place of the last one.
    let nodeCount = roots + 1
    func isFree(_ from: Int, _ to: Int) -> Bool {
      let (rows, columns) = (
        from == roots ? roots..<size : from..<(from + 1), to == roots ? roots..<size : to..<(to + 1)
      )
      for row in rows {
        for column in columns where costs[row * size + column] == 0 { return true }
      }
      return false
    }
    var order = [Int](repeating: -1, count: nodeCount)
    var low = order
    var component = order
    var stack: [Int] = []
    var seen = 0
    var found = 0
    for start in 0..<nodeCount where order[start] < 0 {
      var work: [(node: Int, next: Int)] = [(start, 0)]
      while let (node, next) = work.popLast() {
        if order[node] < 0 {
          order[node] = seen
          low[node] = seen
          seen += 1
          stack.append(node)
        } else if next > 0 {
          low[node] = min(low[node], low[next - 1])
        }
        var other = next
        while other < nodeCount, component[other] >= 0 || other == node || !isFree(node, other) { other += 1 }
        if other < nodeCount {
          work.append((node, other + 1))
          if order[other] < 0 { work.append((other, 0)) }
          continue
        }
        guard low[node] == order[node] else { continue }
        while let member = stack.popLast() {
          component[member] = found
          if member == node { break }
        }
        found += 1
      }
    }
    return (0..<size).map { component[min($0, roots)] }
  }
}
