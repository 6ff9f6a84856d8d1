import Foundation
import SeasonModel
import Testing
import TourPlanner

/// After publication nothing is taken back that can be held: small seasons against every plan there is.
@Suite("A plan made anew takes back no more than it must")
struct ReplanMinimalTests {
  /// The seeds of one test; a sweep by hand tries more of them.
  private static let chunks: [Range<Int>] = {
    let count = Int(ProcessInfo.processInfo.environment["GUINGUETTE_SWEEP"] ?? "") ?? 96
    return stride(from: 0, to: count, by: 8).map { $0..<min(count, $0 + 8) }
  }()

  private static let iterations = Int(ProcessInfo.processInfo.environment["GUINGUETTE_ITERATIONS"] ?? "") ?? 300

  @Test("The plan is the best there is in the order that was promised", arguments: chunks)
  func isBest(seeds: Range<Int>) throws {
    var tried = 0
    for seed in seeds {
      guard let item = ReplanCase(seed: UInt64(50_000 + seed)) else { continue }
      var all = ReplanBruteForce(item.season, frozen: item.frozen)
      let slots = all.slots
      var best: [Int]?
      let isWhole = all.forEach { choice in
        let price = choice.price(item, slots)
        if best.map({ price.lexicographicallyPrecedes($0) }) ?? true { best = price }
      }
      guard isWhole else { continue }
      let answer = item.question(iterations: Self.iterations).run()
      let audit = PlanAudit(of: answer.found.plan, in: item.season)
      #expect(audit.isValid == (best != nil), "seed \(seed)")
      guard let best, audit.isValid else { continue }
      let price = item.known.price(of: answer.found.plan, in: item.season)
      #expect(
        [price.missing, price.dropped, price.priorityUnserved, price.cost.count] == best, "seed \(seed)")
      tried += 1
    }
    #expect(tried * 4 >= seeds.count, "too few cases: \(tried)")
  }

  @Test("Where all are to stay, the fewest are let go", arguments: chunks)
  func fewestLetGo(seeds: Range<Int>) throws {
    var tried = 0
    for seed in seeds {
      guard let item = ReplanCase(seed: UInt64(50_000 + seed)) else { continue }
      var all = ReplanBruteForce(item.season, frozen: item.frozen)
      let (slots, first) = (all.slots, item.season.span.first)
      let kept = item.old.heldEvenings.map { evening in
        (item.season.communePositions[evening.commune], item.season.vanPositions[evening.van], evening.date - first)
      }
      var fewest: Int?
      let isWhole = all.forEach { choice in
        let held = Set(zip(slots, choice.communeOfSlot).filter { $1 >= 0 }.map { [$1, $0.van, $0.day] })
        let gone = kept.count { !held.contains([$0.0 ?? -1, $0.1 ?? -1, $0.2]) }
        fewest = min(fewest ?? gone, gone)
      }
      guard isWhole, let fewest else { continue }
      var question = item.question(iterations: Self.iterations)
      question.kept = item.old.heldEvenings.filter { !item.frozen.contains($0) }
      let plan = question.run().found.plan
      #expect(PlanAudit(of: plan, in: item.season).isValid, "seed \(seed)")
      let gone = item.old.heldEvenings.count { evening in
        !plan.evenings(of: evening.commune).contains { $0.isSameSlot(as: evening) }
      }
      #expect(gone == fewest, "seed \(seed)")
      tried += 1
    }
    #expect(tried * 4 >= seeds.count, "too few cases: \(tried)")
  }

  @Test("What is said about who moved is true", arguments: chunks)
  func reasonsAreTrue(seeds: Range<Int>) throws {
    var (tried, untold) = (0, 0)
    for seed in seeds {
      guard let item = ReplanCase(seed: UInt64(50_000 + seed)) else { continue }
      let answer = item.question(iterations: Self.iterations).run()
      let plan = answer.found.plan
      guard PlanAudit(of: plan, in: item.season).isValid else { continue }
      let gone = Set(item.known.gone(from: plan))
      #expect(Set(answer.moved.flatMap(\.steps).map(\.old)) == gone, "seed \(seed)")
      let stayed = item.known.evenings.filter { !gone.contains($0) }
      // For each that moved, the best plan in which it is back while the others stay.
      var backs = [[Int]?](repeating: nil, count: answer.moved.count)
      var all = ReplanBruteForce(item.season, frozen: item.frozen)
      let slots = all.slots
      let isWhole = all.forEach { choice in
        guard choice.holds(stayed, item, slots) else { return }
        for (number, group) in answer.moved.enumerated() where choice.holds([group.steps[0].old], item, slots) {
          let price = choice.price(item, slots) + [choice.cost]
          if backs[number].map({ price.lexicographicallyPrecedes($0) }) ?? true { backs[number] = price }
        }
      }
      guard isWhole else { continue }
      let price = item.known.price(of: plan, in: item.season)
      let levels = [price.missing, price.dropped, price.priorityUnserved]
      for (group, back) in zip(answer.moved, backs) {
        switch group.reason {
        case nil: untold += 1
        case .impossible: #expect(back == nil, "seed \(seed): \(group)")
        case .makesRoom(let codes):
          #expect(
            levels.lexicographicallyPrecedes(Array(back?.prefix(3) ?? [])) && !codes.isEmpty, "seed \(seed): \(group)")
        case .saves(let cost):
          #expect(Array(back?.prefix(3) ?? []) == levels, "seed \(seed): \(group)")
          #expect(back.map { $0[4] - answer.found.score.cost.count } == cost.count, "seed \(seed): \(group)")
          #expect(cost >= item.known.least, "seed \(seed): \(group)")
        }
      }
      tried += 1
    }
    #expect(tried * 4 >= seeds.count, "too few cases: \(tried)")
    #expect(untold <= 1, "too few reasons")
  }
}
