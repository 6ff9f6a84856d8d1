/// The text of a file as UTF-8 bytes, which knows the line and column of every byte.
public struct SourceText: Sendable {
  /// The name that positions carry.
  public let name: String
  /// The text, valid UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  /// The offset of each line's first byte, ascending.
  public let lineStarts: [Int]
  /// The characters that were several in the file, ascending.
  private let shrunk: [ShrunkCharacter]

  /// Decodes a file.
  public init(name: String, decoding file: [UInt8]) { self.init(name: name, DecodedText(file)) }

  /// A decoded file.
  public init(name: String, _ decoded: DecodedText) {
    self.init(name: name, bytes: decoded.bytes, shrunk: decoded.shrunk)
  }

  /// A text that is valid UTF-8 without a byte order mark.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, shrunk: [])
  }

  private init(name: String, bytes: [UInt8], shrunk: [ShrunkCharacter]) {
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
  public func position(at offset: Int) -> SourcePosition {
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
  public func excess(at index: Int) -> Int {
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
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a range for a message: cut after 60 bytes, at a character.
  public func excerpt(_ range: Range<Int>) -> String {
    guard range.count > 60 else { return string(range) }
    var end = range.lowerBound + 60
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return string(range.lowerBound..<end) + "…"
  }

  /// Whether a byte begins what an editor counts as a character: no continuation byte, no combining mark
  /// (U+0300 to U+036F, CC 80 to CD AF), which is how some systems write accents.
  public func startsCharacter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte & 0xC0 == 0x80 { return false }
    if byte == 0xCC { return false }
    if byte == 0xCD, index + 1 < bytes.count, bytes[index + 1] <= 0xAF { return false }
    return true
  }
}
