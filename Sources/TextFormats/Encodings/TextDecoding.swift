/// What is UTF-8, and what is not.
public enum TextDecoding {
  /// The byte order mark of UTF-8.
  public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes without the byte order mark of UTF-8.
  public static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// UTF-8 as Windows-1252, or nil when that has not all of its letters.
  public static func windows1252(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : SingleByteEncoding.windows1252.byte(scalar.value) else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }

  /// The offset of the first byte that is not UTF-8.
  public static func invalidOffset(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = length(at: index, in: bytes) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// How many bytes the character at an index has, or nil when it is no UTF-8 (RFC 3629: no overlong forms, no
  /// surrogates, up to U+10FFFF).
  public static func length(at index: Int, in bytes: [UInt8]) -> Int? {
    let length: Int
    var least: UInt8 = 0x80
    var most: UInt8 = 0xBF
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, least) = (3, 0xA0)
    case 0xED: (length, most) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, least) = (4, 0x90)
    case 0xF4: (length, most) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, bytes[index + 1] >= least, bytes[index + 1] <= most else { return nil }
    for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// The scalars of UTF-8 bytes.
  public static func scalars(_ bytes: some Sequence<UInt8>) -> [UInt32] {
    String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// Adds a scalar as UTF-8; one that is none becomes U+FFFD.
  public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes += Array(UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
