import CivilTime
import SeasonModel
import TestSupport
import Testing

/// A slot whose evening was called off is given to nobody else by a search.
@Suite struct SlotsOffTests {
  private func off(_ code: String, _ day: Int, van: String = "v1") -> Evening {
    Evening(date: june(day), van: van, commune: code, status: .cancelled, note: "orage")
  }

  /// Who could host on a date with some van, by code.
  private func hosts(_ season: Season, _ day: Int) -> [String] {
    season.vans.contains { $0.works(on: june(day)) }
      ? zip(season.communes, season.calendars).filter { $1.open.contains(june(day)) }.map(\.0.code) : []
  }

  @Test func withOneVanNobodyElseGetsTheDate() throws {
    let season = try SampleSeason.season()
    let left = season.keepingSlotsOff(Plan(evenings: [off("B", 5)] + evenings([("A", 4)])))
    #expect(hosts(left, 5) == [])
    #expect(hosts(left, 4).count == 4)
    // The van is out all the same: who has the days around it need not drive home in between.
    #expect(left.outings == season.outings)
  }

  @Test func aSlotThatSomebodyHasAgainIsNotClosed() throws {
    let season = try SampleSeason.season()
    let left = season.keepingSlotsOff(Plan(evenings: [off("B", 5)] + evenings([("A", 5)])))
    #expect(hosts(left, 5) == ["A", "C", "D"])
  }

  @Test func aPromiseStands() throws {
    let season = try SampleSeason.season { draft in
      draft.availability = [AvailabilityRow(subject: .commune("C"), span: DateSpan(june(5)), status: .fixed)]
    }
    let left = season.keepingSlotsOff(Plan(evenings: [off("B", 5)]))
    #expect(PlanAudit(of: Plan(("C", 5)), in: left).isValid)
    #expect(!PlanAudit(of: Plan(("C", 5), ("A", 12)), in: left).brokenRules.contains { $0.rule == .availability })
  }

  @Test func withTwoVansTheOtherOneStillComesAtTheEndOfAnOuting() throws {
    let season = try SampleSeason.season { draft in
      draft.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday, .friday, .saturday]))
    }
    let end = season.keepingSlotsOff(Plan(evenings: [off("B", 4)]))
    #expect(end.vans.map { $0.works(on: june(4)) } == [false, true])
    #expect(hosts(end, 4) == ["A", "C", "D"])
    // In the middle the van cannot be closed without sending it home: the date is left to those who have it.
    let middle = season.keepingSlotsOff(Plan(evenings: [off("B", 5)] + evenings([("A", 5)], van: "v2")))
    #expect(middle.outings == season.outings)
    #expect(hosts(middle, 5) == ["A"])
  }

  @Test func nothingCalledOffChangesNothing() throws {
    let season = try SampleSeason.season()
    #expect(season.keepingSlotsOff(Plan(("A", 4))).availability == season.availability)
  }
}
