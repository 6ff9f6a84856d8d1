import CivilTime
import TestSupport
import Testing

@testable import SeasonModel

@Suite("What day it is for a season")
struct SeasonClockTests {
  private func season(notice: Int? = nil) throws -> Season {
    try SampleSeason.season { $0.rules.noticeDays = notice }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// Days from the season's first date, or from its last where `fromLast`.
    var day: Int
    var fromLast = false
    var isNamed = true
    var isPublished = true
    var notice: Int?
    /// The expected dates, as days from the first; nil for none.
    let frozen: Int?
    let new: Int?
    var isReplay = false

    var testDescription: String { name }
  }

  private static let cases = [
    Case(name: "long before, nothing", day: -100, frozen: nil, new: nil),
    Case(name: "before, within the notice", day: -3, frozen: nil, new: 4),
    Case(name: "before, not published", day: -3, isPublished: false, frozen: nil, new: nil),
    Case(name: "on the first date nothing is past", day: 0, frozen: nil, new: 7),
    Case(name: "on the second one is", day: 1, isPublished: false, frozen: 1, new: nil),
    Case(name: "no notice asked for", day: 3, notice: 0, frozen: 3, new: nil),
    Case(name: "a notice of its own", day: 3, notice: 2, frozen: 3, new: 5),
    Case(name: "a notice before anything is published", day: 3, isPublished: false, notice: 2, frozen: 3, new: nil),
    Case(
      name: "the clock of a season that is over freezes nothing", day: 1, fromLast: true, isNamed: false,
      frozen: nil, new: nil, isReplay: true),
    Case(
      name: "a clock on the last date freezes", day: 0, fromLast: true, isNamed: false, isPublished: false,
      frozen: 0, new: nil),
  ]

  @Test("Freezes what is past and keeps the notice", arguments: cases)
  func clock(_ example: Case) throws {
    let season = try season(notice: example.notice)
    let origin = example.fromLast ? season.span.last : season.span.first
    let clock = SeasonClock(
      today: origin + example.day, isNamed: example.isNamed, season: season, isPublished: example.isPublished)
    #expect(clock.isReplay == example.isReplay)
    if example.fromLast {
      #expect(clock.frozenBefore == example.frozen.map { season.span.last + $0 })
    } else {
      #expect(clock.frozenBefore == example.frozen.map { season.span.first + $0 })
      #expect(clock.newFrom == example.new.map { min(season.span.first + $0, season.span.last + 1) })
    }
  }

  @Test("A named day after the season leaves nothing open")
  func after() throws {
    let season = try season()
    let clock = SeasonClock(today: season.span.last + 30, season: season, isPublished: true)
    #expect(!clock.isReplay && clock.newFrom == nil)
    #expect(season.span.allSatisfy(clock.isPast))
    #expect(season.seen(by: clock).calendars.allSatisfy { $0.open.isEmpty })
  }

  // MARK: - The season with the day it is

  /// Published on the first of June; A plays on the 4th, B on the 11th, C on the 12th, D on the 20th.
  private let plan = Plan(("A", 4), ("B", 11), ("C", 12), ("D", 20))

  private func seen(
    _ day: Int, notice: Int? = nil, told: Bool = true, _ change: (inout SeasonDraft) throws -> Void = { _ in }
  ) throws -> Season {
    let season = try SampleSeason.season {
      $0.rules.noticeDays = notice
      try change(&$0)
    }
    let publication = Publication(unpublished: season).publishing(
      Plan(("A", 4), ("B", 13), ("C", 12), ("D", 20)), in: season, at: UTCInstant(secondsSince1970: 0)
    ).publication
    let clock = SeasonClock(today: june(day), season: season, isPublished: told)
    return season.seen(by: clock, with: plan, told: told ? publication : nil)
  }

  private func open(_ code: String, in season: Season) throws -> [Int] {
    let commune = try #require(season.communePositions[code])
    return season.calendars[commune].open.dates.map { $0 - june(0) }
  }

  @Test("Past dates are nobody's, and near ones theirs who have them or were told of them")
  func openDates() throws {
    let season = try seen(10)
    #expect(try open("A", in: season) == Array(17...28))
    #expect(try open("B", in: season) == [11, 13] + Array(17...28))
    #expect(try open("C", in: season) == [12] + Array(17...28))
    #expect(season.gives(june(13), to: "B") && !season.gives(june(14), to: "B") && !season.gives(june(4), to: "A"))
    #expect(try open("D", in: try seen(10, told: false)) == Array(10...28))
    #expect(try open("D", in: try seen(10, notice: 0)) == Array(10...28))
  }

