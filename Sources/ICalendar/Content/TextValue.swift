/// A TEXT value as people wrote it.
public struct TextValue {
  /// The text.
  public let text: String
  /// Whether its bytes are UTF-8; what is not is read as Windows-1252, in which every byte means something.
  public let isUTF8: Bool

  /// Undoes the escapes (RFC 5545 3.3.11), and quoted-printable where vCalendar 1.0 has it.
  public init(_ line: ReadLine) {
    var bytes = line.value
    if line["ENCODING"]?.map(\.uppercased) == Array("QUOTED-PRINTABLE".utf8) {
      bytes = TextValue.fromQuotedPrintable(bytes)
    }
    bytes = Array(CalendarText.unescaped(bytes)[...].trimmed)
    let valid = String(validating: bytes, as: UTF8.self)
    self.isUTF8 = valid != nil
    self.text = valid ?? TextValue.fromWindows1252(bytes)
  }

  private static func fromQuotedPrintable(_ value: [UInt8]) -> [UInt8] {
    func digit(_ position: Int) -> UInt8? {
      guard position < value.count else { return nil }
      return switch value[position].uppercased {
      case let byte where (48...57).contains(byte): byte - 48
      case let byte where (65...70).contains(byte): byte - 55
      default: nil
      }
    }
    var bytes: [UInt8] = []
    var position = 0
    while position < value.count {
      if value[position] == UInt8(ascii: "="), let high = digit(position + 1), let low = digit(position + 2) {
        bytes.append(high << 4 | low)
        position += 3
      } else {
        bytes.append(value[position])
        position += 1
      }
    }
    return bytes
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80..<0xa0).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// What 0x80 to 0x9F mean in Windows-1252; the five bytes it leaves free become the control characters that the
  /// WHATWG Encoding standard gives them.
  private static let windows1252: [UInt16] = [
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d,
    0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0x009d, 0x017e, 0x0178,
  ]
}

extension TextValue {
  /// The text on one line, without what cannot be seen, cut to what fits a list.
  ///
  /// By scalars, since one character can hold any number of combining marks.
  public var title: String {
    let flat = text.unicodeScalars.lazy.map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }
    let short = String(String(String.UnicodeScalarView(flat.prefix(480))).prefix(120))
    return String(String.UnicodeScalarView(short.unicodeScalars.prefix(240)))
  }
}

extension CalendarText {
  /// A TEXT value as people wrote it: the escapes undone.
  public static func unescaped(_ value: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var isEscaped = false
    for byte in value {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? 0x0a : byte)
        isEscaped = false
      } else if byte == 0x5c {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
