import CivilTime
import SeasonModel
import TestSupport
import Testing

/// Places in a square of 60 km, and roads between them that are 1.1 to 1.6 times the way as the crow flies.
struct RoadMap {
  let codes: [String]
  let places: [Coordinate]
  /// Metres, and thousandths of a minute at about 45 km/h.
  var metres: [[Int32]]
  var times: [[Int32]]

  init(count: Int, seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    codes = (0..<count).map { "c\($0)" }
    places = try (0..<count).map { _ in
      try #require(
        Coordinate(
          latitude: 48 + .random(in: 0...0.54, using: &random), longitude: 4.5 + .random(in: 0...0.8, using: &random)))
    }
    metres = [[Int32]](repeating: [Int32](repeating: 0, count: count), count: count)
    times = metres
    for from in 0..<count {
      for to in from..<count where to != from {
        let way = places[from].greatCircleMetres(to: places[to]) * .random(in: 1.1...1.6, using: &random) + 300
        for (start, end) in [(from, to), (to, from)] {
          metres[start][end] = Int32(way * .random(in: 1...1.03, using: &random))
          times[start][end] = Int32(way / 0.75 * .random(in: 0.8...1.2, using: &random))
        }
      }
    }
  }

  static func matrix(_ codes: [String], _ rows: [[Int32]]) -> TravelMatrix {
    TravelMatrix(codes: codes, cells: rows.flatMap(\.self))
  }

  /// The doubts about these roads, or about others in their place.
  func doubts(
    metres: [[Int32]]? = nil, times: [[Int32]]? = nil, codes: [String]? = nil, withTimes: Bool = true,
    places: [Coordinate?]? = nil
  ) -> [TravelDoubt] {
    var draft = SeasonDraft(firstDate: june(1), lastDate: june(28), hours: .init(opens: .midnight, closes: .midnight))
    draft.places = zip(self.codes, places ?? self.places).map { Place(id: $0, name: $0, coordinate: $1) }
    draft.distances = RoadMap.matrix(codes ?? self.codes, metres ?? self.metres)
    if withTimes { draft.durations = RoadMap.matrix(self.codes, times ?? self.times) }
    return TravelReview.doubts(on: draft)
  }
}

extension [[Int32]] {
  fileprivate func scaled(_ factor: Double) -> [[Int32]] { map { $0.map { Int32(Double($0) * factor) } } }

  fileprivate func with(_ row: Int, _ column: Int, _ change: (Int32) -> Int32) -> [[Int32]] {
    var rows = self
    rows[row][column] = change(rows[row][column])
    return rows
  }
}

extension TravelDoubt {
  fileprivate var kind: String {
    let words = "\(matter)".split { "(,".contains($0) }
    let kind = words.first.map(String.init) ?? ""
    guard case .unit(let unit, _, let isCertain) = matter else { return isCertain ? "\(kind)!" : kind }
    return "\(unit)\(isCertain ? "!" : "?")"
  }
}

@Suite struct TravelReviewTests {
  @Test(arguments: [3, 7, 30, 120])
  func roadsThatCanBeAreNotSuspected(count: Int) throws {
    for seed in 1...3 {
      let map = try RoadMap(count: count, seed: UInt64(seed))
      #expect(map.doubts() == [])
      #expect(map.doubts(withTimes: false) == [])
      #expect(map.doubts(places: map.places.map { _ in nil }) == [])
    }
  }

  @Test func aRiverAnIslandAndOneWayRoadsAreNotSuspected() throws {
    let map = try RoadMap(count: 12, seed: 4)
    // Two villages on two banks: 25 km both ways, and no shorter way by any other.
    var metres = map.metres
    var places: [Coordinate?] = map.places
    places[1] = Coordinate(latitude: map.places[0].latitude + 0.02, longitude: map.places[0].longitude)
    for other in 2..<12 {
      metres[1][other] = metres[0][other] + 25_000
      metres[other][1] = metres[other][0] + 25_000
    }
    (metres[0][1], metres[1][0]) = (26_000, 25_000)
    // A pass that is only open one way, and an island.
    metres[2][3] *= 3
    for other in 0..<11 { (metres[11][other], metres[other][11]) = (-1, -1) }
    #expect(map.doubts(metres: metres, withTimes: false, places: places) == [])
  }

