internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("Column generation")
struct BoundColumnGenerationTests {
  /// A season, a plan of it, and the rows over all its outings.
  private struct Case {
    let problem: Problem
    let judge: ColumnJudge
    let plan: [OutingColumn]
    let model: PartitionModel

    init?(seed: Int) throws {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 6)) else { return nil }
      problem = Problem(season: season)
      judge = ColumnJudge(problem: problem)
      let island = Island(problem: problem, seed: UInt64(seed), number: 0)
      island.construct()
      guard island.isFeasible else { return nil }
      plan = judge.columns(of: island.incumbent.solution.plan(of: problem, frozen: []))
      model = PartitionModel(
        judge: judge, goal: .weighted(missing: 1_000_000, priority: 1000), outings: Array(problem.outings.indices),
        fixed: [], covers: true, highCost: 100_000_000)
    }

    /// The bound of the linear program, from prices to begin with.
    func bound(from prices: [Int]) throws -> Int {
      let none = EveningPrices([Int](repeating: 0, count: model.rows.count), of: model)
      let pricers = try problem.outings.indices.map {
        try #require(OutingPricer(outing: $0, judge: judge, prices: none))
      }
      let generation = ColumnGeneration(model: model, pricers: pricers, prices: prices)
      for column in plan { generation.add(column) }
      let outcome = generation.run(cutoff: .max / 4, isStopped: { false }, improved: {})
      #expect(outcome == .converged)
      return PartitionModel.metres(fromParts: generation.bound)
    }
  }

  @Test("the costs that communes share are those of their outings", arguments: 0..<200)
  func sharesAddUp(_ seed: Int) throws {
    guard let this = try Case(seed: seed) else { return }
    let prices = this.model.sharedCosts(of: this.plan)
    #expect(prices.allSatisfy { $0 >= 0 })
    let held = Dictionary(this.plan.flatMap(\.communes).map { ($0, 1) }, uniquingKeysWith: +)
    for column in this.plan where column.communes.allSatisfy({ held[$0] == 1 }) {
      let sum = column.communes.reduce(0) { $0 + prices[this.model.row(ofCommune: Int($1))] }
      // Each share is a whole metre, and none is negative.
      #expect(sum >= (column.cost - column.communes.count) * PartitionModel.priceScale)
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
      let size = dice.roll(0...200_000) * PartitionModel.priceScale
      return row.sense == .atMost ? -size : size
    }
    let bound = try near.bound(from: near.model.sharedCosts(of: near.plan))
    #expect(try abs(far.bound(from: none) - bound) <= 1)
    #expect(try abs(wild.bound(from: some) - bound) <= 1)
  }
}
