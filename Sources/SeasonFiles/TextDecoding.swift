/// Turns the bytes of a file into UTF-8, whatever a spreadsheet wrote.
enum TextDecoding {
  /// UTF-8 without its byte order mark; what is not UTF-8 is read as Windows-1252, in which every byte means something.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let text = withoutMark(bytes)
    return invalidOffset(in: text) == nil ? text : fromWindows1252(text)
  }

  /// Whether a file begins with the byte order mark of UTF-16.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The byte order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes without the byte order mark of UTF-8.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
  static func invalidOffset(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var least: UInt8 = 0x80
      var most: UInt8 = 0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        length = 3
        if lead == 0xE0 { least = 0xA0 }
        if lead == 0xED { most = 0x9F }
      case 0xF0...0xF4:
        length = 4
        if lead == 0xF0 { least = 0x90 }
        if lead == 0xF4 { most = 0x8F }
      default: return index
      }
      guard index + length <= bytes.count, bytes[index + 1] >= least, bytes[index + 1] <= most else { return index }
      for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
        if value < 0x800 {
          text.append(0xC0 | UInt8(value >> 6))
        } else {
          text.append(0xE0 | UInt8(value >> 12))
          text.append(0x80 | UInt8((value >> 6) & 0x3F))
        }
        text.append(0x80 | UInt8(value & 0x3F))
      }
    }
    return text
  }

  /// UTF-8 as Windows-1252, or nil when that has not all of its letters.
  static func windows1252(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<0x80, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
      default:
        guard let position = windows1252.firstIndex(where: { UInt32($0) == scalar.value }) else { return nil }
        bytes.append(0x80 + UInt8(position))
      }
    }
    return bytes
  }

  /// What 0x80 to 0x9F mean in Windows-1252; the five bytes it leaves free become the control characters that the
  /// WHATWG Encoding standard gives them.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
