/// The best plans known, from tables with a column `season` and a column `best_km`.
struct BestKnown {
  private var kilometres: [String: Double] = [:]

  /// Reads tables; where two speak of one season the first counts.
  init(files: [String]) throws(BenchFailure) {
    for file in files {
      let lines = try InputFiles.lines(of: file)
      let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
      guard let season = header.firstIndex(of: "season"), let best = header.firstIndex(of: "best_km") else {
        throw BenchFailure(.badData, "\(file): has no columns season and best_km")
      }
      for line in lines.dropFirst() {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        guard cells.count > max(season, best), let value = Double(cells[best]) else { continue }
        kilometres[String(cells[season])] = kilometres[String(cells[season])] ?? value
      }
    }
  }

  /// The cost of the best plan known of a season, in km.
  func kilometres(of season: String) -> Double? { kilometres[season] }
}
