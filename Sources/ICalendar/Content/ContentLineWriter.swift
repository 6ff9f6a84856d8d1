/// Writes content lines (RFC 5545 3.1): folded, and each ended by CRLF.
public struct ContentLineWriter: Sendable {
  /// The most octets of a line, the line break not counted.
  public static let longest = 75

  /// What was written.
  public private(set) var output: [UInt8] = []
  /// The line that is being put together, before folding.
  private var bytes: [UInt8] = []

  /// A writer with room for so many bytes.
  public init(capacity: Int = 0) {
    output.reserveCapacity(capacity)
    bytes.reserveCapacity(1000)
  }

  /// Writes one line.
  ///
  /// A fold never lies inside a UTF-8 scalar, nor between a backslash or circumflex and the character it escapes.
  ///
  /// - Parameter append: appends the bytes of the line, which hold no line break.
  public mutating func line(_ append: (inout [UInt8]) -> Void) {
    bytes.removeAll(keepingCapacity: true)
    append(&bytes)
    guard bytes.count > ContentLineWriter.longest else {
      output += bytes
      endLine()
      return
    }
    var start = 0
    var room = ContentLineWriter.longest
    while bytes.count - start > room {
      let end = fold(from: start, room: room)
      output += bytes[start..<end]
      endLine()
      output.append(0x20)
      start = end
      // The space that continues a line counts.
      room = ContentLineWriter.longest - 1
    }
    output += bytes[start...]
    endLine()
  }

  private mutating func endLine() {
    output.append(0x0d)
    output.append(0x0a)
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
