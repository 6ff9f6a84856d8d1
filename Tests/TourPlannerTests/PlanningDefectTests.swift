import CivilTime
import SeasonModel
import Testing

@testable import TourPlanner

@Suite("What the planner claims")
struct PlanningDefectTests {
  private let season: Season
  private let audit: PlanAudit
  private let plan: Plan

  init() throws {
    season = try Season(validating: ExtremePriceTests.row(of: 2, days: 3))
    plan = Plan(evenings: [Evening(date: season.span.first, van: "van", commune: "c0")])
    audit = PlanAudit(of: plan, in: season)
  }

  /// The score of the plan with so many evenings less missing, at so much less cost.
  private func score(missing: Int = 0, metres: Int = 0) -> PlanScore {
    PlanScore(
      missing: audit.score.missing - missing, priorityUnserved: audit.score.priorityUnserved,
      cost: audit.score.cost - Metres(metres))
  }

  private func claims(_ search: PlanScore? = nil, bound: Int? = nil, proven: PlanScore? = nil) -> PlanningClaims {
    PlanningClaims(
      score: search ?? audit.score, lowerBound: bound.map { audit.score.cost + Metres($0) }, proven: proven)
  }

  @Test("A contradiction is found, and an honest result has none")
  func contradictions() {
    #expect(audit.isValid && audit.score.missing == 1)
    #expect(claims().defect(judged: audit) == nil)
    #expect(claims(bound: 0, proven: score()).defect(judged: audit) == nil)
    // The better plan that was proven may come too late: that is no contradiction.
    #expect(claims(bound: -1, proven: score(missing: 1)).defect(judged: audit) == nil)
    let cheaper = score(metres: 1)
    #expect(claims(cheaper).defect(judged: audit) == .scores(search: cheaper, audit: audit.score))
    #expect(claims(cheaper).defect(judged: audit, isWeighed: true) == nil)
    #expect(claims(score(missing: 1)).defect(judged: audit) != nil)
    #expect(claims(bound: 1).defect(judged: audit) == .bound(audit.score.cost + Metres(1), cost: audit.score.cost))
    let dearer = score(metres: -1)
    #expect(claims(proven: dearer).defect(judged: audit) == .proof(of: dearer, found: audit.score))
    let twice = Plan(evenings: plan.evenings + [Evening(date: season.span.first + 1, van: "van", commune: "c0")])
    let broken = PlanAudit(of: twice, in: season)
    #expect(broken.brokenRules.count == 1)
    #expect(claims(broken.score).defect(judged: broken) == broken.brokenRules.first.map(PlanningDefect.broken))
    #expect(claims(broken.score).defect(judged: broken, breaking: broken.brokenRules) == nil)
  }

  @Test("Optimal is what was proven of this very plan, with a bound that is its cost")
  func optimal() {
    #expect(claims(bound: 0, proven: score()).isOptimal)
    #expect(!claims(bound: 0).isOptimal)
    #expect(!claims(proven: score()).isOptimal)
    #expect(!claims(bound: -1, proven: score()).isOptimal)
    #expect(!claims(bound: 0, proven: score(missing: 1)).isOptimal)
  }

  @Test("Of another plan nothing is proven, and the bound holds where it leaves out no more")
  func anotherPlan() {
    let result = PlanningResult(
      plan: plan, score: audit.score, lowerBound: audit.score.cost, isOptimal: true, defect: nil, seconds: 1,
      iterations: 1, moves: 1, secondsToBest: 1)
    let fuller = Plan(evenings: plan.evenings + [Evening(date: season.span.first + 1, van: "van", commune: "c1")])
    #expect(result.holding(fuller, in: season).lowerBound == audit.score.cost)
    #expect(!result.holding(fuller, in: season).isOptimal)
    #expect(result.holding(Plan(), in: season).lowerBound == nil)
    #expect(result.holding(plan, in: season).isOptimal)
  }

  @Test("A bound holds for plans that leave out no more than the one it was worked out below")
  func bounds() {
    func score(_ missing: Int, _ unserved: Int) -> PlanScore {
      PlanScore(missing: missing, priorityUnserved: unserved, cost: .zero)
    }
    let board = ProgressBoard(watch: Stopwatch())
    #expect(board.now.lowerBound(below: score(0, 0)) == nil)
    board.note(lowerBound: Metres(100), below: score(2, 5))
    board.note(lowerBound: Metres(90), below: score(2, 5))
    board.note(lowerBound: Metres(300), below: score(1, 7))
    #expect(board.now.lowerBound(below: score(2, 6)) == nil)
    #expect(board.now.lowerBound(below: score(2, 5)) == Metres(100))
    #expect(board.now.lowerBound(below: score(1, 8)) == Metres(100))
    #expect(board.now.lowerBound(below: score(1, 7)) == Metres(300))
    #expect(board.now.lowerBound(below: score(0, 0)) == Metres(300))
  }
}
