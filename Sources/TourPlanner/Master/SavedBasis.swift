/// A basis of a linear program to come back to, with its inverse where that is small enough to keep.
struct SavedBasis {
  /// For each row, its basic column.
  let columns: [Int]
  let inverse: BasisInverse?
}

extension LinearProgram {
  /// The basis of now.
  var savedBasis: SavedBasis {
    let isKept = isInverted && inverse.order == rowCount && rowCount <= SimplexParameters.largestKeptInverse
    return SavedBasis(columns: basis, inverse: isKept ? BasisInverse(copying: inverse) : nil)
  }

  /// Makes the columns of an earlier basis basic again; rows added since take part with their own slack.
  func restore(_ earlier: SavedBasis) {
    let columns = earlier.columns + slackOfRow[earlier.columns.count...]
    guard columns != basis else { return }
    for column in basis { isBasic[column] = false }
    basis = columns
    for column in basis { isBasic[column] = true }
    isInverted = false
    isStale = true
    if let known = earlier.inverse {
      inverse = BasisInverse(copying: known)
      isInverted = true
    }
  }
}
