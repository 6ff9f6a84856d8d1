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

  private func better(_ score: PlanScore, missing: Int = 0, by metres: Int = 0) -> PlanScore {
    PlanScore(
      missing: score.missing - missing, priorityUnserved: score.priorityUnserved, cost: score.cost - Metres(metres))
  }

  private func defect(
    _ search: PlanScore? = nil, bound: Metres? = nil, proven: PlanScore? = nil, audit other: PlanAudit? = nil,
    known: [BrokenRule] = []
  ) -> PlanningDefect? {
    PlanningDefect(
      search: search ?? audit.score, audit: other ?? audit, known: known, lowerBound: bound, proven: proven)
  }

  @Test("A contradiction is found, and an honest result has none")
  func contradictions() {
    let (score, cost) = (audit.score, audit.score.cost)
    #expect(audit.isValid && score.missing == 1)
    #expect(defect() == nil)
    #expect(defect(bound: cost, proven: score) == nil)
    // The better plan that was proven may come too late: that is no contradiction.
    #expect(defect(bound: cost - Metres(1), proven: better(score, missing: 1)) == nil)
    #expect(defect(better(score, by: 1)) == .scores(search: better(score, by: 1), audit: score))
    #expect(defect(better(score, missing: 1)) != nil)
    #expect(defect(bound: cost + Metres(1)) == .bound(cost + Metres(1), cost: cost))
    #expect(defect(proven: better(score, by: -1)) == .proof(of: better(score, by: -1), found: score))
    let twice = Plan(evenings: plan.evenings + [Evening(date: season.span.first + 1, van: "van", commune: "c0")])
    let broken = PlanAudit(of: twice, in: season)
    #expect(defect(broken.score, audit: broken) == broken.brokenRules.first.map(PlanningDefect.broken))
    #expect(defect(broken.score, audit: broken, known: broken.brokenRules) == nil)
  }

  @Test("Optimal is what was proven of this very plan, with a bound that is its cost")
  func optimal() {
    func result(_ proven: PlanScore?, bound: Metres?, defect: PlanningDefect? = nil) -> PlanningResult {
      PlanningResult(
        plan: plan, score: audit.score, lowerBound: bound, proven: proven, defect: defect, seconds: 1, iterations: 1,
        moves: 1, secondsToBest: 1)
    }
    let (score, cost) = (audit.score, audit.score.cost)
    #expect(result(score, bound: cost).isOptimal)
    #expect(!result(nil, bound: cost).isOptimal)
    #expect(!result(score, bound: nil).isOptimal)
    #expect(!result(score, bound: cost - Metres(1)).isOptimal)
    #expect(!result(better(score, missing: 1), bound: cost).isOptimal)
    #expect(!result(score, bound: cost, defect: .bound(cost, cost: .zero)).isOptimal)
    // Another plan in its place: the proof was not of that one, and the bound holds for plans that leave out no more.
    let fuller = Plan(evenings: plan.evenings + [Evening(date: season.span.first + 1, van: "van", commune: "c1")])
    #expect(result(score, bound: cost).holding(fuller, in: season).lowerBound == cost)
    #expect(!result(score, bound: cost).holding(fuller, in: season).isOptimal)
    #expect(result(score, bound: cost).holding(Plan(), in: season).lowerBound == nil)
    #expect(result(score, bound: cost).holding(plan, in: season).isOptimal)
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
