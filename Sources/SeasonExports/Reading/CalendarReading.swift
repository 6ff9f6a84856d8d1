public import SeasonModel

/// What somebody's own calendar says about the dates of a season: which are taken, and by what.
///
/// Repeating events are worked out (RFC 5545), times are brought to the season's clock, and what cannot be read is named
/// with its line. A night until six in the morning belongs to the date on which it began. Cancelled events are no events;
/// events that are shown as free count, for an all-day event is free in most programs whether meant so or not.
public struct CalendarReading: Sendable {
  /// An event, and the season's dates that it lies on.
  public struct Entry: Hashable, Sendable {
    /// The line on which the event begins.
    public let line: Int
    /// What it is called; may be empty.
    public let summary: String
    /// The dates, as runs, ascending.
    public let spans: [DateSpan]
  }

  /// The events that lie on a date of the season, by first date and line.
  public let entries: [Entry]
  /// What could not be read, by line.
  public let faults: [CalendarFault]
  /// How many events the file holds, read or not, in the season or not.
  public let eventCount: Int

  /// Reads the bytes of an `.ics` file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - span: the dates of the season.
  ///   - zone: the season's time zone.
  /// - Complexity: O(n) for n bytes, and a bounded number of occurrences; beyond it a fault says so.
  public init(bytes: [UInt8], span: DateSpan, zone: SeasonZone) {
    self.init(bytes: bytes, span: span, zone: zone, budget: .ofOneFile)
  }

  init(bytes: [UInt8], span: DateSpan, zone: SeasonZone, budget: WorkBudget) {
    var faults = FaultList()
    var budget = budget
    let components = ReadComponents(bytes: bytes, faults: &faults)
    let zones = ZoneTable(
      home: zone, components: components.zones, around: span, budget: &budget, faults: &faults)
    let events = components.events.compactMap { ReadEvent($0, zones: zones, faults: &faults) }
    let occurrences = CalendarOccurrences(events: events, zones: zones, span: span)
    var entries: [Entry] = []
    for event in events where !event.isCancelled {
      guard let found = occurrences.occurrences(of: event, budget: &budget) else {
        faults.add(.tooMuchWork, line: event.line)
        break
      }
      var dates = DateSet(over: span)
      for occurrence in found { dates.insert(occurrence.dates) }
      let spans = CalendarReading.runs(of: dates)
      if !spans.isEmpty { entries.append(Entry(line: event.line, summary: event.summary, spans: spans)) }
    }
    self.entries = entries.sorted { left, right in
      (left.spans[0].first, left.line) < (right.spans[0].first, right.line)
    }
    self.faults = faults.all
    self.eventCount = components.events.count
  }

  /// The availability rows that the calendar amounts to, by date; each event's title becomes the note.
  ///
  /// - Parameters:
  ///   - code: the commune whose calendar it is.
  ///   - status: what the dates are to it.
  /// - Returns: the rows, none of them twice.
  public func rows(forCommune code: String, as status: AvailabilityRow.Status) -> [AvailabilityRow] {
    let rows = entries.flatMap { entry in
      entry.spans.map {
        AvailabilityRow(subject: .commune(code), span: $0, status: status, note: entry.summary)
      }
    }
    return Set(rows).sorted {
      ($0.span.first, $0.span.last, $0.note) < ($1.span.first, $1.span.last, $1.note)
    }
  }

  private static func runs(of dates: DateSet) -> [DateSpan] {
    var runs: [DateSpan] = []
    for date in dates.dates {
      if let last = runs.last, last.last + 1 == date, let longer = DateSpan(first: last.first, last: date) {
        runs[runs.count - 1] = longer
      } else {
        runs.append(DateSpan(date))
      }
    }
    return runs
  }
}
