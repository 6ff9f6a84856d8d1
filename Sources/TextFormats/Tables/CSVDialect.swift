/// How a CSV file separates its cells and marks its decimals: found out when a file is read, chosen when one is written.
public struct CSVDialect: Hashable, Sendable {
  /// For programs: comma, decimal point, no byte order mark (RFC 4180).
  public static let rfc4180 = CSVDialect(separator: ASCII.comma, hasByteOrderMark: false)
  /// For a double click in a French Excel or LibreOffice: semicolon, decimal comma, a byte order mark.
  public static let excelFrench = CSVDialect(separator: ASCII.semicolon, hasByteOrderMark: true)

  /// What stands between two cells.
  public let separator: UInt8
  /// Whether the file begins with the byte order mark of UTF-8.
  public let hasByteOrderMark: Bool

  /// A dialect by its separator.
  public init(separator: UInt8, hasByteOrderMark: Bool = false) {
    self.separator = separator
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Whether a comma can be a decimal comma.
  public var allowsDecimalComma: Bool { separator != ASCII.comma }

  /// The decimal mark that is written.
  public var decimalMark: String { allowsDecimalComma ? "," : "." }
}
