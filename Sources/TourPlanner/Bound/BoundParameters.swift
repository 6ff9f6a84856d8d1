/// How a bound is tightened, and for which seasons there is one.
struct BoundParameters: Sendable {
  /// The most rows of a season for which there is a bound: the inverse of its basis takes 8 bytes for each pair of them.
  var mostRows = 1500
  /// The most days of an outing that subset-row cuts make sense for; chosen by hand.
  var longestCut = 14
  /// How often a model is tightened: one with weights, and one with limits; chosen by hand.
  var rounds = (weighted: 20, limited: 400)
  /// How many cuts join at a time; chosen by hand.
  var cutsAtATime = 30
  /// Cuts on longer outings must close one in so many parts of the gap to be worth the next; chosen by hand.
  var leastGain = 100
  /// The gap is tried to be closed again once it is no more than this share of what it was at the last try; chosen
  /// by hand.
  var nextTry = (numerator: 9, denominator: 10)
  /// The pivots to choose among the columns made so far, where none can be listed: each time, and at last; chosen
  /// by hand.
  var chosenWork = (each: 3000, last: 30_000)
  /// How many columns of an outing may take the places of those that hold evenings which are taken out; chosen by
  /// hand.
  var replaced = 100
}
