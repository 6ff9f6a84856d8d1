public import CivilTime

/// A hard rule that a plan breaks, and where.
public struct BrokenRule: Hashable, Sendable {
  /// The hard rules.
  ///
  /// Raw values are the stable names that machine output uses.
  public enum Rule: String, CaseIterable, Sendable {
    /// A commune of the plan is not one of the season.
    case unknownCommune = "unknown-commune"
    /// A van of the plan is not one of the season.
    case unknownVan = "unknown-van"
    /// A van has two evenings on one date.
    case slot = "slot"
    /// A commune has two vans on one date.
    case commune = "commune"
    /// A commune hosts on a date on which it cannot.
    case availability = "availability"
    /// A van is out on a date on which it does not work.
    case vanDate = "van-date"
    /// A van serves a territory that is not one of its own.
    case vanTerritory = "van-territory"
    /// A promised evening is not in the plan.
    case fixed = "fixed"
    /// A commune has more evenings than it wants.
    case evenings = "evenings"
    /// Two evenings of one commune are too close.
    case gap = "gap"
    /// A van has too many evenings in one ISO week.
    case week = "week"
    /// There is no road for a leg.
    case road = "road"
    /// A leg is longer than the van drives.
    case leg = "leg"
    /// The evenings of one outing are in more than one territory.
    case outingTerritory = "outing-territory"
    /// A territory has more evenings than it pays for.
    case territory = "territory"
    /// Evenings in neighbouring communes are too close under a hard neighbour rule.
    case neighbours = "neighbours"
  }

  /// The rule.
  public var rule: Rule
  /// The date, where there is one; the earlier of two.
  public var date: CivilDate?
  /// The later date, where there are two.
  public var otherDate: CivilDate?
  /// The identifier of the van, where there is one.
  public var van: String?
  /// The codes of the communes (or places of a leg), in the order of what happens.
  public var codes: [String]
  /// The territory, where there is one.
  public var territory: String?
  /// What the plan has: evenings, days or metres, as the rule counts.
  public var actual: Int?
  /// What the rule allows, in the same unit.
  public var limit: Int?

  /// Creates a broken rule.
  public init(
    _ rule: Rule, date: CivilDate? = nil, otherDate: CivilDate? = nil, van: String? = nil, codes: [String] = [],
    territory: String? = nil, actual: Int? = nil, limit: Int? = nil
  ) {
    self.rule = rule
    self.date = date
    self.otherDate = otherDate
    self.van = van
    self.codes = codes
    self.territory = territory
    self.actual = actual
    self.limit = limit
  }
}
