internal import ICalendar
internal import SeasonModel

/// What calendars say of a zone: its offsets and the rules by which they change.
extension SeasonZone {
  private var standardName: String {
    switch self {
    case .paris: "CET"
    case .reunion: "+04"
    case .martinique, .guadeloupe: "AST"
    case .cayenne: "-03"
    case .mayotte: "EAT"
    }
  }

  /// The VTIMEZONE, with yearly rules: a list of dates instead is what Outlook reads an hour off.
  var component: CalendarComponent {
    let standard = SeasonZone.offset(standardOffset)
    guard hasSummerTime else {
      return zone([
        observance(.standard, start: "19700101T000000", rule: nil, from: standard, to: standard, name: standardName)
      ])
    }
    let summer = SeasonZone.offset(standardOffset + 3600)
    return zone([
      observance(
        .daylight, start: "19700329T020000", rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", from: standard, to: summer,
        name: "CEST"),
      observance(
        .standard, start: "19701025T030000", rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", from: summer, to: standard,
        name: standardName),
    ])
  }

  private func zone(_ observances: [CalendarComponent]) -> CalendarComponent {
    CalendarComponent(
      kind: .timeZone,
      properties: [
        CalendarProperty("TZID", [], .text(rawValue)), CalendarProperty("X-LIC-LOCATION", [], .text(rawValue)),
      ], components: observances)
  }

  private func observance(
    _ kind: ComponentKind, start: String, rule: String?, from: String, to: String, name: String
  ) -> CalendarComponent {
    var properties = [CalendarProperty("DTSTART", [], .plain(start))]
    if let rule { properties.append(CalendarProperty("RRULE", [], .plain(rule))) }
    properties.append(CalendarProperty("TZOFFSETFROM", [], .plain(from)))
    properties.append(CalendarProperty("TZOFFSETTO", [], .plain(to)))
    properties.append(CalendarProperty("TZNAME", [], .text(name)))
    return CalendarComponent(kind: kind, properties: properties)
  }
}
