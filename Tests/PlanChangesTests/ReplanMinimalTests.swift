import CivilTime
import Foundation
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// After publication nothing is taken back that can be held: small seasons against every plan there is.
///
/// `GUINGUETTE_SWEEP=3000 swift test --filter ReplanMinimalTests` tries more of them.
@Suite("A plan made anew takes back no more than it must")
struct ReplanMinimalTests {
  /// The seeds of one test: as many as the environment asks for, else so many.
  private static func chunks(_ usual: Int) -> [Range<Int>] {
    let count = Int(ProcessInfo.processInfo.environment["GUINGUETTE_SWEEP"] ?? "") ?? usual
    return stride(from: 0, to: count, by: 8).map { $0..<min(count, $0 + 8) }
  }

  private static let iterations = 200

  @Test(
    "It is the best there is in the order that was promised, and what is said about who moved is true",
    arguments: chunks(240))
  func isBest(seeds: Range<Int>) throws {
    var (tried, untold) = (0, 0)
    for seed in seeds {
      guard let item = ReplanCase(seed: UInt64(50_000 + seed)), let all = item.all() else { continue }
      let best = all.choices.map { $0.price(item, all.slots, all.possible) }.min { $0.lexicographicallyPrecedes($1) }
      let answer = item.question(iterations: Self.iterations).run()
      let audit = PlanAudit(of: answer.found.plan, in: item.season)
      #expect(audit.isValid == (best != nil), "seed \(seed)")
      guard let best, audit.isValid else { continue }
      let lost = zip(item.known.evenings, all.possible).filter { !$1 }.map(\.0)
      let price = KnownDates(item.known.evenings, least: item.known.least, lost: lost).price(
        of: answer.found.plan, in: item.season)
      #expect(price.levels + [price.cost.count] == best, "seed \(seed)")
      untold += judge(answer, price, item, all, "seed \(seed)")
      tried += 1
    }
    #expect(tried * 4 >= seeds.count, "too few cases: \(tried)")
    #expect(untold <= 1, "too few reasons")
  }

  /// Judges what is said against the best plan in which an evening is back while the others stay; returns how many reasons
  /// are missing.
  private func judge(
    _ answer: ReplanningResult, _ price: KnownDates.Price, _ item: ReplanCase, _ all: ReplanCase.Plans, _ seed: Comment
  ) -> Int {
    let gone = Set(item.known.gone(from: answer.found.plan))
    #expect(Set(answer.moved.flatMap(\.steps).map(\.old)) == gone, seed)
    let stayed = item.known.evenings.filter { !gone.contains($0) }
    let plans = all.choices.filter { $0.holds(stayed, item, all.slots) }
    var untold = 0
    for group in answer.moved {
      let back = plans.filter { $0.holds([group.steps[0].old], item, all.slots) }.map {
        (price: $0.price(item, all.slots, all.possible), cost: $0.cost)
      }.min { $0.price.lexicographicallyPrecedes($1.price) }
      let levels = back.map { Array($0.price.prefix(4)) } ?? []
      switch group.reason {
      case nil: untold += 1
      case .impossible: #expect(back == nil, seed)
      case .makesRoom(let codes): #expect(price.levels.lexicographicallyPrecedes(levels) && !codes.isEmpty, seed)
      case .saves(let cost):
        #expect(levels == price.levels, seed)
        #expect(back.map { $0.cost - answer.found.score.cost.count } == cost.count, seed)
        #expect(cost >= item.known.least, seed)
      }
    }
    return untold
  }

  @Test("Where all are to stay, the fewest are let go", arguments: chunks(80))
  func fewestLetGo(seeds: Range<Int>) throws {
    var tried = 0
    for seed in seeds {
      guard let item = ReplanCase(seed: UInt64(50_000 + seed)), let all = item.all() else { continue }
      let first = item.season.span.first
      let kept = item.old.activeEvenings.map { evening in
        [
          item.season.communePositions[evening.commune] ?? -1, item.season.vanPositions[evening.van] ?? -1,
          evening.date - first,
        ]
      }
      let fewest = all.choices.map { choice in
        let held = Set(zip(all.slots, choice.communeOfSlot).filter { $1 >= 0 }.map { [$1, $0.van, $0.day] })
        return kept.count { !held.contains($0) }
      }.min()
      guard let fewest else { continue }
      var question = item.question(iterations: Self.iterations)
      question.kept = item.old.activeEvenings.filter { !item.frozen.contains($0) }
      let plan = question.run().found.plan
      #expect(PlanAudit(of: plan, in: item.season).isValid, "seed \(seed)")
      let gone = item.old.activeEvenings.count { evening in
        !plan.evenings(of: evening.commune).contains { $0.isSameSlot(as: evening) }
      }
      #expect(gone == fewest, "seed \(seed)")
      tried += 1
    }
    #expect(tried * 4 >= seeds.count, "too few cases: \(tried)")
  }
}
