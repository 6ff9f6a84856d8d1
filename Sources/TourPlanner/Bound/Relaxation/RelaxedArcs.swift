/// What each arc from evening to evening costs at least in any plan, for relaxations that forget about dates else.
///
/// Nodes are evenings first, those that every plan in question holds before those that may be left out, then outings,
/// which stand for the way out of their base and back to it. An arc counts only where two open days of one outing allow it
/// with no promised evening between them.
struct RelaxedArcs: Sendable {
  /// What arcs cost, row after row, from row to column; `LegCosts.forbidden` where there is none.
  let costs: [Int32]
  /// How many nodes there are.
  let size: Int
  /// How many of them are evenings.
  let evenings: Int
  /// Whether some evenings may be left out.
  let hasOptional: Bool

  /// Works out the arcs; nil where there are too many, no matrix of legs, or nothing that must be held.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - evenings: for each commune, how many evenings every plan in question holds.
  ///   - parameters: how many there may be.
  /// - Complexity: O(n² d) for n evenings and outings of d days.
  init?(
    of problem: Problem, holding evenings: [Int], parameters: RelaxationParameters = RelaxationParameters()
  ) {
    let required = evenings.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    let optional = evenings.enumerated().flatMap { [Int](repeating: $0, count: max(0, problem.wanted[$0] - $1)) }
    let communes = required + optional
    let size = communes.count + problem.outings.count
    guard problem.legs.hasMatrix, !required.isEmpty, size <= parameters.mostNodes else { return nil }
    costs = RelaxedArcs.costs(of: problem, communes: communes, required: required.count)
    self.size = size
    self.evenings = communes.count
    hasOptional = !optional.isEmpty
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
}
