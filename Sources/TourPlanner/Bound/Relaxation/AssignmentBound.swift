/// What the driving of any plan that holds every evening costs at least, by the assignment relaxation.
///
/// Every evening has one stop before it and one after it, and every outing starts and ends at its base or is empty: the
/// cheapest way to give each a successor is a bound that takes milliseconds. It forgets that a round of evenings needs a base;
/// what it costs to connect them to one is added from the reduced costs, in both directions, in turn: the additive
/// bounding procedure of Fischetti and Toth (1992).
struct AssignmentBound {
  /// The bound, in metres; 0 where there is none.
  private(set) var value = 0
  /// For each node, what leaving it counts in the first assignment; `ArborescenceBound` begins with them.
  private(set) var leaving: [Int] = []

  /// Works out the bound.
  ///
  /// - Parameters:
  ///   - arcs: what arcs cost.
  ///   - parameters: how much work goes into it.
  /// - Complexity: O(n³) for n evenings and outings.
  init(of arcs: RelaxedArcs, parameters: RelaxationParameters = RelaxationParameters()) {
    let size = arcs.size
    var costs = arcs.costs
    for _ in 0..<parameters.turns {
      let before = value
      let assignment = Assignment(costs: costs, size: size)
      guard assignment.cost < LegCosts.forbidden else { return }
      value += max(0, assignment.cost)
      if leaving.isEmpty { leaving = assignment.rowDuals.map { -$0 } }
      // An evening that may be left out need not be reached: nothing is said of rounds then.
      guard !arcs.hasOptional, size <= parameters.mostConnected else { return }
      for row in 0..<size {
        for column in 0..<size {
          let reduced = Int(costs[row * size + column]) - assignment.rowDuals[row] - assignment.columnDuals[column]
          costs[row * size + column] = Int32(clamping: min(max(0, reduced), LegCosts.forbidden))
        }
      }
      value += ConnectedCuts(costs: &costs, size: size, roots: arcs.evenings).gain
      AssignmentBound.transpose(&costs, size)
      value += ConnectedCuts(costs: &costs, size: size, roots: arcs.evenings).gain
      AssignmentBound.transpose(&costs, size)
      guard value > before else { return }
    }
  }

  private static func transpose(_ costs: inout [Int32], _ size: Int) {
    for row in 0..<size {
      for column in 0..<row { costs.swapAt(row * size + column, column * size + row) }
    }
  }
}
