package import SeasonModel
package import TourPlanner

/// Why no plan is looked for, or why the one that was found is no file.
package enum PlanningFailure: Sendable {
  /// The evenings to keep break rules; those among them that could be unlocked.
  case keptEvenings([BrokenRule], locked: [Evening], Season)
  /// Promises that the best plan found does not hold.
  case promises([BrokenRule], Season)
  /// The plan found breaks rules: a defect of the search.
  case brokenRules([BrokenRule], Season)
  /// The search contradicts itself, or the audit.
  case defect(PlanningDefect)
  /// The season of the question is not possible.
  case impossibleSeason
  /// The word for one more van is none; the places that a van can start from.
  case noNewVan(places: [String])
  /// A plan made elsewhere breaks a hard rule.
  case notAdopted
}