  @Test(arguments: [4, 12, 40])
  func anotherUnitIsTold(count: Int) throws {
    let map = try RoadMap(count: count, seed: 5)
    #expect(map.doubts(metres: map.metres.scaled(1000)).map(\.kind) == ["metres!"])
    #expect(map.doubts(metres: map.metres.scaled(0.001)).map(\.kind) == ["scale!"])
    #expect(map.doubts(metres: map.metres.scaled(1 / 1.609)).map(\.kind) == ["miles?"])
    #expect(map.doubts(metres: map.metres.scaled(10)).map(\.kind) == ["scale"])
    #expect(map.doubts(times: map.times.scaled(60)).map(\.kind) == ["seconds!"])
    #expect(map.doubts(times: map.times.scaled(1 / 60.0)).map(\.kind) == ["hours!"])
    #expect(map.doubts(metres: map.metres.scaled(0)).map(\.kind) == ["allZero!"])
    #expect(map.doubts(times: map.metres).map(\.kind) == ["sameTables"])
    // Without places, the two tables tell on each other.
    let nowhere: [Coordinate?] = map.places.map { _ in nil }
    #expect(map.doubts(times: map.times.scaled(60), places: nowhere).map(\.kind) == ["speed!"])
    #expect(map.doubts(metres: map.metres.scaled(1000), places: nowhere).map(\.table) == [.distances])
    #expect(map.doubts(metres: map.metres.scaled(1000), withTimes: false, places: nowhere) == [])
  }

  @Test func minutesForKilometresAreTold() throws {
    let map = try RoadMap(count: 12, seed: 6)
    // As the season itself would work them out.
    let minutes = map.codes.indices.map { from in
      map.codes.indices.map { to in Int32(map.places[from].greatCircleMetres(to: map.places[to]) * 1.3 / 0.75) }
    }
    #expect(map.doubts(metres: minutes, withTimes: false).map(\.kind) == ["minutes?"])
    // As people drive: long ways are fast ones.
    let driven = map.codes.indices.map { from in
      map.codes.indices.map { to in
        let km = map.places[from].greatCircleMetres(to: map.places[to]) / 1000
        return km == 0 ? 0 : Int32(1000 * 3.6 * powered(km, 0.8))
      }
    }
    #expect(map.doubts(metres: driven, withTimes: false).map(\.kind) == ["minutes?"])
  }

  /// x to the power y, by halving: tests have no mathematics of their own.
  private func powered(_ x: Double, _ y: Double) -> Double {
    var (result, root, rest) = (1.0, x, y)
    for _ in 0..<40 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }

  @Test(arguments: [10, 100, 1000, 0.1, 0.01, 0])
  func aSlippedDecimalIsToldWithItsCell(factor: Double) throws {
    for (count, seed) in [(7, 7), (40, 8)] {
      let map = try RoadMap(count: count, seed: UInt64(seed))
      let pairs = (0..<count).flatMap { from in (0..<count).map { (from, $0) } }
      let (from, to) = try #require(pairs.first { (5000...20_000).contains(map.metres[$0][$1]) && $0 != $1 })
      let right = map.metres[from][to]
      let once = map.metres.with(from, to) { Int32(Double($0) * factor) }
      let both = once.with(to, from) { Int32(Double($0) * factor) }
      for (name, rows) in [("once", once), ("both", both)] {
        let doubts = map.doubts(metres: rows)
        #expect(doubts.map(\.kind) == ["cell"], "\(name), \(count) places")
        let doubt = try #require(doubts.first)
        #expect(Set([doubt.from, doubt.to]) == [from, to])
        if name == "once", factor > 0 {
          #expect((doubt.from, doubt.to) == (from, to))
          #expect(abs((doubt.meant ?? 0) - right) <= 100, "\(doubt.meant ?? 0) for \(right)")
        }
      }
      // Without places, the way back tells.
      let unplaced = map.doubts(metres: once, withTimes: false, places: map.places.map { _ in nil })
      #expect(unplaced.map { [$0.from, $0.to] } == [[from, to]], "\(count) places")
    }
  }

