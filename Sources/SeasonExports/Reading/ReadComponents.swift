internal import SeasonModel

/// The lines of a component of a calendar file, and of the components within it that matter.
struct ReadComponent {
  let name: String
  let line: Int
  var lines: [ReadLine] = []
  var parts: [ReadComponent] = []

  /// The first line of a property.
  func first(_ name: String) -> ReadLine? { lines.first { $0.name == name } }
  /// All lines of a property.
  func all(_ name: String) -> [ReadLine] { lines.filter { $0.name == name } }
}

/// Finds the events and time zones of a file.
struct ReadComponents {
  private(set) var events: [ReadComponent] = []
  private(set) var zones: [ReadComponent] = []
  private var hasCalendar = false
  /// How many events are begun and not ended.
  private var openEvents = 0

  /// The properties that say something about dates, and what an event is called.
  private static let wanted: Set<[UInt8]> = Set(
    [
      "BEGIN", "END", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "UID",
      "SUMMARY", "STATUS", "SEQUENCE", "TZID", "TZOFFSETFROM", "TZOFFSETTO",
    ].map { Array($0.utf8) })

  /// Reads the whole file.
  ///
  /// - Complexity: O(n) for n bytes.
  init(bytes: [UInt8], faults: inout FaultList) {
    var reader = ContentLineReader(bytes: bytes)
    var open: [ReadComponent] = []
    while let item = reader.next(where: { ReadComponents.wanted.contains($0) }) {
      switch item {
      case .broken(let line): faults.add(hasCalendar || !open.isEmpty ? .brokenLine : .notACalendar, line: line)
      case .line(let line):
        switch line.name {
        case "BEGIN": begin(line, &open)
        case "END": end(line, &open, &faults)
        default: if !open.isEmpty { open[open.count - 1].lines.append(line) }
        }
      }
      // A file that is no calendar is not read to its end: one fault says it.
      if !hasCalendar, open.isEmpty, !faults.faults.isEmpty { return }
    }
    if let unfinished = open.first {
      faults.add(.unfinished(CalendarFault.excerpt(unfinished.name)), line: unfinished.line)
    }
    if !hasCalendar { faults.add(.notACalendar, line: 1) }
  }

  private mutating func begin(_ line: ReadLine, _ open: inout [ReadComponent]) {
    let name = line.text.uppercased()
    if name == "VCALENDAR" { hasCalendar = true }
    if name == "VEVENT" { openEvents += 1 }
    open.append(ReadComponent(name: name, line: line.line))
  }

  private mutating func end(_ line: ReadLine, _ open: inout [ReadComponent], _ faults: inout FaultList) {
    guard let last = open.last, last.name == line.text.uppercased() else {
      faults.add(.unexpectedEnd(CalendarFault.excerpt(line.text)), line: line.line)
      return
    }
    open.removeLast()
    switch last.name {
    case "VEVENT":
      openEvents -= 1
      events.append(last)
    case "VTIMEZONE": zones.append(last)
    case "STANDARD", "DAYLIGHT": if !open.isEmpty { open[open.count - 1].parts.append(last) }
    case "VCALENDAR", "VALARM": break
    default:
      if openEvents == 0 { faults.add(.unreadComponent(CalendarFault.excerpt(last.name)), line: last.line) }
    }
  }
}
