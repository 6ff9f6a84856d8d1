internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("The order of a long outing")
struct SequenceTests {
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
      let state = try SequenceTests.state(of: BoundSeason.tour(seed: seed, communes: 7, days: 12))
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
      let state = try SequenceTests.state(of: BoundSeason.tour(seed: seed, communes: 7, days: 14))
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
      let draft = try BoundSeason.tour(seed: 100 + seed, communes: 8, days: 12)
      let season = try Season(validating: draft)
      let result = TourPlanner.plan(
        PlanningRequest(season: season, stop: StopRule(iterations: 400), threads: 1))
      let audit = PlanAudit(of: result.plan, in: season)
      #expect(audit.brokenRules.isEmpty)
      #expect(audit.score == result.score)
      guard audit.score.missing == 0 else { continue }
      let least = BoundSeason.leastTour(Problem(season: season))
      #expect(audit.score.cost.count >= least)
      if audit.score.cost.count == least { best += 1 }
    }
    #expect(best == seeds.count)
  }
}
