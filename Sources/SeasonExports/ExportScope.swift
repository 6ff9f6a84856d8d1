public import SeasonModel

/// Which evenings an export holds.
public enum ExportScope: Hashable, Sendable {
  /// All of them.
  case season
  /// Those of the commune with this code.
  case commune(String)
  /// Those of this territory.
  case territory(String)
  /// Those of the van with this identifier.
  case van(String)

  /// Whether an evening is among them.
  ///
  /// - Parameters:
  ///   - evening: an evening of a plan.
  ///   - season: the season of that plan.
  /// - Returns: true if the scope holds it.
  public func holds(_ evening: Evening, in season: Season) -> Bool {
    switch self {
    case .season: true
    case .commune(let code): evening.commune == code
    case .territory(let name):
      season.communePositions[evening.commune].map { season.communes[$0].territory == name } ?? false
    case .van(let id): evening.van == id
    }
  }

  /// The calendar of these evenings among those that have names; nil for that of the season.
  var named: (calendar: CalendarFileName.Calendar, key: String)? {
    switch self {
    case .season: nil
    case .commune(let code): (.commune, code)
    case .territory(let name): (.territory, name)
    case .van(let id): (.van, id)
    }
  }

  /// Whether a published event is among them.
  func holds(_ event: PublishedEvent) -> Bool {
    named.map { event.isHeld(by: $0.calendar, key: $0.key) } ?? true
  }
}

extension Publication {
  /// The evenings that the calendar of a scope shows, those that have left it among them, in no order.
  func shownEvents(of scope: ExportScope, in season: Season) -> [ShownEvent] {
    guard let (calendar, key) = scope.named else { return events.map { ShownEvent(event: $0, hasLeft: false) } }
    return shownEvents(of: calendar, key: key, in: season)
  }
}

/// For whom an export is.
public enum Audience: String, CaseIterable, Sendable {
  /// Everyone: no contacts and no internal notes.
  case `public`
  /// The van's crew and the coordinator: everything.
  case crew
}
