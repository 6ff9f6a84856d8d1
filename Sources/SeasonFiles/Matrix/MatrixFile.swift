internal import SeasonModel
internal import TextFormats

/// `distances.csv` or `durations.csv` as it was read: the matrix, and where each of its cells stands.
struct MatrixFile {
  /// The matrix; a half that was left blank is as long as the other.
  let matrix: TravelMatrix
  /// The text that the offsets are of.
  let text: SourceText
  /// Whether numbers are written with a decimal comma.
  let hasDecimalComma: Bool
  private let offsets: Offsets

  private enum Offsets {
    /// The table, and the row of each code; nil for a code that has none.
    case square(CSVTable, rows: [Int?])
    /// The offset of each pair, by the number of its cell.
    case pairs([Int: Int])
  }

  /// Reads a table: square, or a pair of codes and a value in each row.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - part: which matrix it is.
  ///   - directory: the season's communes and places, by whose names codes can go; nil when they are not known.
  ///   - bag: where problems go.
  /// - Complexity: O(cells).
  init?(_ table: CSVTable, part: SeasonPart, directory: SiteDirectory?, bag: DiagnosticBag) {
    guard table.rowCount > 0 else {
      bag.add(.emptyFile, inFile: table.text.name)
      return nil
    }
    let labels = MatrixLabels(table, directory: directory, bag: bag)
    let halves: MatrixHalves?
    if let pairs = MatrixPairs(table, part: part, labels: labels, bag: bag) {
      guard let found = pairs.matrix else { return nil }
      (matrix, halves) = found
      offsets = .pairs(pairs.offsets)
    } else {
      let square = SquareMatrix(table, part: part, labels: labels, bag: bag)
      guard let found = square.matrix else { return nil }
      (matrix, halves) = found
      offsets = .square(table, rows: square.rows)
    }
    text = table.text
    hasDecimalComma = table.dialect.allowsDecimalComma
    if let directory, !matrix.codes.contains(where: directory.hasCode) {
      bag.add(.matrixOfOthers(matrix.codes.first ?? ""), in: text, at: offset(from: 0, to: 0))
      return nil
    }
    if let halves {
      bag.add(.halfMatrix(hasZeros: halves.hasZeros), in: text, at: offset(from: halves.from, to: halves.to))
    }
  }

  /// Where the cell of a way stands; what is nearest to it when it does not stand in the file.
  func offset(from: Int, to: Int) -> Int {
    switch offsets {
    case .pairs(let offsets):
      return offsets[from * matrix.codes.count + to] ?? offsets[to * matrix.codes.count + from] ?? 0
    case .square(let table, let rows):
      let row = rows[from] ?? 0
      let count = table.cellCount(ofRow: row)
      return table.cell(row, to + 1 < count ? to + 1 : max(0, count - 1)).offset
    }
  }

  /// A value as the file writes it.
  func text(thousandths: Int32) -> String {
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000)\(hasDecimalComma ? "," : ".")\(digits)"
  }
}
