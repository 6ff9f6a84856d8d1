/// What a component of a calendar is (RFC 5545 3.6, RFC 7953 3.1), written and read.
public enum ComponentKind: Hashable, Sendable {
  case calendar, event, freeBusy, timeZone, standard, daylight, alarm, toDo, journal
  /// Any other, by its name in capitals.
  case other([UInt8])

  /// The kind with a name in capitals.
  init(_ name: [UInt8]) { self = ComponentKind.known[name] ?? .other(name) }

  /// The name, as it stands after `BEGIN` and `END`.
  var name: [UInt8] {
    switch self {
    case .calendar: Array("VCALENDAR".utf8)
    case .event: Array("VEVENT".utf8)
    case .freeBusy: Array("VFREEBUSY".utf8)
    case .timeZone: Array("VTIMEZONE".utf8)
    case .standard: Array("STANDARD".utf8)
    case .daylight: Array("DAYLIGHT".utf8)
    case .alarm: Array("VALARM".utf8)
    case .toDo: Array("VTODO".utf8)
    case .journal: Array("VJOURNAL".utf8)
    case .other(let name): name
    }
  }

  private static let known: [[UInt8]: ComponentKind] = Dictionary(
    uniqueKeysWithValues: [
      ComponentKind.calendar, .event, .freeBusy, .timeZone, .standard, .daylight, .alarm, .toDo, .journal,
    ].map { ($0.name, $0) })
}
