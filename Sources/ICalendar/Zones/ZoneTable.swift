internal import CivilTime

/// Turns times of a file into seconds of UTC, and knows what the file calls its zones.
struct ZoneTable: Sendable {
  /// The zone of the season, which floating times and dates are in.
  let home: ZoneRule
  /// What the file defines.
  private(set) var definitions: [ZoneDefinition] = []
  /// For each calendar of the file, what the names that it defines mean, by their folded forms.
  private var names: [[[UInt8]: ReadZone]] = []
  /// The same for the first definition of each name in the file, for a calendar that leaves it to another.
  private var anywhere: [[UInt8]: ReadZone] = [:]

  /// Understands the VTIMEZONEs of a file.
  ///
  /// One that cannot be read is told, and is none: an event on such a clock says so itself.
  init(
    home: ZoneRule, calendars: [ReadCalendar], around span: DateSpan, budget: inout WorkBudget, faults: inout FaultList
  ) {
    self.home = home
    for calendar in calendars {
      var names: [[UInt8]: ReadZone] = [:]
      for component in calendar.zones {
        guard let line = component.first("TZID") else {
          faults.add(.brokenZone(""), line: component.line, isSerious: false)
          continue
        }
        let name = CalendarText.unescaped(line.value)
        let definition = ZoneDefinition(component, name: name, around: span, budget: &budget, faults: &faults)
        guard !definition.isEmpty else { continue }
        let folded = ZoneTable.folded(name)
        let zone = meaning(of: folded, defined: definitions.count)
        names[folded] = zone
        anywhere[folded] = anywhere[folded] ?? zone
        definitions.append(definition)
      }
      self.names.append(names)
    }
  }

  /// The zone of a name, as a calendar of the file means it.
  ///
  /// A name that the world knows means what the world means by it; then the file's own definition counts; then what the
  /// name itself says.
  ///
  /// - Complexity: O(length of the name).
  func zone(named name: [UInt8], inCalendar calendar: Int) -> ReadZone {
    let folded = ZoneTable.folded(name)
    if let zone = names[calendar][folded] { return zone }
    let unescaped = ZoneTable.folded(CalendarText.unescaped(name))
    return names[calendar][unescaped] ?? anywhere[folded] ?? meaning(of: folded, defined: nil)
  }

  private func meaning(of folded: [UInt8], defined: Int?) -> ReadZone {
    // No zone has a longer name, and texts are compared in no more time than their length squared.
    let text = folded.count <= 200 ? String(decoding: folded, as: UTF8.self).lowercased() : ""
    if let rule = ZoneName.known(text) { return .named(rule, aside: defined) }
    if let defined { return .defined(defined) }
    if let rule = ZoneName.described(text, home: home) { return .named(rule, aside: nil) }
    return .unknown
  }

  /// Seconds since 1970 in UTC.
  func utc(_ time: ZonedTime) -> Int {
    time.time.clock - offset(of: time.time, in: time.zone)
  }

  /// Seconds since 1970 on the season's clock.
  func homeClock(_ time: ZonedTime) -> Int {
    switch time.zone {
    case .floating, .unknown: return time.time.clock
    case .named(home, _): return time.time.clock
    default:
      if time.time.isDate { return time.time.clock }
      let utc = utc(time)
      return utc + home.offset(atUTC: utc)
    }
  }

  /// The definition of the file that says another time than the zone it names, if it does so for this time.
  func contradiction(at time: ZonedTime) -> Int? {
    guard case .named(let rule, let aside?) = time.zone, !time.time.isDate else { return nil }
    let clock = time.time.clock
    return definitions[aside].offset(atClock: clock) == rule.offset(atClock: clock) ? nil : aside
  }

  private func offset(of time: ReadTime, in zone: ReadZone) -> Int {
    switch zone {
    case .utc: 0
    case .floating, .unknown: home.offset(atClock: time.clock)
    case .named(let rule, _): rule.offset(atClock: time.clock)
    case .defined(let index): definitions[index].offset(atClock: time.clock)
    }
  }

  /// A name without what programs disagree on: capitals, blanks and quotes at the ends.
  private static func folded(_ name: [UInt8]) -> [UInt8] {
    var slice = name[...].trimmed
    while slice.count >= 2, slice.first == 0x22, slice.last == 0x22 { slice = slice.dropFirst().dropLast().trimmed }
    return slice.map(\.lowercased)
  }
}
