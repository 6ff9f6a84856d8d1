internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("The lower bound")
struct BoundSearchTests {
  @Test("never above the best plan of small seasons with every rule, and equal to it when proven", arguments: 0..<300)
  func holdsAgainstEveryPlan(_ seed: Int) throws {
    guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 4)),
      let force = BoundBruteForce(season), let best = force.best
    else { return }
    let problem = Problem(season: season)
    let judge = ColumnJudge(problem: problem)
    for (plan, score) in [force.plans.first, force.plans.dropLast().last, force.plans.last].compactMap(\.self) {
      let columns = judge.columns(of: plan)
      let search = try #require(BoundSearch(problem: problem, incumbent: columns))
      #expect(search.score == score)
      search.run(isStopped: { false })
      let audit = PlanAudit(of: Plan(search.incumbent, of: problem), in: season)
      #expect(audit.isValid)
      #expect(audit.score == search.score)
      #expect(search.score <= score)
      if let least = force.leastCost(within: search.score) { #expect(search.bound <= least) }
      if search.isOptimal { #expect(search.score == best) }
    }
  }

  @Test("never above the best plan when labels forget communes, as on long outings", arguments: 300..<800)
  func holdsWithLabels(_ seed: Int) throws {
    guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 4)),
      let force = BoundBruteForce(season)
    else { return }
    let problem = Problem(season: season)
    for (plan, _) in [force.plans.first, force.plans.last].compactMap(\.self) {
      let columns = ColumnJudge(problem: problem).columns(of: plan)
      let search = try #require(BoundSearch(problem: problem, incumbent: columns, longestListed: 0))
      search.run(isStopped: { false })
      if let least = force.leastCost(within: search.score) { #expect(search.bound <= least) }
      if search.isOptimal { #expect(search.score == force.best) }
    }
  }

  @Test("stops when told, with a bound that holds")
  func stopsWhenTold() throws {
    let season = try Season(validating: BoundSeason.draft(seed: 5, communes: 4))
    let problem = Problem(season: season)
    let search = try #require(BoundSearch(problem: problem, incumbent: []))
    search.run(isStopped: { true })
    #expect(search.bound == 0)
    #expect(!search.isOptimal)
  }

  @Test("proves most small seasons that cannot hold everything")
  func provesWhatIsMissing() throws {
    var proven = 0
    var tried = 0
    for seed in 0..<60 {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 4)),
        let force = BoundBruteForce(season), let best = force.best, best.missing + best.priorityUnserved > 0,
        let plan = force.plans.last?.0
      else { continue }
      let problem = Problem(season: season)
      let search = try #require(
        BoundSearch(problem: problem, incumbent: ColumnJudge(problem: problem).columns(of: plan)))
      search.run(isStopped: { false })
      tried += 1
      guard search.isOptimal else { continue }
      proven += 1
      #expect(search.score == best, "seed \(seed)")
    }
    #expect(tried > 5)
    #expect(proven * 10 >= tried * 8, "\(proven) of \(tried)")
  }

  @Test("proves most small seasons whose evenings can all be held")
  func provesMost() throws {
    var proven = 0
    var tried = 0
    for seed in 0..<150 {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 3)),
        let force = BoundBruteForce(season), let best = force.best, best.missing == 0, best.priorityUnserved == 0
      else { continue }
      let problem = Problem(season: season)
      for (plan, _) in [force.plans.dropLast().last, force.plans.last].compactMap(\.self) {
        let columns = ColumnJudge(problem: problem).columns(of: plan)
        let search = try #require(BoundSearch(problem: problem, incumbent: columns))
        search.run(isStopped: { false })
        guard search.score.missing == 0, search.score.priorityUnserved == 0 else { continue }
        tried += 1
        if search.isOptimal { proven += 1 }
      }
    }
    #expect(tried > 5)
    #expect(proven * 20 >= tried * 19, "\(proven) of \(tried)")
  }
}
