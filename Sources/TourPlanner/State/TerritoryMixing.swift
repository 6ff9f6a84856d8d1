/// Whether the evenings of each outing are in one territory.
///
/// For each outing it keeps the number, the sum and the sum of squares of the territory numbers of its evenings. By the
/// Cauchy-Schwarz inequality all are equal exactly when number x squares = sum², so additions and removals in any order
/// cost a few additions and no look at the other evenings.
final class TerritoryMixing {
  private let problem: Problem
  private let count: FixedBuffer<Int>
  private let sum: FixedBuffer<Int>
  private let squares: FixedBuffer<Int>

  init(problem: Problem) {
    self.problem = problem
    count = FixedBuffer(repeating: 0, count: max(1, problem.outings.count))
    sum = FixedBuffer(repeating: 0, count: max(1, problem.outings.count))
    squares = FixedBuffer(repeating: 0, count: max(1, problem.outings.count))
  }

  /// Whether an outing may have one more evening of a commune: it is empty or in that commune's territory.
  func allows(_ commune: Int, in outing: Int) -> Bool {
    let territory = problem.territoryOf[commune]
    return sum[outing] == territory * count[outing] && squares[outing] == territory * territory * count[outing]
  }

  /// Counts an evening or takes it away; returns by how much the number of mixed outings changes.
  func change(_ outing: Int, commune: Int, by change: Int) -> Int {
    let before = isMixed(outing) ? 1 : 0
    let territory = problem.territoryOf[commune]
    count[outing] += change
    sum[outing] += change * territory
    squares[outing] += change * territory * territory
    return (isMixed(outing) ? 1 : 0) - before
  }

  private func isMixed(_ outing: Int) -> Bool {
    count[outing] * squares[outing] != sum[outing] * sum[outing]
  }
}
