internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("Recombination of outings")
struct BoundRecombinationTests {
  @Test("finds the best choice among random columns", arguments: 0..<250)
  func findsTheBestChoice(_ seed: Int) throws {
    guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 6)) else { return }
    let problem = Problem(season: season)
    var dice = BoundSeason.Dice(seed: seed + 1000)
    var pool = BoundRecombinationTests.pool(of: problem, &dice)
    // Keep the product of all choices small.
    guard problem.outings.count <= 7 else { return }
    let most = problem.outings.count > 5 ? 1 : problem.outings.count > 3 ? 2 : 5
    var counts = [Int](repeating: 0, count: problem.outings.count)
    pool = pool.filter { column in
      counts[column.outing] += 1
      return counts[column.outing] <= most
    }
    let choices = BoundRecombinationTests.choices(pool, problem)
    let judged = choices.compactMap { choice -> (PlanScore, [OutingColumn])? in
      let audit = PlanAudit(of: Plan(choice, of: problem), in: season)
      return audit.isValid ? (audit.score, choice) : nil
    }
    guard let best = judged.map(\.0).min(), let start = judged.last else { return }
    let found = Recombination(problem: problem).best(pool: pool, incumbent: start.1, work: 100_000)
    if start.0 == best {
      #expect(found == nil)
    } else {
      let better = try #require(found)
      let audit = PlanAudit(of: Plan(better, of: problem), in: season)
      #expect(audit.isValid)
      #expect(audit.score == best)
    }
  }

  @Test("a column costs what the audit says", arguments: 0..<100)
  func costsWhatTheAuditSays(_ seed: Int) throws {
    guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 6)) else { return }
    let problem = Problem(season: season)
    var dice = BoundSeason.Dice(seed: seed)
    for column in BoundRecombinationTests.pool(of: problem, &dice) {
      let audit = PlanAudit(of: Plan([column], of: problem), in: season)
      #expect(audit.score.cost.count == column.cost)
      #expect(audit.brokenRules.allSatisfy { $0.rule == .fixed || ($0.rule == .territory) })
    }
  }

  @Test("the same pool gives the same plan")
  func repeats() throws {
    let season = try Season(validating: BoundSeason.draft(seed: 3, communes: 6))
    let problem = Problem(season: season)
    var dice = BoundSeason.Dice(seed: 3)
    let pool = BoundRecombinationTests.pool(of: problem, &dice)
    let first = Recombination(problem: problem).best(pool: pool, incumbent: [], work: 10_000)
    let second = Recombination(problem: problem).best(pool: pool, incumbent: [], work: 10_000)
    #expect(first == second)
  }

  /// Random columns of every outing.
  static func pool(of problem: Problem, _ dice: inout BoundSeason.Dice) -> [OutingColumn] {
    let judge = ColumnJudge(problem: problem)
    var pool: [OutingColumn] = []
    for (position, outing) in problem.outings.enumerated() {
      for _ in 0..<30 {
        var communes: [Int32] = []
        var days: [Int16] = []
        for day in outing.firstDay...outing.lastDay where !dice.once(in: 3) {
          let slot = problem.slot(outing: position, day: day)
          let pinned = problem.pinOfSlot[slot]
          communes.append(pinned >= 0 ? pinned : Int32(dice.roll(0...(problem.communeCount - 1))))
          days.append(Int16(day))
        }
        guard !communes.isEmpty,
          let column = judge.column(outing: position, communes: communes, days: days), !pool.contains(column)
        else { continue }
        pool.append(column)
      }
    }
    return pool
  }

  /// Every way to choose at most one column for each outing.
  private static func choices(_ pool: [OutingColumn], _ problem: Problem) -> [[OutingColumn]] {
    var choices: [[OutingColumn]] = [[]]
    for outing in problem.outings.indices {
      let columns = pool.filter { $0.outing == outing }
      choices += choices.flatMap { choice in columns.map { choice + [$0] } }
    }
    return choices
  }
}
