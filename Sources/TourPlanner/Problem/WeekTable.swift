internal import CivilTime
package import SeasonModel

/// The ISO weeks that a season touches, numbered from its first.
package struct WeekTable: Sendable {
  /// For each day of the season, the number of its week.
  package let ofDay: [Int]
  /// How many weeks there are.
  package let count: Int

  /// Numbers the weeks of a season.
  package init(season: Season) {
    let monday = season.span.first.mondayOfWeek
    ofDay = season.span.map { ($0.mondayOfWeek - monday) / 7 }
    count = (season.span.last.mondayOfWeek - monday) / 7 + 1
  }
}
