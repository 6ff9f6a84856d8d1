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
    let layout = CSVLayout(of: text, isColumn: isColumn)
    return CSVReader.table(of: text, dialect: layout.dialect, from: layout.start) { fault in
      bag.add(fault.problem, in: text, at: fault.offset, related: fault.opening.map(text.position))
    }
  }
}

extension DiagnosticBag {
  /// Notes what was found out when a text was decoded, and says whether it can be read.
  func add(_ notes: [DecodingNote], in text: SourceText) -> Bool {
    for note in notes { add(note.matter.problem, in: text, at: note.offset) }
    return !notes.contains { $0.matter == .damagedUTF16 }
  }
}

extension DecodingNote.Matter {
  fileprivate var problem: Problem {
    switch self {
    case .damagedUTF16: .utf16
    case .otherEncoding(let encoding): .otherEncoding(encoding.rawValue)
    case .mixed(let encoding, let lines): .mixedEncodings(encoding.rawValue, lines: lines)
    case .reread(let written, let read, let lines): .reread(written: written, read: read, lines: lines)
    case .lostLetter: .lostLetter
    }
  }
}

extension CSVFault {
  fileprivate var problem: Problem {
    switch kind {
    case .strayQuote: .strayQuote
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    }
  }
}
