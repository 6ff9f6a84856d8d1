internal import SeasonModel

/// The clock that a time in a calendar file is on.
enum ReadZone: Hashable, Sendable {
  /// No zone: the clock on the wall of the village.
  case floating
  case utc
  /// A zone that is known without a definition.
  case known(SeasonZone)
  /// A zone that the file defines, by its identifier.
  case defined(String)
}

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

  /// The changes, earliest first, and by when each is past the gap that it makes.
  private var onsets: [(past: Int, onset: Onset)] = []

  /// Whether it says nothing.
  var isEmpty: Bool { onsets.isEmpty }

  /// Adds one STANDARD or DAYLIGHT part.
  mutating func add(
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

  /// Puts the changes in order, once all parts are added and before any offset is asked for.
  mutating func sort() {
    onsets.sort {
      ($0.past, $0.onset.clock, $0.onset.after, $0.onset.before)
        < ($1.past, $1.onset.clock, $1.onset.after, $1.onset.before)
    }
  }
}

/// Turns times of a file into seconds of UTC.
struct ZoneTable: Sendable {
  /// The zone of the season, which floating times and dates are in.
  let home: SeasonZone
  var definitions: [String: ZoneDefinition] = [:]

  /// Seconds since 1970 in UTC.
  func utc(_ time: ReadTime, in zone: ReadZone) -> Int {
    time.clock - offset(of: time, in: zone)
  }

  /// Seconds since 1970 on the season's clock.
  func homeClock(_ time: ReadTime, in zone: ReadZone) -> Int {
    if time.isDate || zone == .floating || zone == .known(home) { return time.clock }
    let utc = utc(time, in: zone)
    return utc + home.offset(at: UTCInstant(secondsSince1970: utc))
  }

  private func offset(of time: ReadTime, in zone: ReadZone) -> Int {
    switch zone {
    case .utc: 0
    case .floating: home.offset(on: time.date, secondsAfterMidnight: time.seconds ?? 0)
    case .known(let zone): zone.offset(on: time.date, secondsAfterMidnight: time.seconds ?? 0)
    case .defined(let name): definitions[name]?.offset(atClock: time.clock) ?? 0
    }
  }
}
