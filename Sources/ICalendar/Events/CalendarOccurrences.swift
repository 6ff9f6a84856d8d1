internal import CivilTime

/// One time that an event takes place.
struct Occurrence: Hashable {
  /// The dates it lies on, on the season's clock.
  let dates: DateSpan
  /// The time zone of the file that says another time than the zone it names.
  let contradiction: Int?
}

/// The occurrences of a file's events that touch a season.
struct CalendarOccurrences {
  let series: EventSeries
  let zones: ZoneTable
  let span: DateSpan

  /// The hours that a clock nobody knows may be away from the season's: those between Lisbon and Moscow.
  private static let doubt = 3 * 3600
  /// Nothing lasts longer, and a shift by more days is none.
  private static let longest = 4000

  /// The occurrences of an event; nil when the budget ran out.
  ///
  /// - Complexity: O(k) for k occurrences, and the dates the rule looks at.
  func occurrences(of event: ReadEvent, budget: inout WorkBudget) -> [Occurrence]? {
    if event.replaces != nil { return occurrence(event.start, event.duration).map { [$0] } ?? [] }
    // A long event that began before the season may still last.
    let days = min(event.duration / 86_400, CalendarOccurrences.longest) + 2
    let shift = min(series.greatestShift(of: event), CalendarOccurrences.longest)
    guard let window = DateSpan(first: span.first - days - shift, last: span.last + 2 + shift) else { return [] }
    var times: [(start: ZonedTime, duration: Int?)] = [(event.start, nil)]
    for rule in event.rules {
      guard let dates = dates(of: rule, event, in: window, &budget) else { return nil }
      times += dates.map { (at($0, event), nil) }
    }
    times += event.extra
    var excluded = Set(event.excluded.map { series.instance($0, of: event) })
    for rule in event.exclusionRules {
      guard let dates = dates(of: rule, event, in: window, &budget) else { return nil }
      excluded.formUnion(dates.map { series.instance(at($0, event), of: event) })
    }
    var seen: Set<EventSeries.Instance> = []
    var found: [Occurrence] = []
    for (time, duration) in times {
      guard budget.spend() else { return nil }
      let instance = series.instance(time, of: event)
      if excluded.contains(instance) || excluded.contains(.date(time.time.date)) { continue }
      guard seen.insert(instance).inserted, !series.isReplaced(time, of: event) else { continue }
      if let occurrence = shifted(time, duration ?? event.duration, event) { found.append(occurrence) }
    }
    return found
  }

  /// The dates on which a time that is taken lies.
  func occurrences(of busy: BusyTime, budget: inout WorkBudget) -> [Occurrence]? {
    var found: [Occurrence] = []
    for (start, duration) in busy.periods {
      guard budget.spend() else { return nil }
      if let occurrence = occurrence(start, duration ?? (start.time.isDate ? 86_400 : 0)) { found.append(occurrence) }
    }
    return found
  }

  private func dates(
    of rule: RecurrenceRule, _ event: ReadEvent, in window: DateSpan, _ budget: inout WorkBudget
  ) -> [CivilDate]? {
    RecurrenceDates(rule: rule, start: event.start.time.date)
      .dates(in: window, budget: &budget, isWithin: { isWithin($0, rule.until, event) })
  }

  /// The occurrence of an event on a date.
  private func at(_ date: CivilDate, _ event: ReadEvent) -> ZonedTime {
    let start = event.start.time
    return ZonedTime(time: ReadTime(date: date, seconds: start.seconds, isUTC: start.isUTC), zone: event.start.zone)
  }

  /// Whether an occurrence on a date is not after the rule's end, which is a date, a local time or a moment of UTC.
  private func isWithin(_ date: CivilDate, _ until: ReadTime?, _ event: ReadEvent) -> Bool {
    guard let until else { return true }
    if until.isDate || event.start.time.isDate { return date <= until.date }
    let time = at(date, event)
    return until.isUTC ? zones.utc(time) <= until.clock : time.time.clock <= until.clock
  }

  /// An occurrence that may have been moved with all later ones.
  private func shifted(_ time: ZonedTime, _ duration: Int, _ event: ReadEvent) -> Occurrence? {
    guard let shift = series.shift(of: time, in: event) else { return occurrence(time, duration) }
    if shift.event.isCancelled { return nil }
    let start = shift.event.start
    let date = time.time.date + (start.time.date - shift.original.time.date)
    let moved = ReadTime(date: date, seconds: start.time.seconds, isUTC: start.time.isUTC)
    return occurrence(ZonedTime(time: moved, zone: start.zone), shift.event.duration)
  }

  /// The dates from start to end; nil when none of them is in the season.
  private func occurrence(_ time: ZonedTime, _ duration: Int) -> Occurrence? {
    let start = zones.homeClock(time)
    guard !time.time.isDate else {
      return occurrence(from: start, duration, isDate: true, time)
    }
    guard time.zone == .unknown else { return occurrence(from: start, duration, isDate: false, time) }
    // All the dates that it may touch: too many closed are told and can be opened again, one too few is lost.
    let doubt = CalendarOccurrences.doubt
    let early = dates(from: start - doubt, duration, isDate: false)
    let late = dates(from: start + doubt, duration, isDate: false)
    guard let dates = DateSpan(first: early.first, last: late.last), dates.intersection(span) != nil else { return nil }
    return Occurrence(dates: dates, contradiction: nil)
  }

  private func occurrence(from start: Int, _ duration: Int, isDate: Bool, _ time: ZonedTime) -> Occurrence? {
    let dates = dates(from: start, duration, isDate: isDate)
    guard dates.intersection(span) != nil else { return nil }
    return Occurrence(dates: dates, contradiction: zones.contradiction(at: time))
  }

  private func dates(from start: Int, _ duration: Int, isDate: Bool) -> DateSpan {
    let first = ReadTime(clock: start).date
    var last = ReadTime(clock: start + max(0, duration - 1)).date
    if !isDate, last > first {
      // The small hours belong to the evening before.
      let end = start + duration - last.daysSince1970 * 86_400
      if end <= 6 * 3600 { last = last - 1 }
    }
    return DateSpan(first: first, last: max(first, last)) ?? DateSpan(first)
  }
}
