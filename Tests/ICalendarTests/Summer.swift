import CivilTime
import ICalendar

/// A summer in metropolitan France, in which calendars are read.
enum Summer {
  static let span = DateSpan(first: date("2026-05-14"), last: date("2026-10-31")) ?? DateSpan(date("2026-05-14"))
  /// The clock of Paris.
  static let home = ZoneRule.european(standard: 3600)

  static func date(_ text: String) -> CivilDate {
    CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0)
  }
}
