import CivilTime
import PlanChanges
import SeasonModel
import TestSupport
import Testing
import TourPlanner

@testable import SeasonDesk

/// Who is not served, and why, within a limit that counts steps.
@Suite("Why communes are not served")
struct UnservedSearchTests {
  private func reason(_ season: Season, _ evenings: [Evening]) -> UnservedCommune.Reason? {
    UnservedSearch(PlanFigures(of: Plan(evenings: evenings), in: season)).communes.last?.reason
  }

  private func row(
    _ commune: Int, _ first: String, _ last: String, _ status: AvailabilityRow.Status
  ) throws -> AvailabilityRow {
    let span = try #require(DateSpan(first: VillageRow.date(first), last: VillageRow.date(last)))
    return AvailabilityRow(subject: .commune("c\(commune)"), span: span, status: status)
  }

  @Test("Why a commune is not served")
  func reasons() throws {
    let narrow = try VillageRow.season(
      ["Narcy", "Ambrières"], availability: [try row(1, "2026-05-14", "2026-05-15", .open)])
    let taken = [VillageRow.evening("2026-05-14", 0), VillageRow.evening("2026-05-15", 0)]
    #expect(reason(narrow, taken) == .slotsTaken(by: ["c0"]))
    #expect(reason(narrow, [taken[0]]) == .roomLeft(VillageRow.date("2026-05-15")))

    let monday = try VillageRow.season(
      ["Narcy", "Ambrières"], availability: [try row(1, "2026-05-18", "2026-05-19", .open)])
    #expect(reason(monday, [taken[0]]) == .noCommonDate)

    var served = try VillageRow.season(["Narcy", "Ambrières"]).draft
    served.vans[0].territories = ["CC 0"]
    #expect(reason(try Season(validating: served), [taken[0]]) == .noVanServes)

    let capped = try VillageRow.season(
      ["Narcy", "Ambrières"],
      rules: Rules(territories: [Rules.Territory(name: "CC 1", minEvenings: 0, maxEvenings: 0)]))
    #expect(reason(capped, [taken[0]]) == .rules([.territory]))
    #expect(reason(try VillageRow.season(["Narcy"]), [taken[0]]) == nil)
  }

  @Test("A free date with a rule against it is no room, and one the search missed is")
  func gapRule() throws {
    let season = try VillageRow.season(
      ["Narcy"], rules: Rules(minDaysBetweenEvenings: 200), evenings: 2)
    #expect(reason(season, [VillageRow.evening("2026-05-14", 0)]) == .rules([.gap]))
  }

  @Test("Without work to spend nothing is claimed that was not looked at, and a raised flag spends it all")
  func cut() throws {
    let flag = CancelFlag()
    flag.raise()
    for limit in [WorkLimit(steps: 0), WorkLimit(steps: .max, cancel: flag)] {
      let (season, plan) = try VillageRow.crowded(100)
      let unserved = UnservedSearch(PlanFigures(of: plan, in: season), limit: limit).communes
      #expect(unserved.count == 84)
      #expect(unserved.allSatisfy { $0.explanation == nil && $0.shared == nil })
      #expect(unserved.allSatisfy { $0.reason.name == "slots-taken" }, "a first look is still there")
    }
  }

  @Test("The work grows with the season no further than the limit")
  func limited() throws {
    let (season, plan) = try VillageRow.crowded(300, vans: 3)
    for steps in [1000, 100_000, 1_000_000] {
      let limit = WorkLimit(steps: steps)
      let unserved = UnservedSearch(PlanFigures(of: plan, in: season), limit: limit).communes
      #expect(unserved.count == 252)
      // Each commune may begin one more piece of work: a row of slots, or the arcs of a node.
      #expect(limit.taken < steps + 252 * 2000, "\(limit.taken)")
    }
  }
}
