/// The judge of plans: every broken hard rule, what is missing, and what the plan costs.
///
/// It works from the season and the plan alone and shares no code with the search. Every plan is audited before it is
/// written: one that breaks a hard rule is a defect of the program, never a file. The one exception is a plan in which an
/// evening was called off, and the legs that are left are too long or have no road. Where the season knows what took
/// place (`Season.seen`), no rule is held against what the past alone breaks.
public struct PlanAudit: Sendable {
  /// The hard rules that are broken, by rule and then by date.
  public let brokenRules: [BrokenRule]
  /// Of the broken rules, the legs on whose way an evening was called off: nobody planned them, and a new plan mends them.
  public let torn: [BrokenRule]
  /// Missing evenings, unserved priority and cost.
  public let score: PlanScore
  /// Driven metres, over all outings.
  public let driven: Metres
  /// Driving time, over all outings.
  public let time: Minutes
  /// What broken soft rules cost: neighbours and preferred dates.
  public let penalty: Metres
  /// How many evenings count.
  public let evenings: Int

  /// Judges a plan; cancelled evenings count for nothing, and a promise that was called off is none.
  ///
  /// - Complexity: O(n log n) for n evenings, and with a neighbour rule O(n k) for k evenings within its days.
  public init(of plan: Plan, in season: Season) {
    let facts = AuditRules(plan: plan, season: season)
    let itinerary = Itinerary(plan: plan, season: season)
    let neighbours = facts.closeNeighbours()
    let legs = LegAudit(of: plan, itinerary, in: season)
    var broken = PlanAudit.broken(facts, itinerary, legs, neighbours)
    var torn = legs.torn
    let past = facts.past
    if !past.isEmpty, !broken.isEmpty {
      let alone = PlanAudit.broken(by: Plan(evenings: past), in: season)
      broken.removeAll(where: alone.contains)
      torn.removeAll(where: alone.contains)
    }
    var penalty = facts.preferencePenalty()
    if let price = season.rules.neighbours?.penalty { penalty += Metres(price.count * neighbours.count) }
    let total = itinerary.total
    let driven = season.rules.objective == .distance ? total.metres.count : total.time.thousandths
    self.brokenRules = broken
    self.torn = torn
    self.driven = total.metres
    self.time = total.time
    self.penalty = penalty
    self.evenings = facts.evenings.count
    self.score = PlanScore(
      missing: facts.missing, priorityUnserved: facts.priorityUnserved, cost: Metres(driven) + penalty)
  }

  private static func broken(
    _ facts: AuditRules, _ itinerary: Itinerary, _ legs: LegAudit, _ neighbours: [BrokenRule]
  ) -> [BrokenRule] {
    var broken = facts.identityDefects()
    broken += facts.slotDefects()
    broken += facts.hostDefects()
    broken += facts.promiseDefects()
    broken += legs.broken
    broken += facts.weekDefects()
    broken += facts.outingTerritoryDefects(itinerary)
    broken += facts.territoryDefects()
    if facts.season.rules.neighbours?.penalty == nil { broken += neighbours }
    return broken
  }

  /// What evenings that took place break by themselves, promises that they do not hold aside.
  private static func broken(by past: Plan, in season: Season) -> Set<BrokenRule> {
    let facts = AuditRules(plan: past, season: season)
    let itinerary = Itinerary(plan: past, season: season)
    let legs = LegAudit(of: past, itinerary, in: season)
    return Set(broken(facts, itinerary, legs, facts.closeNeighbours()).filter { $0.rule != .fixed })
  }

  /// Whether every hard rule is kept.
  public var isValid: Bool { brokenRules.isEmpty }

  /// Whether no rule is broken but by legs on whose way an evening was called off.
  ///
  /// A cancellation is always possible, so such a plan may be written and published; `plan` mends it.
  public var isValidButTorn: Bool { brokenRules.count == torn.count }
}
