/// A date of the proleptic Gregorian calendar, with no time of day and no time zone.
///
/// Stored as the number of days since 1 January 1970, so that differences, weekdays and ISO weeks are plain integer
/// arithmetic: no clock and no time zone database can change what a date is.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (https://howardhinnant.github.io/date_algorithms.html), which count in eras of 400 years.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let daysSince1970: Int

  /// Creates the date that lies `daysSince1970` days after 1 January 1970.
  public init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
  }

  /// Creates a date from its calendar fields, or nil when there is no such date (30 February, month 13, year 0).
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// The year, month and day of the month.
  public var fields: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday, three days after a Monday.
    let sinceMonday = (daysSince1970 + 3) % 7
    return Weekday(daysAfterMonday: sinceMonday < 0 ? sinceMonday + 7 : sinceMonday)
  }

  /// The Monday of the ISO 8601 week that this date lies in; two dates share a week exactly when they share it.
  public var mondayOfWeek: CivilDate {
    self - weekday.daysAfterMonday
  }

  /// The ISO 8601 week number and the year it belongs to, which near New Year is not always the calendar year.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = mondayOfWeek + 3
    let year = thursday.fields.year
    let newYear = CivilDate(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday.daysSince1970 - newYear.daysSince1970) / 7 + 1)
  }

  /// The number of days of a month, leap years included; 0 for a month that does not exist.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  /// The date `days` days later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(daysSince1970: date.daysSince1970 + days)
  }

  /// The date `days` days earlier.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(daysSince1970: date.daysSince1970 - days)
  }

  /// The number of days from `earlier` to `later`.
  public static func - (later: CivilDate, earlier: CivilDate) -> Int {
    later.daysSince1970 - earlier.daysSince1970
  }

  /// Orders dates by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension CivilDate: CustomStringConvertible {
  /// The ISO 8601 calendar date, such as `2026-06-05`.
  public var description: String {
    let (year, month, day) = fields
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads an ISO 8601 calendar date (`2026-06-05`), or nil when the text is none.
  public init?(iso8601 text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
