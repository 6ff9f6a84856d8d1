public import CivilTime
internal import ICalendar
public import SeasonModel

/// The clocks of the zones of a season.
///
/// Metropolitan France follows Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday of
/// October, changing at 01:00 UTC. The overseas departments keep one offset all year.
extension SeasonZone {
  /// Seconds east of UTC in winter, or all year.
  var standardOffset: Int {
    switch self {
    case .paris: 3600
    case .reunion: 14_400
    case .martinique, .guadeloupe: -14_400
    case .cayenne: -10_800
    case .mayotte: 10_800
    }
  }

  /// Whether clocks go forward by an hour in summer.
  var hasSummerTime: Bool { self == .paris }

  /// The rule by which its clocks run.
  var rule: ZoneRule {
    hasSummerTime ? .european(standard: standardOffset) : ZoneRule(standard: standardOffset, summer: nil)
  }

  /// The date that a calendar on the wall shows at a moment.
  public func date(at instant: UTCInstant) -> CivilDate {
    UTCInstant(secondsSince1970: instant.secondsSince1970 + offset(at: instant)).date
  }

  /// Seconds east of UTC on a date at a local time.
  ///
  /// A time that a change skips has the offset before the change, a time that comes twice that of its first coming, as
  /// RFC 5545 3.3.5 asks.
  func offset(on date: CivilDate, secondsAfterMidnight seconds: Int) -> Int {
    rule.offset(atClock: date.daysSince1970 * 86_400 + seconds)
  }

  /// Seconds east of UTC at a moment.
  func offset(at instant: UTCInstant) -> Int { rule.offset(atUTC: instant.secondsSince1970) }

  /// The offset as ISO 8601 writes it, such as `+02:00`.
  func offsetText(on date: CivilDate, at time: TimeOfDay) -> String {
    SeasonZone.offset(offset(on: date, secondsAfterMidnight: time.minutesAfterMidnight * 60), separator: ":")
  }

  /// A UTC-OFFSET value, such as `+0200`.
  static func offset(_ seconds: Int, separator: String = "") -> String {
    let minutes = abs(seconds) / 60
    let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(seconds < 0 ? "-" : "+")\(parts.joined(separator: separator))"
  }
}
