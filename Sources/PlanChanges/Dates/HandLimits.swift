public import CivilTime

/// What a change by hand may do.
public struct HandLimits: Sendable {
  /// How many evenings of others a proposal may move unless somebody says otherwise.
  public static let usualMoves = 2

  /// The only van to consider, by its position; nil for the one with which it costs least.
  public var van: Int?
  /// The date of the commune's evening that is to leave; nil for a further evening where the commune wants one, and else
  /// for the evening whose move costs least.
  public var leaving: CivilDate?
  /// How many evenings of others may move.
  public var moves: Int
  /// Whether a locked evening of the commune may move.
  public var opensLocks: Bool

  /// Creates limits.
  public init(van: Int? = nil, leaving: CivilDate? = nil, moves: Int = 0, opensLocks: Bool = false) {
    self.van = van
    self.leaving = leaving
    self.moves = moves
    self.opensLocks = opensLocks
  }
}
