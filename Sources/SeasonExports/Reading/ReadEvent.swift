internal import SeasonModel

/// One VEVENT, its values understood.
struct ReadEvent {
  let line: Int
  let uid: String
  let summary: String
  let sequence: Int
  let isCancelled: Bool
  let zone: ReadZone
  let start: ReadTime
  /// From start to end, in seconds.
  let duration: Int
  let rule: RecurrenceRule?
  /// Further occurrences, each with its own length if it has one.
  let extra: [(time: ReadTime, zone: ReadZone, duration: Int?)]
  let excluded: [(time: ReadTime, zone: ReadZone)]
  /// Which occurrence of a repeating event this one stands for.
  let replaces: (time: ReadTime, zone: ReadZone)?

  /// Understands a component, or says why not.
  ///
  /// - Parameters:
  ///   - component: the VEVENT.
  ///   - zones: the zones of the file.
  ///   - faults: where to say what cannot be read; an event whose dates are unsure is not read at all.
  init?(_ component: ReadComponent, zones: ZoneTable, faults: inout FaultList) {
    var values = ValueReader(zones: zones)
    defer { for fault in values.faults { faults.add(fault.kind, line: fault.line) } }
    guard let startLine = component.first("DTSTART") else {
      values.fail(.noStart, component.line)
      return nil
    }
    guard let start = values.times(startLine).first else { return nil }
    self.line = component.line
    self.uid = component.first("UID")?.text ?? ""
    self.sequence = component.first("SEQUENCE").flatMap { Int($0.text) } ?? 0
    self.isCancelled = component.first("STATUS").map { $0.text.uppercased() == "CANCELLED" } ?? false
    self.start = start.time
    self.zone = start.zone
    self.summary = values.summary(component.first("SUMMARY"))
    self.duration = values.duration(component, start)
    self.extra = component.all("RDATE").flatMap { values.periods($0) }
    self.excluded = component.all("EXDATE").flatMap { values.times($0) }
    self.replaces = component.first("RECURRENCE-ID").flatMap { values.times($0).first }
    if let range = component.first("RECURRENCE-ID"), let value = range["RANGE"] {
      values.fail(.unsupported(property: "RECURRENCE-ID;RANGE", value: CalendarFault.excerpt(value)), range.line)
    }
    for line in component.all("EXRULE") {
      values.fail(.unsupported(property: "EXRULE", value: CalendarFault.excerpt(line.text)), line.line)
    }
    let rules = component.all("RRULE")
    if rules.count > 1 { values.fail(.unsupported(property: "RRULE", value: "2"), rules[1].line) }
    self.rule = rules.first.flatMap { values.rule($0, start: start.time) }
    // Half of an event's dates are worse than none: the fault names the event's line instead.
    if !values.faults.isEmpty { return nil }
  }
}

/// Reads the values of one event's lines and collects what is wrong with them.
private struct ValueReader {
  let zones: ZoneTable
  private(set) var faults: [CalendarFault] = []

  init(zones: ZoneTable) {
    self.zones = zones
  }

  mutating func fail(_ kind: CalendarFault.Kind, _ line: Int) {
    faults.append(CalendarFault(line: line, kind: kind))
  }

  private mutating func fail(_ line: ReadLine, _ value: some Collection<UInt8>) {
    let text = String(decoding: value.prefix(60), as: UTF8.self)
    fail(.badValue(property: line.name, value: text), line.line)
  }

  private mutating func zone(of line: ReadLine, _ time: ReadTime) -> ReadZone? {
    if time.isUTC { return .utc }
    guard !time.isDate, let name = line["TZID"] else { return .floating }
    if zones.definitions[name] != nil { return .defined(name) }
    // Some programs write a global identifier, such as `/citadel.org/Europe/Paris`.
    for zone in SeasonZone.allCases where name == zone.rawValue || name.hasSuffix("/\(zone.rawValue)") {
      return .known(zone)
    }
    // What Windows calls the zone of Paris, and what Outlook writes.
    if name == "Romance Standard Time" { return .known(.paris) }
    if ["UTC", "Etc/UTC", "GMT"].contains(name) { return .utc }
    fail(.unknownZone(CalendarFault.excerpt(name)), line.line)
    return nil
  }

  /// The dates or times of a line, separated by commas.
  mutating func times(_ line: ReadLine) -> [(time: ReadTime, zone: ReadZone)] {
    var times: [(time: ReadTime, zone: ReadZone)] = []
    for part in line.value.split(separator: 0x2c, omittingEmptySubsequences: false) {
      guard let time = ReadTime(part) else {
        fail(line, part)
        continue
      }
      guard let zone = zone(of: line, time) else { break }
      times.append((time, zone))
    }
    return times
  }

  /// The dates, times or periods of an RDATE.
  mutating func periods(_ line: ReadLine) -> [(time: ReadTime, zone: ReadZone, duration: Int?)] {
    guard line["VALUE"]?.uppercased() == "PERIOD" else { return times(line).map { ($0.time, $0.zone, nil) } }
    var periods: [(time: ReadTime, zone: ReadZone, duration: Int?)] = []
    for part in line.value.split(separator: 0x2c, omittingEmptySubsequences: false) {
      let ends = part.split(separator: 0x2f, omittingEmptySubsequences: false)
      guard ends.count == 2, let start = ReadTime(ends[0]), !start.isDate else {
        fail(line, part)
        continue
      }
      guard let zone = zone(of: line, start) else { break }
      let length = ReadDuration(ends[1])?.seconds ?? ReadTime(ends[1]).map { $0.clock - start.clock }
      guard let length, length >= 0 else {
        fail(line, part)
        continue
      }
      periods.append((start, zone, length))
    }
    return periods
  }

  /// Seconds from start to end; a date with no end lasts a day, a time with none no time.
  mutating func duration(_ component: ReadComponent, _ start: (time: ReadTime, zone: ReadZone)) -> Int {
    if let line = component.first("DTEND") {
      guard let end = times(line).first else { return 0 }
      if end.time.isDate != start.time.isDate {
        fail(line, line.value)
        return 0
      }
      let isSameClock = end.zone == start.zone
      let seconds =
        isSameClock
        ? end.time.clock - start.time.clock : zones.utc(end.time, in: end.zone) - zones.utc(start.time, in: start.zone)
      if seconds < 0 { fail(.endsBeforeItStarts, component.line) }
      return start.time.isDate ? max(86_400, seconds) : seconds
    }
    if let line = component.first("DURATION") {
      guard let duration = ReadDuration(line.value) else {
        fail(line, line.value)
        return 0
      }
      return start.time.isDate ? max(86_400, duration.seconds) : duration.seconds
    }
    return start.time.isDate ? 86_400 : 0
  }

  mutating func rule(_ line: ReadLine, start: ReadTime) -> RecurrenceRule? {
    do throws(RuleProblem) {
      return try RecurrenceRule(line.text, start: start)
    } catch {
      switch error {
      case .belowDay(let frequency): fail(.frequencyBelowDay(frequency), line.line)
      case .unread(let part): fail(.ruleUnread(CalendarFault.excerpt(part)), line.line)
      }
      return nil
    }
  }

  /// The title on one line, cut to what fits a note.
  mutating func summary(_ line: ReadLine?) -> String {
    guard let line else { return "" }
    guard let text = String(validating: CalendarText.unescaped(line.value), as: UTF8.self) else {
      fail(.notUTF8, line.line)
      return ""
    }
    let flat = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }
    return String(String(String.UnicodeScalarView(flat)).prefix(120))
  }
}
