/// The columns of a linear program that pricing looks at, packed one after the other.
///
/// Each look at all columns reads their entries in the order in which they lie in memory. Most entries of a
/// set-partitioning program are 1: those of a column come first and need no value.
final class PackedColumns {
  /// How many columns there are.
  private(set) var count = 0
  /// For each column, its number in the program.
  private(set) var numbers = FixedBuffer<Int32>(repeating: 0, count: 0)
  /// For each column, its cost less what its entries are worth, as far as the dual method has brought it up to date.
  private(set) var reducedCosts = FixedBuffer<Double>(repeating: 0, count: 0)
  /// For each column, its product with the vector of the last call of `multiply`.
  private(set) var products = FixedBuffer<Double>(repeating: 0, count: 0)

  private var costs = FixedBuffer<Double>(repeating: 0, count: 0)
  /// For each column, where its entries start, and where those start that are not 1; one more at the end.
  private var starts = FixedBuffer<Int32>(repeating: 0, count: 1)
  private var others = FixedBuffer<Int32>(repeating: 0, count: 0)
  private var rows = FixedBuffer<Int32>(repeating: 0, count: 0)
  private var values = FixedBuffer<Double>(repeating: 0, count: 0)
  private var used = 0

  /// Forgets all columns and makes room for others.
  func reset(columns: Int, entries: Int) {
    count = 0
    used = 0
    if numbers.count < columns {
      let room = columns + columns / 4
      numbers = FixedBuffer(repeating: 0, count: room)
      reducedCosts = FixedBuffer(repeating: 0, count: room)
      products = FixedBuffer(repeating: 0, count: room)
      costs = FixedBuffer(repeating: 0, count: room)
      starts = FixedBuffer(repeating: 0, count: room + 1)
      others = FixedBuffer(repeating: 0, count: room)
    }
    if rows.count < entries {
      let room = entries + entries / 4
      rows = FixedBuffer(repeating: 0, count: room)
      values = FixedBuffer(repeating: 0, count: room)
    }
  }

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - number: its number in the program.
  ///   - cost: its cost.
  ///   - range: where its entries are in the two buffers.
  ///   - entryRows: the rows of all entries.
  ///   - entryValues: the values of all entries.
  func append(
    _ number: Int, cost: Double, entries range: Range<Int>, rows entryRows: UnsafeBufferPointer<Int32>,
    values entryValues: UnsafeBufferPointer<Double>
  ) {
    numbers.elements[count] = Int32(number)
    costs.elements[count] = cost
    starts.elements[count] = Int32(used)
    var next = used
    var place = range.lowerBound
    while place < range.upperBound {
      if entryValues[place] == 1 {
        rows.elements[next] = entryRows[place]
        next += 1
      }
      place += 1
    }
    others.elements[count] = Int32(next)
    if next - used < range.count {
      for place in range where entryValues[place] != 1 {
        rows.elements[next] = entryRows[place]
        values.elements[next] = entryValues[place]
        next += 1
      }
    }
    used = next
    count += 1
    starts.elements[count] = Int32(used)
  }

  /// The product of a column with a vector over the rows.
  @inline(__always)
  func product(of column: Int, with vector: FixedBuffer<Double>) -> Double {
    var sum = 0.0
    var place = Int(starts.elements[column])
    let other = Int(others.elements[column])
    let end = Int(starts.elements[column &+ 1])
    while place < other {
      sum += vector.elements[Int(rows.elements[place])]
      place &+= 1
    }
    while place < end {
      sum += values.elements[place] * vector.elements[Int(rows.elements[place])]
      place &+= 1
    }
    return sum
  }

  /// The cost of a column less what its entries are worth at some prices.
  @inline(__always)
  func reducedCost(of column: Int, at prices: FixedBuffer<Double>) -> Double {
    costs.elements[column] - product(of: column, with: prices)
  }

  /// Works out `products` with a vector.
  func multiply(_ vector: FixedBuffer<Double>) {
    for column in 0..<count { products.elements[column] = product(of: column, with: vector) }
  }

  /// Works out `reducedCosts` at some prices.
  func price(at prices: FixedBuffer<Double>) {
    for column in 0..<count { reducedCosts.elements[column] = reducedCost(of: column, at: prices) }
  }

  /// The least of `reducedCosts`.
  var leastReducedCost: Double {
    var least = Double.infinity
    for column in 0..<count { least = min(least, reducedCosts.elements[column]) }
    return least
  }

  /// Follows a change of prices along the vector of the last call of `multiply`.
  func follow(_ step: Double) {
    let target = reducedCosts.elements
    let source = products.elements
    for column in 0..<count { target[column] -= step * source[column] }
  }
}
