/// How many columns are listed to close a gap, and how long to choose among them.
///
/// That all columns are listed whose reduced cost is within the gap is of Baldacci, Christofides and Mingozzi (2008); how many
/// are worth it was chosen by hand, on proofs such as those of `planner-bench --seconds 10 --seeds 2 Tests/Seasons/{p60-osrm,p100}`.
struct GapClosingParameters: Sendable {
  /// The most columns that are listed to choose among.
  var mostListed = 80_000
  /// The most columns below the incumbent to choose among at once, and the pivots to spend on them.
  var atOnce = (columns: 30_000, work: 15_000)
  /// The most columns of a first step in a larger season: where there are more, the steps come too late to help.
  var listedAtFirst = 10_000
  /// The pivots for columns that cost little more than the bound, while restricted masters may find better plans yet.
  var workOfStep = 30_000
  /// So few columns are listed for all plans below the incumbent, before there are all the cuts there can be, and the
  /// pivots to spend on them.
  var few = (columns: 5000, work: 3000)
  /// How many columns are listed to look for better plans, one after the other, and the pivots to spend on each: at
  /// first, and once it has turned out that not all can be searched.
  var restrictedEarly = (columns: [1000, 3000], work: 4000)
  var restrictedLate = (columns: [1000, 3000, 8000, 16_000], work: 16_000)
  /// What part of a plan's worth a gap may be that is worth closing: one in so many.
  var narrowGap = 80
  /// The first step above the bound, the shortest one that is halved, and the least gap of a restricted master.
  ///
  /// Each as one in so many parts of the bound.
  var steps = (first: 400, shortest: 3200, restricted: 10_000)
  /// How often the root of a proof is tightened by cuts.
  var cutRounds = 30
}
