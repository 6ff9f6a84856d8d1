public import CivilTime

/// What somebody's own calendar says about the dates of a season: which are taken, and by what.
///
/// Repeating events are worked out (RFC 5545), times are brought to the season's clock, and what cannot be read is
/// named with its line. A night until six in the morning belongs to the date on which it began. Cancelled events are no
/// events; events that are shown as free count, for an all-day event is free in most programs whether meant so or not.
/// What can be read of an event counts even where the rest cannot: a date that is closed without need is seen and
/// opened again.
public struct CalendarReading: Sendable {
  /// The events that lie on a date of the season, by first date and line.
  public let entries: [CalendarEntry]
  /// What could not be read, or is worth knowing, by line.
  public let faults: [CalendarFault]
  /// How many events the file holds, read or not, in the season or not.
  public let eventCount: Int
  /// Which calendar it is.
  public let identity: CalendarIdentity

  /// Reads the bytes of an `.ics` file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - span: the dates of the season.
  ///   - home: the rule of the season's clock.
  /// - Complexity: O(n) for n bytes, and a bounded number of occurrences; beyond it a fault says so.
  public init(bytes: [UInt8], span: DateSpan, home: ZoneRule) {
    self.init(bytes: bytes, span: span, home: home, budget: .ofOneFile)
  }

  init(bytes: [UInt8], span: DateSpan, home: ZoneRule, budget: WorkBudget) {
    var faults = FaultList()
    var budget = budget
    guard let text = CalendarBytes(bytes) else {
      self.entries = []
      self.faults = [CalendarFault(line: 1, kind: .notACalendar)]
      self.eventCount = 0
      self.identity = CalendarIdentity([], events: [])
      return
    }
    for remark in text.remarks { faults.add(remark, line: 1, isSerious: false) }
    let calendars = ReadComponents(bytes: text.text, firstLine: text.firstLine, faults: &faults).calendars
    let zones = ZoneTable(home: home, calendars: calendars, around: span, budget: &budget, faults: &faults)
    var events: [ReadEvent] = []
    var busy: [BusyTime] = []
    for (index, calendar) in calendars.enumerated() {
      let values = EventValues(zones: zones, calendar: index)
      events += calendar.events.compactMap { component in
        ReadEvent(component, isCancelled: calendar.isCancellation, values: values, span: span, faults: &faults)
      }
      if !calendar.isCancellation {
        busy += calendar.busy.map { BusyTime($0, values: values, faults: &faults) }
      }
    }
    var entries = EntryList(
      occurrences: CalendarOccurrences(series: EventSeries(events, zones: zones), zones: zones, span: span),
      budget: budget)
    entries.read(busy, &faults)
    self.entries = entries.all
    self.faults = faults.all
    self.eventCount = calendars.reduce(0) { $0 + $1.events.count + $1.busy.count }
    self.identity = CalendarIdentity(calendars, events: events.map(EntryList.key) + busy.map(EntryList.key))
  }
}
