internal import SeasonModel

/// Judges changes of a plan that breaks rules as it is: an evening was called off, or the files changed since.
///
/// A board counts what it can place; here the whole plans are audited, so that figures and rules are those that people
/// are told once the change is made.
struct ChangeJudge {
  private let plan: Plan
  private let season: Season
  private let before: PlanScore
  /// The rules that the plan breaks as it is.
  private let known: Set<BrokenRule>

  /// Prepares to judge changes of a plan; nil where it keeps every rule, and a board is enough.
  init?(plan: Plan, season: Season) {
    let audit = PlanAudit(of: plan, in: season)
    guard !audit.isValid else { return nil }
    self.plan = plan
    self.season = season
    before = audit.score
    known = Set(audit.brokenRules)
  }

  /// What a change does to the score, or nil where it breaks a rule that is not broken yet.
  func change(of rearrangement: Rearrangement) -> ScoreChange? {
    let audit = PlanAudit(of: rearrangement.applied(to: plan), in: season)
    guard audit.brokenRules.allSatisfy(known.contains) else { return nil }
    return ScoreChange(from: before, to: audit.score)
  }
}
