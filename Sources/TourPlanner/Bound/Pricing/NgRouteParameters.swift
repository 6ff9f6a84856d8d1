/// How much routes of long outings remember, and how long their labels may take.
///
/// The relaxation is that of Baldacci, Mingozzi and Roberti (2011); that it remembers more where a solution returns to a
/// commune is the dynamic one of Roberti and Mingozzi (2014).
struct NgRouteParameters: Sendable {
  /// How many near communes each commune makes a route remember at first, and how many it may come to: while that
  /// keeps columns from returning, by how many more then, and at last; chosen by hand.
  var memory = (start: 7, first: 11, step: 2, last: 32)
  /// The most days of an outing whose columns it tries to list; chosen by hand.
  var longestListed = 8
  /// The most labels of one run: to price, to take out evenings, and to list columns; chosen by hand.
  var mostLabels = (pricing: 4_000_000, reducing: 200_000, listing: 300_000)
  /// The most comparisons of labels between two questions whether to stop, some milliseconds; and how often it asks
  /// before it gives up, some seconds, all chosen by hand.
  var patience = (comparisons: 2_000_000, questions: 200)
}
