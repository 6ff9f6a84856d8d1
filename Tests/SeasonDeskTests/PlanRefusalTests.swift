import CivilTime
import SeasonModel
import TestSupport
import Testing

@testable import SeasonDesk

@Suite("Plans that are not written")
struct PlanRefusalTests {
  @Test("A plan that breaks a rule is a defect of the program, and is refused")
  func defect() throws {
    let season = try VillageRow.season(["Narcy"])
    let plan = Plan(evenings: [VillageRow.evening("2026-05-18", 0)])
    let failure = #expect(throws: DeskFailure.self) {
      try PlanRefusal(season: season, current: nil, frozen: []).refuseBrokenRules(
        of: PlanFigures(of: plan, in: season))
    }
    guard case .planning(.brokenRules(let broken, _)) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(broken.map(\.rule) == [.vanDate])
  }

  @Test("A plan that lacks a promise is refused because of the data")
  func brokenPromise() throws {
    let promise = AvailabilityRow(
      subject: .commune("c0"), span: DateSpan(VillageRow.date("2026-05-14")), status: .fixed)
    let season = try VillageRow.season(["Narcy"], availability: [promise])
    let failure = #expect(throws: DeskFailure.self) {
      try PlanRefusal(season: season, current: nil, frozen: []).refuseBrokenRules(
        of: PlanFigures(of: Plan(evenings: []), in: season))
    }
    guard case .planning(.promises(let broken, _)) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(broken.map(\.rule) == [.fixed])
  }
}
