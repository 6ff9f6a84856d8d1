internal import SeasonModel
internal import TourPlanner

/// What came of planning one season with several seeds.
struct SeasonFigures {
  let name: String
  /// The cost of the best plan known in km, if there is one.
  let known: Double?
  let runs: [JudgedRun]

  /// The names of the columns.
  static let header = [
    "season", "best known", "mean", "best", "worst", "gap %", "missing", "bound", "bound gap %", "proven %",
    "s to best",
    "moves/s", "peak MB",
  ]

  /// The columns: costs in km, the gap of the mean to the best known, the most missing evenings of a run, the highest
  /// bound and its gap to the best cost, the share of runs that proved their plan the best.
  var row: [String] {
    let costs = runs.map(\.score.cost.km)
    let mean = costs.reduce(0, +) / Double(max(1, costs.count))
    let bound = runs.compactMap(\.bound?.km).max()
    let best = costs.min()
    return [
      name, Figure.text(known, 3), Figure.text(mean, 3), Figure.text(best, 3),
      Figure.text(costs.max(), 3), Figure.text(gap(mean, above: known), 3),
      String(runs.map(\.score.missing).max() ?? 0), Figure.text(bound, 3),
      Figure.text(best.flatMap { cost in bound.map { 100 * (cost - $0) / max(cost, 1e-9) } }, 3),
      Figure.text(100 * average { $0.result.isOptimal ? 1 : 0 }, 0),
      Figure.text(average(\.result.secondsToBest), 2), Figure.text(average(\.movesPerSecond), 0),
      Figure.megabytes(runs.map(\.peakBytes).max() ?? 0),
    ]
  }

  private func gap(_ value: Double, above known: Double?) -> Double? {
    known.flatMap { $0 > 0 ? 100 * (value - $0) / $0 : nil }
  }

  private func average(_ value: (JudgedRun) -> Double) -> Double {
    runs.reduce(0) { $0 + value($1) } / Double(max(1, runs.count))
  }
}
