internal import SeasonModel

extension SeasonZone {
  /// Seconds east of UTC on a date at a local time.
  ///
  /// A time that a change skips has the offset before the change, a time that comes twice that of its first coming, as
  /// RFC 5545 3.3.5 asks.
  func offset(on date: CivilDate, secondsAfterMidnight seconds: Int) -> Int {
    guard hasSummerTime else { return standardOffset }
    let (year, month, _) = date.fields
    guard (3...10).contains(month) else { return standardOffset }
    if (4...9).contains(month) { return standardOffset + 3600 }
    guard let change = SeasonZone.lastSunday(month: month, year: year) else { return standardOffset }
    // Both changes are at three o'clock of summer time; in March the clock shows three at once after two.
    let isAfter = date > change || date == change && seconds >= 3 * 3600
    return (month == 3) == isAfter ? standardOffset + 3600 : standardOffset
  }

  /// Seconds east of UTC at a moment.
  func offset(at instant: UTCInstant) -> Int {
    guard hasSummerTime else { return standardOffset }
    let year = instant.date.fields.year
    guard let spring = SeasonZone.lastSunday(month: 3, year: year),
      let autumn = SeasonZone.lastSunday(month: 10, year: year)
    else { return standardOffset }
    let start = UTCInstant(date: spring, secondsAfterMidnight: 3600)
    let end = UTCInstant(date: autumn, secondsAfterMidnight: 3600)
    return start <= instant && instant < end ? standardOffset + 3600 : standardOffset
  }

  /// The offset as ISO 8601 writes it, such as `+02:00`.
  func offsetText(on date: CivilDate, at time: TimeOfDay) -> String {
    SeasonZone.offset(offset(on: date, secondsAfterMidnight: time.minutesAfterMidnight * 60), separator: ":")
  }

  private static func lastSunday(month: Int, year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: 31).map { $0 - ($0.weekday.daysAfterMonday + 1) % 7 }
  }
}
