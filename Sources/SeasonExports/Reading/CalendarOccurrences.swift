internal import SeasonModel

/// One time that an event takes place.
struct Occurrence: Hashable {
  /// Seconds since 1970 on the event's own clock; midnight for a date.
  let clock: Int
  /// The dates it lies on, on the season's clock.
  let dates: DateSpan
}

/// The occurrences of a file's events that touch a season.
struct CalendarOccurrences {
  /// An occurrence of one event, however its time is written.
  private struct Instance: Hashable {
    let isDate: Bool
    let utc: Int
  }

  private let zones: ZoneTable
  private let span: DateSpan
  /// For each event by its identifier and each of its occurrences that is replaced, the greatest sequence that does.
  private var replaced: [String: [Instance: Int]] = [:]

  init(events: [ReadEvent], zones: ZoneTable, span: DateSpan) {
    self.zones = zones
    self.span = span
    for event in events {
      guard let original = event.replaces else { continue }
      let instance = instance(original.time, original.zone)
      let greatest = replaced[event.uid]?[instance] ?? event.sequence
      replaced[event.uid, default: [:]][instance] = max(greatest, event.sequence)
    }
  }

  /// The occurrences of an event, earliest first; nil when the budget ran out.
  ///
  /// - Complexity: O(k log k) for k occurrences, and the dates the rule looks at.
  func occurrences(of event: ReadEvent, budget: inout WorkBudget) -> [Occurrence]? {
    if let original = event.replaces {
      let greatest = replaced[event.uid]?[instance(original.time, original.zone)]
      if greatest.map({ $0 > event.sequence }) ?? false { return [] }
      return [occurrence(event.start, event.zone, event.duration)].compactMap(\.self)
    }
    // A long event that began before the season may still last.
    let days = min(event.duration / 86_400, 4000) + 2
    guard let window = DateSpan(first: span.first - days, last: span.last + 2) else { return [] }
    var times: [(time: ReadTime, zone: ReadZone, duration: Int)] = [(event.start, event.zone, event.duration)]
    if let rule = event.rule {
      let repeats = RecurrenceDates(rule: rule, start: event.start.date)
      guard let dates = repeats.dates(in: window, budget: &budget, isWithin: { isWithin($0, rule.until, event) })
      else { return nil }
      times += dates.map { date in
        (ReadTime(date: date, seconds: event.start.seconds, isUTC: event.start.isUTC), event.zone, event.duration)
      }
    }
    times += event.extra.map { ($0.time, $0.zone, $0.duration ?? event.duration) }
    let excluded = Set(event.excluded.map { instance($0.time, $0.zone) })
    let elsewhere = event.uid.isEmpty ? nil : replaced[event.uid]
    // Some programs exclude a timed occurrence by its date alone.
    let excludedDates = Set(event.excluded.lazy.filter(\.time.isDate).map(\.time.date))
    var seen: Set<Instance> = []
    var found: [Occurrence] = []
    for (time, zone, duration) in times {
      guard budget.spend() else { return nil }
      let instance = instance(time, zone)
      guard !excluded.contains(instance), !excludedDates.contains(time.date), seen.insert(instance).inserted else {
        continue
      }
      if elsewhere?[instance] != nil { continue }
      if let occurrence = occurrence(time, zone, duration) { found.append(occurrence) }
    }
    return found.sorted { $0.clock < $1.clock }
  }

  private func instance(_ time: ReadTime, _ zone: ReadZone) -> Instance {
    Instance(isDate: time.isDate, utc: time.isDate ? time.clock : zones.utc(time, in: zone))
  }

  /// Whether an occurrence on a date is not after the rule's end, which is a date, a local time or a moment of UTC.
  private func isWithin(_ date: CivilDate, _ until: ReadTime?, _ event: ReadEvent) -> Bool {
    guard let until else { return true }
    if until.isDate || event.start.isDate { return date <= until.date }
    let time = ReadTime(date: date, seconds: event.start.seconds, isUTC: event.start.isUTC)
    return until.isUTC ? zones.utc(time, in: event.zone) <= until.clock : time.clock <= until.clock
  }

  /// The dates from start to end; nil when none of them is in the season.
  private func occurrence(_ time: ReadTime, _ zone: ReadZone, _ duration: Int) -> Occurrence? {
    let start = zones.homeClock(time, in: zone)
    let first = CivilDate(daysSince1970: CalendarOccurrences.day(start))
    var last = CivilDate(daysSince1970: CalendarOccurrences.day(start + max(0, duration - 1)))
    if !time.isDate, last > first {
      // The small hours belong to the evening before.
      let end = start + duration - last.daysSince1970 * 86_400
      if end <= 6 * 3600 { last = last - 1 }
    }
    guard let dates = DateSpan(first: first, last: max(first, last)), dates.intersection(span) != nil else {
      return nil
    }
    return Occurrence(clock: time.clock, dates: dates)
  }

  private static func day(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}

extension ZoneTable {
  /// Understands the VTIMEZONEs of a file.
  init(
    home: SeasonZone, components: [ReadComponent], around span: DateSpan, budget: inout WorkBudget,
    faults: inout FaultList
  ) {
    self.init(home: home)
    for component in components {
      guard let name = component.first("TZID")?.text else {
        faults.add(.badValue(property: "TZID", value: ""), line: component.line)
        continue
      }
      var definition = ZoneDefinition()
      for part in component.parts {
        guard let before = part.first("TZOFFSETFROM").flatMap({ ZoneTable.offset($0.value) }),
          let after = part.first("TZOFFSETTO").flatMap({ ZoneTable.offset($0.value) }),
          let start = part.first("DTSTART").flatMap({ ReadTime($0.value) })
        else {
          faults.add(
            .badValue(property: CalendarFault.excerpt(part.name), value: CalendarFault.excerpt(name)), line: part.line)
          continue
        }
        let more = part.all("RDATE").flatMap { $0.value.split(separator: 0x2c).compactMap { ReadTime($0) } }
        var rule: RecurrenceRule?
        if let line = part.first("RRULE") {
          rule = try? RecurrenceRule(line.text, start: start)
          if rule == nil { faults.add(.ruleUnread(CalendarFault.excerpt(line.text)), line: line.line) }
        }
        definition.add(
          starts: [start] + more, rule: rule, before: before, after: after, around: span, budget: &budget)
      }
      if definition.isEmpty { continue }
      definition.sort()
      definitions[name] = definition
    }
  }

  /// Reads `+0200` or `+020000`.
  private static func offset(_ value: [UInt8]) -> Int? {
    guard value.count == 5 || value.count == 7, let sign = value.first, sign == 0x2b || sign == 0x2d,
      value.dropFirst().allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let digits = value.dropFirst().map { Int($0) - 48 }
    var seconds = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
    if digits.count == 6 { seconds += digits[4] * 10 + digits[5] }
    return sign == 0x2d ? -seconds : seconds
  }
}
