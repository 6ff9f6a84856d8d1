internal import SeasonModel

/// Reads `distances.csv` and `durations.csv`.
enum MatrixFile {
  /// The greatest value of a cell, in km or minutes.
  static let greatest = Int(SeasonLimits.leg.upperBound)

  /// The matrix of a table, or nil when it is none; cells become thousandths, rounded to the nearest, ties to even.
  ///
  /// - Complexity: O(cells).
  static func matrix(_ table: CSVTable, bag: DiagnosticBag) -> TravelMatrix? {
    let text = table.text
    guard table.rowCount > 0 else {
      bag.add(.emptyFile, inFile: text.name)
      return nil
    }
    var width = table.cellCount(ofRow: 0)
    while width > 1, table.cell(0, width - 1).isBlank { width -= 1 }
    let count = width - 1
    guard table.rowCount - 1 == count, count > 0 else {
      noteNotSquare(table, count: count, bag: bag)
      return nil
    }
    var columns: [String: Int] = [:]
    var codes: [String] = []
    var isSound = true
    for column in 1..<width {
      let cell = table.cell(0, column)
      let code = cell.content.count <= 200 ? table.string(cell) : table.excerpt(cell)
      codes.append(code)
      if cell.isBlank {
        bag.add(.emptyCell(column: "code"), in: text, at: cell.offset)
        isSound = false
      } else if columns.updateValue(column - 1, forKey: code) != nil {
        bag.add(.matrixDuplicate(code), in: text, at: cell.offset)
        isSound = false
      }
    }
    var cells = [Int32](repeating: TravelMatrix.noRoad, count: count * count)
    var hasRow = [Bool](repeating: false, count: count)
    for row in 1...count {
      guard let target = target(ofRow: row, width: width, columns: columns, in: table, bag: bag) else {
        isSound = false
        continue
      }
      if hasRow[target] {
        bag.add(.matrixDuplicate(codes[target]), in: text, at: table.cell(row, 0).offset)
        isSound = false
      }
      hasRow[target] = true
      for column in 0..<count {
        guard let value = value(of: table.cell(row, column + 1), in: table, bag: bag) else {
          isSound = false
          continue
        }
        cells[target * count + column] = value
      }
    }
    for (index, code) in codes.enumerated() where isSound && !hasRow[index] {
      bag.add(.matrixUnpaired(code, hasRow: false), in: text, at: table.cell(0, index + 1).offset)
      isSound = false
    }
    return isSound ? TravelMatrix(codes: codes, cells: cells) : nil
  }

  /// Notes which rows or columns a table lacks, or only that it is not square when the codes do not tell.
  private static func noteNotSquare(_ table: CSVTable, count: Int, bag: DiagnosticBag) {
    let text = table.text
    let columns = (0..<count).map { table.cell(0, $0 + 1) }
    let rows = (1..<max(1, table.rowCount)).map { table.cell($0, 0) }
    let columnCodes = Set(columns.map(table.excerpt))
    let rowCodes = Set(rows.map(table.excerpt))
    let withoutRow = columns.filter { !$0.isBlank && !rowCodes.contains(table.excerpt($0)) }
    let withoutColumn = rows.filter { !$0.isBlank && !columnCodes.contains(table.excerpt($0)) }
    // With so many it is another table, and not one that lacks a row.
    guard (1...10).contains(withoutRow.count + withoutColumn.count) else {
      bag.add(.matrixNotSquare(rows: rows.count, columns: count), in: text, at: table.cell(0, 0).offset)
      return
    }
    for cell in withoutRow { bag.add(.matrixUnpaired(table.excerpt(cell), hasRow: false), in: text, at: cell.offset) }
    for cell in withoutColumn { bag.add(.matrixUnpaired(table.excerpt(cell), hasRow: true), in: text, at: cell.offset) }
  }

  /// The index of the code that a row starts with, when the row has the right number of cells.
  private static func target(
    ofRow row: Int, width: Int, columns: [String: Int], in table: CSVTable, bag: DiagnosticBag
  ) -> Int? {
    let cellCount = table.usedCells(ofRow: row, width: width, widest: table.cellCount(ofRow: 0))
    let head = table.cell(row, 0)
    if cellCount > width {
      let first = table.cell(row, width)
      bag.add(.tooManyCells(count: cellCount, expected: width), in: table.text, at: first.offset)
      return nil
    }
    if cellCount < width {
      let last = table.cell(row, cellCount - 1)
      bag.add(.tooFewCells(count: cellCount, expected: width), in: table.text, at: last.offset)
      return nil
    }
    if head.isBlank {
      bag.add(.emptyCell(column: "code"), in: table.text, at: head.offset)
      return nil
    }
    let code = head.content.count <= 200 ? table.string(head) : table.excerpt(head)
    guard let target = columns[code] else {
      bag.add(
        .matrixUnpaired(table.excerpt(head), hasRow: true), in: table.text, at: head.offset,
        suggestion: NearestWord.nearest(to: code, among: columns.keys.sorted()))
      return nil
    }
    return target
  }

  /// The thousandths of a cell, `noRoad` where it is blank, `-` or `inf`, or nil when it is wrong.
  private static func value(of cell: CSVTable.Cell, in table: CSVTable, bag: DiagnosticBag) -> Int32? {
    let bytes = table.text.bytes
    let range = cell.content
    if range.isEmpty || (range.count == 1 && bytes[range.lowerBound] == ASCII.minus) { return TravelMatrix.noRoad }
    if range.count == 3, zip(range, "inf".utf8).allSatisfy({ bytes[$0] | 0x20 == $1 }) { return TravelMatrix.noRoad }
    let allowsComma = CSVDialect.allowsDecimalComma(table.separator)
    guard let number = NumberText.decimal(bytes, range, allowsComma: allowsComma) else {
      bag.add(
        .notANumber(table.excerpt(cell)), in: table.text, at: cell.offset,
        suggestion: NumberText.withPoint(bytes, range))
      return nil
    }
    guard number >= 0, number <= Double(greatest) else {
      bag.add(
        .outOfRange(field: table.text.name, value: table.excerpt(cell), least: "0", most: String(greatest)),
        in: table.text, at: cell.offset)
      return nil
    }
    return Int32((number * 1000).rounded(.toNearestOrEven))
  }
}
