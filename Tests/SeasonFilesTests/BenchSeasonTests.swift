internal import Foundation
internal import SeasonFiles
internal import SeasonModel
import Testing

/// The bench seasons that lie beside the project, if they do.
enum BenchSeasons {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared").path()

  static let isThere = FileManager.default.fileExists(atPath: folder + "/bench/p27/season.json")

  static let names = [
    "p27", "p27-rules", "p40-tour", "p51", "p51-rules", "p60-osrm", "p60-week", "p100", "p150-osrm", "p300",
  ]
}

@Suite(.enabled(if: BenchSeasons.isThere, "the bench seasons are not beside the project"))
struct BenchSeasonTests {
  @Test(arguments: BenchSeasons.names)
  func readsWithoutError(name: String) throws {
    let reading = SeasonFolder.read(BenchSeasons.folder + "/bench/" + name)
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let season = try #require(reading.season)
    #expect(season.table.hasDistanceMatrix)
  }
}
