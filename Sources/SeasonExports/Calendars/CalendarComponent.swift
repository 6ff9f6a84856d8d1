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

  /// Writes the component's lines.
  func write(to writer: inout ContentLineWriter) {
    begin(in: &writer)
    end(in: &writer)
  }

  /// Writes all but the last line, so that more components can follow within.
  func begin(in writer: inout ContentLineWriter) {
    writer.line { $0 += "BEGIN:\(kind.rawValue)".utf8 }
    for property in properties { property.write(to: &writer) }
    for component in components { component.write(to: &writer) }
  }

  /// Writes the last line.
  func end(in writer: inout ContentLineWriter) {
    writer.line { $0 += "END:\(kind.rawValue)".utf8 }
  }
}
