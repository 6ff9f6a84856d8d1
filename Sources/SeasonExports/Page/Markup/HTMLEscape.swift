/// Texts within a page, in which nothing is markup.
enum HTMLEscape {
  /// Appends a text that may stand between tags and between the quotes of an attribute.
  ///
  /// Line breaks become spaces. Characters that HTML forbids (controls, noncharacters) are left out, and so are those that
  /// turn the direction of everything after them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy({ $0 < 0x80 && HTMLEscape.isPlain($0) }) {
      bytes += text.utf8
      return
    }
    for scalar in text.unicodeScalars where HTMLEscape.isKept(scalar) {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": bytes.append(0x20)
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7f: false
    default: byte >= 0x20
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d, 0x85: true
    case 0x00...0x1f, 0x7f...0x9f: false
    case 0x202a...0x202e, 0x2066...0x2069: false
    case 0xfdd0...0xfdef: false
    default: scalar.value & 0xfffe != 0xfffe
    }
  }
}
