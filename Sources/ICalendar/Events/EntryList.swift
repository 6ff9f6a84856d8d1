internal import CivilTime

/// Puts together what a file's events take of a season.
struct EntryList {
  private let occurrences: CalendarOccurrences
  private var budget: WorkBudget
  private var entries: [CalendarEntry] = []

  init(occurrences: CalendarOccurrences, budget: WorkBudget) {
    self.occurrences = occurrences
    self.budget = budget
  }

  /// The entries, by first date and line.
  var all: [CalendarEntry] {
    entries.sorted { ($0.spans[0].first, $0.line) < ($1.spans[0].first, $1.line) }
  }

  /// Works out all events, and the times that are taken; says what is worth knowing of those that touch the season.
  mutating func read(_ busy: [BusyTime], _ faults: inout FaultList) {
    for event in occurrences.series.current where !event.isCancelled {
      guard let spans = spans(occurrences.occurrences(of: event, budget: &budget), line: event.line, &faults) else {
        return
      }
      guard let first = spans.first?.first else { continue }
      entries.append(
        CalendarEntry(line: event.line, title: event.title, key: EntryList.key(event), spans: spans))
      let named = CalendarFault.Event(title: event.title, date: first)
      if let (name, line) = event.unknownZone {
        faults.add(.unknownZone(CalendarFault.excerpt(name)), line: line, isSerious: false, event: named)
      }
      if event.title.saysCancelled { faults.add(.titleSaysCancelled, line: event.line, isSerious: false, event: named) }
    }
    for time in busy {
      guard let spans = spans(occurrences.occurrences(of: time, budget: &budget), line: time.line, &faults) else {
        return
      }
      guard !spans.isEmpty else { continue }
      entries.append(CalendarEntry(line: time.line, title: .busy, key: EntryList.key(time), spans: spans))
    }
    tellOlder(&faults)
  }

  /// Names the events that do not count, for there is a newer version, where that opens a date.
  ///
  /// Programs that give every event the same identifier are few, but there are some.
  private mutating func tellOlder(_ faults: inout FaultList) {
    let counted = Dictionary(grouping: entries, by: \.key).mapValues { $0.flatMap(\.spans) }
    for event in occurrences.series.older where !event.isCancelled {
      guard let spans = spans(occurrences.occurrences(of: event, budget: &budget), line: event.line, &faults) else {
        return
      }
      // One event has few dates that count; of those with thousands, looking at some is enough.
      let kept = counted[EntryList.key(event)]?.prefix(400) ?? []
      guard let first = spans.first(where: { span in !kept.contains { $0.intersection(span) == span } })?.first else {
        continue
      }
      faults.add(
        .olderVersion, line: event.line, isSerious: false, event: CalendarFault.Event(title: event.title, date: first))
    }
  }

  /// The dates of the season in runs; nil when the budget ran out, which is told.
  private func spans(_ found: [Occurrence]?, line: Int, _ faults: inout FaultList) -> [DateSpan]? {
    guard let found else {
      faults.add(.tooMuchWork, line: line)
      return nil
    }
    for case let index? in found.lazy.map(\.contradiction) {
      let definition = occurrences.zones.definitions[index]
      faults.addOnce(.zoneDiffers(CalendarFault.excerpt(definition.name)), line: definition.line)
    }
    // Most events take place once.
    guard found.count > 1 else { return found.compactMap { $0.dates.intersection(occurrences.span) } }
    var dates = DateSet(over: occurrences.span)
    for occurrence in found { dates.insert(occurrence.dates) }
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

  /// What tells an event from the others of its calendar: its identifier, or its title where it has none.
  static func key(_ event: ReadEvent) -> [String] {
    guard event.uid.isEmpty, case .text(let title) = event.title else {
      return ["uid", String(decoding: event.uid, as: UTF8.self)]
    }
    return ["title", title]
  }

  static func key(_ busy: BusyTime) -> [String] {
    ["busy", String(decoding: busy.uid, as: UTF8.self)]
  }
}
