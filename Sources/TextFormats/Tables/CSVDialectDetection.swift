/// What is found out about a CSV text before its cells are read, and never asked.
public struct CSVDialectDetection {
  /// What separates the cells.
  public let dialect: CSVDialect
  /// Where the table begins, past a `sep=;` line that some spreadsheets write for others.
  public let start: Int

  /// Finds the separator in the header row, outside quotes.
  ///
  /// The one that yields the most columns which `isColumn` knows wins, then the one that stands there most often: a
  /// comma in a quoted name, or a decimal comma further down, changes nothing.
  ///
  /// - Complexity: O(length of the header row).
  public init(of text: SourceText, isColumn: (String) -> Bool) {
    let bytes = text.bytes
    if let declared = CSVDialectDetection.declared(in: bytes) {
      self = declared
      return
    }
    let header = CSVDialectDetection.header(of: bytes)
    var best = ASCII.comma
    var bestKey = (-1, -1)
    for candidate in [ASCII.comma, ASCII.semicolon, ASCII.tab] {
      var known = 0
      var count = 0
      var from = header.lowerBound
      var isQuoted = false
      for index in header.lowerBound...header.upperBound {
        let byte = index < header.upperBound ? bytes[index] : candidate
        if byte == ASCII.quote { isQuoted.toggle() }
        guard index == header.upperBound || (byte == candidate && !isQuoted) else { continue }
        count += 1
        if count <= 200, index - from <= 64, isColumn(text.string(from..<index)) { known += 1 }
        from = index + 1
      }
      if (known, count) > bestKey {
        bestKey = (known, count)
        best = candidate
      }
    }
    self.dialect = CSVDialect(separator: best)
    self.start = 0
  }

  private init(separator: UInt8, start: Int) {
    self.dialect = CSVDialect(separator: separator)
    self.start = start
  }

  private static func declared(in bytes: [UInt8]) -> CSVDialectDetection? {
    let prefix: [UInt8] = Array("sep=".utf8)
    guard bytes.count >= 5, zip(prefix, bytes).allSatisfy({ $0 == $1 | 0x20 || $0 == $1 }),
      [ASCII.comma, ASCII.semicolon, ASCII.tab].contains(bytes[4])
    else { return nil }
    var end = 5
    if end < bytes.count, bytes[end] == ASCII.carriageReturn { end += 1 }
    if end < bytes.count, bytes[end] == ASCII.lineFeed { end += 1 }
    return end > 5 || bytes.count == 5 ? CSVDialectDetection(separator: bytes[4], start: end) : nil
  }

  /// The first row that is not blank.
  private static func header(of bytes: [UInt8]) -> Range<Int> {
    var start = 0
    while start < bytes.count, bytes[start] <= ASCII.space, bytes[start] != ASCII.tab { start += 1 }
    var end = start
    var isQuoted = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == ASCII.quote { isQuoted.toggle() }
      if !isQuoted, byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
      end += 1
    }
    return start..<end
  }
}
