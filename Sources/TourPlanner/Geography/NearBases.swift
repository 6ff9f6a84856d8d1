internal import SeasonModel

/// How far each commune is from the vans' bases, worked out once for all searches of a problem.
struct NearBases: Sendable {
  /// How many vans count as near.
  private static let nearVans = 3

  /// For each commune, the cost of driving there from its nearest base and back.
  let remoteness: [Int]
  /// For each commune, the few vans that serve it from the nearest bases, nearest first.
  let vans: NeighbourLists

  /// Looks at every base from every commune.
  ///
  /// - Parameters:
  ///   - baseOfVan: for each van, the node of its base, or nil when it has no outing.
  ///   - communeCount: how many communes there are.
  ///   - legs: what legs cost.
  ///   - serves: whether a van serves a commune.
  /// - Complexity: O(n (b + v)) for n communes, b bases and v vans.
  init(baseOfVan: [Int?], communeCount: Int, legs: LegCosts, serves: (Int, Int) -> Bool) {
    var vansOfBase: [Int: [Int]] = [:]
    for (van, base) in baseOfVan.enumerated() {
      if let base { vansOfBase[base, default: []].append(van) }
    }
    let bases = vansOfBase.map { (node: $0.key, vans: $0.value) }.sorted { $0.node < $1.node }
    let isRoadTwoWay = legs.isSymmetric
    var remoteness: [Int] = []
    remoteness.reserveCapacity(communeCount)
    var lists: [[Int32]] = []
    lists.reserveCapacity(communeCount)
    for commune in 0..<communeCount {
      var least: Int?
      // The nearest vans so far, nearest first; of equally near ones those of the earlier base, then the earlier vans.
      var near: [(cost: Int, van: Int32)] = []
      for base in bases {
        let there = legs.cost(van: 0, from: base.node, to: commune)
        let back = isRoadTwoWay ? there : legs.cost(van: 0, from: commune, to: base.node)
        least = min(least ?? .max, there + back)
        if near.count == NearBases.nearVans, there >= near[near.count - 1].cost { continue }
        for van in base.vans where serves(van, commune) {
          guard near.count < NearBases.nearVans || there < near[near.count - 1].cost else { break }
          if near.count == NearBases.nearVans { near.removeLast() }
          let place = near.firstIndex { $0.cost > there } ?? near.count
          near.insert((there, Int32(van)), at: place)
        }
      }
      remoteness.append(least ?? 0)
      lists.append(near.map(\.van))
    }
    self.remoteness = remoteness
    self.vans = NeighbourLists(lists)
  }
}
