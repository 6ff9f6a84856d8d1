internal import CivilTime

/// The dates that an event can touch, as far as they are known when something of it cannot be read.
struct EventReach {
  /// The first of them; nil when it may be any.
  let first: CivilDate?
  /// The last of them; nil when it may be any.
  let last: CivilDate?

  /// Nothing is known.
  static let anyTime = EventReach(first: nil, last: nil)

  private init(first: CivilDate?, last: CivilDate?) {
    self.first = first
    self.last = last
  }

  /// Looks at what can be read of a component.
  ///
  /// - Parameters:
  ///   - component: the VEVENT.
  ///   - start: its start, if that can be read; where there is no such date, there may still be such a year.
  init(_ component: ReadComponent, start: ReadTime?) {
    guard
      let (first, latestStart) = start.map({ ($0.date, $0.date) })
        ?? component.first("DTSTART").flatMap(EventReach.year)
    else {
      self = .anyTime
      return
    }
    let extra = component.all("RDATE").flatMap { $0.value.split(separator: UInt8(ascii: ",")) }.map { part in
      ReadTime(part.prefix { $0 != UInt8(ascii: "/") })?.date
    }
    guard extra.allSatisfy({ $0 != nil }) else {
      self = .anyTime
      return
    }
    var last = extra.compactMap(\.self).reduce(latestStart, max)
    for line in component.all("RRULE") {
      guard let bound = RecurrenceBound.last(line.value, start: latestStart) else {
        self.init(first: first, last: nil)
        return
      }
      last = max(last, bound)
    }
    self.init(
      first: extra.compactMap(\.self).reduce(first, min), last: last + EventReach.length(component, from: first))
  }

  /// Whether one of the dates can lie in a span: a day more at both ends, for the clocks of the world.
  func touches(_ span: DateSpan) -> Bool {
    (first.map { $0 - 1 <= span.last } ?? true) && (last.map { $0 + 1 >= span.first } ?? true)
  }

  /// The days that an event lasts; a year where that cannot be read.
  private static func length(_ component: ReadComponent, from start: CivilDate) -> Int {
    if let line = component.first("DTEND") {
      return ReadTime(line.value).map { max(0, $0.date - start) } ?? 366
    }
    if let line = component.first("DURATION") {
      return (ReadDuration(line.value)?.seconds ?? 366 * 86_400) / 86_400 + 1
    }
    return component.isUnfinished || component.broken.contains(where: \.mayHideDates) ? 366 : 1
  }

  /// The first and last date of the year that a date which is none begins with.
  private static func year(_ line: ReadLine) -> (CivilDate, CivilDate)? {
    let digits = line.trimmed.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    return (first, last)
  }
}
