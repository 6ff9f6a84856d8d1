internal import CivilTime
internal import SeasonModel
internal import Testing

@testable import TourPlanner

@Suite("Narrowing a problem by a matching of evenings to slots")
struct SlotMatchingTests {
  @Test("the slots that some complete matching uses, against all matchings of small graphs")
  func usableSlotsAreThoseOfSomeMatching() {
    var complete = 0
    var lost = 0
    for seed in 0..<2000 {
      var dice = BoundSeason.Dice(seed: seed)
      let slotCount = dice.roll(1...6)
      let slots = (0..<dice.roll(1...5)).map { _ in
        (0..<slotCount).filter { _ in dice.once(in: 2) }.map(Int32.init)
      }
      let matching = SlotMatching(slots: slots, slotCount: slotCount)
      let all = SlotMatchingTests.matchings(of: slots[...], taken: [])
      #expect(matching.isComplete == !all.isEmpty, "seed \(seed)")
      guard !all.isEmpty else { continue }
      complete += 1
      let usable = slots.indices.map { evening in Set(all.map { $0[evening] }).sorted() }
      #expect(matching.usableSlots == usable, "seed \(seed)")
      lost += zip(slots, usable).reduce(0) { $0 + $1.0.count - $1.1.count }
    }
    #expect(complete > 500 && lost > 500)
  }

  /// All ways to give each evening a slot of its own.
  private static func matchings(of slots: ArraySlice<[Int32]>, taken: Set<Int32>) -> [[Int32]] {
    guard let first = slots.first else { return [[]] }
    return first.filter { !taken.contains($0) }.flatMap { slot in
      matchings(of: slots.dropFirst(), taken: taken.union([slot])).map { [slot] + $0 }
    }
  }

  @Test("every plan that holds all its evenings is one of the narrowed problem, in random seasons")
  func losesNoPlan() throws {
    var pins = 0
    var closed = 0
    var plans = 0
    for seed in 0..<400 {
      guard let season = try? Season(validating: BoundSeason.draft(seed: seed, communes: 5)) else { continue }
      let problem = Problem(season: season)
      let narrowing = Narrowing(of: problem, holding: problem.required)
      pins += narrowing.pins.count
      closed += narrowing.closed.count
      guard !narrowing.isEmpty else { continue }
      for run in 0..<6 {
        var random = RandomPlans(season: season, seed: UInt64(100 * seed + run))
        let plan = random.careful()
        let audit = PlanAudit(of: plan, in: season)
        let holdsAll = season.communes.allSatisfy { plan.evenings(of: $0.code).count >= $0.required }
        guard audit.isValid, holdsAll else { continue }
        plans += 1
        for pin in narrowing.pins {
          #expect(
            plan.evenings(of: season.communes[pin.commune].code).contains { $0.date == season.span.first + pin.day },
            "seed \(seed)")
        }
        for day in narrowing.closed {
          #expect(
            !plan.evenings(of: season.communes[day.commune].code).contains { $0.date == season.span.first + day.day },
            "seed \(seed)")
        }
      }
    }
    #expect(pins > 20 && closed > 20 && plans > 20, "\(pins) pins, \(closed) closed days, \(plans) plans")
  }
}
