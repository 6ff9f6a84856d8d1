/// The inverse of the basis matrix of a linear program, dense and column after column.
///
/// A basis of a set-partitioning program is sparse and its inverse is too while it is small, so an update skips the
/// columns whose pivot entry is zero; up to some 500 rows that beats keeping factors.
final class BasisInverse {
  /// The order of the matrix.
  let order: Int
  /// For each row, the sum of its squares, where `hasNorms` says that they are kept.
  let norms: FixedBuffer<Double>
  private(set) var hasNorms = false
  private let cells: FixedBuffer<Double>
  private let cross: FixedBuffer<Double>

  /// Creates the identity.
  init(order: Int) {
    self.order = order
    cells = FixedBuffer(repeating: 0, count: max(1, order * order))
    norms = FixedBuffer(repeating: 1, count: max(1, order))
    cross = FixedBuffer(repeating: 0, count: max(1, order))
    reset()
  }

  /// Creates the inverse of a matrix that has rows more than another whose inverse is known.
  ///
  /// - Parameters:
  ///   - smaller: the inverse of the first rows and columns; the columns beyond have one entry each, on the diagonal.
  ///   - diagonal: those entries.
  ///   - entries: the entries of the first columns in the rows beyond.
  convenience init(
    extending smaller: BasisInverse, by diagonal: [Double], entries: [(row: Int, column: Int, value: Double)]
  ) {
    self.init(order: smaller.order + diagonal.count)
    let old = smaller.order
    for column in 0..<old {
      for row in 0..<old { cells[column * order + row] = smaller.cells[column * old + row] }
    }
    for (place, value) in diagonal.enumerated() { cells[(old + place) * order + old + place] = 1 / value }
    for entry in entries {
      let factor = entry.value / diagonal[entry.row - old]
      for column in 0..<old {
        cells[column * order + entry.row] -= factor * smaller.cells[column * old + entry.column]
      }
    }
  }

  /// Creates a copy.
  convenience init(copying other: BasisInverse) {
    self.init(order: other.order)
    cells.copy(from: other.cells)
    norms.copy(from: other.norms)
    hasNorms = other.hasNorms
  }

  /// Becomes the identity.
  func reset() {
    cells.elements.update(repeating: 0)
    for row in 0..<order { cells[row * order + row] = 1 }
    hasNorms = false
  }

  /// Works out the norms, and keeps them from now on until they are dropped.
  func keepNorms() {
    guard !hasNorms else { return }
    norms.elements.update(repeating: 0)
    guard let sums = norms.elements.baseAddress, let source = cells.elements.baseAddress else { return }
    for column in 0..<order {
      let from = source + column * order
      for row in 0..<order { sums[row] += from[row] * from[row] }
    }
    hasNorms = true
  }

  /// Stops keeping the norms.
  func dropNorms() { hasNorms = false }

  /// Adds `factor` times a column of the inverse to a vector.
  @inline(__always)
  func addColumn(_ column: Int, times factor: Double, to vector: FixedBuffer<Double>) {
    guard let target = vector.elements.baseAddress, let source = cells.elements.baseAddress else { return }
    let from = source + column * order
    for row in 0..<order { target[row] += factor * from[row] }
  }

  /// Copies a row of the inverse.
  func copyRow(_ row: Int, to vector: FixedBuffer<Double>) {
    for column in 0..<order { vector[column] = cells[column * order + row] }
  }

  /// Changes the sign of a row: follows a basic column that is replaced by its opposite.
  func negateRow(_ row: Int) {
    for column in 0..<order { cells[column * order + row] = -cells[column * order + row] }
  }

  /// The product of a row vector with a column of the inverse.
  @inline(__always)
  func product(of vector: FixedBuffer<Double>, withColumn column: Int) -> Double {
    guard let left = vector.elements.baseAddress, let source = cells.elements.baseAddress else { return 0 }
    let from = source + column * order
    var sum = 0.0
    for row in 0..<order { sum += left[row] * from[row] }
    return sum
  }

  /// Follows the exchange of one basic column, whose direction is the entering column times the inverse.
  ///
  /// - Parameters:
  ///   - row: the row of the basic column that leaves.
  ///   - direction: the entering column times the inverse; its entry in `row` is the pivot.
  ///   - rate: what each unit of the row's old entries over the pivot adds to `prices`.
  ///   - prices: the dual prices, brought up to date on the way.
  func exchange(row: Int, direction: FixedBuffer<Double>, rate: Double, prices: FixedBuffer<Double>) {
    guard let source = cells.elements.baseAddress, let along = direction.elements.baseAddress else { return }
    let pivot = along[row]
    if hasNorms { updateNorms(row: row, along) }
    for column in 0..<order {
      let target = source + column * order
      let entry = target[row]
      guard entry != 0 else { continue }
      let factor = entry / pivot
      prices[column] += rate * factor
      for place in 0..<order { target[place] -= factor * along[place] }
      target[row] = factor
    }
  }

  /// The norms after an exchange (dual steepest edge, Forrest and Goldfarb 1992).
  private func updateNorms(row: Int, _ along: UnsafeMutablePointer<Double>) {
    guard let source = cells.elements.baseAddress, let sums = cross.elements.baseAddress else { return }
    cross.elements.update(repeating: 0)
    for column in 0..<order {
      let from = source + column * order
      let entry = from[row]
      guard entry != 0 else { continue }
      for place in 0..<order { sums[place] += entry * from[place] }
    }
    let own = sums[row]
    let pivot = along[row]
    for place in 0..<order {
      let factor = along[place] / pivot
      norms[place] = max(norms[place] - 2 * factor * sums[place] + factor * factor * own, 1e-6)
    }
    norms[row] = own / (pivot * pivot)
  }
}
