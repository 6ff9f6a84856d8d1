/// What a season asks of its plans beside availability.
public struct Rules: Hashable, Sendable {
  /// What the driven part of the cost counts.
  public enum Objective: String, CaseIterable, Sendable {
    /// Driven metres.
    case distance = "km"
    /// Driven minutes, each weighed as 1,000 metres.
    case time = "minutes"
  }

  /// Evenings in two near communes must not follow each other too soon.
  public struct Neighbours: Hashable, Sendable {
    /// Two communes are neighbours when the shorter of the two directions is at most this long.
    public var within: Metres
    /// The least number of days between two evenings in neighbouring communes.
    public var minDays: Int
    /// What each pair that is too close costs; nil makes the rule hard.
    public var penalty: Metres?

    /// Creates the rule.
    public init(within: Metres, minDays: Int, penalty: Metres? = nil) {
      self.within = within
      self.minDays = minDays
      self.penalty = penalty
    }
  }

  /// How many evenings a territory pays for.
  public struct Territory: Hashable, Sendable {
    /// The name that communes carry in their `territory` column.
    public var name: String
    /// The least number of evenings; each one short counts as missing.
    public var minEvenings: Int
    /// The most evenings, if limited.
    public var maxEvenings: Int?

    /// Creates the rule.
    public init(name: String, minEvenings: Int = 0, maxEvenings: Int? = nil) {
      self.name = name
      self.minEvenings = minEvenings
      self.maxEvenings = maxEvenings
    }
  }

  /// What the driven part of the cost counts.
  public var objective: Objective
  /// The least number of days between two evenings of one commune; 0 when the rule is absent.
  public var minDaysBetweenEvenings: Int
  /// The neighbour rule, if any.
  public var neighbours: Neighbours?
  /// What an evening outside a commune's preferred dates costs.
  public var preferredDatePenalty: Metres
  /// Whether all evenings of an outing must be in one territory.
  public var oneTerritoryPerOuting: Bool
  /// The territories with a number of evenings of their own.
  public var territories: [Territory]
  /// How many days before it a new date is told once the season is published; nil for `SeasonClock.usualNotice`.
  public var noticeDays: Int?

  /// Creates rules; those left out do not apply.
  public init(
    objective: Objective = .distance, minDaysBetweenEvenings: Int = 0, neighbours: Neighbours? = nil,
    preferredDatePenalty: Metres = .zero, oneTerritoryPerOuting: Bool = false, territories: [Territory] = [],
    noticeDays: Int? = nil
  ) {
    self.objective = objective
    self.minDaysBetweenEvenings = minDaysBetweenEvenings
    self.neighbours = neighbours
    self.preferredDatePenalty = preferredDatePenalty
    self.oneTerritoryPerOuting = oneTerritoryPerOuting
    self.territories = territories
    self.noticeDays = noticeDays
  }
}
