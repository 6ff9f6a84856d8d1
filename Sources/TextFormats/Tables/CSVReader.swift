/// Cuts a text into cells by RFC 4180, for every dialect that spreadsheets write.
///
/// Any mix of LF, CRLF and CR ends a row; quotes may enclose separators, line breaks and doubled quotes. Beyond the
/// RFC, blanks around a cell or around its quotes are no part of it.
public struct CSVReader {
  private let text: SourceText
  private let bytes: [UInt8]
  private let separator: UInt8
  private let report: (CSVFault) -> Void
  private var table: CSVTable
  private var index = 0

  /// Reads a text, and notes what is wrong with its quotes.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - dialect: what stands between two cells.
  ///   - start: where to begin, past a `sep=` line.
  ///   - report: is told each fault, in the order of the text.
  /// - Returns: the cells.
  /// - Complexity: O(n).
  public static func table(
    of text: SourceText, dialect: CSVDialect, from start: Int, report: (CSVFault) -> Void
  ) -> CSVTable {
    withoutActuallyEscaping(report) { report in
      var reader = CSVReader(text: text, dialect: dialect, start: start, report: report)
      reader.readRows()
      return reader.table
    }
  }

  private init(text: SourceText, dialect: CSVDialect, start: Int, report: @escaping (CSVFault) -> Void) {
    self.text = text
    self.bytes = text.bytes
    self.separator = dialect.separator
    self.report = report
    self.table = CSVTable(text: text, dialect: dialect, start: start)
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
    } else if !readFormulaText() {
      readPlainCell(from: start, content: index)
    }
  }

  /// Reads `="01234"`, by which people keep a spreadsheet from taking a code for a number: the text is the cell.
  private mutating func readFormulaText() -> Bool {
    guard index + 1 < bytes.count, bytes[index] == ASCII.equals, bytes[index + 1] == ASCII.quote else { return false }
    let opening = index + 1
    let quoted = quotedText(from: opening)
    var after = quoted.end
    while after < bytes.count, isBlank(bytes[after]) { after += 1 }
    guard quoted.isClosed, after == bytes.count || endsCell(bytes[after]) else { return false }
    append(quoted, opening: opening)
    index = after
    return true
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
    if let strayQuote { report(CSVFault(kind: .strayQuote, offset: strayQuote)) }
    let offset = content < end ? content : start
    table.append(CSVTable.Cell(offset: offset, content: trimmed(content..<end)))
  }

  private mutating func readQuotedCell() {
    let opening = index
    let quoted = quotedText(from: opening)
    index = quoted.end
    guard quoted.isClosed else {
      append(quoted, opening: opening)
      report(CSVFault(kind: .unclosedQuote, offset: opening))
      return
    }
    skipBlanks()
    guard index < bytes.count, !endsCell(bytes[index]) else {
      append(quoted, opening: opening)
      return
    }
    guard quoted.content.contains(where: { endsCell(bytes[$0]) }) else {
      // Only the first words of the cell are in quotes: it is what it says.
      index = opening
      readPlainCell(from: opening, content: opening)
      return
    }
    append(quoted, opening: opening)
    // Often the quote that is too many opened the cell, perhaps rows before.
    report(CSVFault(kind: .textAfterQuote, offset: index, opening: opening))
    while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
  }

  /// What stands between a quote and the one that closes it; `end` is where reading goes on.
  private func quotedText(
    from opening: Int
  ) -> (content: Range<Int>, hasEscapes: Bool, end: Int, isClosed: Bool) {
    var hasEscapes = false
    var end = opening + 1
    while end < bytes.count {
      guard bytes[end] == ASCII.quote else {
        end += 1
        continue
      }
      guard end + 1 < bytes.count, bytes[end + 1] == ASCII.quote else { break }
      hasEscapes = true
      end += 2
    }
    end = min(end, bytes.count)
    let isClosed = end < bytes.count
    return ((opening + 1)..<end, hasEscapes, isClosed ? end + 1 : end, isClosed)
  }

  private mutating func append(
    _ quoted: (content: Range<Int>, hasEscapes: Bool, end: Int, isClosed: Bool), opening: Int
  ) {
    var content = trimmed(quoted.content)
    var hasEscapes = quoted.hasEscapes
    // A spreadsheet that saves `="01234"` again puts it in quotes once more.
    let (low, high) = (content.lowerBound, content.upperBound)
    if hasEscapes, content.count >= 5, bytes[low] == ASCII.equals, isDoubledQuote(at: low + 1),
      isDoubledQuote(at: high - 2)
    {
      content = trimmed((low + 3)..<max(low + 3, high - 2))
      hasEscapes = content.contains { bytes[$0] == ASCII.quote }
    }
    table.append(CSVTable.Cell(offset: opening, content: content, hasEscapes: hasEscapes, isQuoted: true))
  }

  private func isDoubledQuote(at index: Int) -> Bool {
    bytes[index] == ASCII.quote && bytes[index + 1] == ASCII.quote
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
