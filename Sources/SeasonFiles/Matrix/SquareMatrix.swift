internal import SeasonModel
internal import TextFormats

/// Reads a square table: codes head the columns and the rows.
struct SquareMatrix {
  /// The matrix, and which half of it was filled, if one was; nil when something is wrong, which was noted.
  private(set) var matrix: (TravelMatrix, MatrixHalves?)?
  /// The row of the table that each code heads; nil for a code that has none.
  private(set) var rows: [Int?] = []

  private let table: CSVTable
  private let part: SeasonPart
  private let bag: DiagnosticBag
  /// How many cells the header has.
  private let width: Int
  private var codes: [String] = []
  private var positions: [String: Int] = [:]
  private var isSound = true

  init(_ table: CSVTable, part: SeasonPart, labels: MatrixLabels, bag: DiagnosticBag) {
    self.table = table
    self.part = part
    self.bag = bag
    var width = table.cellCount(ofRow: 0)
    while width > 1, table.cell(0, width - 1).isBlank { width -= 1 }
    self.width = width
    readHeader(labels)
    let heads = (1..<max(1, table.rowCount)).map { labels.code(table.cell($0, 0)) }
    let (withoutRow, withoutColumn) = unpaired(heads)
    // A table of which one half is left away needs no column for its last code, and no row for its first.
    guard !codes.isEmpty, !heads.isEmpty, withoutRow.count <= 1, withoutColumn.count <= 1,
      heads.count + withoutRow.count == codes.count + withoutColumn.count
    else {
      noteNotSquare(heads, withoutRow, withoutColumn)
      return
    }
    let columns = codes.count
    for row in withoutColumn {
      positions[heads[row - 1]] = codes.count
      codes.append(heads[row - 1])
    }
    rows = [Int?](repeating: nil, count: codes.count)
    var cells = [Int32](repeating: MatrixValue.blank, count: codes.count * codes.count)
    var short: [Int] = []
    for (row, head) in zip(1..., heads) {
      guard let target = target(ofRow: row, head: head) else {
        isSound = false
        continue
      }
      let count = min(columns, table.cellCount(ofRow: row) - 1)
      if count < columns { short.append(row) }
      for column in 0..<count {
        guard let value = MatrixValue.read(table.cell(row, column + 1), in: table, part: part, bag: bag) else {
          isSound = false
          continue
        }
        cells[target * codes.count + column] = value
      }
    }
    guard isSound else { return }
    let halves = MatrixHalves.fill(&cells, count: codes.count)
    if halves?.hasZeros ?? true {
      noteUnpaired(heads, withoutRow, withoutColumn)
      for row in short { noteShort(row) }
      guard withoutRow.isEmpty, withoutColumn.isEmpty, short.isEmpty else { return }
    }
    matrix = (TravelMatrix(codes: codes, cells: cells.map { max($0, TravelMatrix.noRoad) }), halves)
  }

  private mutating func readHeader(_ labels: MatrixLabels) {
    for column in 1..<max(1, width) {
      let cell = table.cell(0, column)
      let code = labels.code(cell)
      if cell.isBlank {
        bag.add(.emptyCell(column: "code"), in: table.text, at: cell.offset)
        isSound = false
      } else if positions[code] != nil {
        bag.add(.matrixDuplicate(code), in: table.text, at: cell.offset)
        isSound = false
      } else {
        positions[code] = codes.count
      }
      codes.append(code)
    }
  }

  /// The columns whose code heads no row, and the rows whose code heads no column.
  private func unpaired(_ heads: [String]) -> (columns: [Int], rows: [Int]) {
    let rowCodes = Set(heads)
    let columns = codes.indices.filter { !codes[$0].isEmpty && !rowCodes.contains(codes[$0]) }
    let rows = heads.indices.filter { !heads[$0].isEmpty && positions[heads[$0]] == nil }
    return (columns.map { $0 + 1 }, rows.map { $0 + 1 })
  }

  /// Notes which rows or columns a table lacks, or only that it is not square when the codes do not tell.
  private func noteNotSquare(_ heads: [String], _ columns: [Int], _ rows: [Int]) {
    // With so many it is another table, and not one that lacks a row.
    guard (1...10).contains(columns.count + rows.count) else {
      bag.add(
        .matrixNotSquare(rows: heads.count, columns: codes.count), in: table.text, at: table.cell(0, 0).offset)
      return
    }
    noteUnpaired(heads, columns, rows)
  }

  private func noteUnpaired(_ heads: [String], _ columns: [Int], _ rows: [Int]) {
    let isSlip = columns.count == rows.count
    for column in columns where !isSlip {
      let cell = table.cell(0, column)
      bag.add(.matrixUnpaired(table.excerpt(cell), hasRow: false), in: table.text, at: cell.offset)
    }
    for row in rows {
      let cell = table.cell(row, 0)
      bag.add(
        .matrixUnpaired(table.excerpt(cell), hasRow: true), in: table.text, at: cell.offset,
        suggestion: isSlip
          ? NearestWord.nearest(to: heads[row - 1], among: codes.filter { !heads.contains($0) }) : nil)
    }
  }

  private func noteShort(_ row: Int) {
    let count = table.cellCount(ofRow: row)
    bag.add(
      .tooFewCells(count: count, expected: width), in: table.text, at: table.cell(row, count - 1).offset)
  }

  /// The position of the code that a row starts with, when the row has no cell too many.
  private mutating func target(ofRow row: Int, head: String) -> Int? {
    let cell = table.cell(row, 0)
    let count = table.usedCells(ofRow: row, width: width)
    if count > width {
      let first = table.cell(row, width)
      bag.add(.tooManyCells(count: count, expected: width), in: table.text, at: first.offset)
      return nil
    }
    if cell.isBlank {
      bag.add(.emptyCell(column: "code"), in: table.text, at: cell.offset)
      return nil
    }
    guard let target = positions[head] else { return nil }
    if rows[target] != nil {
      bag.add(.matrixDuplicate(codes[target]), in: table.text, at: cell.offset)
      return nil
    }
    rows[target] = row
    return target
  }
}
