internal import CivilTime
internal import Foundation
internal import SeasonFiles
internal import SeasonModel
import Testing

/// The bench seasons.
enum BenchSeasons {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Seasons").path()

  /// What the judge that shares no code with the project reads from each season: the metres and the thousandths of a
  /// minute between all sites, the dates on which communes can host, those they prefer, slots, outings, promises.
  static let sums: [(name: String, values: [Int])] = [
    ("p27", [15_352_694, 20_470_258, 1655, 0, 48, 16, 0]),
    ("p27-rules", [15_738_620, 20_984_824, 1241, 45, 48, 16, 0]),
    ("p40-tour", [74_284_906, 99_046_522, 1200, 0, 48, 1, 0]),
    ("p51", [109_381_700, 145_842_262, 2606, 0, 54, 18, 0]),
    ("p51-rules", [119_214_052, 158_952_044, 3211, 83, 60, 20, 0]),
    ("p60-osrm", [224_613_883, 224_613_883, 3385, 0, 71, 18, 0]),
    ("p60-week", [156_824_718, 209_099_662, 2816, 0, 64, 11, 0]),
    ("p100", [459_915_476, 613_220_622, 5846, 0, 108, 36, 0]),
    ("p150-osrm", [1_522_434_366, 1_522_434_366, 9101, 0, 162, 54, 0]),
    ("p300", [9_908_300_438, 13_211_067_206, 19_103, 0, 324, 108, 0]),
  ]
}

@Suite("The bench seasons")
struct BenchSeasonTests {
  @Test(arguments: BenchSeasons.sums)
  func readsWhatTheJudgeReads(name: String, values: [Int]) throws {
    let reading = SeasonFolder.read(BenchSeasons.folder + "/" + name)
    #expect(reading.diagnostics == [])
    let season = try #require(reading.season)
    let sites = 0..<season.table.siteCount
    let metres = sites.reduce(0) { sum, from in
      sites.reduce(sum) { $0 + (season.table.metres(from: from, to: $1)?.count ?? 0) }
    }
    let time = sites.reduce(0) { sum, from in
      sites.reduce(sum) { $0 + (season.table.time(from: from, to: $1)?.thousandths ?? 0) }
    }
    let open = season.calendars.reduce(0) { $0 + $1.open.count }
    let preferred = season.calendars.reduce(0) { $0 + ($1.preferred?.count ?? 0) }
    let slots = season.outings.reduce(0) { $0 + $1.dates.count }
    #expect([metres, time, open, preferred, slots, season.outings.count, season.promises.count] == values)
  }
}
