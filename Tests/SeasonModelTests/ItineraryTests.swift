import CivilTime
import SeasonModel
import TestSupport
import Testing

@Suite struct ItineraryTests {
  @Test func oneOutingGoesFromBaseToBase() throws {
    let season = try SampleSeason.season()
    let itinerary = Itinerary(plan: Plan(("A", 4), ("C", 5), ("B", 6)), season: season)
    let drive = try #require(itinerary.drives.first)
    #expect(itinerary.drives.count == 1)
    #expect(drive.outing == 0)
    #expect(drive.stops.map(\.evening) == [0, 1, 2])
    #expect(drive.stops.map(\.from) == [0, 1, 3])
    #expect(drive.stops.map(\.site) == [1, 3, 2])
    #expect(drive.stops.map { $0.leg?.metres } == [Metres(10_000), Metres(20_000), Metres(17_100)])
    #expect(drive.stops.map(\.isLast) == [false, false, true])
    #expect(drive.stops.map { $0.returning?.metres } == [.zero, .zero, Metres(13_100)])
    #expect(itinerary.total.metres == Metres(60_200))
    #expect(itinerary.stray.isEmpty)
  }

  @Test func anIdleDateBetweenTwoEveningsIsSpentWhereTheVanIs() throws {
    let total = Itinerary(plan: Plan(("A", 4), ("B", 6)), season: try SampleSeason.season()).total
    #expect(total.metres == Metres(10_000 + 3_000 + 13_100))
  }

  @Test func atHomeEveryNightEachEveningIsARoundTrip() throws {
    let season = try SampleSeason.season { $0.vans[0].overnight = .base }
    let itinerary = Itinerary(plan: Plan(("A", 4), ("B", 6)), season: season)
    #expect(itinerary.drives.count == 2)
    #expect(itinerary.total.metres == Metres(20_100 + 26_100))
  }

  @Test func cancelledEveningsAreNotDrivenTo() throws {
    var called = evenings([("D", 5)])
    called[0].status = .cancelled
    let itinerary = Itinerary(
      plan: Plan(evenings: called + evenings([("A", 4)])), season: try SampleSeason.season())
    #expect(itinerary.total.metres == Metres(20_100))
    #expect(itinerary.stray.isEmpty)
  }

  @Test func eveningsOffTheVansDatesAreStray() throws {
    let plan = Plan(
      evenings: evenings([("A", 3), ("Z", 4), ("B", 5)]) + evenings([("A", 5)], van: "unknown"))
    let itinerary = Itinerary(plan: plan, season: try SampleSeason.season())
    #expect(itinerary.stray == [0, 1, 2])
    #expect(plan.evenings[3].commune == "B")
    #expect(itinerary.total.metres == Metres(26_100))
  }

  @Test func aMissingRoadAddsNothing() throws {
    let season = try SampleSeason.season {
      $0.distances = SampleSeason.matrix { from, to in
        from == "A" && to == "B" ? TravelMatrix.noRoad : Int32(SampleSeason.metres(from: from, to: to))
      }
    }
    let itinerary = Itinerary(plan: Plan(("A", 4), ("B", 5)), season: season)
    #expect(itinerary.drives[0].stops[1].leg == nil)
    #expect(itinerary.total.metres == Metres(23_100))
  }

  @Test(arguments: 1...40)
  func legsAndReturnsAddUpToWhatTheVansDrive(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let season = try SampleSeason.season {
      $0.vans = [
        Van(id: "v1", base: "depot", weekdays: [.thursday, .friday, .saturday]),
        Van(id: "v2", base: "depot", weekdays: Set(Weekday.allCases).subtracting([.tuesday]), overnight: .field),
        Van(id: "v3", base: "depot", weekdays: [.friday, .saturday], overnight: .base),
      ]
    }
    var all: [Evening] = []
    for van in season.vans {
      for date in season.span where van.works(on: date) && Bool.random(using: &numbers) {
        let commune = season.communes[Int.random(in: 0..<4, using: &numbers)]
        all.append(Evening(date: date, van: van.id, commune: commune.code))
      }
    }
    let plan = Plan(evenings: all.shuffled(using: &numbers))
    let itinerary = Itinerary(plan: plan, season: season)
    let walked = season.vans.reduce(0) { $0 + metresDriven(by: $1, plan: plan, season: season) }
    let rows = itinerary.drives.flatMap(\.stops)
    let legs = rows.map { ($0.leg?.metres.count ?? 0) + ($0.returning?.metres.count ?? 0) }.reduce(0, +)
    #expect(rows.count == plan.evenings.count)
    #expect(Set(rows.map(\.evening)).count == rows.count)
    #expect(legs == walked)
    #expect(itinerary.total.metres.count == walked)
    #expect(PlanAudit(of: plan, in: season).driven.count == walked)
  }

  /// What a van drives, told day by day: it goes home when it does not work tomorrow or sleeps at home.
  private func metresDriven(by van: Van, plan: Plan, season: Season) -> Int {
    var here = "depot"
    var metres = 0
    for date in season.span where van.works(on: date) {
      if let evening = plan.evenings.first(where: { $0.van == van.id && $0.date == date }) {
        metres += SampleSeason.metres(from: here, to: evening.commune)
        here = evening.commune
      }
      if van.overnight == .base || date == season.span.last || !van.works(on: date + 1) {
        metres += SampleSeason.metres(from: here, to: "depot")
        here = "depot"
      }
    }
    return metres
  }
}
