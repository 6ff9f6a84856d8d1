import SeasonModel
import TestSupport
import Testing

@Suite struct PlanTests {
  @Test func eveningsAreInOneOrderWhateverTheyCameIn() {
    let all = evenings([("A", 4), ("B", 5)]) + evenings([("C", 4)], van: "v0")
    let plans = [all, all.reversed(), [all[2], all[0], all[1]]].map { Plan(evenings: $0) }
    #expect(plans[0].evenings.map(\.commune) == ["C", "A", "B"])
    #expect(plans.allSatisfy { $0 == plans[0] })
  }

  @Test func cancelledEveningsStayInThePlanAndDoNotCount() {
    var all = evenings([("A", 12), ("A", 4), ("B", 5)])
    all[1].status = .cancelled
    let plan = Plan(evenings: all)
    #expect(plan.evenings.count == 3)
    #expect(plan.activeEvenings.map(\.date) == [june(5), june(12)])
    #expect(plan.evenings(of: "A").map(\.date) == [june(12)])
  }
}
