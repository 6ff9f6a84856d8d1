import CivilTime
import SeasonModel
import TestSupport
import Testing

/// What a plan costs and what it leaves out; none of these plans breaks a hard rule.
@Suite struct PlanAuditCostTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var change: @Sendable (inout SeasonDraft) throws -> Void = { _ in }
    let evenings: [Evening]
    var missing = 0
    var priority = 0
    var driven = 0
    var penalty = 0
    /// The driven part of the cost, where it is not the driven metres.
    var weighed: Int?
    var testDescription: String { name }
  }

  @Test(arguments: cases)
  func score(_ example: Case) throws {
    let season = try SampleSeason.season(example.change)
    let audit = PlanAudit(of: Plan(evenings: example.evenings), in: season)
    #expect(audit.brokenRules.isEmpty)
    #expect(audit.driven == Metres(example.driven))
    #expect(audit.penalty == Metres(example.penalty))
    #expect(
      audit.score
        == PlanScore(
          missing: example.missing, priorityUnserved: example.priority,
          cost: Metres((example.weighed ?? example.driven) + example.penalty)))
    #expect(audit.evenings == example.evenings.count(where: \.counts))
  }

  static let everyone = evenings([("A", 4), ("B", 5), ("C", 12), ("D", 13)])
  static let everyoneDriven = 10_000 + 3_000 + 13_100 + 30_000 + 20_000 + 50_100

  static let cases =
    servedCases + softCases + [
      Case(
        name: "minutes from metres",
        change: { $0.rules.objective = .time }, evenings: evenings([("A", 4)]), missing: 3, driven: 20_100,
        weighed: 13_333 + 13_467),
      Case(
        name: "minutes from a matrix, each as 1,000 m, penalties on top",
        change: {
          $0.rules.objective = .time
          $0.rules.preferredDatePenalty = Metres(500)
          $0.durations = SampleSeason.matrix { from, to in from == to ? 0 : to == "depot" ? 9_500 : 8_250 }
          $0.availability = [wish("A", 5)]
        },
        evenings: evenings([("A", 4), ("B", 5)]), missing: 2, driven: 26_100, penalty: 500,
        weighed: 8_250 + 8_250 + 9_500),
    ]

  static let servedCases = [
    Case(name: "no evening at all", evenings: [], missing: 4),
    Case(name: "everyone once", evenings: everyone, driven: everyoneDriven),
    Case(
      name: "a cancelled evening counts for nothing",
      evenings: everyone + [Evening(date: june(18), van: "v1", commune: "A", status: .cancelled)],
      driven: everyoneDriven),
    Case(
      name: "held and fixed evenings count",
      evenings: [
        Evening(date: june(4), van: "v1", commune: "A", status: .held),
        Evening(date: june(5), van: "v1", commune: "B", status: .fixed),
      ], missing: 2, driven: 26_100),
    Case(
      name: "optional evenings weigh their priority",
      change: {
        $0.communes[0] = Commune(code: "A", name: "A", territory: "nord", evenings: 3, required: 1, priority: 7)
        $0.communes[1] = Commune(code: "B", name: "B", territory: "nord", evenings: 2, required: 0, priority: 5)
      },
      evenings: evenings([("A", 4), ("A", 12), ("C", 5), ("D", 6)]), priority: 7 + 5 + 5,
      driven: 10_000 + 20_000 + 20_000 + 50_100 + 20_100),
    Case(
      name: "a required evening that is missing does not weigh its priority too",
      change: {
        $0.communes[0] = Commune(code: "A", name: "A", territory: "nord", evenings: 3, required: 2, priority: 7)
      },
      evenings: evenings([("B", 4), ("C", 5), ("D", 6)]), missing: 2, priority: 7,
      driven: 13_000 + 17_000 + 20_000 + 50_100),
    Case(
      name: "a territory's least number of evenings is missing too",
      change: {
        $0.rules.territories = [.init(name: "nord", minEvenings: 4), .init(name: "sud", minEvenings: 2)]
      },
      evenings: everyone, missing: 2, driven: everyoneDriven),
  ]

  static let softCases = [
    Case(
      name: "each close pair of neighbours costs once",
      change: { $0.rules.neighbours = .init(within: Metres(3_000), minDays: 7, penalty: Metres(15_000)) },
      evenings: everyone, driven: everyoneDriven, penalty: 15_000),
    Case(
      name: "the shorter direction decides who is a neighbour",
      change: {
        $0.rules.neighbours = .init(within: Metres(20_000), minDays: 9, penalty: Metres(1_000))
        $0.communes[3].evenings = 0
        $0.communes[3].required = 0
      },
      // A-B on 4 and 5, A-C 4 and 12, B-C 5 and 12 (17 km): three pairs within 20 km and 9 days.
      evenings: evenings([("A", 4), ("B", 5), ("C", 12)]), driven: 26_100 + 60_100, penalty: 3_000),
    Case(
      name: "a commune is no neighbour of itself",
      change: {
        $0.rules.neighbours = .init(within: Metres(3_000), minDays: 20, penalty: Metres(15_000))
        $0.communes[3].evenings = 2
      },
      evenings: evenings([("D", 4), ("D", 12)]), missing: 3, driven: 200_200),
    Case(
      name: "evenings outside preferred dates cost, for those who named any",
      change: {
        $0.rules.preferredDatePenalty = Metres(10_000)
        $0.availability = [wish("A", 4), wish("B", 6), wish("C", 13)]
      },
      evenings: everyone, driven: everyoneDriven, penalty: 20_000),
    Case(
      name: "without a price a wish costs nothing",
      change: { $0.availability = [wish("B", 6)] }, evenings: everyone, driven: everyoneDriven),
  ]

  private static func wish(_ code: String, _ day: Int) -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: DateSpan(june(day)), status: .preferred)
  }
}
