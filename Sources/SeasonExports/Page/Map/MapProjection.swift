internal import SeasonModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The equirectangular projection, true to scale along the middle parallel of what is shown.
///
/// North is up; x grows eastwards and y southwards, in metres on a sphere of the earth's mean radius. Across an
/// agglomération of 100 km distances are within half a percent of the great circle's.
struct MapProjection: Sendable {
  private let latitude: Double
  private let longitude: Double
  private let narrowing: Double

  /// The projection for some places; nil where there is none.
  init?(_ places: [Coordinate]) {
    guard let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max(),
      let west = places.map(\.longitude).min(), let east = places.map(\.longitude).max()
    else { return nil }
    latitude = (south + north) / 2
    longitude = (west + east) / 2
    narrowing = cos(latitude * Double.pi / 180)
  }

  /// Where a place lies, in metres from the middle.
  func point(_ place: Coordinate) -> MapPoint {
    let metres = Coordinate.earthRadius * Double.pi / 180
    return MapPoint(
      x: (place.longitude - longitude) * metres * narrowing, y: (latitude - place.latitude) * metres)
  }
}

/// A point on the sheet: x to the right, y downwards.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}
