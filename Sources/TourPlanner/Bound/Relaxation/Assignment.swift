/// A cheapest assignment: each row one column, each column one row.
///
/// Solved by shortest augmenting paths with dual values (Kuhn 1955, Tomizawa 1971), after the column and row reductions of
/// Jonker and Volgenant (1987).
struct Assignment {
  /// What the assignment costs; `forbidden` and more where there is none.
  private(set) var cost = 0
  /// For each row, what it adds to the cost of each of its cells.
  private(set) var rowDuals: [Int]
  /// For each column, what it adds to the cost of each of its cells.
  private(set) var columnDuals: [Int]

  /// Solves the assignment of a square matrix of costs that are not negative.
  ///
  /// - Parameters:
  ///   - costs: the matrix, row after row.
  ///   - size: its side.
  /// - Complexity: O(n³) time for a side of n; mostly far less.
  init(costs: [Int32], size: Int) {
    rowDuals = [Int](repeating: 0, count: size)
    columnDuals = [Int](repeating: 0, count: size)
    var rowOf = [Int](repeating: -1, count: size)
    costs.withUnsafeBufferPointer { cells in
      let unassigned = reduce(cells, size, &rowOf)
      var path = ShortestPath(size: size)
      for row in unassigned {
        path.augment(from: row, cells, &rowOf, &rowDuals, &columnDuals)
      }
    }
    cost = rowDuals.reduce(0, +) + columnDuals.reduce(0, +)
  }

  /// Takes the least of each column, then of each row, and assigns what is free of cost then; the rows that are left.
  private mutating func reduce(_ cells: UnsafeBufferPointer<Int32>, _ size: Int, _ rowOf: inout [Int]) -> [Int] {
    for column in 0..<size {
      columnDuals[column] = (0..<size).reduce(Int.max) { min($0, Int(cells[$1 * size + column])) }
    }
    var left: [Int] = []
    for row in 0..<size {
      var least = Int.max
      for column in 0..<size { least = min(least, Int(cells[row * size + column]) - columnDuals[column]) }
      rowDuals[row] = least
      let free = (0..<size).first { rowOf[$0] < 0 && Int(cells[row * size + $0]) - columnDuals[$0] == least }
      if let free { rowOf[free] = row } else { left.append(row) }
    }
    return left
  }
}

/// One shortest augmenting path after the other, with the arrays it needs.
private struct ShortestPath {
  let size: Int
  private var distance: [Int]
  private var previous: [Int]
  private var isDone: [Bool]

  init(size: Int) {
    self.size = size
    distance = [Int](repeating: 0, count: size)
    previous = [Int](repeating: 0, count: size)
    isDone = [Bool](repeating: false, count: size)
  }

  /// Assigns one more row along the cheapest alternating path from it to a free column (Dijkstra on reduced costs).
  mutating func augment(
    from start: Int, _ cells: UnsafeBufferPointer<Int32>, _ rowOf: inout [Int], _ rowDuals: inout [Int],
    _ columnDuals: inout [Int]
  ) {
    for column in 0..<size {
      distance[column] = Int(cells[start * size + column]) - rowDuals[start] - columnDuals[column]
      previous[column] = -1
      isDone[column] = false
    }
    var reached: [Int] = []
    var end = -1
    while true {
      var nearest = -1
      for column in 0..<size where !isDone[column] && (nearest < 0 || distance[column] < distance[nearest]) {
        nearest = column
      }
      guard nearest >= 0 else { return }
      isDone[nearest] = true
      let row = rowOf[nearest]
      guard row >= 0 else {
        end = nearest
        break
      }
      reached.append(nearest)
      let offset = distance[nearest] - rowDuals[row]
      for column in 0..<size where !isDone[column] {
        let through = offset + Int(cells[row * size + column]) - columnDuals[column]
        if through < distance[column] {
          distance[column] = through
          previous[column] = nearest
        }
      }
    }
    let length = distance[end]
    rowDuals[start] += length
    for column in reached {
      rowDuals[rowOf[column]] += length - distance[column]
      columnDuals[column] -= length - distance[column]
    }
    while previous[end] >= 0 {
      rowOf[end] = rowOf[previous[end]]
      end = previous[end]
    }
    rowOf[end] = start
  }
}
