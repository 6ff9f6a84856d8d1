/// A moment of time in whole seconds, in UTC.
///
/// Library code never reads a clock: whoever calls it passes the moment in, so that equal input gives equal bytes.
public struct UTCInstant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before it.
  public let secondsSince1970: Int

  /// Creates the moment `secondsSince1970` seconds after the start of 1970; outside the years 1 to 9999 the nearest
  /// moment within them.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = min(max(secondsSince1970, UTCInstant.earliest), UTCInstant.latest)
  }

  /// Creates the moment at which a clock in UTC shows a date and a time of day.
  public init(date: CivilDate, secondsAfterMidnight: Int = 0) {
    let days = min(max(date.daysSince1970, -719_162), 2_932_896)
    self.init(secondsSince1970: days * 86_400 + min(max(secondsAfterMidnight, -172_800), 172_800))
  }

  /// Reads `2026-06-05T16:00:00Z`, or nil when the text is no such moment.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CivilDate(iso8601: text.prefix(10)),
      let hour = UTCInstant.twoDigits(bytes, at: 11), let minute = UTCInstant.twoDigits(bytes, at: 14),
      let second = UTCInstant.twoDigits(bytes, at: 17), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(date: date, secondsAfterMidnight: hour * 3600 + minute * 60 + second)
  }

  /// The date that a calendar in UTC shows.
  public var date: CivilDate {
    let days = secondsSince1970 / 86_400
    return CivilDate(daysSince1970: secondsSince1970 % 86_400 < 0 ? days - 1 : days)
  }

  /// Seconds after midnight on a clock in UTC, 0 to 86,399.
  public var secondsAfterMidnight: Int { secondsSince1970 - date.daysSince1970 * 86_400 }

  /// Orders moments, earlier first.
  public static func < (left: UTCInstant, right: UTCInstant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// 0001-01-01T00:00:00Z.
  private static let earliest = -62_135_596_800
  /// 9999-12-31T23:59:59Z.
  private static let latest = 253_402_300_799

  private static func twoDigits(_ bytes: [UInt8], at position: Int) -> Int? {
    let digits = bytes[position..<(position + 2)]
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}

extension UTCInstant: CustomStringConvertible {
  /// The moment as ISO 8601 writes it, such as `2026-06-05T16:00:00Z`.
  public var description: String {
    let seconds = secondsAfterMidnight
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date)T\(parts.joined(separator: ":"))Z"
  }
}
