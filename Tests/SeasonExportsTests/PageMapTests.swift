import SeasonModel
import TestSupport
import Testing

@testable import SeasonExports

struct PageMapTests {
  @Test(
    "On the sheet distances are within a thousandth of the great circle's, across a hundred kilometres",
    arguments: [48.6, 42.0, 51.0, 14.6, -21.1, 4.9])
  func distances(_ latitude: Double) throws {
    var random = SeededNumbers(seed: 5)
    let places = try (0..<60).map { _ in
      try #require(
        Coordinate(
          latitude: latitude + Double.random(in: -0.45...0.45, using: &random),
          longitude: 4.9 + Double.random(in: -0.6...0.6, using: &random)))
    }
    let frame = try #require(MapFrame(places))
    var tried = 0
    for (position, first) in places.enumerated() {
      for second in places[..<position] where first.greatCircleMetres(to: second) > 1000 {
        let (start, end) = (frame.point(first), frame.point(second))
        let across = (start.x - end.x, start.y - end.y)
        let metres = (across.0 * across.0 + across.1 * across.1).squareRoot() / frame.scale
        let error = metres / first.greatCircleMetres(to: second) - 1
        #expect(abs(error) < 0.001, "\(first) \(second)")
        tried += 1
      }
    }
    #expect(tried > 1700)
  }

  @Test("North is up and east is right")
  func directions() throws {
    let places = try [(48.0, 4.0), (49.0, 5.0)].map { try #require(Coordinate(latitude: $0.0, longitude: $0.1)) }
    let frame = try #require(MapFrame(places))
    let (southWest, northEast) = (frame.point(places[0]), frame.point(places[1]))
    #expect(southWest.x < northEast.x && southWest.y > northEast.y)
  }

  @Test("The bar is a round number that fits a third of the sheet", arguments: [0.001, 0.05, 0.3, 1, 4, 30])
  func bar(_ degrees: Double) throws {
    let places = try [(48.0, 4.0), (48.0 + degrees, 4.0 + degrees)].map {
      try #require(Coordinate(latitude: $0.0, longitude: $0.1))
    }
    let frame = try #require(MapFrame(places))
    let units = Double(frame.barMetres) * frame.scale
    #expect(units <= 1000 / 3 && units > 1000 / 9)
    #expect(["1", "2", "5"].contains(String(frame.barMetres).replacing("0", with: "")))
  }

  @Test("No name lies on another or on a dot, and none leaves the sheet", arguments: [13.0, 18, 27, 42])
  func labels(_ size: Double) {
    var random = SeededNumbers(seed: 11)
    var placed = 0
    for _ in 0..<20 {
      let names = (0..<80).map { place in
        LabelPlacement.Name(
          text: ["Narcy", "Éclaron-Braucourt-Sainte-Livière", "Le Buisson", "W"][place % 4],
          point: MapPoint(
            x: Double.random(in: 0...1000, using: &random), y: Double.random(in: 0...800, using: &random)),
          weight: place)
      }
      let labels = LabelPlacement(names, size: size, radius: 6, width: 1000, height: 800).labels
      let boxes = labels.compactMap { $0?.box }
      placed += boxes.count
      for (position, box) in boxes.enumerated() {
        #expect(box.left >= 0 && box.right <= 1000 && box.top >= 0 && box.bottom <= 800)
        #expect(!boxes[..<position].contains(where: box.meets))
      }
    }
    #expect(placed > 100)
  }
}
