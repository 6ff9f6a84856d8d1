import CivilTime
import SeasonModel
import Testing

@testable import TourPlanner

@Suite("The working state counts exactly")
struct StateTests {
  /// A state that random insertions and removals have led through many plans.
  private struct Walk {
    let problem: Problem
    let state: TourState
    let finder: InsertionFinder
    var random: RandomSource

    init?(seed: Int) throws {
      var draft = try BoundSeason.draft(seed: seed, communes: 7)
      draft.lastDate = draft.lastDate + 9
      guard let season = try? Season(validating: draft) else { return nil }
      problem = Problem(season: season)
      state = TourState(problem: problem)
      _ = Construction.placePins(in: state)
      let candidates = OutingCandidates(state: state)
      finder = InsertionFinder(state: state, candidates: candidates)
      random = RandomSource.part(seed, of: 7)
    }

    var audit: PlanAudit {
      PlanAudit(of: Incumbent(of: state).solution.plan(of: problem, frozen: []), in: problem.season)
    }

    /// Inserts a random commune at its cheapest place; returns what the finder said it would cost.
    mutating func insert() -> Int? {
      let commune = random.below(problem.communeCount)
      guard state.ledger.open(commune) > 0 else { return nil }
      let request = AbsentEvening(commune: commune, pinnedDay: -1)
      let overlooks = random.below(2) == 0
      let found = overlooks ? finder.best(for: request, blinking: &random) : finder.best(for: request)
      guard let found else { return nil }
      state.insert(commune, pinnedDay: -1, into: found.outing, at: found.place, on: found.day)
      return found.cost
    }

    /// Removes a random stop that is not pinned.
    mutating func remove() {
      let outing = random.below(problem.outings.count)
      guard state.stopCount[outing] > 0 else { return }
      let place = random.below(Int(state.stopCount[outing]))
      if state.stops(of: outing)[place].pinnedDay < 0 { state.remove(at: place, from: outing) }
    }
  }

  @Test("what an insertion is said to cost is the difference of two full evaluations", arguments: 0..<150)
  func insertionCosts(seed: Int) throws {
    guard var walk = try Walk(seed: seed) else { return }
    for _ in 0..<60 {
      let before = walk.audit
      let isValid = before.isValid
      let wasBlocked = walk.state.blockedOutings > 0
      if walk.random.below(3) == 0 {
        walk.remove()
      } else if let cost = walk.insert() {
        let after = walk.audit
        // With a forbidden leg the audit drives nothing where the state counts a fortune.
        if wasBlocked { continue }
        #expect(after.score.cost.count - before.score.cost.count == cost, "seed \(seed)")
        if isValid { #expect(after.isValid, "seed \(seed): \(after.brokenRules)") }
      }
    }
  }

  @Test("the sums of the state are those of the audit", arguments: 0..<150)
  func sums(seed: Int) throws {
    guard var walk = try Walk(seed: seed) else { return }
    for _ in 0..<60 {
      if walk.random.below(3) == 0 { walk.remove() } else { _ = walk.insert() }
      let audit = walk.audit
      guard walk.state.blockedOutings == 0 else { continue }
      #expect(walk.state.score == audit.score, "seed \(seed)")
      let broken = audit.brokenRules.filter { $0.rule != .fixed }
      #expect(walk.state.isFeasible == broken.isEmpty, "seed \(seed): \(broken)")
    }
  }

  @Test("rolling back restores everything", arguments: 0..<100)
  func rollBack(seed: Int) throws {
    guard var walk = try Walk(seed: seed) else { return }
    for _ in 0..<20 {
      for _ in 0..<3 { _ = walk.insert() }
      walk.state.begin()
      let stops = walk.problem.outings.indices.map(walk.state.stops(of:))
      let score = walk.state.score
      let insertionPoints = Array(walk.state.insertionPoints.elements)
      for _ in 0..<8 {
        if walk.random.below(2) == 0 { walk.remove() } else { _ = walk.insert() }
      }
      walk.state.rollBack()
      #expect(walk.problem.outings.indices.map(walk.state.stops(of:)) == stops, "seed \(seed)")
      #expect(walk.state.score == score, "seed \(seed)")
      #expect(walk.audit.score == walk.state.score || walk.state.blockedOutings > 0, "seed \(seed)")
      for outing in walk.problem.outings.indices {
        let first = walk.state.firstInsertionPoint(of: outing)
        for point in first...(first + stops[outing].count) {
          let (found, expected) = (walk.state.insertionPoints[point], insertionPoints[point])
          #expect((found.from, found.to) == (expected.from, expected.to), "seed \(seed)")
          #expect((found.before, found.after, found.leg) == (expected.before, expected.after, expected.leg))
        }
      }
    }
  }

  @Test("without rules on days the cheapest place is the cheapest of all places and days", arguments: 0..<100)
  func cheapestPlace(seed: Int) throws {
    guard var walk = try Walk(seed: seed) else { return }
    for _ in 0..<25 {
      _ = walk.insert()
      let commune = walk.random.below(walk.problem.communeCount)
      guard walk.state.ledger.open(commune) > 0, !walk.state.ledger.hasRules else { continue }
      let found = walk.finder.best(for: AbsentEvening(commune: commune, pinnedDay: -1))
      #expect(found?.cost == cheapestByHand(commune, walk), "seed \(seed)")
    }
  }

  /// Tries every order and every choice of days of every outing with one more commune.
  private func cheapestByHand(_ commune: Int, _ walk: Walk) -> Int? {
    var best: Int?
    for (position, outing) in walk.problem.outings.enumerated() {
      let stops = walk.state.stops(of: position)
      guard stops.count < outing.length, walk.problem.serves(van: outing.van, commune: commune) else { continue }
      for place in 0...stops.count {
        var order = stops.map(\.commune)
        let pinned = Dictionary(stops.filter { $0.pinnedDay >= 0 }.map { ($0.commune, $0.pinnedDay) }) { first, _ in
          first
        }
        order.insert(commune, at: place)
        guard fits(order, pinned: pinned, in: outing, of: walk.problem) else { continue }
        let cost = legs(order, in: outing, of: walk.problem) - legs(stops.map(\.commune), in: outing, of: walk.problem)
        if cost < LegCosts.forbidden / 2 { best = min(best ?? cost, cost) }
      }
    }
    return best
  }

  private func fits(_ order: [Int], pinned: [Int: Int], in outing: Problem.Outing, of problem: Problem) -> Bool {
    func place(_ index: Int, after day: Int) -> Bool {
      guard index < order.count else { return true }
      let commune = order[index]
      return (outing.firstDay...outing.lastDay).contains { next in
        next > day && problem.hosts.canHost(commune, on: next) && (pinned[commune] ?? next) == next
          && place(index + 1, after: next)
      }
    }
    return place(0, after: -1)
  }

  private func legs(_ order: [Int], in outing: Problem.Outing, of problem: Problem) -> Int {
    guard let first = order.first, let last = order.last else { return 0 }
    var cost = problem.legs.cost(van: outing.van, from: outing.base, to: first)
    for (from, to) in zip(order, order.dropFirst()) { cost += problem.legs.cost(van: outing.van, from: from, to: to) }
    return cost + problem.legs.cost(van: outing.van, from: last, to: outing.base)
  }
}
