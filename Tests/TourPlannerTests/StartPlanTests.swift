import CivilTime
import SeasonModel
import Testing
import TourPlanner

/// A search starts from the plan it was given, whatever holds that plan together.
struct StartPlanTests {
  /// Three villages, driven one after the other: only the first is near the base, and only from the last is there a way home.
  private func chain() throws -> Season {
    let first = CivilDate(daysSince1970: 20605)
    let hours = EveningHours(
      opens: try #require(TimeOfDay(hour: 18, minute: 0)), closes: try #require(TimeOfDay(hour: 22, minute: 0)))
    var draft = SeasonDraft(firstDate: first, lastDate: first + 20, hours: hours)
    draft.places = [Place(id: "depot", name: "Depot")]
    draft.vans = [
      Van(
        id: "v", base: "depot", weekdays: [.thursday, .friday, .saturday], overnight: .field, maxLeg: Metres(40_000))
    ]
    draft.communes = (1...3).map { Commune(code: "c\($0)", name: "C\($0)") }
    let km: [Int32] = [0, 10, 60, 60, 60, 0, 10, 60, 60, 60, 0, 10, 10, 60, 60, 0]
    draft.distances = TravelMatrix(codes: ["depot", "c1", "c2", "c3"], cells: km.map { $0 * 1000 })
    return try Season(validating: draft)
  }

  private func evening(_ commune: Int, on day: Int) -> Evening {
    Evening(date: CivilDate(daysSince1970: 20604 + day), van: "v", commune: "c\(commune)")
  }

  @Test("An outing that only holds as a whole is kept")
  func whole() throws {
    let season = try chain()
    let plan = Plan(evenings: (1...3).map { evening($0, on: $0 + 10) })
    #expect(PlanAudit(of: plan, in: season).isValid)
    let found = TourPlanner.plan(PlanningRequest(season: season, start: plan, stop: StopRule(iterations: 1)))
    #expect(found.plan == plan)
  }

  @Test("Of an outing that no longer holds, no more is taken out than has to be")
  func torn() throws {
    let season = try chain()
    let torn = Plan(evenings: [evening(1, on: 4)] + (1...3).map { evening($0, on: $0 + 10) }.dropFirst())
    #expect(!PlanAudit(of: torn, in: season).isValid)
    let found = TourPlanner.plan(PlanningRequest(season: season, start: torn, stop: StopRule(iterations: 1)))
    #expect(PlanAudit(of: found.plan, in: season).isValid)
  }
}
