public import SeasonModel
public import TourPlanner

/// What planning anew found, and what became of the dates that people know.
public struct ReplanningResult: Sendable {
  /// The plan, with what is proven of the season whatever dates people know.
  public let found: PlanningResult
  /// The known evenings that moved or were given up, and why.
  public let moved: [MovedEvenings]
  /// What it costs that known evenings keep their dates, if it costs anything.
  public let steadiness: Steadiness?
  /// The evenings that stayed whatever that costs: all that is proven is proven of plans that hold them.
  public let frozen: [Evening]
}

/// How much more a plan costs than one that looks at no known date, and for whom.
public struct Steadiness: Hashable, Sendable {
  /// The difference of the costs.
  public let extra: Metres
  /// The codes of the communes that keep a date which they have not in the cheaper plan, in the season's order.
  public let communes: [String]

  /// Creates the difference.
  public init(extra: Metres, communes: [String]) {
    self.extra = extra
    self.communes = communes
  }
}

/// Known evenings that moved or were given up together, and why.
public struct MovedEvenings: Hashable, Sendable {
  /// What became of one.
  public struct Step: Hashable, Sendable {
    /// The evening as people know it.
    public let old: Evening
    /// Where it is now; nil where the commune has no further evening.
    public let new: Evening?

    /// Creates a step.
    public init(old: Evening, new: Evening?) {
      self.old = old
      self.new = new
    }
  }

  /// Why they are not on their old dates.
  public enum Reason: Hashable, Sendable {
    /// The old date is no longer possible while the evenings that stayed are where they are.
    case impossible
    /// Back on the old dates, these communes would have fewer evenings, and the plan would be worse for it.
    case makesRoom(for: [String])
    /// Back on the old dates, the best plan would cost so much more.
    case saves(Metres)
  }

  /// The evenings.
  public let steps: [Step]
  /// Why; nil where there was no time to find out.
  public let reason: Reason?

  /// Creates a group.
  public init(steps: [Step], reason: Reason?) {
    self.steps = steps
    self.reason = reason
  }
}

extension ReplanningResult {
  /// The result of a search in which nobody knew a date.
  init(unweighed result: PlanningResult, frozen: [Evening]) {
    self.init(found: result, moved: [], steadiness: nil, frozen: frozen)
  }

  /// The same result with another plan in place of the one it found, one with notes for example.
  public func holding(_ plan: Plan, in season: Season) -> ReplanningResult {
    ReplanningResult(found: found.holding(plan, in: season), moved: moved, steadiness: steadiness, frozen: frozen)
  }
}
