import CivilTime
import SeasonModel
import Testing

@testable import TourPlanner

/// Seasons at the edges of what a season may say: prices that outweigh any road, legs round the earth, roads shorter than
/// the crow flies.
///
/// The levels of a score keep their order, no claim is false, and no arithmetic traps.
@Suite("Extreme prices and legs")
struct ExtremePriceTests {
  /// A small season with extreme numbers.
  static func draft(seed: Int) throws -> SeasonDraft {
    var dice = BoundSeason.Dice(seed: 9000 + seed)
    var draft = try BoundSeason.draft(seed: seed, communes: 4)
    let dearest = Metres(km: SeasonLimits.kilometres.upperBound)
    if dice.once(in: 2) { draft.rules.preferredDatePenalty = dearest }
    if dice.once(in: 2) {
      draft.rules.neighbours = Rules.Neighbours(
        within: dice.once(in: 2) ? dearest : Metres(20_000), minDays: dice.roll(1...9),
        penalty: dice.once(in: 4) ? nil : dice.once(in: 2) ? dearest : Metres(dice.roll(0...90_000_000)))
    }
    switch dice.roll(0...2) {
    case 0:
      let most = Int32(SeasonLimits.leg.upperBound * 1000)
      if let cells = draft.distances?.cells {
        draft.distances?.cells = cells.map { $0 <= 0 ? $0 : dice.once(in: 2) ? most - $0 : $0 * 100 }
      }
      for van in draft.vans.indices where draft.vans[van].maxLeg != nil {
        draft.vans[van].maxLeg = Metres(Int(most) / 2)
      }
    case 1:
      draft.distances = nil
      draft.travel.roadFactor = [0.1, 0.5, 0.9, 10][dice.roll(0...3)]
      draft.travel.speedKmh = [1.0, 45, 300][dice.roll(0...2)]
      let isFar = dice.once(in: 3)
      func point() -> Coordinate? {
        isFar
          ? Coordinate(latitude: Double(dice.roll(-90...90)), longitude: Double(dice.roll(-180...180)))
          : Coordinate(
            latitude: 48 + Double(dice.roll(0...5000)) / 10_000, longitude: 4 + Double(dice.roll(0...5000)) / 10_000)
      }
      for place in draft.places.indices { draft.places[place].coordinate = point() }
      for commune in draft.communes.indices { draft.communes[commune].coordinate = point() }
    default: break
    }
    for commune in draft.communes.indices where dice.once(in: 3) {
      draft.communes[commune].priority = SeasonLimits.priority.upperBound
    }
    return draft
  }

  @Test("no claim about a small season is false", arguments: 0..<60)
  func claims(seed: Int) throws {
    guard let season = try? Season(validating: ExtremePriceTests.draft(seed: seed)),
      let force = BoundBruteForce(season, mostSlots: 5), let best = force.best
    else { return }
    var scores: [PlanScore] = []
    for search in 1...3 where scores.last != best {
      let result = TourPlanner.plan(
        PlanningRequest(season: season, stop: StopRule(iterations: 1024), seed: UInt64(search)))
      #expect(result.defect == nil, "seed \(seed)")
      #expect(PlanAudit(of: result.plan, in: season).isValid, "seed \(seed)")
      if result.isOptimal { #expect(result.score == best, "seed \(seed)") }
      if let bound = result.lowerBound {
        #expect(bound.count <= force.leastCost(within: result.score) ?? .max, "seed \(seed)")
      }
      scores.append(result.score)
    }
    #expect(scores.last == best, "seed \(seed)")
  }

  @Test("most of the seasons are seasons")
  func areSeasons() throws {
    let tried = (0..<60).compactMap { seed in try? Season(validating: ExtremePriceTests.draft(seed: seed)) }
    #expect(tried.count >= 40)
  }

  @Test("required evenings are held whatever a pair of neighbours costs", arguments: [1000.0, 100_000])
  func requiredFirst(penalty: Double) throws {
    var draft = try ExtremePriceTests.row(of: 12, days: 12)
    draft.rules.neighbours = Rules.Neighbours(within: Metres(km: 30), minDays: 7, penalty: Metres(km: penalty))
    draft.rules.preferredDatePenalty = Metres(km: penalty)
    let season = try Season(validating: draft)
    let result = TourPlanner.plan(PlanningRequest(season: season, stop: StopRule(iterations: 2000)))
    #expect(result.score.missing == 0)
    #expect(result.defect == nil)
  }

  @Test("legs as long as they may be are driven, and one that is longer is told")
  func longestLegs() throws {
    var draft = try ExtremePriceTests.row(of: 6, days: 8)
    let codes = draft.places.map(\.id) + draft.communes.map(\.code)
    let longest = Int32(SeasonLimits.leg.upperBound * 1000)
    func matrix(_ cell: Int32) -> TravelMatrix {
      TravelMatrix(
        codes: codes, cells: codes.flatMap { from in codes.map { $0 == from ? 0 : cell } })
    }
    for overnight in [Van.Overnight.field, .base] {
      draft.vans[0].overnight = overnight
      draft.distances = matrix(longest)
      draft.rules.preferredDatePenalty = Metres(km: 100_000)
      let season = try Season(validating: draft)
      let result = TourPlanner.plan(PlanningRequest(season: season, stop: StopRule(iterations: 1000)))
      #expect(result.score.missing == 0)
      #expect(result.score.cost.count == Int(longest) * (overnight == .base ? 12 : 7))
      let problem = Problem(season: season)
      let search = try #require(
        BoundSearch(problem: problem, incumbent: ColumnJudge(problem: problem).columns(of: result.plan)))
      search.run(isStopped: { false })
      #expect(search.isOptimal && search.bound == result.score.cost.count)
    }
    draft.distances = matrix(longest + 1)
    #expect(throws: InvalidSeason.self) { try Season(validating: draft) }
  }

