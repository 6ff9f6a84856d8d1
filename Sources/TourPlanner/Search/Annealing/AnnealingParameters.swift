/// How hot and how long rounds of simulated annealing are.
///
/// Temperatures are shares of the mean cost of an evening, so that they suit a season of any size. What one of them is worth
/// shows in the bench, for example `planner-bench --seconds 1 --seeds 10 Tests/Seasons/{p51,p60-osrm,p60-week}`.
struct AnnealingParameters: Sendable {
  /// The temperatures at the beginning and at the end of a round.
  ///
  /// The paper that ruin and recreate comes from (Christiaens and Vanden Berghe 2020) cools to a hundredth; here from the
  /// length of an evening's drive to some metres. The order of a long outing is only found from hot starts, short outings
  /// settle sooner from cooler ones: chosen by the bench.
  var temperatures = (short: (start: 0.5, end: 0.001), long: (start: 1.0, end: 0.003))
  /// From which round on, counted from 0, every second island begins short outings cooler, and at which temperature.
  ///
  /// A hot start loses more of the best plan of 300 villages than a round can find again, which islands were seen to do
  /// round after round; and only hot starts lead to another plan, so half of the islands keep them.
  var refining = (start: 0.2, fromRound: 2)
  /// What a plan's cost counts at most for temperatures, in parts of what it drives.
  ///
  /// A penalty as dear as a thousand legs, which no plan can be without, would else keep a search so hot that it never
  /// settles on legs. Chosen by hand.
  var mostPenalty = 4
  /// Iterations of an island for each commune: in the first round, and in the second.
  ///
  /// The first is short, so that there is something to choose among soon and the bound can begin. Several annealings of long outings, whose results
  /// are chosen among, were worth more in the bench than one that is slower; all the more so where the order is annealed,
  /// which makes an iteration long: 4,006 km in the mean of t60-wide with 800, 3,991 km with 200.
  var iterationsPerCommune = (first: (usual: 500, ordered: 100), second: (short: 2000, long: 800, ordered: 200))
  /// The fewest iterations of a round: those of small seasons take no time; chosen by hand.
  var leastIterations = 5000
  /// After a round that brought nothing the next is longer by one in so many parts; chosen by hand.
  var growth = 2
}