  @Test func valuesUnderTheWrongCodeAreTold() throws {
    let map = try RoadMap(count: 30, seed: 9)
    var codes = map.codes
    codes.shuffle(using: &SeededNumbers.shared)
    #expect(map.doubts(codes: codes, withTimes: false).map(\.matter) == [.order(isSeasonOrder: true)])
    // Two far places exchanged.
    let pairs = (0..<30).flatMap { from in (0..<30).map { (from, $0) } }
    let (first, second) = try #require(pairs.first { map.metres[$0][$1] > 60_000 })
    var swapped = map.codes
    swapped.swapAt(first, second)
    let found = map.doubts(codes: swapped, withTimes: false)
    guard case .exchanged(let one, let other, .both)? = found.first?.matter else {
      Issue.record("\(found)")
      return
    }
    #expect(Set([one, other]) == [map.codes[first], map.codes[second]])
    #expect(found.count == 1)
    // Only the heads of two columns: each of the two seems to lie away from itself.
    var rows = map.metres
    for row in rows.indices { rows[row].swapAt(first, second) }
    let heads = map.doubts(metres: rows, withTimes: false).map(\.matter)
    #expect(
      heads == [.exchanged(map.codes[min(first, second)], map.codes[max(first, second)], .either)]
        || heads == [.exchanged(map.codes[max(first, second)], map.codes[min(first, second)], .either)])
  }

  @Test func aRowInMetresAndAPlaceOnTheMoonAreTold() throws {
    let map = try RoadMap(count: 12, seed: 10)
    var rows = map.metres
    rows[3] = rows[3].map { $0 * 1000 }
    guard case .site("c3", .row, let factor)? = map.doubts(metres: rows, withTimes: false).first?.matter else {
      Issue.record("\(map.doubts(metres: rows, withTimes: false))")
      return
    }
    #expect((700...1400).contains(factor))
    var places: [Coordinate?] = map.places
    places[5] = Coordinate(latitude: 84.5, longitude: 4.9)
    let lost = map.doubts(withTimes: false, places: places).map(\.matter)
    guard case .site("c5", .both, let short)? = lost.first else {
      Issue.record("\(lost)")
      return
    }
    #expect(short < 0.1 && lost.count == 1)
  }

  @Test func noRoadAtAllIsTold() throws {
    let map = try RoadMap(count: 5, seed: 11)
    let none = map.metres.map { $0.map { _ in TravelMatrix.noRoad } }
    #expect(map.doubts(metres: none).map(\.matter) == [.noRoadAtAll])
  }

  /// Numbers that chance made are perhaps odd, but never refused.
  @Test func nothingIsCertainOfRandomTables() throws {
    var random = SeededNumbers(seed: 12)
    var tried = 0
    for seed in 1...120 {
      let map = try RoadMap(count: Int.random(in: 2...9, using: &random), seed: UInt64(seed))
      let most = [100, 60_000, 2_000_000, 2_000_000_000][seed % 4]
      let rows = map.codes.indices.map { from in
        map.codes.indices.map { $0 == from ? 0 : Int32.random(in: 1...Int32(most), using: &random) }
      }
      let doubts = map.doubts(metres: rows, withTimes: false)
      // Two places are one pair: chance can make it look like metres.
      #expect(!doubts.contains(where: \.isCertain) || map.codes.count == 2, "seed \(seed): \(doubts)")
      tried += 1
    }
    #expect(tried == 120)
  }
}

extension SeededNumbers {
  /// A new row of numbers for each use.
  fileprivate static var shared: SeededNumbers {
    get { SeededNumbers(seed: 99) }
    set { _ = newValue }
  }
}
