internal import TextFormats

extension CSVTable {
  /// The table of a file's bytes, or nil when they are no text.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what positions call it.
  ///   - columns: the columns by whose names the separator is known.
  ///   - mends: whether text that was decoded wrongly before is mended: not where it is to be written back.
  ///   - bag: where problems go.
  /// - Returns: the cells.
  static func read<Column: CSVColumn>(
    _ bytes: [UInt8], name: String, columns: Column.Type, mends: Bool = true, bag: DiagnosticBag
  ) -> CSVTable? {
    let vocabulary = Column.vocabulary
    let table = read(bytes, name: name, mends: mends, bag: bag) { vocabulary[FoldedWord.fold($0)] != nil }
    guard let table else { return nil }
    let titles = table.titleRows { vocabulary[FoldedWord.fold($0)] != nil }
    if titles > 0, let column = (0..<table.cellCount(ofRow: 0)).first(where: { !table.cell(0, $0).isBlank }) {
      let cell = table.cell(0, column)
      bag.add(.rowPassedOver(table.excerpt(cell)), in: table.text, at: cell.offset)
    }
    return table.dropping(rows: titles)
  }

  /// The table of a file's bytes, or nil when they are no text.
  static func read(
    _ bytes: [UInt8], name: String, mends: Bool = true, bag: DiagnosticBag, isColumn: (String) -> Bool = { _ in false }
  ) -> CSVTable? {
    let decoded = DecodedText(bytes, mends: mends)
    let text = SourceText(name: name, decoded)
    if let nul = text.bytes.firstIndex(of: 0) {
      bag.add(.nulByte, in: text, at: nul)
      return nil
    }
    guard bag.add(decoded.notes, in: text) else { return nil }
    let layout = CSVDialectDetection(of: text, isColumn: isColumn)
    return CSVReader.table(of: text, dialect: layout.dialect, from: layout.start) { fault in
      bag.add(fault.problem, in: text, at: fault.offset, related: fault.opening.map(text.position))
    }
  }
}

extension CSVTable {
  /// How many rows stand above the one that names the columns: titles that people put over a table.
  ///
  /// A first row that names a column is the header, whatever stands below it.
  fileprivate func titleRows(isColumn: (String) -> Bool) -> Int {
    func names(_ row: Int) -> Int {
      (0..<min(cellCount(ofRow: row), 100)).count { column in
        let cell = cell(row, column)
        return !cell.isBlank && cell.content.count <= 60 && isColumn(string(cell))
      }
    }
    guard rowCount > 1, names(0) == 0 else { return 0 }
    return (1..<min(rowCount, 12)).first { names($0) >= 2 } ?? 0
  }
}

extension CSVFault {
  fileprivate var problem: FileProblem {
    switch kind {
    case .strayQuote: .strayQuote
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    }
  }
}
