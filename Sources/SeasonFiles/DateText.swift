public import SeasonModel

/// Dates as people write them: `2026-06-05` or `05/06/2026` (day first).
public enum DateText {
  /// What a text turned out to be.
  public enum Reading: Hashable, Sendable {
    /// This date.
    case date(CivilDate)
    /// It is written like a date, and the calendar has none such.
    case noSuchDate
    /// It is not written like a date.
    case notADate
  }

  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> Reading {
    guard range.count >= 8, range.count <= 10 else { return .notADate }
    var parts = (0, 0, 0)
    var lengths = (0, 0, 0)
    var part = 0
    var mark: UInt8?
    for index in range {
      let byte = bytes[index]
      if ASCII.isDigit(byte) {
        let digit = Int(byte - ASCII.zero)
        switch part {
        case 0: (parts.0, lengths.0) = (parts.0 * 10 + digit, lengths.0 + 1)
        case 1: (parts.1, lengths.1) = (parts.1 * 10 + digit, lengths.1 + 1)
        default: (parts.2, lengths.2) = (parts.2 * 10 + digit, lengths.2 + 1)
        }
      } else if byte == ASCII.minus || byte == ASCII.slash, byte == mark ?? byte, part < 2 {
        mark = byte
        part += 1
      } else {
        return .notADate
      }
    }
    let date: CivilDate?
    if mark == ASCII.minus, lengths == (4, 2, 2) {
      date = CivilDate(year: parts.0, month: parts.1, day: parts.2)
    } else if mark == ASCII.slash, (1...2).contains(lengths.0), (1...2).contains(lengths.1), lengths.2 == 4 {
      date = CivilDate(year: parts.2, month: parts.1, day: parts.0)
    } else {
      return .notADate
    }
    return date.map { .date($0) } ?? .noSuchDate
  }

  /// Reads a text.
  public static func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    return read(bytes, bytes.indices)
  }
}
