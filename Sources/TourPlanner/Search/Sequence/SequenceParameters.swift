/// How the order of a long outing is annealed.
struct SequenceParameters: Sendable {
  /// One iteration in so many changes the order of one outing alone.
  var oneIn = 2
  /// How many changes of order such an iteration tries.
  var tries = 1000
  /// How many of the cheapest legs out of each stop, and into it, a new leg is drawn from.
  var nearLegs = 10
  /// The longest segment where its length is drawn without looking at legs: Or-opt (Or 1976) moves up to three stops.
  var shortSegment = 3
  /// Of so many changes, how many turn no segment.
  var plain = (share: 5, of: 8)
  /// The fewest stops of an outing whose order is annealed: fewer are in order after an insertion or two.
  var leastStops = 5
}
