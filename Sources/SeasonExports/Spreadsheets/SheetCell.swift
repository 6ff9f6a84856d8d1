internal import CivilTime
internal import TextFormats

/// One cell of a table, by what it holds: only texts are ever guarded against being run as a formula.
enum SheetCell: Hashable, Sendable {
  case text(String)
  case date(CivilDate)
  case weekday(Weekday)
  case time(TimeOfDay)
  case integer(Int)
  /// Metres as kilometres, or thousandths of a minute as minutes.
  case thousandths(Int)
  /// Hundredths with both decimals, for money and for weights.
  case hundredths(Int)
  /// Millionths of a degree.
  case millionths(Int)
  case empty

  func text(in dialect: CSVDialect) -> String {
    switch self {
    case .text(let text): SheetCell.harmless(text)
    case .date(let date): dialect.text(of: date)
    case .weekday(let weekday): dialect.text(of: weekday)
    case .time(let time): time.description
    case .integer(let number): String(number)
    case .thousandths(let number): DecimalText.thousandths(number, mark: dialect.decimalMark)
    case .hundredths(let number): DecimalText.fixed(number, decimals: 2, mark: dialect.decimalMark)
    case .millionths(let number): DecimalText.fixed(number, decimals: 6, mark: dialect.decimalMark)
    case .empty: ""
    }
  }

  /// A text with an apostrophe before it where a spreadsheet would run it as a formula (OWASP, "CSV Injection").
  private static func harmless(_ text: String) -> String {
    // NUL ends a cell in some readers, and spreadsheets drop the other control characters.
    let clean = text.utf8.contains(where: isControl) ? String(text.unicodeScalars.filter(isKept)) : text
    guard let first = clean.utf8.first, Array("=+-@\t\r\n".utf8).contains(first) else { return clean }
    return "'" + clean
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0d || byte == 0x7f
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7f || !isControl(UInt8(scalar.value))
  }

  /// Whether a cell is quoted: where RFC 4180 asks for it, and where a spreadsheet would take a text (`02408`, `10/12`,
  /// `TRUE`) for something else; quoted, LibreOffice can be told to leave it alone.
  func isQuoted(_ bytes: String.UTF8View, in dialect: CSVDialect) -> Bool {
    if bytes.contains(where: { $0 == dialect.separator || $0 == 0x22 || $0 == 0x0a || $0 == 0x0d }) { return true }
    guard case .text = self, let first = bytes.first, let last = bytes.last else { return false }
    if first < 0x41 || last <= 0x20 { return true }
    return bytes.count <= 5
      && ["true", "false", "vrai", "faux"].contains(String(decoding: bytes, as: UTF8.self).lowercased())
  }
}

extension CSVDialect {
  /// A date as the programs that read the dialect expect it: ISO 8601, or `05/06/2026` for a French spreadsheet.
  fileprivate func text(of date: CivilDate) -> String {
    guard allowsDecimalComma else { return date.description }
    let (year, month, day) = date.fields
    let digits = String(year)
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/"
      + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// A weekday as its code, or in French.
  fileprivate func text(of weekday: Weekday) -> String {
    allowsDecimalComma ? FeedLanguage.french.name(of: weekday) : weekday.code
  }
}
