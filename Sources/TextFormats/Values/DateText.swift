public import CivilTime

/// Dates as people and programs write them: `2026-06-05`, `05/06/2026` or `5/6/26` (day first, unless the whole file is
/// found to write the month first), also with the midnight that spreadsheets add.
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

  /// What stands first in a date with slashes.
  public enum Order: Sendable {
    case dayFirst
    case monthFirst
  }

  /// The numbers of a date with slashes.
  public struct Slashed: Hashable, Sendable {
    /// The number that stands first.
    public let first: Int
    /// The number in the middle.
    public let second: Int
    /// The year, with its century.
    public let year: Int

    /// The date in an order, or nil when there is none such.
    public func date(_ order: Order) -> CivilDate? {
      order == .dayFirst
        ? CivilDate(year: year, month: second, day: first) : CivilDate(year: year, month: first, day: second)
    }
  }

  /// Reads a range of bytes.
  public static func read(_ bytes: [UInt8], _ range: Range<Int>, order: Order = .dayFirst) -> Reading {
    guard let numbers = numbers(bytes, range) else { return .notADate }
    let date: CivilDate?
    if numbers.mark == ASCII.minus, numbers.lengths == [4, 2, 2] {
      date = CivilDate(year: numbers.parts[0], month: numbers.parts[1], day: numbers.parts[2])
    } else if let slashed = numbers.slashed {
      date = slashed.date(order)
    } else {
      return .notADate
    }
    return date.map { .date($0) } ?? .noSuchDate
  }

  /// The numbers of a date with slashes, or nil when the text is none.
  public static func slashed(_ bytes: [UInt8], _ range: Range<Int>) -> Slashed? { numbers(bytes, range)?.slashed }

  /// Reads a text.
  public static func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    return read(bytes, bytes.indices)
  }

  /// Three numbers with the same mark between them.
  private struct Numbers {
    var parts = [0]
    var lengths = [0]
    var mark: UInt8 = 0

    var slashed: Slashed? {
      guard mark == ASCII.slash, (1...2).contains(lengths[0]), (1...2).contains(lengths[1]) else { return nil }
      switch lengths[2] {
      case 4: return Slashed(first: parts[0], second: parts[1], year: parts[2])
      case 2: return Slashed(first: parts[0], second: parts[1], year: 2000 + parts[2])
      default: return nil
      }
    }
  }

  private static func numbers(_ bytes: [UInt8], _ range: Range<Int>) -> Numbers? {
    let range = withoutMidnight(bytes, range)
    guard (6...10).contains(range.count) else { return nil }
    var numbers = Numbers()
    for index in range {
      let byte = bytes[index]
      let part = numbers.parts.count - 1
      if ASCII.isDigit(byte) {
        numbers.parts[part] = numbers.parts[part] * 10 + Int(byte - ASCII.zero)
        numbers.lengths[part] += 1
      } else if byte == ASCII.minus || byte == ASCII.slash, part == 0 || byte == numbers.mark, part < 2 {
        numbers.mark = byte
        numbers.parts.append(0)
        numbers.lengths.append(0)
      } else {
        return nil
      }
    }
    return numbers.parts.count == 3 ? numbers : nil
  }

  /// The range without the midnight of a cell that is a moment to a spreadsheet.
  private static func withoutMidnight(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard range.count > 10 || range.count > 6 && range.contains(where: { bytes[$0] == ASCII.colon }),
      range.count <= 40, let mark = range.first(where: { bytes[$0] == ASCII.space || bytes[$0] | 0x20 == 0x74 })
    else { return range }
    let time = String(decoding: bytes[mark..<range.upperBound].map { $0 | 0x20 }, as: UTF8.self)
      .drop { $0 == " " || $0 == "t" }
    let head = time.prefix { !".z ".contains($0) }
    let tail = time.dropFirst(head.count)
    let isMidnight =
      ["00:00", "0:00", "00:00:00", "0:00:00"].contains(String(head))
      && (tail.isEmpty || tail == "z" || tail == " am" || tail.allSatisfy { ".0z".contains($0) })
      || ["12:00", "12:00:00"].contains(String(head)) && tail == " am"
    return isMidnight ? range.lowerBound..<mark : range
  }
}
