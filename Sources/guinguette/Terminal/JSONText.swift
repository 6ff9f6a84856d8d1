/// A JSON value whose text is always the same: keys stay in the order given, and numbers are exact decimals.
indirect enum JSONText: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case unsigned(UInt64)
  /// A whole number of thousandths, written as a decimal without needless zeros.
  case thousandths(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A text, or null.
  static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  /// The JSON text, on one line.
  var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .thousandths(let value): text += JSONText.decimal(thousandths: value)
    case .string(let value): JSONText.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (position, value) in values.enumerated() {
        if position > 0 { text += "," }
        value.append(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (position, member) in members.enumerated() {
        if position > 0 { text += "," }
        JSONText.quote(member.0, to: &text)
        text += ":"
        member.1.append(to: &text)
      }
      text += "}"
    }
  }

  private static func decimal(thousandths value: Int) -> String {
    var fraction = String(value.magnitude % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (value < 0 ? "-" : "") + String(value.magnitude / 1000) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
