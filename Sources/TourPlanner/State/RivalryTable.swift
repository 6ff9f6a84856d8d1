internal import SeasonModel

/// For each commune and day, how many evenings of its neighbours are too close: the neighbour rule in one look-up.
///
/// Where every two communes are neighbours, it counts the evenings of all near each day, and those of each commune, which
/// are none of its neighbours': an evening then changes a few sums, and not one for every commune.
final class RivalryTable {
  /// Whether a close pair is forbidden, and not just dear.
  let isHard: Bool
  /// What a close pair costs; 0 under a hard rule.
  let penalty: Int
  /// Two evenings are close when fewer days than this lie between them.
  let minDays: Int
  private let problem: Problem
  /// For each commune and day, how many evenings of its rivals are close; of its own where everybody is a rival.
  private let close: FixedBuffer<Int32>
  private let isEverybody: Bool
  /// Where everybody is a rival: for each day, how many evenings are close.
  private let all: FixedBuffer<Int32>

  init(problem: Problem, rule: Rules.Neighbours) {
    self.problem = problem
    isHard = rule.penalty == nil
    penalty = rule.penalty?.count ?? 0
    minDays = rule.minDays
    close = FixedBuffer(repeating: 0, count: max(1, problem.communeCount * problem.dayCount))
    isEverybody = problem.rivals.areEverybody
    all = FixedBuffer(repeating: 0, count: isEverybody ? problem.dayCount : 0)
  }

  /// How many evenings of neighbours are close to an evening of a commune on a day.
  @inline(__always)
  func closeTo(_ commune: Int, day: Int) -> Int {
    let count = Int(close.elements[commune &* problem.dayCount &+ day])
    return isEverybody ? Int(all.elements[day]) &- count : count
  }

  /// Counts an evening, or takes it away.
  func add(_ commune: Int, day: Int, by change: Int32) {
    let from = max(0, day - minDays + 1)
    let to = min(problem.dayCount - 1, day + minDays - 1)
    guard from <= to else { return }
    if isEverybody {
      for near in from...to {
        close[commune * problem.dayCount + near] &+= change
        all[near] &+= change
      }
      return
    }
    for rival in problem.rivals.of(commune) {
      let row = Int(rival) * problem.dayCount
      var index = row + from
      while index <= row + to {
        close[index] &+= change
        index += 1
      }
    }
  }
}
