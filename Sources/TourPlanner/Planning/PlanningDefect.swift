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
}
