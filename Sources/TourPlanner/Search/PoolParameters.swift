/// How many outings of good plans an island remembers for set partitioning, and how good a plan is.
struct PoolParameters: Sendable {
  /// How many for each outing, and at least and at most in all: more make better choices, fewer make them sooner;
  /// chosen by hand.
  var columns = (perOuting: 600, least: 8000, most: 50_000)
  /// Outings are learned from plans that are worse than the best by less than one in so many parts.
  ///
  /// Among more of them set partitioning took a third of a second on p60-week and did not come to an end; among these it
  /// takes a few hundredths and finds more. Repeat with `planner-bench --seconds 1 --seeds 10 Tests/Seasons/p60-week`.
  var margin = 400
}
