internal import SeasonFiles
internal import SeasonModel

/// Plans season folders and holds the plans against the best known.
enum FolderBench {
  static func table(of paths: [String], _ arguments: BenchArguments) throws(BenchFailure) -> BenchTable {
    let best = try BestKnown(files: arguments.best.map { [$0] } ?? InputFiles.bestFiles(for: paths))
    var table = BenchTable(header: SeasonFigures.header)
    for folder in try InputFiles.seasonFolders(paths) {
      let reading = SeasonFolder.read(folder)
      guard let season = reading.season else {
        throw BenchFailure(.badData, "\(folder): no season; `guinguette check` says why")
      }
      let name = InputFiles.name(of: folder)
      var runs: [JudgedRun] = []
      for seed in 1...arguments.seeds {
        runs.append(try JudgedRun(season, name: name, seed: seed, arguments: arguments))
      }
      table.rows.append(SeasonFigures(name: name, known: best.kilometres(of: name), runs: runs).row)
    }
    return table
  }
}
