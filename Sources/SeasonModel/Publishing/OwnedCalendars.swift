internal import CivilTime

/// Compares the calendars of vans and of territories, in which an evening has a sequence of its own once it has left
/// them, with what is remembered of them.
struct OwnedCalendars {
  /// The identifiers of which a calendar had a newer revision than the one on record.
  private(set) var newer: Set<String> = []

  private struct Calendar: Hashable {
    let kind: PublishedDeparture.Calendar
    let owner: String
  }

  private let seen: [(calendar: Calendar, events: [String: SeenEvent])]

  init(_ calendars: [SeenCalendar], names: [CalendarFileName]) {
    var groups: [Calendar: [SeenCalendar]] = [:]
    for calendar in calendars {
      guard case .named(let kind, let file) = calendar.scope,
        let departing = PublishedDeparture.Calendar.allCases.first(where: { $0.kind == kind }),
        let name = names.first(where: { $0.calendar == kind && $0.file == file })
      else { continue }
      groups[Calendar(kind: departing, owner: name.key), default: []].append(calendar)
    }
    seen = groups.sorted { ($0.key.kind.rawValue, $0.key.owner) < ($1.key.kind.rawValue, $1.key.owner) }
      .map { ($0.key, SeenCalendar.newest(in: $0.value)) }
  }

  /// Brings a publication to what people hold of these calendars.
  ///
  /// - Parameters:
  ///   - publication: what is remembered, the calendars that hold every evening taken in already.
  ///   - whole: what those calendars show.
  ///   - open: the evenings of which it is not remembered to whom they belong.
  ///   - season: the season.
  mutating func catchUp(
    _ publication: inout Publication, with whole: [String: SeenEvent], open: Set<String>, in season: Season
  ) {
    let positions = Dictionary(publication.events.enumerated().map { ($1.uid, $0) }) { first, _ in first }
    for uid in open.sorted() {
      guard let position = positions[uid] else { continue }
      for kind in PublishedDeparture.Calendar.allCases {
        let owners = seen.filter { calendar, events in
          calendar.kind == kind && events[uid].map { !$0.hasLeft(whole[uid]) } ?? false
        }.map(\.calendar.owner)
        guard let first = owners.first, !owners.contains(publication.events[position].owner(kind)) else { continue }
        publication.events[position].setOwner(kind, first)
      }
    }
    for (calendar, events) in seen {
      let shown = Dictionary(
        publication.shownEvents(of: calendar.kind.kind, key: calendar.owner, in: season).map { ($0.event.uid, $0) }
      ) { first, _ in first }
      for uid in events.keys.sorted() {
        guard let entry = events[uid], let position = positions[uid] else { continue }
        raise(
          entry, shown: shown[uid], hasLeft: entry.hasLeft(whole[uid]), calendar: calendar,
          event: publication.events[position], departures: &publication.departures)
      }
    }
  }

  /// Makes sure that a calendar's next revision of an evening is above the one that people hold.
  private mutating func raise(
    _ entry: SeenEvent, shown: ShownEvent?, hasLeft: Bool, calendar: Calendar, event: PublishedEvent,
    departures: inout [PublishedDeparture]
  ) {
    let isSame = shown.map { $0.hasLeft == hasLeft && $0.event.shows(entry) } ?? false
    let target = PublishedRevision.raised(entry.sequence, by: isSame ? 0 : 1)
    if let shown, shown.event.revision.sequence >= target { return }
    let known = departures.firstIndex {
      $0.calendar == calendar.kind && $0.event.uid == entry.uid && $0.owner == calendar.owner
    }
    var departure: PublishedDeparture
    if let known {
      departure = departures[known]
    } else {
      var event = event
      event.setOwner(calendar.kind, calendar.owner)
      event.revision.status = .cancelled
      event.revision.cancelledSince = event.revision.cancelledSince ?? entry.lastModified
      departure = PublishedDeparture(from: calendar.kind, event: event, lead: 0)
    }
    if let shown, !shown.hasLeft {
      departure.lead = PublishedRevision.raised(departure.lead, by: target - shown.event.revision.sequence)
    } else {
      departure.event.revision.sequence = target
      departure.event.revision.lastModified = max(departure.event.revision.lastModified, entry.lastModified)
      // Should it come back, it comes with the number after this one.
      departure.lead = max(departure.lead, target + 1 - event.revision.sequence)
    }
    if let known { departures[known] = departure } else { departures.append(departure) }
    newer.insert(entry.uid)
  }
}

extension SeenEvent {
  /// Whether a calendar shows an evening as one that has left it, while that of the season shows it as `whole`.
  fileprivate func hasLeft(_ whole: SeenEvent?) -> Bool {
    guard let whole, status == .cancelled else { return false }
    return whole.status == .confirmed || !whole.summary.utf8.elementsEqual(summary.utf8)
  }
}

extension PublishedEvent {
  fileprivate func shows(_ entry: SeenEvent) -> Bool {
    revision.status == entry.status && date == entry.dates.first
      && entry.hours.map { $0 == (opens, closes) } ?? false
  }

  fileprivate func owner(_ kind: PublishedDeparture.Calendar) -> String {
    switch kind {
    case .van: van
    case .territory: territory
    }
  }

  fileprivate mutating func setOwner(_ kind: PublishedDeparture.Calendar, _ owner: String) {
    switch kind {
    case .van: van = owner
    case .territory: territory = owner
    }
  }
}
