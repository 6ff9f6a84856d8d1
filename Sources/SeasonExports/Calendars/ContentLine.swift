/// One content line (RFC 5545 3.1): the bytes of a property before folding.
struct ContentLine: Sendable {
  /// The most octets of a line, the line break not counted.
  static let longest = 75

  let bytes: [UInt8]

  /// Appends the line, folded and ended by CRLF.
  ///
  /// A fold never lies inside a UTF-8 scalar, nor between a backslash or circumflex and the character it escapes.
  func write(to output: inout [UInt8]) {
    guard bytes.count > ContentLine.longest else {
      output += bytes
      output += [0x0d, 0x0a]
      return
    }
    var start = 0
    var room = ContentLine.longest
    while bytes.count - start > room {
      let end = fold(from: start, room: room)
      output += bytes[start..<end]
      output += [0x0d, 0x0a, 0x20]
      start = end
      // The space that continues a line counts.
      room = ContentLine.longest - 1
    }
    output += bytes[start...]
    output += [0x0d, 0x0a]
  }

  /// The last position at which a line that starts at `start` and has room for `room` octets can be folded.
  private func fold(from start: Int, room: Int) -> Int {
    var end = start + room
    while end > start + 1, bytes[end] & 0xc0 == 0x80 { end -= 1 }
    // An odd run of escape characters before the fold means that the last one escapes what follows.
    for escape in [UInt8(ascii: "\\"), UInt8(ascii: "^")] {
      let run = bytes[start..<end].reversed().prefix { $0 == escape }.count
      if run % 2 == 1, end - 1 > start { return end - 1 }
    }
    return end
  }
}
