public import CivilTime

/// What plans a search chose among: its bound, and "the best", say nothing of others.
public struct PlanChoice: Hashable, Sendable {
  /// How many evenings had to stay, promised ones aside: they are in every plan.
  public var kept: Int
  /// Whether dates that were called off were open to nobody anew.
  public var hasDatesOff: Bool
  /// The first date on which anything could be planned anew; nil for all of the season.
  public var from: CivilDate?

  /// The choice among all plans of a season.
  public static let all = PlanChoice()

  /// Describes a choice.
  public init(kept: Int = 0, hasDatesOff: Bool = false, from: CivilDate? = nil) {
    (self.kept, self.hasDatesOff, self.from) = (kept, hasDatesOff, from)
  }
}
