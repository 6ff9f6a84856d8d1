/// A linear program solved by the tableau method in exact fractions, with the rule of Bland (1977), which cannot cycle.
///
/// Minimises; variables are not negative. It shares no code with the planner's simplex method.
struct ExactSimplex {
  enum Sense: CaseIterable { case atMost, equal, atLeast }

  enum Outcome: Equatable {
    case optimal(Fraction)
    case infeasible
  }

  /// For each row, its coefficients, and its right side last.
  private var tableau: [[Fraction]]
  private var basis: [Int]
  private let artificials: Range<Int>
  private let costs: [Fraction]

  /// - Parameters:
  ///   - costs: the cost of each column, not negative.
  ///   - rows: coefficients, sense and right side of each row.
  init(costs: [Int], rows: [(coefficients: [Int], sense: Sense, right: Int)]) {
    let slackCount = rows.count { $0.sense != .equal }
    let first = costs.count + slackCount
    artificials = first..<(first + rows.count)
    var slack = costs.count
    tableau = []
    basis = []
    for (number, row) in rows.enumerated() {
      var line = [Fraction](repeating: 0, count: artificials.upperBound + 1)
      for (column, value) in row.coefficients.enumerated() { line[column] = Fraction(Int128(value)) }
      if row.sense != .equal {
        line[slack] = row.sense == .atMost ? 1 : -1
        slack += 1
      }
      line[artificials.upperBound] = Fraction(Int128(row.right))
      if row.right < 0 { line = line.map { $0 * -1 } }
      line[first + number] = 1
      tableau.append(line)
      basis.append(first + number)
    }
    self.costs = costs.map { Fraction(Int128($0)) } + [Fraction](repeating: 0, count: slackCount)
  }

  /// Solves in two phases: first without artificial columns, then for the cost.
  mutating func solve() -> Outcome {
    let right = artificials.upperBound
    minimise(costs.map { _ in 0 } + artificials.map { _ in 1 }, among: 0..<right)
    for row in basis.indices where artificials.contains(basis[row]) {
      guard tableau[row][right] == 0 else { return .infeasible }
      if let column = (0..<artificials.lowerBound).first(where: { tableau[row][$0] != 0 }) {
        pivot(row: row, column: column)
      }
    }
    let all = costs + artificials.map { _ in 0 }
    minimise(all, among: 0..<artificials.lowerBound)
    return .optimal(basis.indices.reduce(0) { $0 + all[basis[$1]] * tableau[$1][right] })
  }

  private mutating func minimise(_ costs: [Fraction], among columns: Range<Int>) {
    while let entering = columns.first(where: { column in
      basis.indices.reduce(costs[column]) { $0 - costs[basis[$1]] * tableau[$1][column] } < 0
    }) {
      let right = artificials.upperBound
      let leaving = basis.indices.filter { tableau[$0][entering] > 0 }.min { one, other in
        let (a, b) = (tableau[one][right] / tableau[one][entering], tableau[other][right] / tableau[other][entering])
        return a == b ? basis[one] < basis[other] : a < b
      }
      guard let leaving else { return }
      pivot(row: leaving, column: entering)
    }
  }

  private mutating func pivot(row: Int, column: Int) {
    let value = tableau[row][column]
    tableau[row] = tableau[row].map { $0 / value }
    for other in tableau.indices where other != row && tableau[other][column] != 0 {
      let factor = tableau[other][column]
      for place in tableau[other].indices {
        tableau[other][place] = tableau[other][place] - factor * tableau[row][place]
      }
    }
    basis[row] = column
  }
}
