/// What the driving of any plan that holds every evening costs at least, by the assignment relaxation.
///
/// Every evening has one stop before it and one after it, and every outing starts and ends at its base or is empty: the
/// cheapest way to give each a successor is a bound that takes milliseconds. It forgets that a round of evenings needs a base;
/// what it costs to connect them to one is added from the reduced costs, in both directions, in turn: the additive
/// bounding procedure of Fischetti and Toth (1992). An arc counts only where two open days of one outing allow it with
/// no promised evening between them.
struct AssignmentBound {
  /// The bound, in metres; 0 where there is none.
  private(set) var value = 0

  /// The most evenings and outings together.
  ///
  /// The work is bounded by them alone, so that a run by iterations stays the same on every machine.
  private static let mostNodes = 400
  /// How often assignment and connection take turns at most.
  private static let turns = 6

  /// Works out the bound.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - evenings: for each commune, how many evenings every plan in question holds.
  /// - Complexity: O(n³) for n evenings and outings.
  init(of problem: Problem, holding evenings: [Int]) {
    let required = evenings.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    let optional = evenings.enumerated().flatMap { [Int](repeating: $0, count: max(0, problem.wanted[$0] - $1)) }
    let communes = required + optional
    let size = communes.count + problem.outings.count
    guard problem.legs.hasMatrix, !required.isEmpty, size <= AssignmentBound.mostNodes else { return }
    var costs = AssignmentBound.costs(of: problem, communes: communes, required: required.count)
    for _ in 0..<AssignmentBound.turns {
      let before = value
      let assignment = Assignment(costs: costs, size: size)
      guard assignment.cost < LegCosts.forbidden else { return }
      value += max(0, assignment.cost)
      // An evening that may be left out need not be reached: nothing is said of rounds then.
      guard optional.isEmpty else { return }
      for row in 0..<size {
        for column in 0..<size {
          let reduced = Int(costs[row * size + column]) - assignment.rowDuals[row] - assignment.columnDuals[column]
          costs[row * size + column] = Int32(clamping: min(max(0, reduced), LegCosts.forbidden))
        }
      }
      value += ConnectedCuts(costs: &costs, size: size, roots: communes.count).gain
      AssignmentBound.transpose(&costs, size)
      value += ConnectedCuts(costs: &costs, size: size, roots: communes.count).gain
      AssignmentBound.transpose(&costs, size)
      guard value > before else { return }
    }
  }

  /// The least cost of each arc: communes first, then outings, which stand for the way out of their base and back to it.
  private static func costs(of problem: Problem, communes: [Int], required: Int) -> [Int32] {
    let count = communes.count
    let size = count + problem.outings.count
    var costs = [Int32](repeating: Int32(LegCosts.forbidden), count: size * size)
    for outing in problem.outings.indices { costs[(count + outing) * size + count + outing] = 0 }
    for evening in required..<count { costs[evening * size + evening] = 0 }
    for (number, outing) in problem.outings.enumerated() {
      let nextPin = nextPins(of: outing, problem)
      for (from, commune) in communes.enumerated() where problem.serves(van: outing.van, commune: commune) {
        let days = openDays(of: commune, in: outing, problem)
        guard !days.isEmpty else { continue }
        let (out, home) = (
          problem.legs.cost(van: outing.van, from: outing.base, to: commune),
          problem.legs.cost(van: outing.van, from: commune, to: outing.base)
        )
        lower(&costs[(count + number) * size + from], to: out)
        lower(&costs[from * size + count + number], to: home)
        for (to, other) in communes.enumerated() where to != from && problem.serves(van: outing.van, commune: other) {
          guard costs[from * size + to] == LegCosts.forbidden else { continue }
          let isPossible = days.contains { day in
            problem.hosts.firstDay(of: other, from: day + 1) <= nextPin[day - outing.firstDay]
          }
          if isPossible {
            lower(&costs[from * size + to], to: problem.legs.cost(van: outing.van, from: commune, to: other))
          }
        }
      }
    }
    return costs
  }

  private static func lower(_ cell: inout Int32, to cost: Int) { cell = min(cell, Int32(clamping: cost)) }

  private static func openDays(of commune: Int, in outing: Problem.Outing, _ problem: Problem) -> [Int] {
    (outing.firstDay...outing.lastDay).filter { day in
      let pin = problem.pinOfSlot[outing.firstSlot + day - outing.firstDay]
      return problem.hosts.canHost(commune, on: day) && (pin < 0 || pin == commune)
    }
  }

  /// For each day of an outing, the next day after it that has a promised evening, or its last day.
  private static func nextPins(of outing: Problem.Outing, _ problem: Problem) -> [Int] {
    var next = [Int](repeating: outing.lastDay, count: outing.length)
    for place in (0..<(outing.length - 1)).reversed() {
      next[place] =
        problem.pinOfSlot[outing.firstSlot + place + 1] >= 0 ? outing.firstDay + place + 1 : next[place + 1]
    }
    return next
  }

  private static func transpose(_ costs: inout [Int32], _ size: Int) {
    for row in 0..<size {
      for column in 0..<row { costs.swapAt(row * size + column, column * size + row) }
    }
  }
}
