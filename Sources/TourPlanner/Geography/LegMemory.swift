package import SeasonModel

/// What legs cost, each worked out when it is first asked for and then remembered.
///
/// Questions about one commune look at a few hundred legs of the tens of thousands there are; a full matrix would cost
/// more than the answer. Nodes are communes first, then places; a leg that must not be driven costs
/// `LegCosts.forbidden`.
package final class LegMemory {
  /// The most nodes for which legs are remembered: 3,000 nodes take 36 MB for each distinct longest leg.
  private static let largestMemory = 3000

  private let live: LiveLegs
  private let memories: [FixedBuffer<Int32>]
  /// For each van, its memory.
  private let memoryOfVan: [Int]

  /// Prepares the memory; no leg is worked out yet.
  package init(season: Season) {
    let live = LiveLegs(season: season)
    self.live = live
    let (distinct, positions) = live.distinctLimits
    memoryOfVan = positions
    let cells = live.nodeCount * live.nodeCount
    let fits = live.nodeCount <= LegMemory.largestMemory
    memories = fits ? distinct.map { _ in FixedBuffer(repeating: -1, count: max(1, cells)) } : []
  }

  /// The cost of a leg for a van.
  package func cost(van: Int, from: Int, to: Int) -> Int {
    if memories.isEmpty { return live.cost(from: from, to: to, under: live.limits[van]) }
    let memory = memories[memoryOfVan[van]]
    let place = from * live.nodeCount + to
    let known = memory[place]
    if known >= 0 { return Int(known) }
    let cost = live.cost(from: from, to: to, under: live.limits[van])
    memory[place] = Int32(cost)
    return cost
  }
}
