/// One content line that was read: a name, parameters, and the raw bytes of the value.
struct ReadLine {
  /// The number of the first physical line, from 1.
  let line: Int
  /// The name in capitals.
  let name: String
  /// The parameters by name in capitals; quotes are taken off and RFC 6868 is undone.
  let parameters: [(name: String, value: String)]
  /// The bytes after the colon.
  let value: [UInt8]

  /// The value as a text, unescaped by nothing.
  var text: String { String(decoding: value, as: UTF8.self) }

  /// The first value of a parameter.
  subscript(parameter: String) -> String? { parameters.first { $0.name == parameter }?.value }
}

/// Cuts the bytes of a file into content lines: unfolds (RFC 5545 3.1) and finds names, parameters and values.
///
/// Lines may end in CRLF, LF or CR. Only lines that `isWanted` names are taken apart; the others are passed over.
struct ContentLineReader {
  private let bytes: [UInt8]
  private var position: Int
  private var physicalLine = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    self.position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The number of the physical line that comes next.
  var line: Int { physicalLine }

  /// What was found.
  enum Item {
    case line(ReadLine)
    case broken(line: Int)
  }

  /// The next line that is wanted or broken, or nil at the end.
  ///
  /// - Parameter isWanted: whether lines with this name, in capitals, matter.
  /// - Returns: the line, or where a broken one is.
  mutating func next(where isWanted: ([UInt8]) -> Bool) -> Item? {
    while position < bytes.count {
      let line = physicalLine
      let start = position
      var end = skipToEnd()
      var pieces: [Range<Int>]?
      while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
        if pieces == nil { pieces = [start..<end] }
        position += 1
        let pieceStart = position
        end = skipToEnd()
        pieces?.append(pieceStart..<end)
      }
      if pieces == nil, start == end { continue }
      let first = pieces?.first ?? start..<end
      // A name ends at a colon or semicolon; in a folded line it may go on in the next piece.
      var name: [UInt8]?
      if let mark = bytes[first].firstIndex(where: { $0 == 0x3a || $0 == 0x3b }) {
        name = bytes[start..<mark].map { (97...122).contains($0) ? $0 - 32 : $0 }
        if let name, !name.isEmpty, name.allSatisfy(ContentLineReader.isNameByte), !isWanted(name) { continue }
      }
      let logical = pieces.map { $0.flatMap { bytes[$0] }[...] } ?? bytes[start..<end]
      if name == nil, logical.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      guard let read = ContentLineReader.parse(logical, line: line) else { return .broken(line: line) }
      if name != nil || isWanted(Array(read.name.utf8)) { return .line(read) }
    }
    return nil
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
  static func parse(_ bytes: ArraySlice<UInt8>, line: Int) -> ReadLine? {
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
    guard !name.isEmpty, name.allSatisfy({ isNameByte((97...122).contains($0) ? $0 - 32 : $0) }),
      position < bytes.endIndex,
      bytes[position] != 0x3d
    else { return nil }
    var parameters: [(name: String, value: String)] = []
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
      parameters.append((String(decoding: key, as: UTF8.self).uppercased(), decoded(value)))
    }
    guard position < bytes.endIndex, bytes[position] == 0x3a else { return nil }
    return ReadLine(
      line: line, name: String(decoding: name, as: UTF8.self).uppercased(), parameters: parameters,
      value: Array(bytes[(position + 1)...]))
  }

  /// Undoes RFC 6868.
  private static func decoded(_ value: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var position = 0
    while position < value.count {
      let next = position + 1 < value.count ? value[position + 1] : 0
      if value[position] == 0x5e, let plain: UInt8 = [0x5e: 0x5e, 0x27: 0x22, 0x6e: 0x0a][next] {
        bytes.append(plain)
        position += 2
      } else {
        bytes.append(value[position])
        position += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CalendarText {
  /// A TEXT value as people wrote it: the escapes undone.
  static func unescaped(_ value: [UInt8]) -> [UInt8] {
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
