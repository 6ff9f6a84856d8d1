internal import SeasonModel

/// What each leg costs each van, in metres or thousandths of a minute as the season optimises.
///
/// Nodes are numbered communes first (their position in the season), then places. Up to `largestMatrix` nodes the costs
/// are worked out once into a matrix for each distinct longest leg; beyond that they are worked out when asked for, so
/// that all communes of France fit in memory. A class, so that the inner loops read it without copying its parts.
package final class LegCosts: Sendable {
  /// The cost of a leg that has no road or is longer than the van drives.
  ///
  /// Eight times the longest leg there can be (`SeasonLimits.leg`), so that a detour over such a leg is told by its cost
  /// alone, whatever leg it saves; and it fits 32 bits.
  package static let forbidden = 2_000_000_000

  /// A detour of two legs that costs this much drives a forbidden one.
  static let forbiddenDetour = forbidden / 2

  /// The most nodes for which a matrix is made: 6,000 nodes take 144 MB.
  static let largestMatrix = 6000

  /// The side of each matrix: communes and places.
  let nodeCount: Int
  private let matrices: [FixedBuffer<Int32>]
  /// For each van, the cells of the matrix it uses, or nil where costs are worked out when asked for; `matrices` owns them.
  private let cellsOfVan: FixedBuffer<UnsafeMutablePointer<Int32>?>
  private let live: LiveLegs

  init(season: Season) {
    let live = LiveLegs(season: season)
    let (distinct, matrixOfVan) = live.distinctLimits
    self.live = live
    self.nodeCount = live.nodeCount
    let cells = nodeCount * nodeCount
    if cells * distinct.count <= LegCosts.largestMatrix * LegCosts.largestMatrix {
      self.matrices = distinct.map { live.matrix(under: $0) }
    } else {
      self.matrices = []
    }
    cellsOfVan = FixedBuffer(repeating: nil, count: max(1, season.vans.count))
    for (van, matrix) in matrixOfVan.enumerated() where !matrices.isEmpty {
      cellsOfVan[van] = matrices[matrix].elements.baseAddress
    }
  }

  /// Whether costs come from a matrix.
  var hasMatrix: Bool { !matrices.isEmpty }

  /// Whether a leg surely costs the same in both directions: costs follow from coordinates.
  var isSymmetric: Bool { live.isSymmetric }

  /// A cost that no plan of so many evenings exceeds; only about, because it is not more than 64 bits hold.
  func highestCost(season: Season, slots: Int) -> Int {
    let stops = Double(min(slots, season.communes.reduce(0) { $0 + $1.evenings }))
    let near = Double(season.rules.neighbours?.minDays ?? 0) * 2 * Double(season.vans.count)
    let pairs = stops * min(stops, near) * Double(season.rules.neighbours?.penalty?.count ?? 0)
    let perStop = 2 * Double(longest) + Double(season.rules.preferredDatePenalty.count)
    return Int(min(0x1p62, stops * perStop + pairs))
  }

  /// The longest leg that some van drives; where costs are worked out when asked for, as long as a leg can be.
  private var longest: Int {
    guard hasMatrix else { return LegCosts.forbidden }
    return matrices.reduce(0) { longest, matrix in
      matrix.elements.reduce(longest) { $1 < LegCosts.forbidden ? max($0, Int($1)) : $0 }
    }
  }

  /// The matrix of a van, row after row, or nil where costs are worked out when asked for.
  func matrix(ofVan van: Int) -> UnsafeMutableBufferPointer<Int32>? {
    cellsOfVan[van].map { UnsafeMutableBufferPointer(start: $0, count: nodeCount * nodeCount) }
  }

  /// The cost of a leg for a van, or `forbidden`.
  @inline(__always)
  func cost(van: Int, from: Int, to: Int) -> Int {
    guard let cells = cellsOfVan.elements[van] else { return workOut(van: van, from: from, to: to) }
    return Int(cells[from &* nodeCount &+ to])
  }

  /// Kept apart from `cost`, which the inner loops ask, so that those stay small.
  @inline(never)
  private func workOut(van: Int, from: Int, to: Int) -> Int {
    live.cost(from: from, to: to, under: live.limits[van])
  }
}

