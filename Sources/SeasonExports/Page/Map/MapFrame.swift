internal import SeasonModel

/// The sheet of a map: a thousand units wide, as high as its places need.
struct MapFrame: Sendable {
  static let width = 1000.0
  private static let margin = 70.0
  /// The least ground that a map shows, so that two villages next to each other do not fill it.
  private static let leastMetres = 5000.0

  let projection: MapProjection
  let height: Double
  /// Units for each metre.
  let scale: Double
  private let middle: MapPoint

  /// The sheet for some places; nil where there is none.
  ///
  /// - Parameters:
  ///   - places: what it shows.
  ///   - tallest: how high it may be, as a part of its width; margins aside.
  init?(_ places: [Coordinate], tallest: Double = 1.3) {
    guard let projection = MapProjection(places) else { return nil }
    let points = places.map(projection.point)
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let (left, right, top, bottom) = (xs.min() ?? 0, xs.max() ?? 0, ys.min() ?? 0, ys.max() ?? 0)
    let wide = max(right - left, MapFrame.leastMetres)
    let high = max(bottom - top, MapFrame.leastMetres / 2)
    let inner = MapFrame.width - 2 * MapFrame.margin
    scale = min(inner / wide, tallest * inner / high)
    height = (high * scale + 2 * MapFrame.margin).rounded()
    middle = MapPoint(x: (left + right) / 2, y: (top + bottom) / 2)
    self.projection = projection
  }

  /// Where a place lies on the sheet.
  func point(_ place: Coordinate) -> MapPoint {
    let point = projection.point(place)
    return MapPoint(
      x: MapFrame.width / 2 + (point.x - middle.x) * scale, y: height / 2 + (point.y - middle.y) * scale)
  }

  /// A round number of metres whose bar is a sixth to a third of the sheet's width.
  var barMetres: Int {
    let most = MapFrame.width / 3 / scale
    var step = 1
    while true {
      for factor in [5, 2, 1] where Double(step * factor) <= most && Double(step * 10) > most { return step * factor }
      if step > 10_000_000 { return step }
      step *= 10
    }
  }
}
