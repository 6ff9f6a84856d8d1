internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("Pricing of outings")
struct BoundPricingTests {
  /// An outing at random prices, cuts among them.
  private struct Case {
    let judge: ColumnJudge
    let prices: DualValues
    let exact: OutingPricer
    let relaxed: NgRoutePricer

    init?(seed: Int) throws {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 7)) else { return nil }
      let problem = Problem(season: season)
      judge = ColumnJudge(problem: problem)
      let model = PartitionModel(
        judge: judge, goal: .limited(missing: 0, priority: 0), outings: Array(problem.outings.indices), fixed: [],
        covers: true, bigM: 1_000_000_000)
      var dice = BoundSeason.Dice(seed: seed)
      let single = problem.wanted.indices.filter { problem.wanted[$0] == 1 }
      for _ in 0..<6 where single.count >= 3 {
        var three = single
        while three.count > 3 { three.remove(at: dice.roll(0...(three.count - 1))) }
        model.add(.subset(three[0], three[1], three[2]))
      }
      for first in single {
        for second in problem.rivals.of(first).map({ Int($0) }) where second > first && single.contains(second) {
          let start = dice.roll(0...(problem.dayCount - 1))
          let window = start...(start + judge.closeDays - 1)
          model.add(.pair(first: first, firstDays: window, second: second, secondDays: window))
        }
      }
      let most = (judge.pairPenalty ?? 40_000) * PartitionModel.dualScale
      let numbers = model.rows.map { row in
        if case .pair = row.rule { return -dice.roll(0...most) }
        let size = dice.roll(0...40_000) * PartitionModel.dualScale
        return row.sense == .atMost ? -size / 2 : size
      }
      prices = DualValues(numbers, of: model)
      let outing = problem.outings.indices.max { problem.outings[$0].length < problem.outings[$1].length } ?? 0
      guard let exact = OutingPricer(outing: outing, judge: judge, duals: prices),
        let relaxed = NgRoutePricer(outing: outing, judge: judge, labelling: RouteLabelling())
      else { return nil }
      self.exact = exact
      self.relaxed = relaxed
    }

    /// Every column below a limit.
    func columns(below limit: Int) throws -> [FoundColumn] {
      try #require(exact.all(below: limit, most: 100_000, at: prices, isStopped: { false }))
    }
  }

  @Test("labels are never dearer than the cheapest column", arguments: 0..<300)
  func labelsStayBelow(_ seed: Int) throws {
    guard let this = try Case(seed: seed) else { return }
    let columns = try this.columns(below: .max / 8)
    let best = columns.map(\.cost).min()
    let found = try #require(
      this.relaxed.cheapest(below: .max / 8, most: 3, at: this.prices, isStopped: { false }))
    if let best { #expect(try #require(found.first).cost <= best) }
    // Just above the cheapest, nothing is missed; below it, nothing is made up that a column could be.
    if let best {
      let again = this.relaxed.cheapest(below: best + 1, most: 3, at: this.prices, isStopped: { false })
      #expect(again?.first?.cost == found.first?.cost)
    }
  }

  @Test("labels that grow back find the same columns as trying all", arguments: 0..<300)
  func listsTheSame(_ seed: Int) throws {
    guard let this = try Case(seed: seed) else { return }
    let costs = try this.columns(below: .max / 8).map(\.cost).sorted()
    for share in [1, 2, 4] where !costs.isEmpty {
      let limit = costs[(costs.count - 1) / share] + 1
      let listed = try #require(
        this.relaxed.all(below: limit, most: 100_000, at: this.prices, isStopped: { false }))
      #expect(listed.map(\.cost).sorted() == costs.filter { $0 < limit })
    }
  }

  @Test("evenings that are taken out are in no column below the limit", arguments: 0..<300)
  func reducesNothingOfUse(_ seed: Int) throws {
    guard let this = try Case(seed: seed) else { return }
    let costs = try this.columns(below: .max / 8).map(\.cost).sorted()
    guard !costs.isEmpty else { return }
    let limit = costs[costs.count / 4] + 1
    let useful = try this.columns(below: limit).compactMap { this.exact.column(of: $0) }
    _ = this.relaxed.reduce(below: limit, at: this.prices, isStopped: { false })
    #expect(!useful.contains { this.relaxed.isReducedAway($0) })
    let best = this.relaxed.cheapest(below: limit, most: 1, at: this.prices, isStopped: { false })
    #expect(try #require(best?.first).cost <= costs[0])
  }
}
