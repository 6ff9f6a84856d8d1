/// How the order of long outings is annealed.
///
/// What the values are worth shows on seasons of one long outing, for example
/// `planner-bench --iterations 240000 --seeds 3 Tests/Seasons/{p40-tour,t40-wide,t60-wide}`.
struct SequenceParameters: Sendable {
  /// One iteration in so many changes the order of one outing alone; one in four was no better.
  var oneIn = 2
  /// How many changes of order such an iteration tries.
  ///
  /// With 300 as with 3,000 the plans were as good on the whole, in the same time.
  var tries = 1000
  /// How many of the cheapest legs out of each stop, and into it, a new leg is drawn from; with 6 plans were longer.
  var nearLegs = 10
  /// The longest segment where its length is drawn without looking at legs: Or-opt (Or 1976) moves up to three stops.
  var shortSegment = 3
  /// Of so many changes, how many turn no segment; chosen by hand.
  var plain = (share: 5, of: 8)
  /// The fewest stops that outings have in the mean for their order to be annealed, and that an outing has.
  ///
  /// Outings of six stops are in order after an insertion or two: on p60-week plans were longer with it than without.
  var leastStops = 8
  /// The most outings whose order is annealed.
  ///
  /// Where more share the evenings, which of them has an evening counts for more than the order: in routes of 12 to 25 stops
  /// (eight XML100 instances, 4 s) four plans were longer with it than without and one was shorter.
  var mostOutings = 3
}
