internal import CivilTime
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
  /// The difference of the driving times.
  public let time: Minutes
  /// The difference of what soft rules cost: a part of `change.cost`.
  public let penalty: Metres
  /// The hard rules that the new plan breaks and the old one did not.
  public let broken: [BrokenRule]
  /// Of these, the legs on whose way an evening was called off.
  public let torn: [BrokenRule]
  /// The soft rules that the new plan bends and the old one did not.
  public let bends: [Bend]

  fileprivate init(
    change: ScoreChange, driven: Metres, time: Minutes, penalty: Metres, broken: [BrokenRule], torn: [BrokenRule],
    bends: [Bend]
  ) {
    (self.change, self.driven, self.time, self.penalty) = (change, driven, time, penalty)
    (self.broken, self.torn, self.bends) = (broken, torn, bends)
  }

  /// Judges a change.
  ///
  /// - Complexity: two audits.
  public init(from old: Plan, to new: Plan, in season: Season) {
    self = PlanJudge(of: old, in: season).judgement(of: new)
  }

  /// Whether neither metres nor minutes of driving differ.
  public var isDrivenAsBefore: Bool { driven == .zero && time == .zero }

  fileprivate static func bends(of plan: Plan, in season: Season) -> [Bend] {
    var bends: [Bend] = []
    let evenings = plan.activeEvenings
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

/// Judges several changes of one plan.
public struct PlanJudge: Sendable {
  private let season: Season
  private let before: PlanAudit
  private let broken: Set<BrokenRule>
  private let bends: Set<PlanJudgement.Bend>

  /// Looks at the plan there is.
  ///
  /// - Complexity: one audit.
  public init(of plan: Plan, in season: Season) {
    self.season = season
    before = PlanAudit(of: plan, in: season)
    broken = Set(before.brokenRules)
    bends = Set(PlanJudgement.bends(of: plan, in: season))
  }

  /// Whether the plan there is keeps every hard rule.
  public var isValid: Bool { before.isValid }

  /// Judges another plan against it.
  ///
  /// - Complexity: one audit.
  public func judgement(of new: Plan) -> PlanJudgement {
    let after = PlanAudit(of: new, in: season)
    return PlanJudgement(
      change: ScoreChange(from: before.score, to: after.score), driven: after.driven - before.driven,
      time: after.time - before.time, penalty: after.penalty - before.penalty,
      broken: after.brokenRules.filter { !broken.contains($0) }, torn: after.torn.filter { !broken.contains($0) },
      bends: PlanJudgement.bends(of: new, in: season).filter { !bends.contains($0) })
  }
}

extension Evening {
  /// Who, when and with which van, and nothing else.
  fileprivate var bare: Evening { Evening(date: date, van: van, commune: commune) }
}
