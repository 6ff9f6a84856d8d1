public import SeasonModel
public import TourPlanner

/// Plans a season anew around what people were told.
///
/// Three searches share the time. The first keeps every evening on its date that can stay, and only gives dates to those
/// that cannot; the second knows no dates at all, and says what the season could cost; the third weighs every move, see
/// `KnownDates`. Of what they find, the plan that is best by `KnownDates.price` is gone through once more, evening by
/// evening, see `MoveReview`. Where nobody was told anything there is one search.
public struct Replanning: Sendable {
  /// The season, in which no date is open that nobody may be given.
  public var season: Season
  /// The plan there is, if any.
  public var current: Plan?
  /// Evenings that stay whatever is in their way.
  public var frozen: [Evening]
  /// Evenings that stay if they can, whatever that costs.
  public var kept: [Evening] = []
  /// The dates that people know, and what a move must win; nil where nobody was told anything.
  public var known: KnownDates?
  /// When to stop.
  public var stop: StopRule
  /// The seed of the random numbers.
  public var seed: UInt64 = 1
  /// How many threads may work at a time.
  public var threads = 1

  /// Creates the question.
  public init(season: Season, current: Plan?, frozen: [Evening] = [], stop: StopRule) {
    self.season = season
    self.current = current
    self.frozen = frozen
    self.stop = stop
  }
}
