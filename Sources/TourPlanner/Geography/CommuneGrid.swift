internal import SeasonModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Communes sorted into cells of a tenth of a degree, to find near ones without looking at all.
///
/// Used where distances come from coordinates. Longitude goes round: the cells beyond the 180th meridian are those of the
/// other side, and near a pole all longitudes are near. No search looks at more cells than hold a commune.
struct CommuneGrid {
  private struct Cell: Hashable {
    let row: Int
    /// From 0 to `columnCount - 1`.
    let column: Int

    init(row: Int, column: Int) {
      self.row = row
      let rest = column % CommuneGrid.columnCount
      self.column = rest < 0 ? rest + CommuneGrid.columnCount : rest
    }
  }

  /// Degrees of latitude and of longitude that one cell spans.
  private static let size = 0.1
  private static let columnCount = 3600
  /// What distances may be wrong by, as a share and in metres: more than rounding ever is, also near the antipode.
  private static let margin = (share: 1e-6, metres: 10.0)

  private let points: [Coordinate?]
  private let cells: [Cell: [Int32]]
  /// The communes that have a coordinate.
  private let located: [Int32]
  private let roadFactor: Double

  init(season: Season) {
    let points = season.communes.indices.map { season.table.coordinate(of: season.site(ofCommune: $0)) }
    self.points = points
    roadFactor = season.travel.roadFactor
    var cells: [Cell: [Int32]] = [:]
    for (commune, point) in points.enumerated() {
      guard let point else { continue }
      cells[CommuneGrid.cell(of: point), default: []].append(Int32(commune))
    }
    self.cells = cells
    located = points.indices.filter { points[$0] != nil }.map { Int32($0) }
  }

  /// The `most` nearest communes as the crow flies, nearest first.
  func nearest(to commune: Int, most: Int) -> [Int32] {
    guard let point = points[commune] else { return [] }
    let centre = CommuneGrid.cell(of: point)
    var ring = 1
    while true {
      let side = 2 * ring + 1
      let isAll = side >= CommuneGrid.columnCount || side * side > cells.count
      let found =
        isAll
        ? located
        : members(
          rows: (centre.row - ring)...(centre.row + ring), columns: (centre.column - ring)...(centre.column + ring))
      // Double the square until it holds more than enough, so that its corners cannot hide a nearer one.
      if isAll || found.count > most * 2 { return nearest(of: found, to: point, butNot: commune, most: most) }
      ring *= 2
    }
  }

  /// Every commune within a road distance, and some beyond it; the commune itself is not among them.
  ///
  /// A road is `roadFactor` times as long as the crow flies, which may be less than 1.
  func candidates(around commune: Int, within distance: Metres) -> [Int32] {
    guard let point = points[commune] else { return [] }
    let metres = crowMetres(within: distance)
    let angle = metres / Coordinate.earthRadius
    let found =
      angle < .pi
      ? members(around: point, angle: angle) : located
    return found.filter { Int($0) != commune }
  }

  /// Whether a road distance surely is long enough for every two communes.
  func isEverybody(within distance: Metres) -> Bool {
    guard located.count == points.count, let centre = points.first.flatMap(\.self) else { return false }
    let farthest = points.reduce(0.0) { max($0, $1.map(centre.greatCircleMetres(to:)) ?? 0) }
    // Two communes are no farther from each other than both from the first, and nothing is farther than the antipode.
    let widest = min(2 * farthest, .pi * Coordinate.earthRadius)
    let crow = Double(distance.count) / roadFactor
    return widest * (1 + CommuneGrid.margin.share) + CommuneGrid.margin.metres <= crow
  }

  /// How far the crow may fly between two places whose road is no longer than a distance.
  private func crowMetres(within distance: Metres) -> Double {
    let metres = (Double(distance.count) + 1) / roadFactor
    return metres * (1 + CommuneGrid.margin.share) + CommuneGrid.margin.metres
  }

  /// The communes of all cells that reach into a circle, its radius being an angle at the centre of the earth.
  private func members(around point: Coordinate, angle: Double) -> [Int32] {
    let degrees = angle * 180 / .pi
    let (south, north) = (point.latitude - degrees, point.latitude + degrees)
    let rows = CommuneGrid.number(max(-90, south))...CommuneGrid.number(min(90, north))
    // A circle around a pole has every longitude; any other lies between two meridians that touch it.
    guard south > -90, north < 90 else { return members(rows: rows, columns: 0...(CommuneGrid.columnCount - 1)) }
    let sine = sin(angle) / cos(point.latitude * .pi / 180)
    let width = asin(min(1, sine)) * 180 / .pi * (1 + CommuneGrid.margin.share) + 1e-9
    let (west, east) = (CommuneGrid.number(point.longitude - width), CommuneGrid.number(point.longitude + width))
    return members(rows: rows, columns: west...min(east, west + CommuneGrid.columnCount - 1))
  }

  /// The communes of some rows and columns of cells, or all where looking at each cell would take longer.
  private func members(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> [Int32] {
    guard rows.count * columns.count <= cells.count else { return located }
    var found: [Int32] = []
    for row in rows {
      for column in columns {
        if let cell = cells[Cell(row: row, column: column)] { found += cell }
      }
    }
    return found
  }

  /// The `most` nearest of some communes, nearest first.
  private func nearest(of found: [Int32], to point: Coordinate, butNot commune: Int, most: Int) -> [Int32] {
    var keyed: [(metres: Double, other: Int32)] = []
    keyed.reserveCapacity(2 * most)
    var farthest = Double.infinity
    for other in found where Int(other) != commune {
      let metres = points[Int(other)].map(point.greatCircleMetres(to:)) ?? .infinity
      guard metres <= farthest else { continue }
      keyed.append((metres, other))
      guard keyed.count >= 2 * most else { continue }
      keyed.sort { ($0.metres, $0.other) < ($1.metres, $1.other) }
      keyed.removeSubrange(most...)
      farthest = keyed.last?.metres ?? farthest
    }
    keyed.sort { ($0.metres, $0.other) < ($1.metres, $1.other) }
    return keyed.prefix(most).map(\.other)
  }

  private static func cell(of point: Coordinate) -> Cell {
    Cell(row: number(point.latitude), column: number(point.longitude))
  }

  private static func number(_ degrees: Double) -> Int { Int((degrees / size).rounded(.down)) }
}
