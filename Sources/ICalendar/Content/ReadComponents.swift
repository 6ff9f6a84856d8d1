/// Finds the calendars of a file, and in each its events, busy times and time zones.
struct ReadComponents {
  private(set) var calendars: [ReadCalendar] = []
  /// The components that are begun and not ended, outermost first.
  private var open: [ReadComponent] = []
  private var isOutsideTold = false

  /// More than any calendar has, and few enough that nothing can run out of room.
  private static let deepest = 50

  /// The properties that say something about dates: a line that begins with such a name and cannot be read may hide
  /// some.
  private static let dateNames: Set<[UInt8]> = Set(
    ["BEGIN", "END", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "FREEBUSY"].map { Array($0.utf8) })

  /// The properties that are read.
  private static let wanted: Set<[UInt8]> = dateNames.union(
    [
      "EXRULE", "EXDATE", "RECURRENCE-ID", "UID", "SUMMARY", "STATUS", "CLASS", "SEQUENCE", "DTSTAMP", "TZID",
      "TZOFFSETFROM", "TZOFFSETTO", "METHOD", "NAME", "PRODID", "X-WR-CALNAME", "X-WR-CALID", "X-WR-RELCALID",
    ].map { Array($0.utf8) })

  /// Reads the whole file.
  ///
  /// - Parameters:
  ///   - bytes: the text, from its first BEGIN:VCALENDAR on.
  ///   - firstLine: the number of the line on which it begins.
  ///   - faults: where to say what cannot be read.
  /// - Complexity: O(n) for n bytes.
  init(bytes: [UInt8], firstLine: Int = 1, faults: inout FaultList) {
    var reader = ContentLineReader(bytes: bytes, firstLine: firstLine)
    while let item = reader.next(where: { ReadComponents.wanted.contains($0) }) {
      switch item {
      case .broken(let line, let name): addBroken(line, name, &faults)
      case .line(let line):
        switch line.name {
        case "BEGIN": begin(line)
        case "END": end(line, &faults)
        default: add(line)
        }
      }
      if open.count > ReadComponents.deepest {
        faults.add(.tooDeep, line: open.last?.line ?? reader.line)
        return
      }
    }
    while let last = open.popLast() { close(last, isEnded: false, &faults) }
  }

  private mutating func addBroken(_ line: Int, _ name: [UInt8], _ faults: inout FaultList) {
    let mayHideDates = ReadComponents.dateNames.contains(name)
    if open.isEmpty {
      // What comes after a calendar is no part of it.
      if !isOutsideTold { faults.add(.textOutside, line: line, isSerious: false) }
      isOutsideTold = true
    } else if open.last?.kind == .event {
      open[open.count - 1].broken.append((line, mayHideDates))
    } else {
      faults.add(.brokenLine, line: line, isSerious: mayHideDates)
    }
  }

  private mutating func add(_ line: ReadLine) {
    guard let last = open.last else { return }
    if last.kind == .calendar {
      if !calendars.isEmpty { calendars[calendars.count - 1].lines.append(line) }
    } else {
      open[open.count - 1].lines.append(line)
    }
  }

  private mutating func begin(_ line: ReadLine) {
    let kind = ComponentKind(line.word)
    if kind == .calendar || calendars.isEmpty { calendars.append(ReadCalendar()) }
    open.append(ReadComponent(kind: kind, name: Array(line.trimmed), line: line.line))
  }

  private mutating func end(_ line: ReadLine, _ faults: inout FaultList) {
    let kind = ComponentKind(line.word)
    guard open.contains(where: { $0.kind == kind }) else {
      faults.add(.unexpectedEnd(CalendarFault.excerpt(line.trimmed)), line: line.line)
      return
    }
    // What was begun within and not ended ends here as well.
    while let last = open.popLast() {
      close(last, isEnded: last.kind == kind, &faults)
      if last.kind == kind { return }
    }
  }

  /// Puts a component where it belongs: observances into their time zone, the others into the calendar.
  private mutating func close(_ component: ReadComponent, isEnded: Bool, _ faults: inout FaultList) {
    var component = component
    component.isUnfinished = !isEnded
    if !isEnded, component.kind != .event {
      let mayHideDates = component.kind == .calendar || component.kind == .freeBusy || component.isOther
      faults.add(
        .unfinished(CalendarFault.excerpt(component.name)), line: component.line, isSerious: mayHideDates)
    }
    let calendar = calendars.count - 1
    switch component.kind {
    case .event: calendars[calendar].events.append(component)
    case .freeBusy: calendars[calendar].busy.append(component)
    case .timeZone: calendars[calendar].zones.append(component)
    case .standard, .daylight:
      if let last = open.indices.last, open[last].kind == .timeZone { open[last].parts.append(component) }
    case .calendar, .alarm: break
    case .toDo, .journal, .other:
      // Of what lies within another component its owner says enough.
      guard open.allSatisfy({ $0.kind == .calendar }) else { return }
      let holdsDates =
        component.isOther && component.lines.contains { ReadComponents.dateNames.contains(Array($0.name.utf8)) }
      faults.add(
        .unreadComponent(CalendarFault.excerpt(component.name)), line: component.line, isSerious: holdsDates)
    }
  }
}

extension ReadComponent {
  /// Whether it is of a kind that nothing is known of, such as VAVAILABILITY.
  fileprivate var isOther: Bool {
    if case .other = kind { true } else { false }
  }
}