  @Test("The plan there is keeps every rule on every day, and an evening moved into the past or too near breaks one")
  func judged() throws {
    for day in 1...29 {
      let season = try seen(day)
      #expect(PlanAudit(of: plan, in: season).isValid, "\(day) June")
      for date in season.span
      where season.vans[0].works(on: date) && !plan.evenings.contains(where: { $0.date == date }) {
        let moved = Plan(evenings: plan.evenings.filter { $0.commune != "D" } + evenings([("D", date - june(0))]))
        let isAllowed = date >= june(day + 7) && day <= 20
        #expect(PlanAudit(of: moved, in: season).isValid == isAllowed, "D on \(date), seen on \(day) June")
      }
    }
  }

  @Test("An evening that took place cannot be lost, and can be called off")
  func kept() throws {
    let season = try seen(10)
    let without = Plan(("B", 11), ("C", 12), ("D", 20))
    #expect(PlanAudit(of: without, in: season).brokenRules.map(\.rule) == [.fixed])
    #expect(PlanAudit(of: plan.cancelling([plan.evenings[0]]), in: season).isValid)
  }

  @Test(
    "No rule is held against what the past alone breaks, and each is against what is still to come",
    arguments: BrokenRule.Rule.allCases)
  func excused(rule: BrokenRule.Rule) throws {
    // Two evenings in the first week are past; a third, still to come, breaks the same rule anew.
    var plan = Plan(("A", 4), ("B", 5), ("A", 18))
    let change: (inout SeasonDraft) throws -> Void
    switch rule {
    case .availability:
      change = {
        $0.availability = [4, 18].map {
          AvailabilityRow(subject: .commune("A"), span: DateSpan(june($0)), status: .closed)
        }
      }
    case .vanDate: change = { $0.vans[0].closed = [4, 18].map { Van.ClosedPeriod(span: DateSpan(june($0))) } }
    case .vanTerritory: change = { $0.vans[0].territories = ["sud"] }
    case .evenings:
      change = {
        $0.communes[0].evenings = 0
        $0.communes[0].required = 0
      }
    case .gap:
      plan = Plan(("A", 4), ("A", 6), ("A", 18), ("A", 20))
      change = {
        $0.communes[0].evenings = 4
        $0.rules.minDaysBetweenEvenings = 3
      }
    case .week:
      plan = Plan(("A", 4), ("B", 5), ("A", 18), ("C", 19))
      change = { $0.vans[0].maxEveningsPerWeek = 1 }
    case .leg: change = { $0.vans[0].maxLeg = Metres(5000) }
    case .road:
      change = { draft in
        draft.distances = SampleSeason.matrix { from, to in
          from == "depot" && to == "A" ? TravelMatrix.noRoad : Int32(SampleSeason.metres(from: from, to: to))
        }
      }
    case .outingTerritory:
      plan = Plan(("A", 4), ("C", 5), ("A", 18), ("C", 19))
      change = { $0.rules.oneTerritoryPerOuting = true }
    case .territory: change = { $0.rules.territories = [.init(name: "nord", maxEvenings: 1)] }
    case .neighbours:
      plan = Plan(("A", 4), ("B", 5), ("A", 18), ("B", 19))
      change = { $0.rules.neighbours = .init(within: Metres(5000), minDays: 4) }
    // What the season cannot have at all is no fact of its past, and a promise is one that was made.
    case .unknownCommune, .unknownVan, .slot, .commune, .fixed: return
    }
    let season = try SampleSeason.season { draft in
      draft.communes[0].evenings = 4
      draft.communes[1].evenings = 4
      draft.communes[2].evenings = 4
      try change(&draft)
    }
    let past = Plan(evenings: plan.evenings.filter { $0.date < june(10) })
    #expect(PlanAudit(of: past, in: season).brokenRules.contains { $0.rule == rule })
    let clock = SeasonClock(today: june(10), season: season, isPublished: false)
    #expect(PlanAudit(of: past, in: season.seen(by: clock, with: past)).isValid)
    #expect(PlanAudit(of: past, in: season.keepingPast(of: past, by: clock)).isValid)
    let broken = PlanAudit(of: plan, in: season.seen(by: clock, with: plan)).brokenRules
    #expect(broken.contains { $0.rule == rule }, "\(broken)")
    #expect(broken.allSatisfy { $0.date.map { $0 >= june(10) } ?? true }, "\(broken)")
  }

  @Test("A promise of a day that another van came is kept, and one that nobody came for stands")
  func promises() throws {
    let promised = AvailabilityRow(subject: .commune("A"), span: DateSpan(june(4)), status: .fixed, van: "v2")
    let season = try SampleSeason.season {
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday]))
      $0.availability = [promised]
    }
    let clock = SeasonClock(today: june(10), season: season, isPublished: true)
    #expect(PlanAudit(of: plan, in: season.seen(by: clock, with: plan)).isValid)
    #expect(!PlanAudit(of: Plan(("B", 11)), in: season.seen(by: clock, with: Plan(("B", 11)))).isValid)
  }
}
