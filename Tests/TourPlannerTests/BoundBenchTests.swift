internal import Foundation
internal import SeasonFiles
internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("The lower bound on the bench seasons")
struct BoundBenchTests {
  /// Where the bench seasons lie.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../Seasons"
  ).standardizedFileURL.path

  struct Known: CustomTestStringConvertible {
    let name: String
    /// The cost of the best plan known when this was written, in metres.
    let best: Int
    /// How often the caller may be asked before it stops the run.
    let patience: Int

    var testDescription: String { name }
  }

  @Test(
    "never above the best plan known",
    arguments: [
      Known(name: "p27", best: 403_706, patience: 1200), Known(name: "p51", best: 1_753_857, patience: 300),
      Known(name: "p60-osrm", best: 2_377_273, patience: 1000), Known(name: "p60-week", best: 1_213_554, patience: 600),
      Known(name: "p100", best: 2_104_986, patience: 1600),
    ])
  func staysBelow(_ known: Known) throws {
    let reading = SeasonFolder.read(BoundBenchTests.folder + "/" + known.name)
    let season = try #require(reading.season)
    let problem = Problem(season: season)
    let island = Island(problem: problem, seed: 1, number: 0)
    island.construct()
    let judge = ColumnJudge(problem: problem)
    let columns = island.incumbent.solution.stops.enumerated().compactMap { outing, stops -> OutingColumn? in
      judge.column(outing: outing, communes: stops.map { Int32($0.commune) }, days: stops.map { Int16($0.day) })
    }
    let search = try #require(BoundSearch(problem: problem, incumbent: columns.filter { !$0.communes.isEmpty }))
    var asked = 0
    search.run(isStopped: {
      asked += 1
      return asked > known.patience
    })
    if search.score.missing == 0 {
      #expect(search.bound <= known.best)
      #expect(search.bound > 0)
    }
    let audit = PlanAudit(of: Plan(search.incumbent, of: problem), in: season)
    #expect(audit.isValid)
    #expect(audit.score == search.score)
  }
}
