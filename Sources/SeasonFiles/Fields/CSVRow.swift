internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// One row of a file with a header: its cells by column, read as what they should be.
///
/// Every reader returns nil for a blank cell and for one that is wrong, which it notes.
struct CSVRow<Column: CSVColumn> {
  let table: CSVTable
  let header: CSVHeader<Column>
  let row: Int
  let bag: DiagnosticBag
  /// What stands first in its dates with slashes; nil when the file does not tell, which was noted.
  let dateOrder: DateText.Order?
  /// Whether no cell is too many; in a row with one, cells may stand in the wrong column.
  let isWhole: Bool
  /// What a mistake in a cell says about a row that has another number of cells than the header: that they have moved.
  private let misfit: (problem: FileProblem, offset: Int)?

  /// The rows of a table; those with more cells than the header are noted.
  ///
  /// Spreadsheets leave blank cells at the end of a row away, or write more of them: both are right as long as every
  /// cell is what its column asks for.
  static func rows(
    of table: CSVTable, header: CSVHeader<Column>, dateOrder: DateText.Order? = .dayFirst, bag: DiagnosticBag
  ) -> [CSVRow] {
    (1..<max(1, table.rowCount)).map { row in
      let all = table.cellCount(ofRow: row)
      let count = table.usedCells(ofRow: row, width: header.width)
      var misfit: (problem: FileProblem, offset: Int)?
      if all > header.width {
        misfit = (.tooManyCells(count: all, expected: header.width), table.cell(row, header.width).offset)
      } else if all < header.narrowest {
        misfit = (.tooFewCells(count: all, expected: header.width), table.cell(row, all - 1).offset)
      }
      let isWhole = count <= header.width && !(all > header.width && table.hasLooseComma(row))
      if !isWhole, let misfit { bag.add(misfit.problem, in: table.text, at: misfit.offset) }
      return CSVRow(
        table: table, header: header, row: row, bag: bag, dateOrder: dateOrder, isWhole: isWhole, misfit: misfit)
    }
  }

  /// Notes a mistake in a cell; in a row with another number of cells than the header, that it has.
  func note(_ problem: FileProblem, at offset: Int, suggestion: @autoclosure () -> String? = nil) {
    if let misfit, problem.code.severity == .error {
      bag.add(misfit.problem, in: table.text, at: misfit.offset)
    } else {
      bag.add(problem, in: table.text, at: offset, suggestion: suggestion())
    }
  }

  /// The cell of a column, or nil when the file has no such column, or the row no such cell.
  func cell(_ column: Column) -> CSVTable.Cell? {
    guard let position = header.positions[column], position < table.cellCount(ofRow: row) else { return nil }
    return table.cell(row, position)
  }

  /// The word that makes the row a sum of the others, such as `TOTAL`; nil in any other row.
  var total: String? {
    for column in 0..<min(table.cellCount(ofRow: row), 20) {
      let cell = table.cell(row, column)
      guard !cell.isBlank else { continue }
      guard cell.content.count <= 60 else { return nil }
      let word = table.string(cell)
      let folded = FoldedWord.fold(word)
      let isTotal =
        folded == "somme" || folded == "sum" || ["total", "soustotal", "totaux"].contains { folded.hasPrefix($0) }
      return isTotal ? word : nil
    }
    return nil
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
    note(.emptyCell(column: header.name(of: column)), at: offset(column))
    return nil
  }

  /// A whole number within a range.
  func whole(_ column: Column, in range: ClosedRange<Int>) -> Int? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    guard let number = NumberText.whole(table.text.bytes, cell.content) else {
      note(.notAWholeNumber(table.excerpt(cell)), at: cell.offset)
      return nil
    }
    guard range.contains(number) else {
      note(
        .outOfRange(
          field: header.name(of: column), value: table.excerpt(cell), least: String(range.lowerBound),
          most: String(range.upperBound)), at: cell.offset)
      return nil
    }
    return number
  }

  /// A whole number, or `oui` and `non` for one.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - range: what the number can be.
  ///   - yes: what `oui`, `x` or `toutes` stands for; `non` stands for none.
  /// - Returns: the number; nil for a blank cell and for one that is wrong, which is noted.
  func count(_ column: Column, in range: ClosedRange<Int>, yes: Int) -> Int? {
    switch FoldedWord.fold(text(column)) {
    case "oui", "o", "yes", "y", "x", "vrai", "true", "tous", "toutes", "all": yes
    case "non", "n", "no", "faux", "false", "aucune", "aucun", "none": 0
    default: whole(column, in: range)
    }
  }

  /// A number within a range.
  func decimal(_ column: Column, in range: ClosedRange<Int>) -> Double? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    let allowsComma = table.allowsDecimalComma(cell)
    guard let number = NumberText.decimal(table.text.bytes, cell.content, allowsComma: allowsComma) else {
      note(
        .notANumber(table.excerpt(cell)), at: cell.offset,
        suggestion: NumberText.withPoint(table.text.bytes, cell.content))
      return nil
    }
    guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
      note(
        .outOfRange(
          field: header.name(of: column), value: table.excerpt(cell), least: String(range.lowerBound),
          most: String(range.upperBound)), at: cell.offset)
      return nil
    }
    return number
  }

  /// A date.
  func date(_ column: Column) -> CivilDate? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    if dateOrder == nil, DateText.slashed(table.text.bytes, cell.content) != nil { return nil }
    switch DateText.read(table.text.bytes, cell.content, order: dateOrder ?? .dayFirst) {
    case .date(let date): return date
    case .noSuchDate: note(.noSuchDate(table.excerpt(cell)), at: cell.offset)
    case .notADate: note(.notADate(table.excerpt(cell)), at: cell.offset)
    }
    return nil
  }

  /// The dates that a cell speaks of: one, a period, or several, as people write them.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - season: the dates that can be meant, from which a missing year follows; nil when they are not known.
  /// - Returns: the dates; nil for a blank cell and for one that is wrong, which is noted.
  func dates(_ column: Column, in season: DateSpan?) -> [DateSpan]? {
    guard let cell = cell(column), !cell.isBlank else { return nil }
    let isPlain = DateText.read(table.text.bytes, cell.content) != .notADate
    guard !isPlain, let season, cell.content.count <= 300 else { return date(column).map { [DateSpan($0)] } }
    let text = table.excerpt(cell)
    switch WrittenDates.read(table.string(cell), expected: season, order: dateOrder ?? .dayFirst) {
    case .dates(let spans): return spans
    case .either(let one, let other):
      note(.ambiguousDates(text, dayFirst: one, monthFirst: other), at: cell.offset)
    case .noSuchDate: note(.noSuchDate(text), at: cell.offset)
    case .endsBeforeItBegins(let from, let to): note(.endsBeforeItBegins(from: from, to: to), at: cell.offset)
    case .notADate: note(.notADate(text), at: cell.offset)
    }
    return nil
  }

  /// The code of a commune: not blank, and nothing that a spreadsheet made of it.
  func code(_ column: Column) -> String? {
    guard let code = requiredText(column), let cell = cell(column) else { return nil }
    if NumberText.isScientific(table.text.bytes, cell.content) {
      note(.scientificNotation(table.excerpt(cell)), at: cell.offset)
      return nil
    }
    let forbidden: [UInt8] = [ASCII.comma, ASCII.semicolon, ASCII.lineFeed, ASCII.carriageReturn]
    if code.utf8.contains(where: forbidden.contains) {
      note(.badCode(table.excerpt(cell)), at: cell.offset)
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
