internal import CivilTime

/// The changes of clock that a VTIMEZONE defines, as far as a season needs them.
struct ZoneDefinition: Sendable {
  /// From a moment on its own clock, an offset holds.
  struct Onset: Hashable, Sendable {
    /// Seconds since 1970 on the clock before the change.
    let clock: Int
    /// Seconds east of UTC before the change.
    let before: Int
    /// Seconds east of UTC from then on.
    let after: Int
  }

  /// Its name in the file, and the line on which it begins.
  let name: [UInt8]
  let line: Int
  /// The changes, earliest first, and by when each is past the gap that it makes.
  private var onsets: [(past: Int, onset: Onset)] = []

  /// Whether it says nothing.
  var isEmpty: Bool { onsets.isEmpty }

  /// Understands a VTIMEZONE; parts that cannot be read are told and left out.
  init(
    _ component: ReadComponent, name: [UInt8], around span: DateSpan, budget: inout WorkBudget, faults: inout FaultList
  ) {
    self.name = name
    self.line = component.line
    for part in component.parts {
      guard let before = part.first("TZOFFSETFROM").flatMap({ UTCOffset.seconds($0.trimmed) }),
        let after = part.first("TZOFFSETTO").flatMap({ UTCOffset.seconds($0.trimmed) }),
        let start = part.first("DTSTART").flatMap({ ReadTime($0.value) })
      else {
        faults.add(.brokenZone(CalendarFault.excerpt(name)), line: part.line, isSerious: false)
        continue
      }
      let more = part.all("RDATE").flatMap { $0.value.split(separator: 0x2c).compactMap { ReadTime($0) } }
      var rule: RecurrenceRule?
      if let line = part.first("RRULE") {
        rule = try? RecurrenceRule(line.value, start: start)
        if rule == nil { faults.add(.ruleUnread(CalendarFault.excerpt(line.value)), line: line.line, isSerious: false) }
      }
      add(starts: [start] + more, rule: rule, before: before, after: after, around: span, budget: &budget)
    }
    sort()
  }

  /// Adds one STANDARD or DAYLIGHT part.
  private mutating func add(
    starts: [ReadTime], rule: RecurrenceRule?, before: Int, after: Int, around span: DateSpan,
    budget: inout WorkBudget
  ) {
    var changes = starts.map(\.clock)
    if let rule, let start = starts.first {
      // The change before the season's first date may be more than a year back.
      let window = DateSpan(first: span.first - 800, last: span.last + 8) ?? span
      let until = rule.until.map { $0.isUTC ? $0.clock + before : $0.clock }
      let seconds = start.seconds ?? 0
      let dates = RecurrenceDates(rule: rule, start: start.date).dates(in: window, budget: &budget) { date in
        until.map { date.daysSince1970 * 86_400 + seconds <= $0 } ?? true
      }
      changes += (dates ?? []).map { $0.daysSince1970 * 86_400 + seconds }
      if let until, until < window.first.daysSince1970 * 86_400 { changes.append(until) }
    }
    // Where the clock goes forward, times within the gap still count as before.
    let gap = max(0, after - before)
    onsets += Set(changes).map { ($0 + gap, Onset(clock: $0, before: before, after: after)) }
  }

  /// Seconds east of UTC at a time on the zone's own clock; a time that a change skips has the offset before it, one
  /// that comes twice that of its first coming.
  ///
  /// - Complexity: O(log changes).
  func offset(atClock clock: Int) -> Int {
    var low = 0
    var high = onsets.count
    while low < high {
      let middle = (low + high) / 2
      if onsets[middle].past <= clock { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? onsets[low - 1].onset.after : onsets.first?.onset.before ?? 0
  }

  /// Puts the changes in order.
  private mutating func sort() {
    onsets.sort {
      ($0.past, $0.onset.clock, $0.onset.after, $0.onset.before)
        < ($1.past, $1.onset.clock, $1.onset.after, $1.onset.before)
    }
  }
}
