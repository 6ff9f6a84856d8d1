public import SeasonModel

/// What a change of a plan does: to its score, to the hard rules, and to the soft ones.
public struct PlanJudgement: Sendable {
  /// A soft rule that an evening bends; each has its price.
  public enum Bend: Hashable, Sendable {
    /// The evening is on none of the dates its commune prefers.
    case wish(Evening)
    /// Two evenings in neighbouring communes are too close.
    case neighbours(Evening, Evening, least: Int)
  }

  /// The exact difference of the scores.
  public let change: ScoreChange
  /// The difference of the driven metres.
  public let driven: Metres
  /// The hard rules that the new plan breaks and the old one did not.
  public let broken: [BrokenRule]
  /// The soft rules that the new plan bends and the old one did not.
  public let bends: [Bend]

  /// Judges a change.
  ///
  /// - Complexity: two audits.
  public init(from old: Plan, to new: Plan, in season: Season) {
    let (before, after) = (PlanAudit(of: old, in: season), PlanAudit(of: new, in: season))
    change = ScoreChange(from: before.score, to: after.score)
    driven = after.driven - before.driven
    let known = Set(before.brokenRules)
    broken = after.brokenRules.filter { !known.contains($0) }
    let bent = Set(PlanJudgement.bends(of: old, in: season))
    bends = PlanJudgement.bends(of: new, in: season).filter { !bent.contains($0) }
  }

  private static func bends(of plan: Plan, in season: Season) -> [Bend] {
    var bends: [Bend] = []
    let evenings = plan.heldEvenings
    for (position, evening) in evenings.enumerated() {
      guard let commune = season.communePositions[evening.commune] else { continue }
      if season.rules.preferredDatePenalty > .zero, let wishes = season.calendars[commune].preferred,
        !wishes.contains(evening.date)
      {
        bends.append(.wish(evening.bare))
      }
      guard let rule = season.rules.neighbours, rule.penalty != nil else { continue }
      for later in evenings[(position + 1)...] {
        if later.date - evening.date >= rule.minDays { break }
        guard let other = season.communePositions[later.commune], season.areNeighbours(commune, other) else { continue }
        bends.append(.neighbours(evening.bare, later.bare, least: rule.minDays))
      }
    }
    return bends
  }
}

extension Evening {
  /// Who, when and with which van, and nothing else.
  fileprivate var bare: Evening { Evening(date: date, van: van, commune: commune) }
}
