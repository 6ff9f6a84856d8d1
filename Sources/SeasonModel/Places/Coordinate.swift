#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A place on earth in WGS 84 degrees.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator, -90 to 90.
  public let latitude: Double
  /// Degrees east of Greenwich, -180 to 180.
  public let longitude: Double

  /// Creates a coordinate, or nil when a value is outside its range or not a number.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The mean radius of the earth in metres (IUGG, rounded to a decimetre).
  public static let earthRadius = 6_371_008.8

  /// The great-circle distance in metres on a sphere of the earth's mean radius, by the haversine formula, which
  /// keeps its precision for neighbouring villages.
  public func greatCircleMetres(to other: Coordinate) -> Double {
    greatCircleMetres(to: other, cosines: latitudeCosine * other.latitudeCosine)
  }

  /// The cosine of the latitude.
  var latitudeCosine: Double { cos(latitude * Coordinate.radians) }

  /// The great-circle distance where the product of both latitudes' cosines is known already.
  func greatCircleMetres(to other: Coordinate, cosines: Double) -> Double {
    let from = latitude * Coordinate.radians
    let to = other.latitude * Coordinate.radians
    let north = sin((to - from) / 2)
    let east = sin((other.longitude - longitude) * Coordinate.radians / 2)
    let haversine = north * north + cosines * (east * east)
    return 2 * Coordinate.earthRadius * asin(min(1, haversine.squareRoot()))
  }

  private static let radians = Double.pi / 180
}
