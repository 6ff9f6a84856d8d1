import Foundation
import SeasonModel
import TestSupport
import Testing

@Suite struct CoordinateTests {
  @Test(arguments: [
    // Paris to London, as published for a sphere of the mean radius (343.6 km).
    (48.8566, 2.3522, 51.5074, -0.1278, 343_556.0, 1.0),
    // A quarter of a meridian is a quarter of the sphere's great circle: pi / 2 x 6,371,008.8 m.
    (0.0, 0.0, 90.0, 0.0, 10_007_557.22, 0.01),
    // One degree of latitude, anywhere.
    (48.0, 5.0, 49.0, 5.0, 111_195.08, 0.01),
    // Opposite ends of the earth.
    (0.0, -90.0, 0.0, 90.0, 20_015_114.44, 0.01),
    (10.0, 20.0, 10.0, 20.0, 0.0, 0.0),
    // Across the date line, one degree of longitude on the equator.
    (0.0, 179.5, 0.0, -179.5, 111_195.08, 0.01),
  ])
  func knownFigures(
    latitude: Double, longitude: Double, otherLatitude: Double, otherLongitude: Double, metres: Double, within: Double
  ) throws {
    let from = try #require(Coordinate(latitude: latitude, longitude: longitude))
    let to = try #require(Coordinate(latitude: otherLatitude, longitude: otherLongitude))
    #expect(abs(from.greatCircleMetres(to: to) - metres) <= within)
    #expect(abs(to.greatCircleMetres(to: from) - metres) <= within)
  }

  @Test(arguments: 1...5)
  func agreesWithTheAngleBetweenVectors(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let from = try somewhere(&numbers)
      let to = try somewhere(&numbers)
      #expect(abs(from.greatCircleMetres(to: to) - angleBetweenVectors(from, to) * 6_371_008.8) < 0.01)
    }
  }

  @Test(arguments: [(90.1, 0.0), (-91, 0), (0, 180.5), (0, -181), (.nan, 0), (0, .nan), (.infinity, 0)])
  func nowhereOnEarth(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }

  private func somewhere(_ numbers: inout SeededNumbers) throws -> Coordinate {
    try #require(
      Coordinate(
        latitude: .random(in: -90...90, using: &numbers), longitude: .random(in: -180...180, using: &numbers)))
  }

  /// The angle in radians by the cross and the dot product: another formula than the one under test.
  private func angleBetweenVectors(_ first: Coordinate, _ second: Coordinate) -> Double {
    let (a, b) = (vector(first), vector(second))
    let cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    let dot = zip(a, b).map(*).reduce(0, +)
    return atan2(cross.map { $0 * $0 }.reduce(0, +).squareRoot(), dot)
  }

  private func vector(_ place: Coordinate) -> [Double] {
    let (north, east) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
    return [cos(north) * cos(east), cos(north) * sin(east), sin(north)]
  }
}
