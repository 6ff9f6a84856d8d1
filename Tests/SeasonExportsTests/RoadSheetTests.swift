import CivilTime
import Foundation
import SeasonModel
import Testing

@testable import SeasonExports

@Suite("What the crew and the villages print")
struct RoadSheetTests {
  struct Night: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var opens = 18
    var closes = 22
    var setUp = 120
    var packUp = 60
    /// Thousandths of a minute there, and back.
    var ways = (17_000, 17_000)
    let times: [String]
  }

  @Test(
    "Hours of the road are those of the season, and nobody leaves later than he must",
    arguments: [
      Night(
        testDescription: "an evening",
        times: ["5 15:40", "5 16:00", "5 18:00", "5 22:00", "5 23:00", "5 23:20"]),
      Night(
        testDescription: "a way of so many minutes and a bit", ways: (20_001, 5000),
        times: ["5 15:35", "5 16:00", "5 18:00", "5 22:00", "5 23:00", "5 23:05"]),
      Night(
        testDescription: "past midnight", closes: 1, ways: (30_000, 90_000),
        times: ["5 15:30", "5 16:00", "5 18:00", "6 01:00", "6 02:00", "6 03:30"]),
      Night(
        testDescription: "from the day before", opens: 2, closes: 4, setUp: 180, packUp: 0, ways: (60_000, 0),
        times: ["4 22:00", "4 23:00", "5 02:00", "5 04:00", "5 04:00", "5 04:00"]),
    ])
  func hours(_ night: Night) throws {
    let opens = try #require(TimeOfDay(hour: night.opens, minute: 0))
    let closes = try #require(TimeOfDay(hour: night.closes, minute: 0))
    let hours = EveningHours(
      opens: opens, closes: closes, setUpMinutes: night.setUp, packUpMinutes: night.packUp)
    var draft = SeasonDraft(
      firstDate: ExampleSeason.date("2026-06-01"), lastDate: ExampleSeason.date("2026-06-30"), hours: hours)
    draft.places = [Place(id: "depot", name: "Dépôt")]
    draft.vans = [Van(id: "v", base: "depot", weekdays: [.friday])]
    draft.communes = [Commune(code: "a", name: "Aa")]
    draft.distances = TravelMatrix(codes: ["depot", "a"], cells: [0, 1, 1, 0])
    draft.durations = TravelMatrix(
      codes: ["depot", "a"], cells: [0, Int32(night.ways.0), Int32(night.ways.1), 0])
    let season = try Season(validating: draft)
    let plan = Plan(evenings: [Evening(date: ExampleSeason.date("2026-06-05"), van: "v", commune: "a")])
    let stop = try #require(Itinerary(plan: plan, season: season).drives.first?.stops.first)
    let times = RoadTimes(stop, on: plan.evenings[0].date, hours: hours)
    let all = [times.leaves, times.arrives, times.opens, times.closes, times.packed, times.back]
    #expect(all.map { moment in moment.map { "\($0.date.fields.day) \($0.time)" } ?? "" } == night.times)
  }

  @Test("There is a sheet for each outing that drives, with who to call", arguments: FeedLanguage.allCases)
  func sheets(_ language: FeedLanguage) throws {
    let season = try ExampleSeason.season()
    let html = String(
      decoding: RoadSheets(of: ExampleSeason.plan, in: season, language: language).html(), as: UTF8.self)
    let drives = Itinerary(plan: ExampleSeason.plan, season: season).drives
    #expect(html.components(separatedBy: "<article class=\"paper").count == drives.count + 1)
    #expect(html.components(separatedBy: "<section class=\"stop\"").count == drives.flatMap(\.stops).count + 1)
    #expect(html.contains("0325"))
    #expect(html.contains("class=\"sketch\""))
  }

  @Test("There is a poster and a page of leaflets for each evening, and nothing private on them")
  func posters() throws {
    let season = try ExampleSeason.season()
    let held = ExampleSeason.plan.activeEvenings
    let html = String(decoding: Posters(of: ExampleSeason.plan, in: season).html(), as: UTF8.self)
    #expect(html.components(separatedBy: "<article class=\"paper").count == 2 * held.count + 1)
    for secret in ["Durand", "0325", "ligne deux", "Orage"] { #expect(!html.contains(secret)) }
    let one = String(
      decoding: Posters(of: ExampleSeason.plan, in: season, scope: .commune(held[0].commune)).html(), as: UTF8.self)
    #expect(
      one.components(separatedBy: "<article class=\"paper").count == 2 * held.count { $0.commune == held[0].commune }
        + 1)
  }
}
