/// Writes texts as JSON strings (RFC 8259, section 7).
enum JSONString {
  /// Appends a text in quotes.
  ///
  /// Besides what JSON asks for, the other control characters are escaped, which a terminal would obey (U+007F to U+009F), and
  /// the separators that end a line of JavaScript (U+2028 and U+2029).
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(ASCII.quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [ASCII.backslash, UInt8(scalar.value)]
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(ASCII.quote)
  }
}
