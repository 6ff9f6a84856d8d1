/// Cuts a text into cells by RFC 4180, for every dialect that spreadsheets write.
///
/// Any mix of LF, CRLF and CR ends a row; quotes may enclose separators, line breaks and doubled quotes. Beyond the
/// RFC, blanks around a cell or around its quotes are no part of it.
struct CSVReader {
  private let text: SourceText
  private let bytes: [UInt8]
  private let separator: UInt8
  private let bag: DiagnosticBag
  private var table: CSVTable
  private var index = 0

  /// Reads a text, and notes what is wrong with its quotes.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - separator: what stands between two cells.
  ///   - start: where to begin, past a `sep=` line.
  ///   - bag: where problems go.
  /// - Returns: the cells.
  /// - Complexity: O(n).
  static func table(of text: SourceText, separator: UInt8, from start: Int, bag: DiagnosticBag) -> CSVTable {
    var reader = CSVReader(text: text, separator: separator, start: start, bag: bag)
    reader.readRows()
    return reader.table
  }

  private init(text: SourceText, separator: UInt8, start: Int, bag: DiagnosticBag) {
    self.text = text
    self.bytes = text.bytes
    self.separator = separator
    self.bag = bag
    self.table = CSVTable(text: text, separator: separator, start: start)
    self.index = start
  }

  private mutating func readRows() {
    while index < bytes.count {
      readCell()
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      if byte == separator {
        // A separator at the very end opens one more, empty, cell.
        if index == bytes.count { table.append(CSVTable.Cell(offset: index, content: index..<index)) }
        continue
      }
      if byte == ASCII.carriageReturn, index < bytes.count, bytes[index] == ASCII.lineFeed { index += 1 }
      table.endRow(at: index)
    }
    table.endRow(at: index)
  }

  /// Reads one cell and stops at what ends it.
  private mutating func readCell() {
    let start = index
    skipBlanks()
    if index < bytes.count, bytes[index] == ASCII.quote {
      readQuotedCell()
    } else {
      readPlainCell(from: start, content: index)
    }
  }

  private mutating func readPlainCell(from start: Int, content: Int) {
    var end = content
    var strayQuote: Int?
    while index < bytes.count, !endsCell(bytes[index]) {
      let byte = bytes[index]
      if byte == ASCII.quote, strayQuote == nil { strayQuote = index }
      index += 1
      if !isBlank(byte) { end = index }
    }
    if let strayQuote { bag.add(.strayQuote, in: text, at: strayQuote) }
    let offset = content < end ? content : start
    table.append(CSVTable.Cell(offset: offset, content: trimmed(content..<end)))
  }

  private mutating func readQuotedCell() {
    let opening = index
    var hasEscapes = false
    index += 1
    while index < bytes.count {
      guard bytes[index] == ASCII.quote else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, bytes[index + 1] == ASCII.quote else { break }
      hasEscapes = true
      index += 2
    }
    let content = trimmed((opening + 1)..<min(index, bytes.count))
    table.append(CSVTable.Cell(offset: opening, content: content, hasEscapes: hasEscapes))
    guard index < bytes.count else {
      bag.add(.unclosedQuote, in: text, at: opening)
      return
    }
    index += 1
    skipBlanks()
    if index < bytes.count, !endsCell(bytes[index]) {
      // Often the quote that is too many opened the cell, perhaps rows before.
      bag.add(.textAfterQuote, in: text, at: index, related: text.position(at: opening))
    }
    while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  /// The range without what nobody sees at its ends: blanks, no-break spaces (C2 A0, and E2 80 AF for the narrow one),
  /// and byte order marks (EF BB BF), which stand inside a file that was put together from others.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if isBlank(bytes[low]) || bytes[low] == ASCII.lineFeed || bytes[low] == ASCII.carriageReturn {
        low += 1
      } else if high - low >= 2, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 {
        low += 2
      } else if high - low >= 3, isInvisible(at: low) {
        low += 3
      } else {
        break
      }
    }
    while low < high {
      if isBlank(bytes[high - 1]) || bytes[high - 1] == ASCII.lineFeed || bytes[high - 1] == ASCII.carriageReturn {
        high -= 1
      } else if high - low >= 2, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 {
        high -= 2
      } else if high - low >= 3, isInvisible(at: high - 3) {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }

  /// Whether three bytes are a narrow no-break space or a byte order mark.
  private func isInvisible(at index: Int) -> Bool {
    let scalar = (bytes[index], bytes[index + 1], bytes[index + 2])
    return scalar == (0xE2, 0x80, 0xAF) || scalar == (0xEF, 0xBB, 0xBF)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || (byte == ASCII.tab && separator != ASCII.tab)
  }
}

extension CSVTable {
  /// The table of a file's bytes, or nil when they are no text.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what positions call it.
  ///   - columns: the columns by whose names the separator is known.
  ///   - bag: where problems go.
  /// - Returns: the cells.
  static func read<Column: CSVColumn>(
    _ bytes: [UInt8], name: String, columns: Column.Type, bag: DiagnosticBag
  ) -> CSVTable? {
    let vocabulary = Column.vocabulary
    return read(bytes, name: name, bag: bag) { vocabulary[FoldedWord.fold($0)] != nil }
  }

  /// The table of a file's bytes, or nil when they are no text.
  static func read(
    _ bytes: [UInt8], name: String, bag: DiagnosticBag, isColumn: (String) -> Bool = { _ in false }
  ) -> CSVTable? {
    if TextDecoding.isUTF16(bytes) {
      bag.add(.utf16, inFile: name)
      return nil
    }
    let text = SourceText(name: name, bytes: TextDecoding.utf8(bytes))
    if let nul = text.bytes.firstIndex(of: 0) {
      bag.add(.nulByte, in: text, at: nul)
      return nil
    }
    let dialect = CSVDialect(of: text, isColumn: isColumn)
    return CSVReader.table(of: text, separator: dialect.separator, from: dialect.start, bag: bag)
  }
}
