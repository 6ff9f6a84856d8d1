public import ICalendar

/// The content lines of a calendar that was written.
public enum ContentLines {
  /// The lines, and the numbers of those that are none.
  public static func read(_ bytes: [UInt8]) -> (lines: [ReadLine], broken: [Int]) {
    var reader = ContentLineReader(bytes: bytes)
    var lines: [ReadLine] = []
    var broken: [Int] = []
    while let item = reader.next(where: { _ in true }) {
      switch item {
      case .line(let line): lines.append(line)
      case .broken(let line, _): broken.append(line)
      }
    }
    return (lines, broken)
  }

  /// Whether every line ends in CRLF, none is longer than 75 octets, and none breaks a scalar (RFC 5545 3.1).
  public static func areSound(_ bytes: [UInt8]) -> Bool {
    guard bytes.suffix(2) == [0x0d, 0x0a] else { return false }
    var start = 0
    for position in bytes.indices where bytes[position] == 0x0a {
      guard position > 0, bytes[position - 1] == 0x0d else { return false }
      let line = bytes[start..<max(start, position - 1)]
      guard line.count <= 75, !line.contains(0x0d), String(validating: line, as: UTF8.self) != nil,
        !line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7f })
      else { return false }
      start = position + 1
    }
    return true
  }
}
