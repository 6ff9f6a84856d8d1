internal import SeasonModel

/// An evening as one calendar shows it.
struct FeedEvent: Sendable {
  /// The evening, with the revision that this calendar has reached.
  let event: PublishedEvent
  /// Whether it has left this calendar, and may take place all the same.
  let hasLeft: Bool
}

extension Publication {
  /// The evenings that a calendar shows, those that have left it among them, in no order.
  ///
  /// The calendar of a territory that no commune has any more was given another name, or merged: it goes on with the
  /// evenings it had, for they take place.
  func feedEvents(of scope: ExportScope, in season: Season) -> [FeedEvent] {
    let departed = departures.filter { $0.calendar.scope(of: $0.owner) == scope }
    let held = events.filter { scope.holds($0) }
    guard !departed.isEmpty else { return held.map { FeedEvent(event: $0, hasLeft: false) } }
    let leads = Dictionary(departed.map { ($0.event.uid, $0.lead) }) { first, _ in first }
    let present = Set(held.map(\.uid))
    let gone = departed.filter { !present.contains($0.event.uid) }
    var shown = held
    var left: [PublishedEvent] = []
    if case .territory(let name) = scope, !season.communes.contains(where: { $0.territory == name }) {
      let missing = Set(gone.map(\.event.uid))
      shown += events.filter { missing.contains($0.uid) }
    } else {
      left = gone.map(\.event)
    }
    return shown.map { event in
      var event = event
      event.revision.sequence += leads[event.uid] ?? 0
      return FeedEvent(event: event, hasLeft: false)
    } + left.map { FeedEvent(event: $0, hasLeft: true) }
  }
}

extension PublishedDeparture.Calendar {
  fileprivate func scope(of owner: String) -> ExportScope {
    switch self {
    case .van: .van(owner)
    case .territory: .territory(owner)
    }
  }
}
