internal import SeasonModel
internal import TourPlanner

/// Plans seasons of growing size and tells how time, cost and memory grow.
enum GrowthBench {
  /// The moments of a run whose cost is told, as shares of its length.
  private static let shares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1]

  /// The seed of the villages and their windows; the runs have seeds of their own.
  private static let seed: UInt64 = 2026

  static func table(of sizes: [Int], communes file: String, _ arguments: BenchArguments) throws(BenchFailure)
    -> BenchTable
  {
    let villages = try VillageTable(file: file)
    var table = BenchTable(
      header: [
        "villages", "vans", "outings", "seed", "season s", "first plan s", "first missing", "missing", "km",
        "s to within 3 %", "s to best", "bound gap %", "moves/s", "peak MB", "seconds: km (missing)",
      ])
    for size in sizes {
      var random = SeededNumbers(seed: seed)
      let cluster = try villages.cluster(of: size, random: &random)
      let clock = ContinuousClock()
      let start = clock.now
      let season = try GrowthSeason.season(of: cluster, random: random)
      let setUp = start.duration(to: clock.now) / .seconds(1)
      for seed in 1...arguments.seeds {
        let run = try JudgedRun(season, name: "\(size) villages", seed: seed, arguments: arguments)
        let first = run.moments.first
        table.rows.append([
          String(size), String(season.vans.count), String(season.outings.count), String(seed),
          Figure.text(setUp, 2), Figure.text(first?.seconds, 2),
          first.map { String($0.score.missing) } ?? "-", String(run.score.missing),
          Figure.text(run.score.cost.km, 1), Figure.text(run.seconds(toWithin: 0.03), 1),
          Figure.text(run.result.secondsToBest, 1), Figure.text(run.boundGapPercent, 2),
          Figure.text(run.movesPerSecond, 0), Figure.megabytes(run.peakBytes), course(of: run),
        ])
      }
    }
    return table
  }

  /// The cost and the missing evenings over time.
  private static func course(of run: JudgedRun) -> String {
    shares.compactMap { share in
      let seconds = share * run.result.seconds
      guard let moment = run.moments.last(where: { $0.seconds <= seconds }) else { return nil }
      let missing = moment.score.missing > 0 ? " (\(moment.score.missing))" : ""
      return "\(Figure.text(seconds, 1)): \(Figure.text(moment.score.cost.km, 1))\(missing)"
    }.joined(separator: "; ")
  }
}
