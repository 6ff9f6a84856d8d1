/// How far set partitioning goes among the outings that searches met.
struct RecombinationParameters: Sendable {
  /// The most rows of a model: the inverse of its basis takes 8 bytes for each pair of them.
  var mostRows = 1200
  /// Up to this many rows every outing is free to change, even one that has no other column; chosen by hand.
  var fewRows = 500
  /// How often the root is tightened by cuts; chosen by hand.
  var cutRounds = 6
  /// The most pivots after a round of the search, and how often a better choice is followed by another try; chosen
  /// by hand.
  var afterRound = (work: 8000, tries: 5)
}
