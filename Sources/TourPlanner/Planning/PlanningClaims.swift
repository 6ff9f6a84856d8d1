internal import SeasonModel

/// What a run says of the plan that it found, in the numbers of its search.
struct PlanningClaims {
  /// What the search says that the plan is worth.
  let score: PlanScore
  /// A cost that no plan that leaves out no more can go below.
  let lowerBound: Metres?
  /// The score than which no plan has a better one, where that was proven.
  let proven: PlanScore?

  /// Whether no plan can be better: what was proven is what this plan is worth, and its cost is the bound.
  var isOptimal: Bool { proven == score && lowerBound == score.cost }

  /// The first contradiction between the claims, or with the audit of the plan.
  ///
  /// - Parameters:
  ///   - audit: the audit of the plan, which is said to keep every hard rule.
  ///   - isWeighed: whether the search counts otherwise than the audit, because it weighs dates that people know.
  ///   - known: rules that evenings which had to stay break by themselves.
  /// - Returns: the contradiction, or nil when there is none.
  func defect(judged audit: PlanAudit, isWeighed: Bool = false, breaking known: [BrokenRule] = []) -> PlanningDefect? {
    if let rule = audit.brokenRules.first(where: { !known.contains($0) }) { return .broken(rule) }
    if !isWeighed, score != audit.score { return .scores(search: score, audit: audit.score) }
    if let lowerBound, lowerBound > score.cost { return .bound(lowerBound, cost: score.cost) }
    // The other way round the plan that was proven to be the best came too late.
    if let proven, score < proven { return .proof(of: proven, found: score) }
    return nil
  }
}
