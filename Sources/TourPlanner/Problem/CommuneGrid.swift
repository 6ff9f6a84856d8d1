internal import SeasonModel

/// Communes sorted into squares of a tenth of a degree of latitude, to find near ones without looking at all.
///
/// Used where distances come from coordinates and there are too many communes for a matrix.
struct CommuneGrid {
  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  /// Degrees of latitude and of longitude that one cell spans.
  private static let size = 0.1
  /// Metres of one degree of latitude, a little less than the truth so that searches never stop too early.
  private static let metresPerDegree = 110_500.0

  private let points: [Coordinate?]
  private let cells: [Cell: [Int32]]

  init(season: Season) {
    points = season.communes.indices.map { season.table.coordinate(of: season.site(ofCommune: $0)) }
    var cells: [Cell: [Int32]] = [:]
    for (commune, point) in points.enumerated() {
      guard let point else { continue }
      cells[CommuneGrid.cell(of: point), default: []].append(Int32(commune))
    }
    self.cells = cells
  }

  /// The `most` nearest communes as the crow flies, nearest first.
  func nearest(to commune: Int, most: Int) -> [Int32] {
    guard let point = points[commune] else { return [] }
    var ring = 1
    while true {
      let found = members(around: point, rings: ring).filter { Int($0) != commune }
      // Double the square until it holds more than enough, so that its corners cannot hide a nearer one.
      if found.count >= most * 2 || ring > 256 {
        let keyed = found.map { other in (distance(point, other), other) }
        return keyed.sorted { $0 < $1 }.prefix(most).map(\.1)
      }
      ring *= 2
    }
  }

  /// Every commune that can lie within a road distance, for a road that is never shorter than the crow flies.
  func candidates(around commune: Int, withinMetres metres: Int) -> [Int32] {
    guard let point = points[commune] else { return [] }
    let narrowing = max(0.2, longitudeShrink(point.latitude))
    let rings = Int(Double(metres) / (CommuneGrid.metresPerDegree * CommuneGrid.size * narrowing)) + 1
    return members(around: point, rings: rings).filter { Int($0) != commune }
  }

  private func members(around point: Coordinate, rings: Int) -> [Int32] {
    let centre = CommuneGrid.cell(of: point)
    var found: [Int32] = []
    for row in (centre.row - rings)...(centre.row + rings) {
      for column in (centre.column - rings)...(centre.column + rings) {
        if let cell = cells[Cell(row: row, column: column)] { found += cell }
      }
    }
    return found
  }

  private func distance(_ point: Coordinate, _ other: Int32) -> Double {
    points[Int(other)].map(point.greatCircleMetres(to:)) ?? .infinity
  }

  /// How much shorter a degree of longitude is than one of latitude: the cosine, by its series to the fourth power.
  private func longitudeShrink(_ latitude: Double) -> Double {
    let angle = latitude * .pi / 180
    return 1 - angle * angle / 2 + angle * angle * angle * angle / 24
  }

  private static func cell(of point: Coordinate) -> Cell {
    Cell(row: Int((point.latitude / size).rounded(.down)), column: Int((point.longitude / size).rounded(.down)))
  }
}