/// What legs a van drives.
struct LegLimit: Hashable, Sendable {
  /// The longest one, if there is a limit.
  let longest: Metres?
  /// Legs that are driven all the same, as nodes: a cancellation left them between evenings that stay.
  let driven: Set<[Int]>
}

/// Leg costs worked out from the season's table when asked for.
struct LiveLegs: Sendable {
  let nodeCount: Int
  /// For each van, what legs it drives.
  let limits: [LegLimit]
  /// Whether both metres and times follow from coordinates, which know no direction.
  let isSymmetric: Bool
  private let table: TravelTable
  private let objective: Rules.Objective
  private let siteOfNode: [Int]

  init(season: Season) {
    self.table = season.table
    self.objective = season.rules.objective
    self.nodeCount = season.nodeCount
    self.siteOfNode = (0..<season.nodeCount).map(season.site(ofNode:))
    let nodes = LiveLegs.nodes(of: season)
    limits = season.vans.map { van in
      let driven = season.draft.drivenLegs.filter { $0.van == van.id }.map { $0.ends.compactMap { nodes[$0] } }
      return LegLimit(longest: van.maxLeg, driven: Set(driven))
    }
    isSymmetric = !table.hasDistanceMatrix && !table.hasTimeMatrix && season.draft.drivenLegs.isEmpty
  }

  /// The node of each commune and place by its code; a leg's end that is both is the place, which a base must be.
  private static func nodes(of season: Season) -> [String: Int] {
    guard !season.draft.drivenLegs.isEmpty else { return [:] }
    return season.communePositions.merging(season.placePositions.mapValues { $0 + season.communes.count }) { $1 }
  }

  func cost(from: Int, to: Int, under limit: LegLimit) -> Int {
    if !limit.driven.isEmpty, limit.driven.contains([from, to]) { return drivenCost(from: from, to: to) }
    let longest = limit.longest
    if isSymmetric, objective == .distance {
      // Where times follow from metres no leg lacks one, and nobody asks for it.
      guard let metres = table.metres(from: siteOfNode[from], to: siteOfNode[to]) else { return LegCosts.forbidden }
      return longest.map { metres > $0 } ?? false ? LegCosts.forbidden : min(metres.count, LegCosts.forbidden)
    }
    guard let leg = table.leg(from: siteOfNode[from], to: siteOfNode[to]) else { return LegCosts.forbidden }
    if let longest, leg.metres > longest { return LegCosts.forbidden }
    let cost = objective == .distance ? leg.metres.count : leg.time.thousandths
    return min(cost, LegCosts.forbidden)
  }

  /// The cost of a leg that is driven whatever is against it; one without a road counts nothing, as `PlanAudit` has it.
  private func drivenCost(from: Int, to: Int) -> Int {
    guard let leg = table.leg(from: siteOfNode[from], to: siteOfNode[to]) else { return 0 }
    return min(objective == .distance ? leg.metres.count : leg.time.thousandths, LegCosts.forbidden - 1)
  }

  /// The limits, each once, and for each van the position of its own among them.
  var distinctLimits: (limits: [LegLimit], ofVan: [Int]) {
    var distinct: [LegLimit] = []
    let positions = limits.map { limit in
      if let known = distinct.firstIndex(of: limit) { return known }
      distinct.append(limit)
      return distinct.count - 1
    }
    return (distinct, positions)
  }

  func matrix(under limit: LegLimit) -> FixedBuffer<Int32> {
    let cells = FixedBuffer<Int32>(repeating: 0, count: nodeCount * nodeCount)
    for from in 0..<nodeCount {
      for to in (isSymmetric ? from : 0)..<nodeCount {
        let cell = Int32(cost(from: from, to: to, under: limit))
        cells[from * nodeCount + to] = cell
        if isSymmetric { cells[to * nodeCount + from] = cell }
      }
    }
    return cells
  }
}
