internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("The assignment relaxation")
struct AssignmentBoundTests {
  @Test("the cheapest assignment of small matrices, against all of them; the duals prove it")
  func assignsCheapest() {
    for seed in 0..<400 {
      var dice = BoundSeason.Dice(seed: seed)
      let size = dice.roll(1...6)
      let costs = (0..<(size * size)).map { _ in Int32(dice.once(in: 5) ? 1000 : dice.roll(0...30)) }
      let assignment = Assignment(costs: costs, size: size)
      let best = AssignmentBoundTests.permutations(size).map { order in
        order.enumerated().reduce(0) { $0 + Int(costs[$1.offset * size + $1.element]) }
      }.min()
      #expect(assignment.cost == best, "seed \(seed)")
      for row in 0..<size {
        for column in 0..<size {
          let reduced = Int(costs[row * size + column]) - assignment.rowDuals[row] - assignment.columnDuals[column]
          #expect(reduced >= 0, "seed \(seed)")
        }
      }
    }
  }

  @Test("connecting every node with a root costs what the cheapest arborescence costs, in small graphs")
  func connectsCheapest() {
    for seed in 0..<400 {
      var dice = BoundSeason.Dice(seed: seed)
      let size = dice.roll(2...5)
      var costs = (0..<(size * size)).map { _ in Int32(dice.roll(0...30)) }
      let original = costs
      let cuts = ConnectedCuts(costs: &costs, size: size, roots: size - 1)
      // Each node but the root chooses one arc into it; all of them have to lead back to the root.
      var best = Int.max
      for code in 0..<Int(exactlyPower(size, size - 1)) {
        let parents = (0..<(size - 1)).map { code / exactlyPower(size, $0) % size }
        let leads = parents.indices.allSatisfy { start in
          var node = start
          for _ in 0..<size where node != size - 1 { node = parents[node] }
          return node == size - 1
        }
        guard leads else { continue }
        best = min(best, parents.enumerated().reduce(0) { $0 + Int(original[$1.element * size + $1.offset]) })
      }
      #expect(cuts.gain == best, "seed \(seed)")
      #expect(costs.allSatisfy { $0 >= 0 })
      let tree = CheapestArborescence(costs: original.map(Int.init), size: size)
      #expect(tree.cost == best, "seed \(seed)")
      let arcs = tree.parents.enumerated().filter { $0.offset < size - 1 }
      #expect(arcs.reduce(0) { $0 + Int(original[$1.element * size + $1.offset]) } == best, "seed \(seed)")
    }
  }

  @Test("never above the cost of a plan that holds every evening, in random seasons with every rule")
  func staysBelowEveryPlan() throws {
    var compared = 0
    var positive = 0
    var connectedBounds = 0
    for seed in 0..<500 {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 5)) else { continue }
      let problem = Problem(season: season)
      for evenings in [problem.required, problem.wanted] {
        guard let arcs = RelaxedArcs(of: problem, holding: evenings) else { continue }
        let assignment = AssignmentBound(of: arcs)
        // With a goal far above every plan, prices take long steps and must still never claim too much.
        let connected =
          arcs.hasOptional || assignment.leaving.isEmpty
          ? nil
          : ArborescenceBound(
            of: arcs, leaving: assignment.leaving, goal: seed % 2 == 0 ? 1_000_000 : 100_000_000_000_000,
            isStopped: { false })
        let bound = max(assignment.value, connected?.value ?? 0)
        connectedBounds += (connected?.value ?? 0) > 0 ? 1 : 0
        for run in 0..<4 {
          var random = RandomPlans(season: season, seed: UInt64(100 * seed + run))
          let plan = random.careful()
          let audit = PlanAudit(of: plan, in: season)
          let holdsAll = season.communes.indices.allSatisfy { commune in
            plan.evenings(of: season.communes[commune].code).count >= evenings[commune]
          }
          guard audit.isValid, holdsAll else { continue }
          compared += 1
          positive += bound > 0 ? 1 : 0
          #expect(bound <= audit.score.cost.count, "seed \(seed), run \(run)")
        }
      }
    }
    #expect(compared > 100 && positive > 50, "\(compared) compared, \(positive) positive")
    #expect(connectedBounds > 50, "\(connectedBounds)")
  }

  @Test("among nine places with legs of chance the prices of arborescences come within a tenth of the best round")
  func comesNear() throws {
    var tried = 0
    for seed in 0..<6 {
      var draft = try BoundSeason.tour(seed: seed, communes: 9, days: 9)
      draft.availability = []
      let problem = Problem(season: try Season(validating: draft))
      let arcs = try #require(RelaxedArcs(of: problem, holding: problem.wanted))
      let assignment = AssignmentBound(of: arcs)
      let least = BoundSeason.leastTour(problem)
      let bound = ArborescenceBound(
        of: arcs, leaving: assignment.leaving, goal: least, isStopped: { false }
      ).value
      #expect(bound <= least, "seed \(seed)")
      #expect(10 * bound >= 9 * least, "seed \(seed): \(bound) of \(least)")
      tried += 1
    }
    #expect(tried == 6)
  }

  private func exactlyPower(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  private static func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { order in
      (0...order.count).map { place in Array(order[..<place]) + [count - 1] + Array(order[place...]) }
    }
  }
}
