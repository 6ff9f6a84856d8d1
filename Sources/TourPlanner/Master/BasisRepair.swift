/// What makes a basis good again after a dual run that did not end: both methods begin with it.
extension LinearProgram {
  /// Makes the basis feasible again: where a value is negative the column's opposite, which is artificial, replaces it.
  func mend() {
    isBroken = false
    refresh()
    var isMended = false
    for row in 0..<rowCount where basicValues[row] < -1e-9 {
      let column = basis[row]
      let entries = (Int(starts[column])..<Int(ends[column])).map {
        Entry(row: Int(entryRows[$0]), value: -entryValues[$0])
      }
      swapBasic(row: row, with: addArtificial(entries: entries), isOpposite: true)
      isMended = true
    }
    if isMended { refresh() }
  }
}
