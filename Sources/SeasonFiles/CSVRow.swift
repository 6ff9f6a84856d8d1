internal import SeasonModel

/// One row of a file with a header: its cells by column, read as what they should be.
///
/// Every reader returns nil for a blank cell and for one that is wrong, which it notes.
struct CSVRow<Column: CSVColumn> {
  let table: CSVTable
  let header: CSVHeader<Column>
  let row: Int
  let bag: DiagnosticBag
  /// Whether it has as many cells as the header; in one that has not, cells may stand in the wrong column.
  let isWhole: Bool

  /// The rows of a table; those that have not as many cells as the header are noted.
  static func rows(of table: CSVTable, header: CSVHeader<Column>, bag: DiagnosticBag) -> [CSVRow] {
    (1..<max(1, table.rowCount)).map { row in
      let count = table.usedCells(ofRow: row, width: header.width, widest: header.widest)
      if count > header.width {
        let first = table.cell(row, header.width)
        bag.add(.tooManyCells(count: count, expected: header.width), in: table.text, at: first.offset)
      } else if count < header.narrowest {
        let last = table.cell(row, count - 1)
        bag.add(.tooFewCells(count: count, expected: header.width), in: table.text, at: last.offset)
      }
      return CSVRow(
        table: table, header: header, row: row, bag: bag, isWhole: (header.narrowest...header.width).contains(count))
    }
  }

  /// The cell of a column, or nil when the file has no such column, or the row no such cell.
  func cell(_ column: Column) -> CSVTable.Cell? {
    guard let position = header.positions[column], position < table.cellCount(ofRow: row) else { return nil }
    return table.cell(row, position)
  }

  /// Where the cell of a column begins; the row's first cell when there is no such column.
  func offset(_ column: Column) -> Int {
    (cell(column) ?? table.cell(row, 0)).offset
  }

  /// The text of a cell; empty when it is blank.
  func text(_ column: Column) -> String {
    guard let cell = cell(column), !cell.isBlank else { return "" }
    return table.string(cell)
  }

  /// The text of a cell that must not be blank.
  func requiredText(_ column: Column) -> String? {
    let value = text(column)
    guard value.isEmpty else { return value }
    bag.add(.emptyCell(column: header.name(of: column)), in: table.text, at: offset(column))
    return nil
  }

  /// A whole number within a range.
  func whole(_ column: Column, in range: ClosedRange<Int>) -> Int? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    guard let number = NumberText.whole(table.text.bytes, cell.content) else {
      bag.add(.notAWholeNumber(table.excerpt(cell)), in: table.text, at: cell.offset)
      return nil
    }
    guard range.contains(number) else {
      bag.add(
        .outOfRange(
          field: header.name(of: column), value: table.excerpt(cell), least: String(range.lowerBound),
          most: String(range.upperBound)), in: table.text, at: cell.offset)
      return nil
    }
    return number
  }

  /// A number within a range.
  func decimal(_ column: Column, in range: ClosedRange<Int>) -> Double? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    let allowsComma = CSVDialect.allowsDecimalComma(table.separator)
    guard let number = NumberText.decimal(table.text.bytes, cell.content, allowsComma: allowsComma) else {
      bag.add(
        .notANumber(table.excerpt(cell)), in: table.text, at: cell.offset,
        suggestion: NumberText.withPoint(table.text.bytes, cell.content))
      return nil
    }
    guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
      bag.add(
        .outOfRange(
          field: header.name(of: column), value: table.excerpt(cell), least: String(range.lowerBound),
          most: String(range.upperBound)), in: table.text, at: cell.offset)
      return nil
    }
    return number
  }

  /// A date.
  func date(_ column: Column) -> CivilDate? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    switch DateText.read(table.text.bytes, cell.content) {
    case .date(let date): return date
    case .noSuchDate: bag.add(.noSuchDate(table.excerpt(cell)), in: table.text, at: cell.offset)
    case .notADate: bag.add(.notADate(table.excerpt(cell)), in: table.text, at: cell.offset)
    }
    return nil
  }

  /// The code of a commune: not blank, and nothing that a spreadsheet made of it.
  func code(_ column: Column) -> String? {
    guard let code = requiredText(column), let cell = cell(column) else { return nil }
    if NumberText.isScientific(table.text.bytes, cell.content) {
      bag.add(.scientificNotation(table.excerpt(cell)), in: table.text, at: cell.offset)
      return nil
    }
    let forbidden: [UInt8] = [ASCII.comma, ASCII.semicolon, ASCII.lineFeed, ASCII.carriageReturn]
    if code.utf8.contains(where: forbidden.contains) {
      bag.add(.badCode(table.excerpt(cell)), in: table.text, at: cell.offset)
      return nil
    }
    return code
  }
}

extension CSVRow {
  /// Where a row's cells stand; what is left of a row once it is read.
  struct Place: Sendable {
    fileprivate let table: CSVTable
    fileprivate let header: CSVHeader<Column>
    fileprivate let row: Int

    /// Where the cell of a column begins; the row's first cell when there is no such column.
    func position(of column: Column) -> SourcePosition {
      let position = header.positions[column] ?? 0
      let cell = table.cell(row, position < table.cellCount(ofRow: row) ? position : 0)
      return table.text.position(at: cell.offset)
    }
  }

  var place: Place { Place(table: table, header: header, row: row) }
}
