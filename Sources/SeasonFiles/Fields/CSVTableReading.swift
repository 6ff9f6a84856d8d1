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
    return read(bytes, name: name, mends: mends, bag: bag) { vocabulary[FoldedWord.fold($0)] != nil }
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

extension CSVFault {
  fileprivate var problem: FileProblem {
    switch kind {
    case .strayQuote: .strayQuote
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    }
  }
}
