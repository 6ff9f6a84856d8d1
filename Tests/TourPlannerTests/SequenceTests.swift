internal import CivilTime
internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("The order of a long outing")
struct SequenceTests {
  /// A season of one outing of `days` dates, with legs that cost another way round something else, closed runs and a promise.
  private static func tour(seed: Int, communes count: Int, days: Int) throws -> SeasonDraft {
    var dice = BoundSeason.Dice(seed: seed)
    let first = CivilDate(daysSince1970: 20_587)
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + (days - 1),
      hours: EveningHours(
        opens: try #require(TimeOfDay(hour: 18, minute: 0)), closes: try #require(TimeOfDay(hour: 22, minute: 0))))
    draft.places = [Place(id: "base", name: "Base", coordinate: Coordinate(latitude: 48, longitude: 4))]
    draft.vans = [Van(id: "van", base: "base", weekdays: Set(Weekday.allCases))]
    for number in 0..<count {
      draft.communes.append(
        Commune(
          code: "c\(number)", name: "Commune \(number)", territory: "",
          coordinate: Coordinate(latitude: 48 + Double(number) / 100, longitude: 4), evenings: 1, required: 1))
      for _ in 0..<dice.roll(0...2) {
        let start = dice.roll(0...(days - 4))
        let span = try #require(DateSpan(first: first + start, last: first + (start + dice.roll(0...3))))
        draft.availability.append(AvailabilityRow(subject: .commune("c\(number)"), span: span, status: .closed))
      }
    }
    let codes = ["base"] + (0..<count).map { "c\($0)" }
    let cells = codes.flatMap { from in codes.map { from == $0 ? 0 : Int32(dice.roll(1000...90_000)) } }
    draft.distances = TravelMatrix(codes: codes, cells: cells)
    return draft
  }

  /// A state that holds what greedy insertion finds room for.
  private static func state(of draft: SeasonDraft) throws -> TourState {
    let island = Island(problem: Problem(season: try Season(validating: draft)), seed: 1, number: 0)
    island.construct()
    return island.state
  }

  /// All changes of an order of so many stops.
  private static func changes(_ count: Int) -> [SegmentChange] {
    var changes: [SegmentChange] = []
    for start in 1...count {
      for end in start...count {
        changes.append(.turning(start, end))
        for middle in start..<max(start, end) {
          for turns in 0..<4 {
            changes.append(
              .exchanging(
                start: start, middle: middle, end: end, turnsLater: turns & 1 == 1, turnsEarlier: turns & 2 == 2))
          }
        }
      }
    }
    return changes
  }

  /// The nodes of an order after a change, worked out the long way.
  private static func order(_ nodes: [Int], after change: SegmentChange) -> [Int] {
    var order = Array(nodes[...change.before])
    for segment in [change.first, change.second] where segment.start <= segment.end {
      let part = nodes[segment.start...segment.end]
      order += segment.isTurned ? part.reversed() : Array(part)
    }
    return order + nodes[change.after...]
  }

  @Test("what each change of an order costs, and whether it is possible, is what the long way finds")
  func judgesChanges() throws {
    var (possible, impossible) = (0, 0)
    for seed in 0..<8 {
      let state = try SequenceTests.state(of: SequenceTests.tour(seed: seed, communes: 7, days: 12))
      let problem = state.problem
      let sequence = OutingSequence(problem: problem)
      sequence.load(0, of: state)
      let nodes = (0..<(sequence.count + 2)).map { Int(sequence.nodes[$0]) }
      func cost(_ order: [Int]) -> Int {
        zip(order, order.dropFirst()).reduce(0) { $0 + problem.legs.cost(van: 0, from: $1.0, to: $1.1) }
      }
      #expect(sequence.cost == cost(nodes))
      for change in SequenceTests.changes(sequence.count) {
        let changed = SequenceTests.order(nodes, after: change)
        #expect(sequence.delta(change) == cost(changed) - cost(nodes), "seed \(seed)")
        var day = -1
        for node in changed.dropFirst().dropLast() where day < problem.dayCount {
          day = problem.hosts.firstDay(of: node, from: day + 1)
        }
        let isPossible = day < problem.dayCount
        #expect(sequence.isPossible(change) == isPossible, "seed \(seed)")
        if isPossible { possible += 1 } else { impossible += 1 }
        guard isPossible else { continue }
        sequence.apply(change)
        #expect((0..<(sequence.count + 2)).map { Int(sequence.nodes[$0]) } == changed)
        #expect(sequence.cost == cost(changed))
        sequence.load(0, of: state)
      }
    }
    #expect(possible > 500)
    #expect(impossible > 100)
  }

  @Test("one order after another, sums and days stay those of an order that is laid out anew")
  func staysExact() throws {
    var applied = 0
    for seed in 0..<6 {
      let state = try SequenceTests.state(of: SequenceTests.tour(seed: seed, communes: 7, days: 14))
      let (sequence, fresh) = (OutingSequence(problem: state.problem), OutingSequence(problem: state.problem))
      sequence.load(0, of: state)
      let changes = SequenceTests.changes(sequence.count)
      var dice = BoundSeason.Dice(seed: seed)
      for _ in 0..<40 {
        let change = changes[dice.roll(0...(changes.count - 1))]
        guard sequence.isPossible(change) else { continue }
        sequence.apply(change)
        applied += 1
        var stops: [Stop] = []
        sequence.appendStops(to: &stops)
        state.replaceStops(of: 0, with: stops[...])
        fresh.load(0, of: state)
        #expect(sequence.cost == fresh.cost && sequence.cost == state.driven)
        #expect(
          changes.allSatisfy {
            sequence.delta($0) == fresh.delta($0) && sequence.isPossible($0) == fresh.isPossible($0)
          })
      }
    }
    #expect(applied > 60)
  }

