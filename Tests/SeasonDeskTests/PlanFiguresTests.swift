import CivilTime
import SeasonDesk
import SeasonModel
import TestSupport
import Testing

@Suite("Figures and differences of plans")
struct PlanFiguresTests {
  @Test("What changed is told evening by evening")
  func difference() throws {
    let (old, new) = VillageRow.changedPlans
    let difference = PlanDifference(from: old, to: new)
    #expect(difference.moved.map(\.code) == ["c1"])
    #expect(difference.removed.map(\.date.description) == ["2026-05-16"])
    #expect(difference.added.map(\.commune) == ["c3"])
    #expect(PlanDifference(from: old, to: old).isEmpty)
  }

  @Test("Round trips are counted with the evening's own van")
  func roundTrips() throws {
    let season = try VillageRow.season(["Narcy", "Ambrières"])
    let figures = PlanFigures(
      of: Plan(evenings: [VillageRow.evening("2026-05-14", 0), VillageRow.evening("2026-05-15", 1)]), in: season)
    let legs = [1, 2].map { season.table.metres(from: 0, to: $0)?.count ?? 0 }
    #expect(figures.roundTrips == Metres(2 * (legs[0] + legs[1])))
    #expect(figures.audit.driven < Metres(2 * (legs[0] + legs[1])))
  }
}