  @Test("a van too slow for the farthest two villages is told where minutes count, with the least speed there may be")
  func slowVan() throws {
    var draft = try ExtremePriceTests.row(of: 2, days: 4)
    draft.travel = Travel(roadFactor: 10, speedKmh: 1)
    draft.communes[1].coordinate = Coordinate(latitude: -48, longitude: -175)
    let season = try Season(validating: draft)
    let result = TourPlanner.plan(PlanningRequest(season: season, stop: StopRule(iterations: 500)))
    #expect(result.score.missing == 0 && result.defect == nil)
    draft.rules.objective = .time
    let error = #expect(throws: InvalidSeason.self) { try Season(validating: draft) }
    let expected = SeasonDefect(.rule("travel.speedKmh"), .outOfRange("1", least: "49", most: "300"))
    #expect(error?.defects == [expected])
    draft.travel.speedKmh = 49
    let faster = try Season(validating: draft)
    let planned = TourPlanner.plan(PlanningRequest(season: faster, stop: StopRule(iterations: 500)))
    #expect(planned.score.missing == 0 && planned.defect == nil)
  }

  @Test("the second van's legs count in the weights, where the first drives only short ones")
  func weightsOfAllVans() throws {
    var draft = try ExtremePriceTests.row(of: 4, days: 4)
    draft.vans[0].maxLeg = Metres(km: 20)
    draft.vans.append(Van(id: "long", base: "depot", weekdays: Set(Weekday.allCases)))
    let season = try Season(validating: draft)
    let longest = try #require(season.table.metres(from: 0, to: 4)).count
    #expect(longest > 20_000)
    #expect(Problem(season: season).worstCost >= Double(4 * longest))
  }

  @Test("counts of iterations up to the largest there is end when told", arguments: [Int.max, .max - 1, .max / 4 + 1])
  func iterations(count: Int) throws {
    let season = try Season(validating: ExtremePriceTests.row(of: 6, days: 8))
    let result = TourPlanner.plan(
      PlanningRequest(season: season, stop: StopRule(seconds: 0.05, iterations: count), threads: 2))
    #expect(result.score.missing == 0)
  }

  /// Villages in a row, ten kilometres apart, and a van that works every day.
  static func row(of villages: Int, days: Int) throws -> SeasonDraft {
    let first = CivilDate(daysSince1970: 20_000)
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + (days - 1),
      hours: EveningHours(
        opens: try #require(TimeOfDay(hour: 18, minute: 0)), closes: try #require(TimeOfDay(hour: 22, minute: 0))))
    draft.places = [Place(id: "depot", name: "depot", coordinate: Coordinate(latitude: 48, longitude: 5))]
    draft.vans = [Van(id: "van", base: "depot", weekdays: Set(Weekday.allCases))]
    draft.communes = (0..<villages).map { position in
      Commune(
        code: "c\(position)", name: "c\(position)",
        coordinate: Coordinate(latitude: 48 + 0.09 * Double(position + 1), longitude: 5))
    }
    return draft
  }
}
