/// The metres and driving times between the sites of a season.
///
/// Sites are numbered: first the places, then the communes, both in the season's order. Values come from a matrix where
/// there is one; otherwise they are worked out when asked for, so that 35,000 communes need no matrix in memory.
public struct TravelTable: Sendable {
  /// How many sites there are.
  public let siteCount: Int
  /// Metres by row and column, or empty where distances are worked out from coordinates.
  private let metresMatrix: [Int32]
  /// Thousandths of a minute by row and column, or empty where times follow from metres.
  private let timeMatrix: [Int32]
  private let coordinates: [Coordinate?]
  /// The cosine of each site's latitude, or empty where a matrix gives the metres: half the work of a distance.
  private let cosines: [Double]
  private let travel: Travel

  /// Creates a table for sites in the given order.
  ///
  /// - Parameters:
  ///   - codes: the site codes, places first.
  ///   - coordinates: where each site lies; needed for every site when `distances` is nil.
  ///   - distances: metres between sites; must know every code, or be nil.
  ///   - durations: thousandths of a minute between sites; must know every code, or be nil.
  ///   - travel: the settings for what no matrix gives.
  /// - Complexity: O(n²) with a matrix, else O(n).
  init(
    codes: [String], coordinates: [Coordinate?], distances: TravelMatrix?, durations: TravelMatrix?, travel: Travel
  ) {
    self.siteCount = codes.count
    self.coordinates = coordinates
    self.cosines = distances == nil ? coordinates.map { $0?.latitudeCosine ?? 0 } : []
    self.travel = travel
    self.metresMatrix = TravelTable.rearranged(distances, to: codes)
    self.timeMatrix = TravelTable.rearranged(durations, to: codes)
  }

  /// Whether distances come from a matrix, and not from coordinates.
  public var hasDistanceMatrix: Bool { !metresMatrix.isEmpty }

  /// Whether driving times come from a matrix, and not from metres.
  public var hasTimeMatrix: Bool { !timeMatrix.isEmpty }

  /// The coordinate of a site, if known.
  public func coordinate(of site: Int) -> Coordinate? { coordinates[site] }

  /// The length of the leg between two sites, or nil where there is no road.
  public func metres(from: Int, to: Int) -> Metres? {
    if !metresMatrix.isEmpty {
      let cell = metresMatrix[from * siteCount + to]
      return cell < 0 ? nil : Metres(Int(cell))
    }
    if from == to { return .zero }
    guard let start = coordinates[from], let end = coordinates[to] else { return nil }
    let metres = start.greatCircleMetres(to: end, cosines: cosines[from] * cosines[to])
    return Metres(Int((metres * travel.roadFactor).rounded(.toNearestOrEven)))
  }

  /// The driving time of the leg between two sites, or nil where there is no road.
  public func time(from: Int, to: Int) -> Minutes? {
    if !timeMatrix.isEmpty {
      let cell = timeMatrix[from * siteCount + to]
      return cell < 0 ? nil : Minutes(thousandths: Int(cell))
    }
    guard let metres = metres(from: from, to: to) else { return nil }
    return Minutes(
      thousandths: Int((Double(metres.count) * 60 / travel.speedKmh).rounded(.toNearestOrEven)))
  }

  /// Both values of a leg, or nil where there is no road: a leg needs a distance and a time to be driven.
  public func leg(from: Int, to: Int) -> (metres: Metres, time: Minutes)? {
    guard let metres = metres(from: from, to: to), let time = time(from: from, to: to) else { return nil }
    return (metres, time)
  }

  private static func rearranged(_ matrix: TravelMatrix?, to codes: [String]) -> [Int32] {
    guard let matrix else { return [] }
    let count = matrix.codes.count
    let row = Dictionary(zip(matrix.codes, 0...)) { first, _ in first }
    let order = codes.map { row[$0] ?? -1 }
    var cells = [Int32](repeating: TravelMatrix.noRoad, count: codes.count * codes.count)
    for (i, from) in order.enumerated() where from >= 0 {
      for (j, to) in order.enumerated() where to >= 0 {
        cells[i * codes.count + j] = matrix.cells[from * count + to]
      }
    }
    return cells
  }
}
