import SeasonModel
import TestSupport
import Testing

@Suite struct TravelTableTests {
  private let codes = ["depot", "A", "B", "C", "D"]

  @Test(arguments: 1...10)
  func aMatrixInAnyOrderWithStrangersInIt(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let shuffled = (codes + ["X", "52448"]).shuffled(using: &numbers)
    let season = try SampleSeason.season {
      $0.distances = TravelMatrix(
        codes: shuffled,
        cells: shuffled.flatMap { from in shuffled.map { Int32(SampleSeason.metres(from: from, to: $0)) } })
    }
    #expect(season.table.hasDistanceMatrix)
    #expect(season.table.siteCount == 5)
    for (i, from) in codes.enumerated() {
      for (j, to) in codes.enumerated() {
        #expect(season.table.metres(from: i, to: j) == Metres(SampleSeason.metres(from: from, to: to)))
      }
    }
  }

  @Test func noRoadOneWay() throws {
    let season = try SampleSeason.season {
      $0.distances = SampleSeason.matrix { from, to in
        from == "A" && to == "B" ? TravelMatrix.noRoad : Int32(SampleSeason.metres(from: from, to: to))
      }
    }
    #expect(season.table.metres(from: 1, to: 2) == nil)
    #expect(season.table.time(from: 1, to: 2) == nil)
    #expect(season.table.leg(from: 1, to: 2) == nil)
    #expect(season.table.metres(from: 2, to: 1) == Metres(3100))
  }

  @Test func aLegNeedsADistanceAndATime() throws {
    let season = try SampleSeason.season {
      $0.durations = SampleSeason.matrix { from, to in from == "C" && to == "D" ? TravelMatrix.noRoad : 7_001 }
    }
    #expect(season.table.hasTimeMatrix)
    #expect(season.table.metres(from: 3, to: 4) == Metres(20_000))
    #expect(season.table.leg(from: 3, to: 4) == nil)
    let back = try #require(season.table.leg(from: 4, to: 3))
    #expect(back == (Metres(20_100), Minutes(thousandths: 7_001)))
  }

  @Test(arguments: [(45.0, 13_333), (60, 10_000), (90, 6_667), (37.5, 16_000)])
  func withoutATimeMatrixTimesFollowFromMetres(speed: Double, thousandths: Int) throws {
    let season = try SampleSeason.season { $0.travel.speedKmh = speed }
    #expect(season.table.time(from: 0, to: 1) == Minutes(thousandths: thousandths))
    #expect(season.table.time(from: 1, to: 1) == .zero)
  }

  @Test(arguments: [(1.3, 10_156), (1.0, 7813), (2.0, 15_625)])
  func withoutAMatrixDistancesFollowFromCoordinates(factor: Double, metres: Int) throws {
    // The depot of Saint-Dizier and Ambrières: 10.156 km by road at a factor of 1.3.
    let places = [(48.637465, 4.947526), (48.633289, 4.841395), (48.7, 4.9), (48.5, 5), (48.4, 4.8)]
    let coordinates = try places.map { try #require(Coordinate(latitude: $0.0, longitude: $0.1)) }
    let season = try SampleSeason.season {
      $0.distances = nil
      $0.travel.roadFactor = factor
      $0.places[0].coordinate = coordinates[0]
      for position in 0..<4 { $0.communes[position].coordinate = coordinates[position + 1] }
    }
    #expect(!season.table.hasDistanceMatrix)
    #expect(season.table.metres(from: 0, to: 1) == Metres(metres))
    #expect(season.table.metres(from: 1, to: 0) == Metres(metres))
    #expect(season.table.metres(from: 2, to: 2) == .zero)
    #expect(season.table.coordinate(of: 1) == coordinates[1])
  }
}
