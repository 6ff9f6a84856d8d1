/// The lines of a component of a calendar file, and of the components within it that matter.
struct ReadComponent {
  /// What a component is (RFC 5545 3.6, RFC 7953 3.1).
  enum Kind: Hashable, Sendable {
    case calendar, event, freeBusy, timeZone, standard, daylight, alarm, toDo, journal
    /// Any other, by its name in capitals.
    case other([UInt8])

    init(_ name: [UInt8]) { self = Kind.known[name] ?? .other(name) }

    private static let known: [[UInt8]: Kind] = Dictionary(
      uniqueKeysWithValues: [
        ("VCALENDAR", .calendar), ("VEVENT", .event), ("VFREEBUSY", .freeBusy), ("VTIMEZONE", .timeZone),
        ("STANDARD", .standard), ("DAYLIGHT", .daylight), ("VALARM", .alarm), ("VTODO", .toDo), ("VJOURNAL", .journal),
      ].map { name, kind in (Array(name.utf8), kind) })
  }

  let kind: Kind
  /// Its name as the file has it.
  let name: [UInt8]
  let line: Int
  var lines: [ReadLine] = []
  /// The observances of a time zone.
  var parts: [ReadComponent] = []
  /// The lines that could not be read, and whether each begins like one that says something about dates.
  var broken: [(line: Int, mayHideDates: Bool)] = []
  /// Whether the file goes on, or ends, without having ended it.
  var isUnfinished = false

  /// The first line of a property.
  func first(_ name: String) -> ReadLine? { lines.first { $0.name == name } }
  /// All lines of a property.
  func all(_ name: String) -> [ReadLine] { lines.filter { $0.name == name } }
}

/// One VCALENDAR of a file: its own properties and what it holds.
struct ReadCalendar {
  /// METHOD, NAME and the like.
  var lines: [ReadLine] = []
  var events: [ReadComponent] = []
  var busy: [ReadComponent] = []
  var zones: [ReadComponent] = []

  /// The first line of a property.
  func first(_ name: String) -> ReadLine? { lines.first { $0.name == name } }

  /// Whether it takes its events off the calendar of whoever gets it (RFC 5546 3.2.5).
  var isCancellation: Bool { first("METHOD")?.word == Array("CANCEL".utf8) }
}
