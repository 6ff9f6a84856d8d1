internal import Testing

@testable import TourPlanner

/// Programs of whole numbers, solved by both methods of the planner and in exact fractions.
@Suite("The simplex method against exact fractions")
struct SimplexOutcomeTests {
  typealias Row = (coefficients: [Int], sense: ExactSimplex.Sense, right: Int)

  enum Shape: String, CaseIterable {
    case dense = "few zeros"
    case degenerate = "many ties and right sides of nought or one"
    case covering = "covering rows and packing rows, as outings give them"
    case tight = "more equalities than most programs can keep"
  }

  @Test("the same least cost, or none where there is none", arguments: Shape.allCases, [false, true])
  func agrees(_ shape: Shape, dually: Bool) {
    var ends: [String: Int] = [:]
    for seed in 0..<120 {
      var dice = BoundSeason.Dice(seed: seed)
      let (costs, rows) = SimplexOutcomeTests.program(shape, &dice)
      var exact = ExactSimplex(costs: costs, rows: rows)
      let program = SimplexOutcomeTests.linearProgram(costs, rows)
      if dually { program.barArtificials() }
      let outcome = dually ? program.solveDually(limit: 10_000, cutoff: 1e5) : program.solve(limit: 10_000)
      switch exact.solve() {
      case .optimal(let least):
        #expect(outcome == .optimal, "\(shape.rawValue), seed \(seed)")
        #expect(abs(program.objective - least.double) < 1e-3, "\(shape.rawValue), seed \(seed)")
        ends["optimal", default: 0] += 1
      case .infeasible:
        #expect(outcome == (dually ? .cutoffReached : .infeasible), "\(shape.rawValue), seed \(seed)")
        ends["infeasible", default: 0] += 1
      }
    }
    #expect(ends["optimal", default: 0] >= 10 && ends["infeasible", default: 0] >= 5, "\(shape.rawValue): \(ends)")
  }

  @Test("a limit on pivots is an interruption, and going on from there ends as if there had been none")
  func goesOn() {
    var interrupted = 0
    for seed in 0..<40 {
      var dice = BoundSeason.Dice(seed: seed)
      let (costs, rows) = SimplexOutcomeTests.program(.covering, &dice)
      let whole = SimplexOutcomeTests.linearProgram(costs, rows)
      let end = whole.solve(limit: 10_000)
      let parts = SimplexOutcomeTests.linearProgram(costs, rows)
      var outcome = parts.solve(limit: 1)
      while outcome == .interrupted {
        interrupted += 1
        outcome = parts.solve(limit: 1)
      }
      #expect(outcome == end)
      #expect(end == .infeasible || abs(parts.objective - whole.objective) < 1e-3)
    }
    #expect(interrupted > 40)
  }

  private static func program(_ shape: Shape, _ dice: inout BoundSeason.Dice) -> (costs: [Int], rows: [Row]) {
    let columnCount = dice.roll(3...9)
    let costs = (0..<columnCount).map { _ in dice.roll(0...20) }
    let rows = (0..<dice.roll(2...6)).map { number -> Row in
      switch shape {
      case .dense:
        let sense = ExactSimplex.Sense.allCases[dice.roll(0...2)]
        return ((0..<columnCount).map { _ in dice.roll(-2...4) }, sense, dice.roll(-3...9))
      case .degenerate:
        let sense = ExactSimplex.Sense.allCases[dice.roll(0...2)]
        return ((0..<columnCount).map { _ in dice.roll(0...1) }, sense, dice.roll(0...1))
      case .covering:
        let packs = number % 3 == 0
        return ((0..<columnCount).map { _ in dice.roll(0...1) }, packs ? .atMost : .atLeast, 1)
      case .tight:
        return (
          (0..<columnCount).map { _ in dice.roll(0...2) }, dice.roll(0...3) == 0 ? .atMost : .equal, dice.roll(0...4)
        )
      }
    }
    return (costs, rows)
  }

  private static func linearProgram(_ costs: [Int], _ rows: [Row]) -> LinearProgram {
    let program = LinearProgram(bigM: 1e6)
    for row in rows {
      let sense: LinearProgram.Sense =
        switch row.sense {
        case .atMost: .atMost
        case .equal: .equal
        case .atLeast: .atLeast
        }
      program.addRow(sense, Double(row.right))
    }
    for (column, cost) in costs.enumerated() {
      let entries = rows.enumerated().compactMap { number, row in
        row.coefficients[column] == 0
          ? nil : LinearProgram.Entry(row: number, value: Double(row.coefficients[column]))
      }
      program.addColumn(cost: Double(cost), entries: entries)
    }
    return program
  }
}
