/// Numbers as people and spreadsheets write them, read from bytes.
public enum NumberText {
  /// A whole number, with a sign if need be, or nil.
  ///
  /// Blanks between digits are allowed: spreadsheets group thousands with them.
  public static func whole(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var value = 0
    var digits = 0
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == ASCII.minus
    if isNegative || (index < range.upperBound && bytes[index] == ASCII.plus) { index += 1 }
    while index < range.upperBound {
      let byte = bytes[index]
      if ASCII.isDigit(byte) {
        digits += 1
        value = value * 10 + Int(byte - ASCII.zero)
        // Beyond any range there is; the caller says so.
        if value > 1 << 52 { value = 1 << 52 }
        index += 1
      } else if digits > 0, byte == ASCII.space {
        index += 1
      } else if digits > 0, range.upperBound - index > 2, byte == 0xC2, bytes[index + 1] == 0xA0 {
        index += 2
      } else if digits > 0, range.upperBound - index > 3, byte == 0xE2, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0xAF
      {
        index += 3
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    return isNegative ? -value : value
  }

  /// A finite decimal number, or nil.
  ///
  /// The nearest `Double`: up to 15 digits and a power of ten that is exact need one correctly rounded division
  /// (Clinger, How to read floating point numbers accurately, 1990); the rest goes the library's way.
  public static func decimal(_ bytes: [UInt8], _ range: Range<Int>, allowsComma: Bool) -> Double? {
    var mantissa = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == ASCII.minus
    if isNegative || (index < range.upperBound && bytes[index] == ASCII.plus) { index += 1 }
    while index < range.upperBound {
      let byte = bytes[index]
      if ASCII.isDigit(byte) {
        digits += 1
        if digits > 15 { return library(bytes, range, allowsComma: allowsComma) }
        mantissa = mantissa * 10 + Int(byte - ASCII.zero)
        if hasPoint { decimals += 1 }
      } else if !hasPoint, byte == ASCII.point || (allowsComma && byte == ASCII.comma) {
        hasPoint = true
      } else {
        return library(bytes, range, allowsComma: allowsComma)
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    let value = Double(mantissa) / powers[decimals]
    return isNegative ? -value : value
  }

  /// Whether a spreadsheet made the text out of a long code: digits, a decimal mark, `E+`, digits.
  public static func isScientific(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let mark = range.first(where: { bytes[$0] | 0x20 == UInt8(ascii: "e") }), mark > range.lowerBound,
      mark + 2 < range.upperBound, bytes[mark + 1] == ASCII.plus
    else { return false }
    return range.allSatisfy { index in
      let byte = bytes[index]
      return ASCII.isDigit(byte) || index == mark || index == mark + 1
        || (index < mark && (byte == ASCII.comma || byte == ASCII.point))
    }
  }

  /// A number with a decimal comma written with a point, or nil when that makes no number either.
  public static func withPoint(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard range.count <= 40, decimal(bytes, range, allowsComma: true) != nil else { return nil }
    return String(decoding: bytes[range].map { $0 == ASCII.comma ? ASCII.point : $0 }, as: UTF8.self)
  }

  private static func library(_ bytes: [UInt8], _ range: Range<Int>, allowsComma: Bool) -> Double? {
    guard range.count <= 400 else { return nil }
    var text: [UInt8] = []
    for byte in bytes[range] {
      switch byte {
      case ASCII.comma where allowsComma: text.append(ASCII.point)
      case ASCII.zero...ASCII.nine, ASCII.point, ASCII.plus, ASCII.minus, UInt8(ascii: "e"), UInt8(ascii: "E"):
        text.append(byte)
      default: return nil
      }
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
