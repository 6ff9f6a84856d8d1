#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Places as points on the unit sphere, for as many distances as a matrix has cells.
///
/// A chord and a square root give a distance in place of the haversine's four angle functions; below a thousand kilometres
/// both agree within a metre.
struct SpherePoints {
  private let points: [SIMD3<Double>?]

  init(_ coordinates: [Coordinate?]) {
    points = coordinates.map { place in
      place.map { place in
        let latitude = place.latitude * Double.pi / 180
        let longitude = place.longitude * Double.pi / 180
        return SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
      }
    }
  }

  /// The great-circle distance in km, or nil where a place is not known.
  func kilometres(_ first: Int, _ second: Int) -> Double? {
    guard let start = points[first], let end = points[second] else { return nil }
    let difference = start - end
    let chord = (difference * difference).sum().squareRoot()
    return 2 * asin(min(1, chord / 2)) * Coordinate.earthRadius / 1000
  }
}
