/// The inverse of the basis matrix of a linear program, dense and column after column.
///
/// A basis of a set-partitioning program is sparse and its inverse is too while it is small, so an update skips the
/// columns whose pivot entry is zero; up to some 500 rows that beats keeping factors.
final class BasisInverse {
  /// The order of the matrix.
  let order: Int
  private let cells: FixedBuffer<Double>

  /// Creates the identity.
  init(order: Int) {
    self.order = order
    cells = FixedBuffer(repeating: 0, count: max(1, order * order))
    reset()
  }

  /// Becomes the identity.
  func reset() {
    cells.elements.update(repeating: 0)
    for row in 0..<order { cells[row * order + row] = 1 }
  }

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
}
