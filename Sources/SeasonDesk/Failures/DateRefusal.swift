package import CivilTime
package import PlanChanges
package import SeasonFiles
package import SeasonModel

/// Why a commune cannot have a date at once, and all that says what would do it.
package struct DateRefusal: Sendable {
  /// Which of the commune's evenings was to move, if that was said.
  package let leaving: CivilDate?
  /// With which van, if that was said.
  package let van: String?
  /// Whether it was forced.
  package let isForced: Bool
  /// The plan there is.
  package let plan: Plan
  /// The season in which the dates that were called off are open to nobody.
  package let season: Season
  /// Where everything stands in the season's files.
  package let sources: SeasonSources
  /// The position of the commune.
  package let commune: Int
  /// What the date is to the commune.
  package let verdict: DateVerdict
}
