/// What a plan that holds every evening costs at least, by cheapest arborescences.
///
/// From the bases every evening is reached by one arc, without a circle; that each is also left by one is asked for by
/// prices on leaving, which rise where too many arcs leave and fall where none does: the bound of Held and Karp (1970, 1971)
/// for legs with a direction. Its best value is that of the linear program with all subtour cuts. All bases
/// count as one root. Whole numbers throughout: every value on the way is a bound.
struct ArborescenceBound {
  /// The best value found, in metres; 0 where there is none.
  private(set) var value = 0

  /// How prices move; chosen on ft70, ftv170, kro124p and t60-wide, where values with a longer patience, a smaller first step
  /// or no momentum were lower in the same time.
  struct Parameters: Sendable {
    /// The length of the first step, as a share of the gap, and by what it is divided where it no longer helps.
    var step = (first: 1.0, shrink: 2.0)
    /// After so many values that are no better the step shrinks.
    var patience = 20
    /// How short a step may become.
    var least = 0.002
    /// The most arcs that are looked at, a second or two of work.
    var work = 400_000_000
    /// How many arcs are looked at between two questions whether to stop: some milliseconds.
    ///
    /// In a run by iterations questions are counted, and the bounds that come after have need of them.
    var perQuestion = 5_000_000
    /// How much of a step is the one before: prices turn back less often (Volgenant and Jonker 1982).
    var momentum = 0.4
  }

  /// Raises the bound towards what a plan costs.
  ///
  /// - Parameters:
  ///   - relaxed: what arcs cost; no evening may be left out.
  ///   - leaving: prices on leaving each evening to begin with.
  ///   - goal: what the best plan known costs.
  ///   - parameters: how prices move.
  ///   - isStopped: asked now and then; true ends the work.
  /// - Complexity: bounded by `Parameters.work`.
  init(
    of relaxed: RelaxedArcs, leaving: [Int], goal: Int, parameters: Parameters = Parameters(), isStopped: () -> Bool
  ) {
    let (size, evenings) = (relaxed.size, relaxed.evenings)
    let count = evenings + 1
    let outings = size - evenings
    var arcs = [Int](repeating: LegCosts.forbidden, count: count * count)
    for from in 0..<size {
      for to in 0..<size where min(from, evenings) != min(to, evenings) {
        let cell = min(from, evenings) * count + min(to, evenings)
        arcs[cell] = min(arcs[cell], Int(relaxed.costs[from * size + to]))
      }
    }
    var prices = leaving.prefix(evenings).map(Double.init) + [0]
    var best = prices
    var direction = [Double](repeating: 0, count: count)
    var priced = arcs
    var step = parameters.step.first
    var (tries, work) = (0, 0)
    var nextQuestion = parameters.perQuestion
    let highest = Double(LegCosts.forbidden)
    while step > parameters.least, work < parameters.work {
      if work >= nextQuestion {
        if isStopped() { break }
        nextQuestion = work + parameters.perQuestion
      }
      let whole = prices.map { Int($0.rounded()) }
      for from in 0..<count {
        for to in 0..<count { priced[from * count + to] = arcs[from * count + to] + whole[from] }
      }
      let tree = CheapestArborescence(costs: priced, size: count)
      var leaves = [Int](repeating: 0, count: count)
      for parent in tree.parents where parent >= 0 { leaves[parent] += 1 }
      // One van at least comes home; others do where that costs less than nothing at these prices.
      let homes = (0..<evenings).map { (priced[$0 * count + evenings], $0) }.sorted { $0 < $1 }.prefix(outings)
      var total = tree.cost - whole.reduce(0, +)
      for (place, home) in homes.enumerated() where place == 0 || home.0 < 0 {
        total += home.0
        leaves[home.1] += 1
      }
      work += 3 * count * count
      tries += 1
      if total > value {
        (value, best, tries) = (total, prices, 0)
        if value >= goal { break }
      } else if tries > parameters.patience {
        step /= parameters.step.shrink
        (prices, tries) = (best, 0)
        direction = [Double](repeating: 0, count: count)
        continue
      }
      let off = leaves.enumerated().map { $0 < evenings || outings == 1 ? Double($1 - 1) : 0 }
      let square = off.reduce(0) { $0 + $1 * $1 }
      // A tree that leaves every node once is a tour: no price can raise the bound further.
      guard square > 0 else { break }
      let length = step * Double(max(1, goal - total)) / square
      for node in 0..<count {
        direction[node] = off[node] * (1 - parameters.momentum) + direction[node] * parameters.momentum
        // Where penalties make the plan far dearer than its legs, steps would else grow beyond all numbers.
        prices[node] = min(max(prices[node] + length * direction[node], -highest), highest)
      }
    }
  }
}