  @Test("the best order of eight places is found in few iterations; PlanAudit agrees with its cost")
  func findsTheBestOrder() throws {
    var best = 0
    let seeds = 0..<6
    for seed in seeds {
      let draft = try SequenceTests.tour(seed: 100 + seed, communes: 8, days: 12)
      let season = try Season(validating: draft)
      let result = TourPlanner.plan(
        PlanningRequest(season: season, stop: StopRule(iterations: 400), threads: 1))
      let audit = PlanAudit(of: result.plan, in: season)
      #expect(audit.brokenRules.isEmpty)
      #expect(audit.score == result.score)
      guard audit.score.missing == 0 else { continue }
      let least = SequenceTests.leastCost(Problem(season: season))
      #expect(audit.score.cost.count >= least)
      if audit.score.cost.count == least { best += 1 }
    }
    #expect(best == seeds.count)
  }

  /// What the cheapest order costs that holds every evening: a dynamic program over sets of places, the last of them
  /// and the day (Held and Karp 1962).
  private static func leastCost(_ problem: Problem) -> Int {
    let (count, days) = (problem.communeCount, problem.dayCount)
    let base = problem.outings[0].base
    var costs = [[[Int]]](
      repeating: [[Int]](repeating: [Int](repeating: .max, count: days), count: count), count: 1 << count)
    for last in 0..<count {
      for day in 0..<days where problem.hosts.canHost(last, on: day) {
        costs[1 << last][last][day] = problem.legs.cost(van: 0, from: base, to: last)
      }
    }
    for set in 1..<(1 << count) {
      for last in 0..<count {
        for day in 0..<days where costs[set][last][day] < .max {
          for next in 0..<count where set & (1 << next) == 0 {
            let then = problem.hosts.firstDay(of: next, from: day + 1)
            guard then < days else { continue }
            let cost = costs[set][last][day] + problem.legs.cost(van: 0, from: last, to: next)
            let after = set | (1 << next)
            costs[after][next][then] = min(costs[after][next][then], cost)
          }
        }
      }
    }
    return (0..<count).compactMap { last in
      costs[(1 << count) - 1][last].min().flatMap {
        $0 < .max ? $0 + problem.legs.cost(van: 0, from: last, to: base) : nil
      }
    }.min() ?? .max
  }
}
