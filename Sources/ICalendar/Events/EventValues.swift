/// Reads the values of one component's lines and collects what is wrong with them.
struct EventValues {
  /// What is wrong, and whether dates may be missing because of it.
  struct Problem {
    let kind: CalendarFault.Kind
    let line: Int
    let hidesDates: Bool
  }

  let zones: ZoneTable
  /// The calendar of the file that the component lies in.
  let calendar: Int
  private(set) var problems: [Problem] = []
  /// The first zone that nobody knows, and the line that names it.
  private(set) var unknownZone: (name: [UInt8], line: Int)?

  init(zones: ZoneTable, calendar: Int) {
    self.zones = zones
    self.calendar = calendar
  }

  /// Notes a problem.
  mutating func fail(_ kind: CalendarFault.Kind, _ line: Int, hidesDates: Bool = true) {
    problems.append(Problem(kind: kind, line: line, hidesDates: hidesDates))
  }

  private mutating func fail(_ line: ReadLine, _ value: some Collection<UInt8>, hidesDates: Bool) {
    fail(.badValue(property: line.name, value: CalendarFault.excerpt(value)), line.line, hidesDates: hidesDates)
  }

  private mutating func zone(of line: ReadLine, _ time: ReadTime) -> ReadZone {
    if time.isUTC { return .utc }
    guard !time.isDate, let name = line["TZID"], !name.isEmpty else { return .floating }
    let zone = zones.zone(named: name, inCalendar: calendar)
    if zone == .unknown, unknownZone == nil { unknownZone = (name, line.line) }
    return zone
  }

  /// The first date or time of a line.
  mutating func time(_ line: ReadLine) -> ZonedTime? { times(line).first }

  /// The dates or times of a line, separated by commas.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - hidesDates: whether dates are missing where one cannot be read.
  /// - Returns: those that can be read.
  mutating func times(_ line: ReadLine, hidesDates: Bool = true) -> [ZonedTime] {
    var times: [ZonedTime] = []
    for (line, part) in parts(line) {
      guard let time = ReadTime(part) else {
        fail(line, part, hidesDates: hidesDates)
        continue
      }
      times.append(ZonedTime(time: time, zone: zone(of: line, time)))
    }
    return times
  }

  /// The parts of a line between commas; a value that is empty has none.
  private func parts(_ line: ReadLine) -> [(ReadLine, ArraySlice<UInt8>)] {
    if line.trimmed.isEmpty { return [] }
    let parts = line.value[...].words(separatedBy: UInt8(ascii: ","))
    guard line["TZID"] != nil, line.value.contains(UInt8(ascii: ":")), parts.contains(where: { ReadTime($0) == nil })
    else { return parts.map { (line, $0) } }
    let whole = line.splitAtLastColon()
    return whole.value[...].words(separatedBy: UInt8(ascii: ",")).map { (whole, $0) }
  }

  /// The dates, times or periods of an RDATE, or the periods of a FREEBUSY.
  mutating func periods(_ line: ReadLine) -> [(start: ZonedTime, duration: Int?)] {
    var periods: [(start: ZonedTime, duration: Int?)] = []
    for (line, part) in parts(line) {
      let ends = part.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), let start = ReadTime(ends[0]) else {
        fail(line, part, hidesDates: true)
        continue
      }
      let time = ZonedTime(time: start, zone: zone(of: line, start))
      guard ends.count == 2 else {
        periods.append((time, nil))
        continue
      }
      let length =
        ReadDuration(ends[1])?.seconds
        ?? ReadTime(ends[1]).map { self.seconds(from: time, to: ZonedTime(time: $0, zone: zone(of: line, $0))) }
      guard let length, length >= 0 else {
        fail(line, part, hidesDates: true)
        periods.append((time, nil))
        continue
      }
      periods.append((time, length))
    }
    return periods
  }

  /// Seconds from one time to another; on one clock those that the clock counts.
  private func seconds(from start: ZonedTime, to end: ZonedTime) -> Int {
    if start.zone == end.zone { return end.time.clock - start.time.clock }
    // A date is midnight on the season's clock.
    if start.time.isDate != end.time.isDate { return zones.homeClock(end) - zones.homeClock(start) }
    return zones.utc(end) - zones.utc(start)
  }

  /// Seconds from start to end; a date with no end lasts a day, a time with none no time.
  mutating func duration(_ component: ReadComponent, _ start: ZonedTime) -> Int {
    let least = start.time.isDate ? 86_400 : 0
    if let line = component.first("DTEND") {
      guard let end = time(line) else {
        if line.trimmed.isEmpty { fail(line, line.value, hidesDates: true) }
        return least
      }
      let seconds = seconds(from: start, to: end)
      if seconds >= 0 { return max(least, seconds) }
      // A date as the end of a time on that date, and a ball from nine to two on one date: both are meant otherwise.
      let isSameDate = end.time.date == start.time.date
      fail(.endsBeforeItStarts, component.line, hidesDates: !isSameDate)
      return least
    }
    if let line = component.first("DURATION") {
      guard let duration = ReadDuration(line.value) else {
        fail(line, line.value, hidesDates: true)
        return least
      }
      return max(least, duration.seconds)
    }
    return least
  }

  /// The rules of all lines of a property.
  mutating func rules(_ lines: [ReadLine], start: ReadTime, hidesDates: Bool) -> [RecurrenceRule] {
    var rules: [RecurrenceRule] = []
    for line in lines where !line.trimmed.isEmpty {
      do throws(RuleProblem) {
        rules.append(try RecurrenceRule(line.value, start: start))
      } catch {
        switch error {
        case .belowDay(let frequency): fail(.frequencyBelowDay(frequency), line.line, hidesDates: hidesDates)
        case .unread(let part): fail(.ruleUnread(part), line.line, hidesDates: hidesDates)
        }
      }
    }
    return rules
  }
}
