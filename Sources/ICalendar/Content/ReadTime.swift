public import CivilTime

/// A point of time as a calendar file writes it: a date, or a date and a time on some clock.
public struct ReadTime: Hashable, Sendable {
  /// The date.
  public let date: CivilDate
  /// Seconds after midnight, or nil for a DATE.
  public let seconds: Int?
  /// Whether the clock is that of UTC.
  public let isUTC: Bool

  /// Whether it says no time.
  public var isDate: Bool { seconds == nil }

  /// Seconds since 1970 on the clock itself.
  public var clock: Int { date.daysSince1970 * 86_400 + (seconds ?? 0) }

  /// A time by its parts.
  public init(date: CivilDate, seconds: Int?, isUTC: Bool = false) {
    self.date = date
    self.seconds = seconds
    self.isUTC = isUTC
  }

  /// The time at so many seconds since 1970 on a clock.
  public init(clock: Int, isUTC: Bool = false) {
    let days = (clock >= 0 ? clock : clock - 86_399) / 86_400
    self.init(date: CivilDate(daysSince1970: days), seconds: clock - days * 86_400, isUTC: isUTC)
  }

  /// Reads `20260605`, `20260605T180000` or `20260605T160000Z` (RFC 5545 3.3.4 and 3.3.5).
  ///
  /// Where only one meaning is possible, looser forms are read as well: ISO 8601 with hyphens and colons, with no
  /// seconds, with fractions of them, with an offset, and 24:00 for the end of a day.
  public init?(_ text: some Collection<UInt8>) {
    var reader = DigitReader(rest: Array(text)[...].trimmed)
    guard let year = reader.number(4) else { return nil }
    let hasHyphens = reader.skip("-")
    guard let month = reader.number(2), reader.skip("-") == hasHyphens, let day = reader.number(2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    // A date with the letter of UTC is a date: some programs end a rule so.
    if reader.isAtEnd || reader.rest.elementsEqual("Z".utf8) {
      self.init(date: date, seconds: nil)
      return
    }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.number(2) else { return nil }
    let hasColons = reader.skip(":")
    guard let minute = reader.number(2) else { return nil }
    var second = 0
    if hasColons ? reader.skip(":") : reader.isAtDigit {
      guard let number = reader.number(2) else { return nil }
      second = number
      if reader.skip(".") || reader.skip(",") { reader.skipDigits() }
    }
    guard minute < 60, second <= 60, hour < 24 || hour == 24 && minute == 0 && second == 0 else { return nil }
    let clock = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + min(second, 59)
    if reader.isAtEnd {
      self.init(clock: clock)
    } else if reader.rest.elementsEqual("Z".utf8) || reader.rest.elementsEqual("z".utf8) {
      self.init(clock: clock, isUTC: true)
    } else if let offset = UTCOffset.seconds(reader.rest) {
      self.init(clock: clock - offset, isUTC: true)
    } else {
      return nil
    }
  }
}

/// Takes numbers of so many digits from the beginning of a text.
private struct DigitReader {
  var rest: ArraySlice<UInt8>

  var isAtEnd: Bool { rest.isEmpty }
  var isAtDigit: Bool { rest.first.map { (48...57).contains($0) } ?? false }

  mutating func number(_ digits: Int) -> Int? {
    guard rest.count >= digits else { return nil }
    var number = 0
    for byte in rest.prefix(digits) {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    rest = rest.dropFirst(digits)
    return number
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func skipDigits() {
    while isAtDigit { rest = rest.dropFirst() }
  }
}
