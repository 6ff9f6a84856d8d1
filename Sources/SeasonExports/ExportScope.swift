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

  /// Whether a published event is among them.
  func holds(_ event: PublishedEvent) -> Bool {
    switch self {
    case .season: true
    case .commune(let code): event.commune == code
    case .territory(let name): event.territory == name
    case .van(let id): event.van == id
    }
  }
}

/// For whom an export is.
public enum Audience: String, CaseIterable, Sendable {
  /// Everyone: no contacts and no internal notes.
  case `public`
  /// The van's crew and the coordinator: everything.
  case crew
}
