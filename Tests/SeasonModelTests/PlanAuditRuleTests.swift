import CivilTime
import SeasonModel
import TestSupport
import Testing

/// One broken plan for each hard rule; the sample's plan without the fault breaks none.
@Suite struct PlanAuditRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var change: @Sendable (inout SeasonDraft) throws -> Void = { _ in }
    let evenings: [Evening]
    let broken: [BrokenRule]
    var testDescription: String { name }
  }

  @Test(arguments: cases)
  func eachRuleIsFoundAndNoOther(_ example: Case) throws {
    let season = try SampleSeason.season(example.change)
    let audit = PlanAudit(of: Plan(evenings: example.evenings), in: season)
    #expect(audit.brokenRules == example.broken)
    #expect(audit.isValid == example.broken.isEmpty)
  }

  @Test func everyRuleHasACase() {
    let covered = Set(Self.cases.flatMap { $0.broken.map(\.rule) })
    #expect(covered == Set(BrokenRule.Rule.allCases))
  }

  @Test func namesOfRulesAreStable() {
    #expect(
      BrokenRule.Rule.allCases.map(\.rawValue) == [
        "unknown-commune", "unknown-van", "slot", "commune", "availability", "van-date", "van-territory", "fixed",
        "evenings", "gap", "week", "road", "leg", "outing-territory", "territory", "neighbours",
      ])
  }

  static let cases = placeCases + hostCases + promiseCases + roadCases + countCases + neighbourCases

  static let placeCases = [
    Case(name: "a clean plan", evenings: evenings([("A", 4), ("B", 5), ("C", 12), ("D", 13)]), broken: []),
    Case(
      name: "a commune the season does not know", evenings: evenings([("Z", 4)]),
      broken: [BrokenRule(.unknownCommune, date: june(4), van: "v1", codes: ["Z"])]),
    Case(
      name: "a van the season does not know", evenings: evenings([("A", 4)], van: "v9"),
      broken: [BrokenRule(.unknownVan, date: june(4), van: "v9", codes: ["A"])]),
    Case(
      name: "two evenings in one slot", evenings: evenings([("A", 4), ("B", 4)]),
      broken: [BrokenRule(.slot, date: june(4), van: "v1", codes: ["A", "B"])]),
    Case(
      name: "a commune with two vans on one date",
      change: {
        $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday]))
        $0.communes[0].evenings = 2
      },
      evenings: evenings([("A", 4)]) + evenings([("A", 4)], van: "v2"),
      broken: [BrokenRule(.commune, date: june(4), van: "v2", codes: ["A"])]),
    Case(
      name: "a date on which the van does not work", evenings: evenings([("A", 3)]),
      broken: [BrokenRule(.vanDate, date: june(3), van: "v1", codes: ["A"])]),
    Case(
      name: "a closed period of the van",
      change: { $0.vans[0].closed = [.init(span: DateSpan(june(4)))] }, evenings: evenings([("A", 4)]),
      broken: [BrokenRule(.vanDate, date: june(4), van: "v1", codes: ["A"])]),
    Case(
      name: "a territory the van does not serve", change: { $0.vans[0].territories = ["sud"] },
      evenings: evenings([("A", 4), ("C", 5)]),
      broken: [BrokenRule(.vanTerritory, date: june(4), van: "v1", codes: ["A"], territory: "nord")]),
  ]

  static let hostCases = [
    Case(
      name: "a closed date", change: { $0.availability = [closed("A", 4)] }, evenings: evenings([("A", 4), ("B", 5)]),
      broken: [BrokenRule(.availability, date: june(4), codes: ["A"])]),
    Case(
      name: "a date that no open row names",
      change: {
        $0.availability = [AvailabilityRow(subject: .commune("A"), span: DateSpan(june(5)), status: .open)]
      },
      evenings: evenings([("A", 4)]), broken: [BrokenRule(.availability, date: june(4), codes: ["A"])]),
    Case(
      name: "more evenings than wanted", evenings: evenings([("A", 4), ("A", 12)]),
      broken: [BrokenRule(.evenings, codes: ["A"], actual: 2, limit: 1)]),
    Case(
      name: "two evenings too close",
      change: {
        $0.communes[0].evenings = 3
        $0.rules.minDaysBetweenEvenings = 9
      },
      evenings: evenings([("A", 4), ("A", 12), ("A", 27)]),
      broken: [
        BrokenRule(.gap, date: june(4), otherDate: june(12), codes: ["A"], actual: 8, limit: 9)
      ]),
    Case(
      name: "two evenings just far enough apart",
      change: {
        $0.communes[0].evenings = 2
        $0.rules.minDaysBetweenEvenings = 8
      },
      evenings: evenings([("A", 4), ("A", 12)]), broken: []),
  ]

  static let promiseCases = [
    Case(
      name: "a lost promise", change: { $0.availability = [fixed("A", 4)] }, evenings: evenings([("A", 5)]),
      broken: [BrokenRule(.fixed, date: june(4), codes: ["A"])]),
    Case(
      name: "a promise kept with the wrong van",
      change: {
        $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday]))
        $0.availability = [fixed("A", 4, van: "v2")]
      },
      evenings: evenings([("A", 4)]), broken: [BrokenRule(.fixed, date: june(4), van: "v2", codes: ["A"])]),
    Case(
      name: "a promise that was called off",
      change: { $0.availability = [fixed("A", 4)] },
      evenings: [Evening(date: june(4), van: "v1", commune: "A", status: .cancelled)], broken: []),
    Case(
      name: "a promise whose commune called off another date",
      change: {
        $0.availability = [fixed("A", 4)]
        $0.communes[0].evenings = 2
      },
      evenings: [Evening(date: june(5), van: "v1", commune: "A", status: .cancelled)],
      broken: [BrokenRule(.fixed, date: june(4), codes: ["A"])]),
    Case(
      name: "a promise that was called off with one van and stands with another",
      change: {
        $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday]))
        $0.availability = [fixed("A", 4, van: "v2")]
      },
      evenings: [Evening(date: june(4), van: "v2", commune: "A", status: .cancelled)] + evenings([("A", 4)]),
      broken: [BrokenRule(.fixed, date: june(4), van: "v2", codes: ["A"])]),
    Case(
      name: "a promise stands on a closed date",
      change: { $0.availability = [closed("A", 4), fixed("A", 4, van: "v1")] }, evenings: evenings([("A", 4)]),
      broken: []),
  ]

  static let roadCases = [
    Case(
      name: "no road between two evenings", change: cutRoad("A", "B"), evenings: evenings([("A", 4), ("B", 5)]),
      broken: [BrokenRule(.road, date: june(4), otherDate: june(6), van: "v1", codes: ["A", "B"])]),
    Case(
      name: "no road home", change: cutRoad("B", "depot"), evenings: evenings([("A", 4), ("B", 5)]),
      broken: [BrokenRule(.road, date: june(4), otherDate: june(6), van: "v1", codes: ["B", "depot"])]),
    Case(
      name: "a road that is cut where nobody drives", change: cutRoad("A", "depot"),
      evenings: evenings([("A", 4), ("B", 5)]), broken: []),
    Case(
      name: "legs longer than the van drives", change: { $0.vans[0].maxLeg = Metres(20_000) },
      evenings: evenings([("A", 4), ("C", 5), ("D", 6)]),
      broken: [
        BrokenRule(
          .leg, date: june(4), otherDate: june(6), van: "v1", codes: ["D", "depot"], actual: 50_100, limit: 20_000)
      ]),
    Case(
      name: "the first leg is too long", change: { $0.vans[0].maxLeg = Metres(30_099) },
      evenings: evenings([("C", 4)]),
      broken: [
        BrokenRule(
          .leg, date: june(4), otherDate: june(6), van: "v1", codes: ["C", "depot"], actual: 30_100, limit: 30_099)
      ]),
  ]

  static let countCases = [
    Case(
      name: "too many evenings in one ISO week",
      change: {
        $0.vans[0].weekdays = [.monday, .friday, .saturday, .sunday]
        $0.vans[0].maxEveningsPerWeek = 2
      },
      evenings: evenings([("A", 5), ("B", 6), ("C", 7), ("D", 8)]),
      broken: [BrokenRule(.week, date: june(1), van: "v1", actual: 3, limit: 2)]),
    Case(
      name: "an outing in two territories", change: { $0.rules.oneTerritoryPerOuting = true },
      evenings: evenings([("A", 4), ("C", 6), ("D", 12)]),
      broken: [BrokenRule(.outingTerritory, date: june(4), van: "v1", codes: ["A", "C"])]),
    Case(
      name: "a territory with more evenings than it pays for",
      change: { $0.rules.territories = [.init(name: "nord", maxEvenings: 1), .init(name: "sud", maxEvenings: 2)] },
      evenings: evenings([("A", 4), ("B", 5), ("C", 12), ("D", 13)]),
      broken: [BrokenRule(.territory, territory: "nord", actual: 2, limit: 1)]),
  ]

  static let neighbourCases = [
    Case(
      name: "neighbours too close under a hard rule",
      change: { $0.rules.neighbours = .init(within: Metres(3_000), minDays: 7) },
      evenings: evenings([("B", 5), ("A", 11), ("C", 12)]),
      broken: [BrokenRule(.neighbours, date: june(5), otherDate: june(11), codes: ["B", "A"], actual: 6, limit: 7)]),
    Case(
      name: "neighbours just far enough apart",
      change: { $0.rules.neighbours = .init(within: Metres(3_000), minDays: 7) },
      evenings: evenings([("B", 4), ("A", 11)]), broken: []),
    Case(
      name: "a metre too far to be neighbours",
      change: { $0.rules.neighbours = .init(within: Metres(2_999), minDays: 7) },
      evenings: evenings([("B", 5), ("A", 6)]), broken: []),
  ]

  private static func closed(_ code: String, _ day: Int) -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: DateSpan(june(day)), status: .closed)
  }

  private static func fixed(_ code: String, _ day: Int, van: String? = nil) -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: DateSpan(june(day)), status: .fixed, van: van)
  }

  private static func cutRoad(_ start: String, _ end: String) -> @Sendable (inout SeasonDraft) throws -> Void {
    { draft in
      draft.distances = SampleSeason.matrix { from, to in
        from == start && to == end ? TravelMatrix.noRoad : Int32(SampleSeason.metres(from: from, to: to))
      }
    }
  }
}
