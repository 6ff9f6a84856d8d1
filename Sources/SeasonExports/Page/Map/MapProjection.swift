internal import SeasonModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The transverse Mercator projection on the sphere, with its meridian in the middle of what is shown.
///
/// North is up along that meridian; x grows eastwards and y southwards, in metres on a sphere of the earth's mean radius.
/// Across two hundred kilometres distances are within a thousandth of the great circle's (Snyder, "Map Projections: A
/// Working Manual", 1987, equations 8-1 and 8-3).
struct MapProjection: Sendable {
  private let latitude: Double
  private let longitude: Double

  /// The projection for some places; nil where there is none.
  init?(_ places: [Coordinate]) {
    guard let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max(),
      let west = places.map(\.longitude).min(), let east = places.map(\.longitude).max()
    else { return nil }
    latitude = (south + north) / 2
    longitude = (west + east) / 2
  }

  /// Where a place lies, in metres from the middle.
  func point(_ place: Coordinate) -> MapPoint {
    let radians = Double.pi / 180
    let (north, east) = (place.latitude * radians, (place.longitude - longitude) * radians)
    // A quarter of the earth away x has no end: what lies so far is drawn a little nearer.
    let sine = min(max(cos(north) * sin(east), -0.999), 0.999)
    return MapPoint(
      x: Coordinate.earthRadius * atanh(sine),
      y: Coordinate.earthRadius * (latitude * radians - atan2(sin(north), cos(north) * cos(east))))
  }
}

/// A point on the sheet: x to the right, y downwards.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}
