/// The text of a file as UTF-8 bytes, which knows the line and column of every byte.
struct SourceText: Sendable {
  /// The name that positions carry.
  let name: String
  /// The text, valid UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// The offset of each line's first byte, ascending.
  let lineStarts: [Int]
  /// The characters that were several in the file, ascending.
  private let shrunk: [DecodedText.Shrunk]

  /// Decodes a file.
  init(name: String, decoding file: [UInt8]) { self.init(name: name, DecodedText(file)) }

  /// A decoded file.
  init(name: String, _ decoded: DecodedText) {
    self.init(name: name, bytes: decoded.bytes, shrunk: decoded.shrunk)
  }

  init(name: String, bytes: [UInt8], shrunk: [DecodedText.Shrunk] = []) {
    self.name = name
    self.bytes = bytes
    self.shrunk = shrunk
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == ASCII.lineFeed {
        starts.append(offset)
      } else if byte == ASCII.carriageReturn {
        if offset < bytes.count, bytes[offset] == ASCII.lineFeed { offset += 1 }
        starts.append(offset)
      }
    }
    self.lineStarts = starts
  }

  /// The line and column of a byte; worked out only when asked for, since most bytes never need one.
  ///
  /// - Complexity: O(log lines + length of the line before the byte).
  func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    var index = lineStarts[low]
    while index < min(offset, bytes.count) {
      if startsCharacter(at: index) { column += 1 + excess(at: index) }
      index += 1
    }
    return SourcePosition(file: name, line: low + 1, column: column)
  }

  /// How many more characters the file has in place of the one that begins at a byte.
  func excess(at index: Int) -> Int {
    guard !shrunk.isEmpty else { return 0 }
    var low = 0
    var high = shrunk.count
    while low < high {
      let middle = (low + high) / 2
      if shrunk[middle].offset < index { low = middle + 1 } else { high = middle }
    }
    return low < shrunk.count && shrunk[low].offset == index ? shrunk[low].excess : 0
  }

  /// The text of a range of bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a range for a message: cut after 60 bytes, at a character.
  func excerpt(_ range: Range<Int>) -> String {
    guard range.count > 60 else { return string(range) }
    var end = range.lowerBound + 60
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return string(range.lowerBound..<end) + "…"
  }

  /// Whether a byte begins what an editor counts as a character: no continuation byte, no combining mark
  /// (U+0300 to U+036F, CC 80 to CD AF), which is how some systems write accents.
  func startsCharacter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte & 0xC0 == 0x80 { return false }
    if byte == 0xCC { return false }
    if byte == 0xCD, index + 1 < bytes.count, bytes[index + 1] <= 0xAF { return false }
    return true
  }
}

/// The bytes that the file formats are made of.
enum ASCII {
  static let tab: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let plus: UInt8 = 43
  static let comma: UInt8 = 44
  static let minus: UInt8 = 45
  static let point: UInt8 = 46
  static let slash: UInt8 = 47
  static let zero: UInt8 = 48
  static let nine: UInt8 = 57
  static let colon: UInt8 = 58
  static let semicolon: UInt8 = 59
  static let equals: UInt8 = 61
  static let backslash: UInt8 = 92

  static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}
