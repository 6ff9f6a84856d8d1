import SeasonModel
import Testing

@testable import TourPlanner

@Suite("Who is a neighbour of whom")
struct RivalsTests {
  /// A part of the world where looking up neighbours on a grid can go wrong.
  enum Region: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case champagne
    case dateLine
    case northPole
    case southPole
    case world

    var testDescription: String { rawValue }

    func coordinate(_ dice: inout BoundSeason.Dice) throws -> Coordinate {
      func between(_ low: Double, _ high: Double, _ dice: inout BoundSeason.Dice) -> Double {
        low + (high - low) * Double(dice.roll(0...1_000_000)) / 1_000_000
      }
      let turn = between(-180, 180, &dice)
      let (latitude, longitude) =
        switch self {
        case .champagne: (between(48.3, 48.9, &dice), between(4.6, 5.4, &dice))
        case .dateLine:
          (between(-17.2, -16.4, &dice), turn < 0 ? between(-180, -179.5, &dice) : between(179.5, 180, &dice))
        case .northPole: (between(89, 90, &dice), turn)
        case .southPole: (between(-90, -88.8, &dice), turn)
        case .world: (between(-90, 90, &dice), turn)
        }
      return try #require(Coordinate(latitude: latitude, longitude: longitude))
    }
  }

  private static func season(
    _ points: [Coordinate], roadFactor: Double, within: Metres, minDays: Int = 3
  ) throws -> Season {
    var draft = try BoundSeason.draft(seed: 1, communes: 1)
    draft.distances = nil
    draft.travel.roadFactor = roadFactor
    draft.places = draft.places.map { Place(id: $0.id, name: $0.name, coordinate: points[0]) }
    draft.communes = points.enumerated().map { number, point in
      Commune(code: "c\(number)", name: "c\(number)", coordinate: point)
    }
    for van in draft.vans.indices { draft.vans[van].territories = [] }
    draft.availability = []
    draft.rules = Rules(neighbours: Rules.Neighbours(within: within, minDays: minDays))
    return try Season(validating: draft)
  }

  @Test(
    "are those that the season says, whatever the road factor, and across the date line and the poles",
    arguments: Region.allCases, [0.1, 0.3, 0.7, 0.99, 1, 1.3, 10])
  func agree(region: Region, roadFactor: Double) throws {
    var pairs = 0
    for seed in 0..<6 {
      var dice = BoundSeason.Dice(seed: seed)
      let points = try (0..<30).map { _ in try region.coordinate(&dice) }
      // A distance that some pair has exactly, and one metre less.
      let all = points.flatMap { from in points.map { Int((from.greatCircleMetres(to: $0) * roadFactor).rounded()) } }
      let some = all.sorted().filter { $0 > 0 }
      let within = min(100_000_000, some[dice.roll(0...(some.count - 1)) / (1 + seed)] - seed % 2)
      let season = try RivalsTests.season(points, roadFactor: roadFactor, within: Metres(within))
      let rivals = Rivals(season: season)
      for first in points.indices {
        let named = points.indices.filter { season.areNeighbours(first, $0) }
        pairs += named.count
        #expect(rivals.of(first).map { Int($0) }.sorted() == named, "seed \(seed)")
        for second in points.indices {
          #expect(rivals.contains(first, second) == named.contains(second), "seed \(seed)")
        }
      }
    }
    #expect(pairs > 100)
  }

  @Test("The nearest are found across the date line")
  func nearest() throws {
    let points = try [(179.95, 0.0), (-179.95, 0), (179.5, 0), (-179.4, 0), (175, 0)].map {
      try #require(Coordinate(latitude: $0.1, longitude: $0.0))
    }
    let grid = CommuneGrid(season: try RivalsTests.season(points, roadFactor: 1, within: Metres(1000)))
    #expect(grid.nearest(to: 0, most: 3) == [1, 2, 3])
  }

  @Test("A rule that takes in everybody needs no list of pairs, and its search ends in time", .timeLimit(.minutes(1)))
  func everybody() throws {
    var dice = BoundSeason.Dice(seed: 7)
    let points = try (0..<400).map { _ in try Region.champagne.coordinate(&dice) }
    for within in [400, 6000, 40_000, 100_000] {
      let season = try RivalsTests.season(points, roadFactor: 1.3, within: Metres(within * 1000))
      let rivals = Rivals(season: season)
      #expect(rivals.areEverybody)
      #expect(rivals.of(0).count == 399)
      #expect(season.areNeighbours(0, 399) && rivals.contains(0, 399) && !rivals.contains(5, 5))
    }
    let season = try RivalsTests.season(points, roadFactor: 1.3, within: Metres(40_000_000))
    let result = TourPlanner.plan(PlanningRequest(season: season, stop: StopRule(seconds: 0.2)))
    #expect(PlanAudit(of: result.plan, in: season).isValid)
    #expect(result.defect == nil)
    // Few communes far apart: the way to each other is over thousands of empty cells.
    let far = try [(0.0, 0.0), (60, 120), (-60, -120), (80, 10)].map {
      try #require(Coordinate(latitude: $0.0, longitude: $0.1))
    }
    #expect(!Rivals(season: try RivalsTests.season(far, roadFactor: 1, within: Metres(15_000_000))).areEverybody)
  }

  @Test("Close evenings are counted alike with lists and without", arguments: 0..<20)
  func counts(seed: Int) throws {
    var dice = BoundSeason.Dice(seed: seed)
    let points = try (0..<6).map { _ in try Region.champagne.coordinate(&dice) }
    let season = try RivalsTests.season(points, roadFactor: 1, within: Metres(10_000_000), minDays: dice.roll(1...5))
    let problem = Problem(season: season)
    #expect(problem.rivals.areEverybody)
    let rule = try #require(season.rules.neighbours)
    let table = RivalryTable(problem: problem, rule: rule)
    var evenings: [(commune: Int, day: Int)] = []
    for _ in 0..<40 {
      if evenings.count > 3, dice.once(in: 3) {
        let gone = evenings.remove(at: dice.roll(0...(evenings.count - 1)))
        table.add(gone.commune, day: gone.day, by: -1)
      } else {
        evenings.append((dice.roll(0...5), dice.roll(0...(problem.dayCount - 1))))
        table.add(evenings[evenings.count - 1].commune, day: evenings[evenings.count - 1].day, by: 1)
      }
      for commune in 0..<6 {
        for day in 0..<problem.dayCount {
          let close = evenings.count { $0.commune != commune && abs($0.day - day) < rule.minDays }
          #expect(table.closeTo(commune, day: day) == close)
        }
      }
    }
  }
}
