internal import TextFormats

/// A header and rows.
struct Sheet: Sendable {
  let header: [String]
  let rows: [[SheetCell]]

  /// The bytes of the file, CRLF after every line.
  func bytes(in dialect: CSVDialect) -> [UInt8] {
    var bytes = dialect.hasByteOrderMark ? TextDecoding.mark : []
    for row in [header.map(SheetCell.text)] + rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { bytes.append(dialect.separator) }
        let text = cell.text(in: dialect)
        if cell.isQuoted(text.utf8, in: dialect) {
          CSVText.appendQuoted(text, to: &bytes)
        } else {
          bytes += text.utf8
        }
      }
      bytes += [0x0d, 0x0a]
    }
    return bytes
  }
}
