/// Writes the cells of CSV files (RFC 4180), by their bytes: to Swift a comma and the accent after it are one
/// character, which is no comma.
public enum CSVText {
  /// Appends one cell, in quotes where it needs them: where it holds a separator, a quote or a line break, or begins or
  /// ends with a blank.
  ///
  /// - Complexity: O(length of the cell).
  public static func append(_ cell: String, separator: UInt8, to bytes: inout [UInt8]) {
    let text = cell.utf8
    let needsQuotes =
      text.contains { $0 == separator || $0 == ASCII.quote || $0 < ASCII.space } || text.first == ASCII.space
      || text.last == ASCII.space
    guard needsQuotes else {
      bytes += text
      return
    }
    appendQuoted(cell, to: &bytes)
  }

  /// Appends one cell in quotes.
  public static func appendQuoted(_ cell: String, to bytes: inout [UInt8]) {
    bytes.append(ASCII.quote)
    for byte in cell.utf8 {
      if byte == ASCII.quote { bytes.append(ASCII.quote) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
  }

  /// A row of cells, without its line break.
  public static func row(_ cells: [String], separator: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(separator) }
      append(cell, separator: separator, to: &bytes)
    }
    return bytes
  }
}
