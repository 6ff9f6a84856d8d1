/// A JSON value (RFC 8259) whose text is always the same: keys stay in the order given, and numbers are exact decimals.
public indirect enum JSONText: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case unsigned(UInt64)
  /// A whole number of thousandths, written as a decimal without needless zeros.
  case thousandths(Int)
  /// A whole number of millionths, written with all its six decimals.
  case millionths(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  /// The JSON text, on one line without needless space.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as UTF-8 without needless space.
  ///
  /// - Complexity: O(bytes).
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .unsigned(let value): bytes += String(value).utf8
    case .thousandths(let value): bytes += DecimalText.thousandths(value).utf8
    case .millionths(let value): bytes += DecimalText.fixed(value, decimals: 6).utf8
    case .string(let value): JSONString.append(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { bytes.append(ASCII.comma) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(ASCII.comma) }
        JSONString.append(member.0, to: &bytes)
        bytes.append(ASCII.colon)
        member.1.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
