package import SeasonFiles
package import SeasonModel

/// A plan that was made elsewhere, as a table.
package struct ForeignPlan {
  /// The plan.
  package let plan: Plan
  /// What in the table is worth a look; that something is not in the season is told among the broken rules.
  package let warnings: [Diagnostic]

  /// Reads a plan from a CSV file.
  package init(fromCSV path: String, for season: Season) throws(DeskFailure) {
    let reading = PlanTable.read(path, season: season)
    guard let plan = reading.plan else { throw .folder(.unreadable(reading.diagnostics, inFolder: "")) }
    self.plan = plan
    warnings = reading.diagnostics.filter { if case .notInSeason = $0.problem { false } else { true } }
  }
}

extension Plan {
  /// Whether none of its evenings could be one of a season: it is the plan of another.
  package func isForeign(to season: Season) -> Bool {
    let held = activeEvenings
    return !held.isEmpty
      && !held.contains { season.span.contains($0.date) && season.communePositions[$0.commune] != nil }
  }
}
