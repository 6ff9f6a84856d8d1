internal import Foundation
internal import SeasonFiles
internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("Column generation")
struct BoundColumnGenerationTests {
  /// A season, a plan of it, and the rows over all its outings.
  private struct Case {
    let judge: ColumnJudge
    let plan: [OutingColumn]
    let model: PartitionModel

    init?(seed: Int) throws {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 6)) else { return nil }
      self.init(season: season, seed: seed)
    }

    init?(season: Season, seed: Int = 1) {
      judge = ColumnJudge(problem: .init(season: season))
      let problem = judge.problem
      let island = Island(problem: problem, seed: UInt64(seed), number: 0)
      island.construct()
      guard island.isFeasible else { return nil }
      plan = judge.columns(of: island.incumbent.solution.plan(of: problem, frozen: []))
      model = PartitionModel(
        judge: judge, goal: .weighted(missing: 1_000_000, priority: 1000), outings: Array(problem.outings.indices),
        fixed: [], covers: true, bigM: 100_000_000)
    }

    /// The bound of the linear program, from prices to begin with.
    func bound(from prices: [Int]) throws -> Int {
      let none = DualValues([Int](repeating: 0, count: model.rows.count), of: model)
      let pricers = try judge.problem.outings.indices.map {
        try #require(OutingPricer(outing: $0, judge: judge, duals: none))
      }
      let generation = ColumnGeneration(model: model, pricers: pricers, duals: prices)
      for column in plan { generation.add(column) }
      let outcome = generation.run(cutoff: .max / 4, isStopped: { false }, improved: {})
      #expect(outcome == .converged)
      return PartitionModel.metres(fromParts: generation.bound)
    }
  }

  @Test("the costs that communes share are those of their outings", arguments: 0..<200)
  func sharesAddUp(_ seed: Int) throws {
    guard let this = try Case(seed: seed) else { return }
    let prices = this.model.initialDuals(of: this.plan)
    #expect(prices.allSatisfy { $0 >= 0 })
    let held = Dictionary(this.plan.flatMap(\.communes).map { ($0, 1) }, uniquingKeysWith: +)
    for column in this.plan where column.communes.allSatisfy({ held[$0] == 1 }) {
      let sum = column.communes.reduce(0) { $0 + prices[this.model.row(ofCommune: Int($1))] }
      // Each share is a whole metre, and none is negative.
      #expect(sum >= (column.cost - column.communes.count) * PartitionModel.dualScale)
    }
  }

  @Test("the bound is the same wherever prices begin", arguments: 0..<200)
  func startsAnywhere(_ seed: Int) throws {
    guard let near = try Case(seed: seed), let far = try Case(seed: seed), let wild = try Case(seed: seed) else {
      return
    }
    let none = [Int](repeating: 0, count: near.model.rows.count)
    var dice = BoundSeason.Dice(seed: seed)
    let some = wild.model.rows.map { row in
      let size = dice.roll(0...200_000) * PartitionModel.dualScale
      return row.sense == .atMost ? -size : size
    }
    let bound = try near.bound(from: near.model.initialDuals(of: near.plan))
    #expect(try abs(far.bound(from: none) - bound) <= 1)
    #expect(try abs(wild.bound(from: some) - bound) <= 1)
  }

  /// Where `Tests/judges/judge_programs.py` wants the programs, for HiGHS to solve them as well.
  private static let programFile = ProcessInfo.processInfo.environment["GUINGUETTE_PROGRAMS"]

  @Test("the last program of each season, for another solver to judge", .enabled(if: programFile != nil))
  func dumpsPrograms() throws {
    let path = try #require(BoundColumnGenerationTests.programFile)
    let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../data")
    var lines: [String] = []
    for name in ["grand-saint-dizier-2026", "petit-exemple"] {
      let season = try #require(
        SeasonFolder.read(examples.appendingPathComponent(name).standardizedFileURL.path).season)
      let this = try #require(Case(season: season))
      _ = try this.bound(from: this.model.initialDuals(of: this.plan))
      lines.append(try BoundColumnGenerationTests.line(of: this.model.program, named: name))
    }
    for seed in 0..<2000 where lines.count < 220 {
      guard let this = try Case(seed: seed) else { continue }
      _ = try this.bound(from: this.model.initialDuals(of: this.plan))
      lines.append(try BoundColumnGenerationTests.line(of: this.model.program, named: "seed \(seed)"))
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// A program, with the least cost that was found, as a line of JSON.
  private static func line(of program: LinearProgram, named name: String) throws -> String {
    let own = (0..<program.columnCount).filter { !program.isArtificial[$0] && !program.isBarred($0) }
    let columns = own.map { column -> [String: Any] in
      let entries = Int(program.starts[column])..<Int(program.ends[column])
      return [
        "cost": program.costs[column], "rows": entries.map { Int(program.entryRows[$0]) },
        "values": entries.map { program.entryValues[$0] },
      ]
    }
    // The columns of the rows themselves are there too, so that every row is an equality.
    let object: [String: Any] = [
      "name": name, "objective": program.objective, "right": program.rightSides, "columns": columns,
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
  }
}
