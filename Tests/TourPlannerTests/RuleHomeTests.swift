import SeasonModel
import Testing

@testable import TourPlanner

/// Every rule in every home that the planner has for it: see "How to add a rule" in the README.
///
/// Each rule is tried on seasons in which it binds, so that a home that does not know it gives another answer than the
/// audit, which shares no code with the planner.
@Suite("Rules and their homes")
struct RuleHomeTests {
  @Test("The search alone finds the best plan", arguments: SeasonRule.allCases)
  func search(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let island = Island(problem: this.problem, seed: 1, number: 0)
      island.construct()
      island.run(Annealing(start: 20_000, end: 20)) { Double($0) / 3000 }
      let plan = island.incumbent.solution.plan(of: this.problem, frozen: [])
      let audit = PlanAudit(of: plan, in: this.season)
      #expect(island.isFeasible && audit.isValid, "seed \(this.seed): \(audit.brokenRules)")
      #expect(audit.score == island.incumbent.score, "seed \(this.seed)")
      #expect(audit.score == this.best, "seed \(this.seed)")
    }
  }

  @Test("The state counts what the audit counts", arguments: SeasonRule.allCases)
  func state(_ rule: SeasonRule) throws {
    // What the state is not asked: whether a commune can host or is served, and whether promises are held.
    let unknown: Set<BrokenRule.Rule> = [.vanTerritory, .fixed]
    var tried = 0
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let state = TourState(problem: problem)
      for plan in this.force.samples {
        let audit = PlanAudit(of: plan, in: this.season)
        guard !audit.brokenRules.contains(where: { [.evenings, .availability].contains($0.rule) }) else { continue }
        state.adopt(plan)
        tried += 1
        let broken = audit.brokenRules.filter { !unknown.contains($0.rule) }
        #expect(state.isFeasible == broken.isEmpty, "seed \(this.seed): \(broken)")
        if state.blockedOutings == 0 { #expect(state.score == audit.score, "seed \(this.seed)") }
      }
    }
    #expect(tried > 10)
  }

  @Test("An insertion is allowed where the audit allows it, at the cost that it says", arguments: SeasonRule.allCases)
  func insertion(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let state = TourState(problem: problem)
      let finder = InsertionFinder(state: state, candidates: OutingCandidates(state: state))
      for plan in this.force.samples.prefix(40) where PlanAudit(of: plan, in: this.season).isValid {
        state.adopt(plan)
        for commune in 0..<problem.communeCount where state.ledger.open(commune) > 0 {
          let allowed = this.insertions(of: commune, into: plan)
          // The finder also moves others out of the way: it finds at least what fits as it is.
          let found = finder.best(for: AbsentEvening(commune: commune, pinnedDay: -1))
          let cheapest = allowed.map(\.cost).min()
          if let cheapest { #expect(try #require(found).cost <= cheapest, "seed \(this.seed)") }
          for slot in this.freeSlots(of: plan) where problem.hosts.canHost(commune, on: slot.day) {
            guard problem.serves(van: problem.outings[slot.outing].van, commune: commune) else { continue }
            let penalty = state.ledger.insertionPenalty(commune, day: slot.day, outing: slot.outing)
            let audited = allowed.first { $0.outing == slot.outing && $0.day == slot.day }
            // A leg may forbid what the ledger allows.
            if let audited {
              #expect(penalty == audited.penalty, "seed \(this.seed)")
            } else if !this.hasForbiddenLegs {
              #expect(penalty == nil, "seed \(this.seed)")
            }
          }
        }
      }
    }
  }

  @Test("A plan to start from is taken over as far as it keeps the rules", arguments: SeasonRule.allCases)
  func startPlan(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      for plan in this.force.samples {
        let taken = StartPlan(problem: problem).solution(of: plan).plan(of: problem, frozen: [])
        let broken = PlanAudit(of: taken, in: this.season).brokenRules.filter { $0.rule != .fixed }
        #expect(broken.isEmpty, "seed \(this.seed): \(broken)")
        let audit = PlanAudit(of: plan, in: this.season)
        if audit.isValid { #expect(PlanAudit(of: taken, in: this.season).score == audit.score, "seed \(this.seed)") }
      }
    }
  }

  @Test(
    "A column is judged as the audit judges it alone, and a choice of columns as a plan", arguments: SeasonRule.allCases
  )
  func judge(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let judge = ColumnJudge(problem: problem)
      for plan in this.force.samples {
        let audit = PlanAudit(of: plan, in: this.season)
        let columns = judge.judgedColumns(of: plan)
        guard let columns else {
          #expect(!audit.isValid, "seed \(this.seed)")
          continue
        }
        #expect((judge.score(of: columns) != nil) == audit.isValid, "seed \(this.seed): \(audit.brokenRules)")
        if audit.isValid { #expect(judge.score(of: columns) == audit.score, "seed \(this.seed)") }
      }
    }
  }

  @Test("Set partitioning chooses the best plan among all columns", arguments: SeasonRule.allCases)
  func recombination(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let judge = ColumnJudge(problem: problem)
      let start = try #require(this.force.plans.first)
      let found = Recombination(problem: problem).best(
        pool: this.allColumns(judge), incumbent: judge.columns(of: start.plan), work: 100_000)
      let better = try #require(found, "seed \(this.seed)")
      let audit = PlanAudit(of: Plan(better, of: problem), in: this.season)
      #expect(audit.isValid && audit.score == this.best, "seed \(this.seed): \(audit.score), not \(this.best)")
    }
  }

  @Test("A pool keeps outings apart that a rule tells apart", arguments: SeasonRule.allCases)
  func pool(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let judge = ColumnJudge(problem: problem)
      let pool = ColumnPool(problem: problem, capacity: 20_000)
      let state = TourState(problem: problem)
      for column in this.allColumns(judge) {
        state.adopt(Solution(of: [column], problem: problem))
        pool.add([column.outing], of: state)
      }
      let start = try #require(this.force.plans.first)
      let better = try #require(
        Recombination(problem: problem).best(
          pool: pool.columns(judge: judge), incumbent: judge.columns(of: start.plan), work: 100_000),
        "seed \(this.seed)")
      #expect(judge.score(of: better) == this.best, "seed \(this.seed)")
    }
  }

  @Test("Pricing lists the columns that keep the rules, and no others", arguments: SeasonRule.allCases)
  func pricing(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let judge = ColumnJudge(problem: problem)
      let model = PartitionModel(
        judge: judge, goal: .limited(missing: 0, priority: 0), outings: Array(problem.outings.indices), fixed: [],
        covers: true, bigM: 1_000_000_000)
      let none = DualValues([Int](repeating: 0, count: model.rows.count), of: model)
      let all = this.allColumns(judge)
      for outing in problem.outings.indices {
        // What promises elsewhere forbid need not be listed.
        let columns = all.filter { $0.outing == outing && this.keepsPromises($0) }
        let pricer = try #require(OutingPricer(outing: outing, judge: judge, duals: none))
        let listed = try #require(pricer.all(below: .max / 8, most: 100_000, at: none, isStopped: { false }))
        #expect(Set(listed.compactMap(pricer.column(of:))) == Set(columns), "seed \(this.seed)")
        #expect(listed.count == columns.count, "seed \(this.seed)")
        for found in listed {
          #expect(
            pricer.column(of: found).map { $0.cost * PartitionModel.dualScale } == found.cost, "seed \(this.seed)")
        }
        let relaxed = try #require(NgRoutePricer(outing: outing, judge: judge, labelling: RouteLabelling()))
        let cheapest = try #require(relaxed.cheapest(below: .max / 8, most: 1, at: none, isStopped: { false }))
        let least = columns.map { $0.cost * PartitionModel.dualScale }.min()
        if let least { #expect(try #require(cheapest.first).cost <= least, "seed \(this.seed)") }
        let again = try #require(relaxed.all(below: .max / 8, most: 100_000, at: none, isStopped: { false }))
        #expect(Set(again.compactMap(relaxed.column(of:))) == Set(columns), "seed \(this.seed)")
      }
    }
  }

  @Test("The bound is the cost of the best plan, and proves it", arguments: SeasonRule.allCases, [5, 0])
  func bound(_ rule: SeasonRule, longestListed: Int) throws {
    var proven = 0
    for this in try RuleSeason.all(of: rule) {
      let problem = this.problem
      let start = try #require(this.force.plans.first)
      let search = try #require(
        BoundSearch(
          problem: problem, incumbent: ColumnJudge(problem: problem).columns(of: start.plan),
          longestListed: longestListed))
      search.run(isStopped: { false })
      let audit = PlanAudit(of: Plan(search.incumbent, of: problem), in: this.season)
      #expect(audit.isValid && audit.score == search.score, "seed \(this.seed)")
      #expect(search.bound <= this.force.leastCost(within: search.score) ?? .max, "seed \(this.seed)")
      guard search.isOptimal else { continue }
      proven += 1
      #expect(search.score == this.best, "seed \(this.seed)")
      #expect(search.bound == this.best.cost.count, "seed \(this.seed)")
    }
    #expect(proven == RuleSeason.count, "\(proven) proven")
  }

  @Test("The weights of the bound outweigh the dearest plan", arguments: SeasonRule.allCases)
  func weights(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule) {
      let worst = this.problem.worstCost
      #expect(Double(this.force.greatestCost) <= worst, "seed \(this.seed)")
      let weights = LevelWeights(worstCost: worst, problem: this.problem)
      let goal = weights.goal(ceiling: 1e15)
      let scores = this.force.leastCosts.map {
        PlanScore(missing: $0.key[0], priorityUnserved: $0.key[1], cost: Metres($0.value))
      }
      #expect(scores.sorted().map(goal.total) == scores.map(goal.total).sorted(), "seed \(this.seed)")
    }
  }

  @Test("The whole planner finds the best plan and claims nothing false", arguments: SeasonRule.allCases)
  func planner(_ rule: SeasonRule) throws {
    for this in try RuleSeason.all(of: rule).prefix(3) {
      let result = TourPlanner.plan(PlanningRequest(season: this.season, stop: StopRule(iterations: 3000)))
      #expect(result.defect == nil, "seed \(this.seed)")
      #expect(result.score == this.best, "seed \(this.seed)")
      #expect(result.lowerBound ?? .zero <= this.best.cost, "seed \(this.seed)")
    }
  }
}
