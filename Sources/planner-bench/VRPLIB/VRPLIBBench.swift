internal import SeasonModel
internal import TourPlanner

/// Plans a VRPLIB file as a season and holds the cost against a known value.
enum VRPLIBBench {
  static func table(of file: String, value: Double?, _ arguments: BenchArguments) throws(BenchFailure) -> BenchTable {
    let instance = try VRPLIBInstance(lines: InputFiles.lines(of: file), file: file)
    let season = try instance.season()
    var table = BenchTable(header: [
      "instance", "customers", "per route", "seed", "cost", "value", "gap %", "missing", "bound", "s to best",
      "moves/s", "peak MB",
    ])
    for seed in 1...arguments.seeds {
      let run = try JudgedRun(season, name: instance.name, seed: seed, arguments: arguments)
      let cost = Double(run.score.cost.count)
      table.rows.append([
        instance.name, String(season.communes.count), String(instance.customersPerRoute), String(seed),
        Figure.text(cost, 0), Figure.text(value, 0),
        Figure.text(value.flatMap { $0 > 0 ? 100 * (cost - $0) / $0 : nil }, 3), String(run.score.missing),
        Figure.text(run.bound.map { Double($0.count) }, 0),
        Figure.text(run.result.secondsToBest, 2), Figure.text(run.movesPerSecond, 0),
        Figure.megabytes(run.peakBytes),
      ])
    }
    return table
  }
}
