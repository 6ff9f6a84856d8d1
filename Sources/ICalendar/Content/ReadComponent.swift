/// The lines of a component of a calendar file, and of the components within it that matter.
struct ReadComponent {
  let kind: ComponentKind
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
