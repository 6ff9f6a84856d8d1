internal import SeasonModel

/// What each leg costs each van, in metres or thousandths of a minute as the season optimises.
///
/// Nodes are numbered communes first (their position in the season), then places. Up to `largestMatrix` nodes the costs
/// are worked out once into a matrix for each distinct longest leg; beyond that they are worked out when asked for, so
/// that all communes of France fit in memory.
struct LegCosts: Sendable {
  /// The cost of a leg that has no road or is longer than the van drives.
  ///
  /// More than any real leg and small enough that sums of a whole plan stay far from overflow.
  static let forbidden = 1_000_000_000

  /// The most nodes for which a matrix is made: 6,000 nodes take 144 MB.
  static let largestMatrix = 6000

  private let nodeCount: Int
  private let matrices: [FixedBuffer<Int32>]
  /// For each van, the matrix it uses.
  private let matrixOfVan: [Int]
  private let live: LiveLegs

  init(season: Season) {
    let live = LiveLegs(season: season)
    let limits = season.vans.map(\.maxLeg)
    var distinct: [Metres?] = []
    self.matrixOfVan = limits.map { limit in
      if let known = distinct.firstIndex(of: limit) { return known }
      distinct.append(limit)
      return distinct.count - 1
    }
    self.live = live
    self.nodeCount = live.nodeCount
    let cells = nodeCount * nodeCount
    if cells * distinct.count <= LegCosts.largestMatrix * LegCosts.largestMatrix {
      self.matrices = distinct.map { live.matrix(longest: $0) }
    } else {
      self.matrices = []
    }
  }

  /// Whether costs come from a matrix.
  var hasMatrix: Bool { !matrices.isEmpty }

  /// The matrix of a van, row after row, or nil where costs are worked out when asked for.
  func matrix(ofVan van: Int) -> UnsafeMutableBufferPointer<Int32>? {
    matrices.isEmpty ? nil : matrices[matrixOfVan[van]].elements
  }

  /// The cost of a leg for a van, or `forbidden`.
  @inline(__always)
  func cost(van: Int, from: Int, to: Int) -> Int {
    if matrices.isEmpty { return live.cost(from: from, to: to, longest: live.longestLegs[van]) }
    return Int(matrices[matrixOfVan[van]].elements[from &* nodeCount &+ to])
  }
}

/// Leg costs worked out from the season's table when asked for.
struct LiveLegs: Sendable {
  let nodeCount: Int
  /// For each van, its longest leg.
  let longestLegs: [Metres?]
  private let table: TravelTable
  private let objective: Rules.Objective
  private let siteOfNode: [Int]

  init(season: Season) {
    self.table = season.table
    self.objective = season.rules.objective
    self.siteOfNode = season.communes.indices.map(season.site(ofCommune:)) + Array(season.places.indices)
    self.nodeCount = siteOfNode.count
    self.longestLegs = season.vans.map(\.maxLeg)
  }

  func cost(from: Int, to: Int, longest: Metres?) -> Int {
    guard let leg = table.leg(from: siteOfNode[from], to: siteOfNode[to]) else { return LegCosts.forbidden }
    if let longest, leg.metres > longest { return LegCosts.forbidden }
    let cost = objective == .distance ? leg.metres.count : leg.time.thousandths
    return min(cost, LegCosts.forbidden)
  }

  func matrix(longest: Metres?) -> FixedBuffer<Int32> {
    let cells = FixedBuffer<Int32>(repeating: 0, count: nodeCount * nodeCount)
    for from in 0..<nodeCount {
      for to in 0..<nodeCount {
        cells[from * nodeCount + to] = Int32(cost(from: from, to: to, longest: longest))
      }
    }
    return cells
  }
}
