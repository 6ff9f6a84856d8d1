/// The writing of values as RFC 5545 wants them.
enum CalendarText {
  /// Appends a text as a TEXT value (RFC 5545 3.3.11): backslash, semicolon, comma and line breaks escaped.
  ///
  /// Every way to break a line (CRLF, CR, LF) becomes `\n`, so that no text can start a property of its own; the other
  /// control characters, which no value may hold, are left out. All else stays as it is.
  static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x5c, 0x3b, 0x2c:
        bytes.append(0x5c)
        bytes.append(byte)
      case 0x0a where previous == 0x0d: break
      case 0x0a, 0x0d:
        bytes.append(0x5c)
        bytes.append(0x6e)
      case 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f: break
      default: bytes.append(byte)
      }
      previous = byte
    }
  }

  /// A text on one line: a break becomes a space.
  ///
  /// A title of several lines is allowed, and calcurse leaves out the whole event.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d }) else { return text }
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0a || byte == 0x0d {
        if byte == 0x0d || previous != 0x0d { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text as a parameter value: what may not stand in one is encoded as RFC 6868 says, and the value is quoted where
  /// it has to be.
  static func parameter(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var needsQuotes = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x5e: bytes += [0x5e, 0x5e]
      case 0x22: bytes += [0x5e, 0x27]
      case 0x0d: bytes += [0x5e, 0x6e]
      case 0x0a: if previous != 0x0d { bytes += [0x5e, 0x6e] }
      case 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f: break
      default:
        if byte == 0x3a || byte == 0x3b || byte == 0x2c { needsQuotes = true }
        bytes.append(byte)
      }
      previous = byte
    }
    return needsQuotes ? [0x22] + bytes + [0x22] : bytes
  }

  /// A value that has a grammar of its own (dates, rules, addresses): control characters cannot stand in it.
  static func plain(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 0x20 && $0 != 0x7f }
  }
}
