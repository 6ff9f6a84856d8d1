internal import CivilTime

/// Who gets which evening.
///
/// A plan never changes: a change makes a new plan.
public struct Plan: Hashable, Sendable {
  /// The evenings, by date, then van, then commune; cancelled ones included.
  public let evenings: [Evening]

  /// Creates a plan from evenings in any order.
  public init(evenings: [Evening] = []) {
    self.evenings = evenings.sorted {
      ($0.date, $0.van, $0.commune, $0.status.rawValue) < ($1.date, $1.van, $1.commune, $1.status.rawValue)
    }
  }

  /// The evenings that count: all but the cancelled ones.
  public var activeEvenings: [Evening] { evenings.filter(\.counts) }

  /// The evenings that count and that a season cannot have: another commune's, another van's, or on another date.
  ///
  /// A plan that has some was made for another season, or for what this one was before it was changed.
  public func evenings(foreignTo season: Season) -> [Evening] {
    activeEvenings.filter { evening in
      season.communePositions[evening.commune] == nil || season.vanPositions[evening.van] == nil
        || !season.span.contains(evening.date)
    }
  }

  /// The evenings of one commune that count, earliest first.
  public func evenings(of commune: String) -> [Evening] {
    evenings.filter { $0.commune == commune && $0.counts }
  }
}
