/// How a run shares its time between the search, set partitioning and the bound.
struct SessionParameters: Sendable {
  /// Islands of a run limited by iterations; fixed, because it shapes the result.
  var repeatableIslands = 2
  /// The share of the time of a round that the islands may take; the rest is for set partitioning, all chosen by
  /// hand.
  var searchShare = 0.85
  /// How much of the time that a round has searched set partitioning may take after it, and the seconds it has at least.
  ///
  /// Among the outings of 300 villages it did not come to an end in five seconds, while no island searched.
  var choosing = (share: 0.5, seconds: 0.1)
  /// Without a second thread, the share of the time after which the search makes way for the bound, and until when;
  /// chosen by hand.
  var boundShares = (from: 0.4, to: 0.9)
  /// With long outings, the share of the time and the seconds after which the bound starts, whichever comes first.
  ///
  /// It takes a thread away from the search, which on several long outings is better at first; later than this a plan of one
  /// second on a busy machine had no bound.
  var lateBound = (share: 0.25, seconds: 1.0)
  /// In a run limited by iterations, how often the bound may ask whether to stop, for each thousand iterations.
  ///
  /// Half as many did not let it finish on seasons of 60 villages.
  var boundQuestions = 4
  /// How many milliseconds a bound that was told to stop may take to do so; chosen by hand.
  var patience = 300
}
