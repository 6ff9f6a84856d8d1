internal import SeasonModel

/// A table of which only one half was filled in, as people type it: the way back is as long as the way there.
struct MatrixHalves {
  /// Whether zeros stood in the other half.
  let hasZeros: Bool
  /// The first cell that was filled.
  let from: Int
  /// Its column.
  let to: Int

  /// Fills the other half of a table, or leaves it alone and returns nil when it has two.
  ///
  /// A half is blank when each pair of codes has one value; a few that have two are let pass when all blanks lie on the same
  /// side of the diagonal. With zeros in place of blanks there must be three pairs, lest one slip be taken for a habit.
  ///
  /// - Parameters:
  ///   - cells: the values, row after row, with `MatrixValue.blank` where nothing stands.
  ///   - count: how many codes there are.
  /// - Returns: which half was filled from the other, or nil.
  static func fill(_ cells: inout [Int32], count: Int) -> MatrixHalves? {
    fill(&cells, count: count, empty: MatrixValue.blank, least: 1) ?? fill(&cells, count: count, empty: 0, least: 3)
  }

  private static func fill(_ cells: inout [Int32], count: Int, empty: Int32, least: Int) -> MatrixHalves? {
    var (above, below, both) = (0, 0, 0)
    for row in 0..<count {
      for column in (row + 1)..<max(row + 1, count) {
        let (upper, lower) = (cells[row * count + column], cells[column * count + row])
        if upper > empty, upper >= 0, lower == empty { below += 1 }
        if lower > empty, lower >= 0, upper == empty { above += 1 }
        if upper >= 0, lower >= 0, upper != empty, lower != empty { both += 1 }
      }
    }
    let isOneSided = above == 0 || below == 0
    guard above + below >= least, both == 0 || isOneSided && both * 4 <= above + below else { return nil }
    var first: (Int, Int)?
    for row in 0..<count {
      for column in 0..<count where row != column && cells[row * count + column] == empty {
        let other = cells[column * count + row]
        guard other > empty, other >= 0 else { continue }
        cells[row * count + column] = other
        first = first ?? (row, column)
      }
    }
    return first.map { MatrixHalves(hasZeros: empty == 0, from: $0.0, to: $0.1) }
  }
}
