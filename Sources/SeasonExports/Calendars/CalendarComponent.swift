/// A component (RFC 5545 3.6): a kind, its properties, and the components within it.
struct CalendarComponent: Sendable {
  /// The components that are written here.
  enum Kind: String, Sendable {
    case calendar = "VCALENDAR"
    case event = "VEVENT"
    case alarm = "VALARM"
    case timeZone = "VTIMEZONE"
    case standard = "STANDARD"
    case daylight = "DAYLIGHT"
  }

  let kind: Kind
  var properties: [CalendarProperty]
  var components: [CalendarComponent] = []

  /// Appends the component's lines.
  func write(to output: inout [UInt8]) {
    ContentLine(bytes: Array("BEGIN:\(kind.rawValue)".utf8)).write(to: &output)
    for property in properties { property.line.write(to: &output) }
    for component in components { component.write(to: &output) }
    ContentLine(bytes: Array("END:\(kind.rawValue)".utf8)).write(to: &output)
  }
}
