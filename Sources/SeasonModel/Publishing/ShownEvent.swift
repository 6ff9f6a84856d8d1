internal import CivilTime

/// An evening as one calendar shows it.
public struct ShownEvent: Hashable, Sendable {
  /// The evening, with the revision that this calendar has reached.
  public let event: PublishedEvent
  /// Whether it has left this calendar, and may take place all the same.
  public let hasLeft: Bool

  /// Creates an evening of a calendar.
  public init(event: PublishedEvent, hasLeft: Bool) {
    self.event = event
    self.hasLeft = hasLeft
  }
}

extension Publication {
  /// The evenings of a season, without those of an earlier one that was planned in the same folder.
  ///
  /// One that was called off because its season now begins later is among them.
  public func events(of season: Season) -> [PublishedEvent] {
    events.filter { event in
      event.date >= (event.isConfirmed ? season.span.first : season.span.first - Publication.latestBeginning)
    }
  }

  /// By how many days a season may begin later than it was first announced.
  private static let latestBeginning = 31

  /// The evenings that a calendar shows, those that have left it among them, in no order.
  ///
  /// The calendar of a territory that no commune has any more was given another name, or merged: it goes on with the
  /// evenings it had, for they take place.
  ///
  /// - Parameters:
  ///   - calendar: what kind of calendar it is.
  ///   - key: the commune's code, the territory's name or the van's identifier.
  ///   - season: the season.
  /// - Returns: the evenings.
  public func shownEvents(of calendar: CalendarFileName.Calendar, key: String, in season: Season) -> [ShownEvent] {
    let held = events.filter { $0.isHeld(by: calendar, key: key) }
    let departed = departures.filter { $0.calendar.kind == calendar && $0.owner == key }
    guard !departed.isEmpty else { return held.map { ShownEvent(event: $0, hasLeft: false) } }
    let leads = Dictionary(departed.map { ($0.event.uid, $0.lead) }) { first, _ in first }
    let present = Set(held.map(\.uid))
    let gone = departed.filter { !present.contains($0.event.uid) }
    var shown = held
    var left: [PublishedEvent] = []
    if calendar == .territory, !season.communes.contains(where: { $0.territory == key }) {
      let missing = Set(gone.map(\.event.uid))
      shown += events.filter { missing.contains($0.uid) }
    } else {
      left = gone.map(\.event)
    }
    return shown.map { event in
      var event = event
      event.revision.sequence = PublishedRevision.raised(event.revision.sequence, by: leads[event.uid] ?? 0)
      return ShownEvent(event: event, hasLeft: false)
    } + left.map { ShownEvent(event: $0, hasLeft: true) }
  }
}

extension PublishedEvent {
  /// Whether an evening is one of a calendar's.
  public func isHeld(by calendar: CalendarFileName.Calendar, key: String) -> Bool {
    switch calendar {
    case .commune: commune == key
    case .territory: territory == key
    case .van: van == key
    }
  }
}

extension PublishedDeparture.Calendar {
  /// The same calendars, among those that have names.
  var kind: CalendarFileName.Calendar {
    switch self {
    case .van: .van
    case .territory: .territory
    }
  }
}
