public import SeasonModel

/// A contradiction between what the planner found and what it proved, or what the audit says: a defect of the program.
public enum PlanningDefect: Hashable, Sendable {
  /// The search believes that the plan keeps every hard rule, and the audit says that it breaks one.
  case broken(BrokenRule)
  /// The search and the audit score the plan differently.
  case scores(search: PlanScore, audit: PlanScore)
  /// The plan costs less than what no plan can.
  case bound(Metres, cost: Metres)
  /// The plan is better than the one that was proven to be the best.
  case proof(of: PlanScore, found: PlanScore)

  /// The first contradiction between what a search says of a plan that keeps every hard rule, and what the audit says.
  ///
  /// - Parameters:
  ///   - score: the search's own score.
  ///   - audit: the audit of the plan.
  ///   - known: rules that the evenings which had to stay break by themselves.
  ///   - lowerBound: what no plan that leaves out no more costs less than.
  ///   - proven: the score that no plan beats.
  init?(
    search score: PlanScore, audit: PlanAudit, known: [BrokenRule], lowerBound: Metres?, proven: PlanScore?
  ) {
    if let rule = audit.brokenRules.first(where: { !known.contains($0) }) {
      self = .broken(rule)
    } else if score != audit.score {
      self = .scores(search: score, audit: audit.score)
    } else if let lowerBound, lowerBound > score.cost {
      self = .bound(lowerBound, cost: score.cost)
    } else if let proven, score < proven {
      self = .proof(of: proven, found: score)
    } else {
      return nil
    }
  }
}
