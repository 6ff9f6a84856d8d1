/// Cuts the bytes of a file into content lines: unfolds (RFC 5545 3.1) and finds names, parameters and values.
///
/// Lines may end in CRLF, LF or CR. Only lines that `isWanted` names are taken apart; the others are passed over.
public struct ContentLineReader {
  private let bytes: [UInt8]
  private var position = 0
  private var physicalLine: Int
  /// The byte order mark of UTF-8.
  private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// A reader at the beginning of some bytes, whose first line has this number.
  public init(bytes: [UInt8], firstLine: Int = 1) {
    self.bytes = bytes
    self.physicalLine = firstLine
  }

  /// The number of the physical line that comes next.
  public var line: Int { physicalLine }

  /// What was found.
  public enum Item {
    case line(ReadLine)
    /// A line that is none, and what it begins with as far as that could be a name, in capitals.
    case broken(line: Int, name: [UInt8])
  }

  /// The next line that is wanted or broken, or nil at the end.
  ///
  /// - Parameter isWanted: whether lines with this name, in capitals, matter.
  /// - Returns: the line, or where a broken one is.
  public mutating func next(where isWanted: ([UInt8]) -> Bool) -> Item? {
    while position < bytes.count {
      let line = physicalLine
      // Files that were put together have byte order marks in the middle.
      while bytes[position...].starts(with: ContentLineReader.mark) { position += 3 }
      let start = position
      var end = skipToEnd()
      var pieces: [Range<Int>]?
      while position < bytes.count, bytes[position].isBlank {
        if pieces == nil { pieces = [start..<end] }
        position += 1
        let pieceStart = position
        end = skipToEnd()
        pieces?.append(pieceStart..<end)
      }
      if pieces == nil, start == end { continue }
      let first = pieces?.first ?? start..<end
      if end > start, bytes[end - 1] == UInt8(ascii: "="), isQuotedPrintable(first) {
        if pieces == nil { pieces = [start..<end] }
        joinSoftBreaks(&pieces, end: end)
      }
      // A name ends at a colon or semicolon; in a folded line it may go on in the next piece.
      var name: [UInt8]?
      if let mark = bytes[first].firstIndex(where: { $0 == 0x3a || $0 == 0x3b }) {
        name = bytes[start..<mark].map(\.uppercased)
        if let name, !name.isEmpty, name.allSatisfy(ContentLineReader.isNameByte), !isWanted(name) { continue }
      }
      let logical = pieces.map { $0.flatMap { bytes[$0] }[...] } ?? bytes[start..<end]
      if name == nil, logical.allSatisfy(\.isBlank) { continue }
      guard let read = ContentLineReader.parse(logical, line: line) else {
        return .broken(
          line: line, name: logical.map(\.uppercased).prefix(while: ContentLineReader.isNameByte).map(\.self))
      }
      if name != nil || isWanted(Array(read.name.utf8)) { return .line(read) }
    }
    return nil
  }

  /// Whether a value is in quoted-printable, as vCalendar 1.0 has it.
  private func isQuotedPrintable(_ line: Range<Int>) -> Bool {
    let mark = Array("QUOTED-PRINTABLE".utf8)
    let head = bytes[line].prefix { $0 != UInt8(ascii: ":") }.map(\.uppercased)
    guard head.count > mark.count else { return false }
    return (0...(head.count - mark.count)).contains { head[$0...].starts(with: mark) }
  }

  /// Adds the lines that a quoted-printable value goes on with: an equals sign at the end of each says so.
  private mutating func joinSoftBreaks(_ pieces: inout [Range<Int>]?, end: Int) {
    var end = end
    while position < bytes.count, end > 0, bytes[end - 1] == UInt8(ascii: "=") {
      if let last = pieces?.indices.last, let range = pieces?[last] { pieces?[last] = range.lowerBound..<(end - 1) }
      let start = position
      end = skipToEnd()
      pieces?.append(start..<end)
      if start == end { return }
    }
  }

  /// Moves past the next line break and returns where the line's content ends.
  private mutating func skipToEnd() -> Int {
    var end = position
    while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
    position = end
    if position < bytes.count {
      let isPair = bytes[position] == 0x0d && position + 1 < bytes.count && bytes[position + 1] == 0x0a
      position += isPair ? 2 : 1
      physicalLine += 1
    }
    return end
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || byte == 0x2d || byte == 0x5f
  }

  /// Takes one unfolded line apart, or nil when it is none.
  public static func parse(_ bytes: ArraySlice<UInt8>, line: Int) -> ReadLine? {
    var position = bytes.startIndex
    /// The word that ends at an equals sign, a colon or a semicolon, in capitals.
    func word() -> ArraySlice<UInt8> {
      let start = position
      while position < bytes.endIndex, bytes[position] != 0x3a, bytes[position] != 0x3b, bytes[position] != 0x3d {
        position += 1
      }
      return bytes[start..<position]
    }
    let name = word()
    guard !name.isEmpty, name.allSatisfy({ isNameByte($0.uppercased) }),
      position < bytes.endIndex,
      bytes[position] != 0x3d
    else { return nil }
    var parameters: [(name: [UInt8], value: [UInt8])] = []
    while position < bytes.endIndex, bytes[position] == 0x3b {
      position += 1
      let key = word()
      guard position < bytes.endIndex, bytes[position] == 0x3d, !key.isEmpty else { return nil }
      position += 1
      var value: [UInt8] = []
      var isQuoted = false
      while position < bytes.endIndex {
        let byte = bytes[position]
        if byte == 0x22 {
          isQuoted.toggle()
        } else if !isQuoted, byte == 0x3a || byte == 0x3b {
          break
        } else {
          value.append(byte)
        }
        position += 1
      }
      parameters.append((key.map(\.uppercased), decoded(value)))
    }
    guard position < bytes.endIndex, bytes[position] == 0x3a else { return nil }
    return ReadLine(
      line: line, name: String(decoding: name, as: UTF8.self).uppercased(), parameters: parameters,
      value: Array(bytes[(position + 1)...]))
  }

  /// Undoes RFC 6868.
  private static func decoded(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(0x5e) else { return value }
    var bytes: [UInt8] = []
    var position = 0
    while position < value.count {
      let next = position + 1 < value.count ? value[position + 1] : 0
      let plain: UInt8? =
        switch next {
        case 0x5e: 0x5e
        case 0x27: 0x22
        case 0x6e: 0x0a
        default: nil
        }
      if value[position] == 0x5e, let plain {
        bytes.append(plain)
        position += 2
      } else {
        bytes.append(value[position])
        position += 1
      }
    }
    return bytes
  }
}
