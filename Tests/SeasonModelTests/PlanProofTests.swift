import CivilTime
import SeasonModel
import TestSupport
import Testing

@Suite("What is proven of a plan is claimed of that plan and that season alone")
struct PlanProofTests {
  private static let plan = Plan(("A", 4), ("B", 5), ("C", 11))

  private func proof(in season: Season) -> PlanProof {
    PlanProof(lowerBound: Metres(1), isBest: true, choice: .all, of: PlanProofTests.plan, in: season)
  }

  private static let rich: @Sendable (inout SeasonDraft) throws -> Void = { draft in
    draft.vans[0].closed = [Van.ClosedPeriod(span: DateSpan(june(18)), note: "révision")]
    draft.communes[0].coordinate = Coordinate(latitude: 48, longitude: 5)
    draft.availability = [AvailabilityRow(subject: .commune("A"), span: DateSpan(june(4)), status: .preferred)]
    draft.rules.neighbours = Rules.Neighbours(within: Metres(2000), minDays: 3, penalty: Metres(10))
    draft.rules.territories = [Rules.Territory(name: "nord", minEvenings: 1)]
  }

  /// A change of a season, and whether the proof outlives it.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var isOnlyWords = false
    let change: @Sendable (inout SeasonDraft) -> Void

    init(_ name: String, isOnlyWords: Bool = false, _ change: @escaping @Sendable (inout SeasonDraft) -> Void) {
      (testDescription, self.isOnlyWords, self.change) = (name, isOnlyWords, change)
    }
  }

  private static let changes = [
    Change("first date") { $0.firstDate = june(2) }, Change("last date") { $0.lastDate = june(27) },
    Change("road factor") { $0.travel.roadFactor = 1.4 }, Change("speed") { $0.travel.speedKmh = 50 },
    Change("a distance") { $0.distances?.cells[1] += 1 },
    Change("durations") { $0.durations = $0.distances },
    Change("objective") { $0.rules.objective = .time },
    Change("days between evenings") { $0.rules.minDaysBetweenEvenings = 1 },
    Change("neighbours within") { $0.rules.neighbours?.within = Metres(2001) },
    Change("neighbours' days") { $0.rules.neighbours?.minDays = 4 },
    Change("neighbours' price") { $0.rules.neighbours?.penalty = nil },
    Change("price of a wish") { $0.rules.preferredDatePenalty = Metres(1) },
    Change("one territory") { $0.rules.oneTerritoryPerOuting = true },
    Change("a territory's least") { $0.rules.territories[0].minEvenings = 0 },
    Change("a territory's most") { $0.rules.territories[0].maxEvenings = 9 },
    Change("a van's weekdays") { $0.vans[0].weekdays.insert(.sunday) },
    Change("a van's closed dates") { $0.vans[0].closed = [] },
    Change("a van's extra dates") { $0.vans[0].extraDates = [june(14)] },
    Change("a van's nights") { $0.vans[0].overnight = .base },
    Change("a van's week") { $0.vans[0].maxEveningsPerWeek = 3 },
    Change("a van's longest leg") { $0.vans[0].maxLeg = Metres(90_000) },
    Change("a van's territories") { $0.vans[0].territories = ["nord", "sud"] },
    Change("another van") { $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.friday])) },
    Change("a commune's territory") { $0.communes[3].territory = "nord" },
    Change("a commune's place") { $0.communes[0].coordinate = Coordinate(latitude: 48.1, longitude: 5) },
    Change("a commune's evenings") { $0.communes[0].evenings = 2 },
    Change("a commune's required evenings") { $0.communes[0].required = 0 },
    Change("a commune's priority") { $0.communes[0].priority = 2 },
    Change("a row's dates") { $0.availability[0].span = DateSpan(june(5)) },
    Change("a row's status") { $0.availability[0].status = .open },
    Change("a row's subject") { $0.availability[0].subject = .everyone },
    Change("another row") {
      $0.availability.append(AvailabilityRow(subject: .everyone, span: DateSpan(june(25)), status: .closed))
    },
    Change("the season's name", isOnlyWords: true) { $0.name = "Other" },
    Change("a commune's name", isOnlyWords: true) { $0.communes[0].name = "Other" },
    Change("a venue, a contact and a note", isOnlyWords: true) {
      ($0.communes[0].venue, $0.communes[0].contact, $0.communes[0].note) = ("a", "b", "c")
    },
    Change("notes of rows", isOnlyWords: true) {
      ($0.availability[0].note, $0.vans[0].closed[0].note) = ("a", "b")
    },
    Change("what a km costs", isOnlyWords: true) {
      ($0.travel.euroPerKm, $0.travel.gramsCO2PerKm) = (1, 2)
    },
  ]

  @Test("A season that allows other plans, or weighs them otherwise, has no proof", arguments: changes)
  func seasons(_ test: Change) throws {
    let season = try SampleSeason.season(PlanProofTests.rich)
    let other = try SampleSeason.season {
      try PlanProofTests.rich(&$0)
      test.change(&$0)
    }
    #expect(proof(in: season).holds(for: PlanProofTests.plan, in: season))
    #expect(proof(in: season).holds(for: PlanProofTests.plan, in: other) == test.isOnlyWords)
  }

  @Test("A plan with another evening has no proof; a lock, a note and what took place change nothing")
  func plans() throws {
    let season = try SampleSeason.season()
    let proof = proof(in: season)
    for change in [("A", 6), ("D", 4)] {
      var evenings = PlanProofTests.plan.evenings
      (evenings[0].commune, evenings[0].date) = (change.0, june(change.1))
      #expect(!proof.holds(for: Plan(evenings: evenings), in: season))
    }
    var evenings = PlanProofTests.plan.evenings
    (evenings[0].isLocked, evenings[0].note, evenings[1].status) = (true, "note", .held)
    #expect(proof.holds(for: Plan(evenings: evenings), in: season))
    evenings[2].status = .cancelled
    #expect(!proof.holds(for: Plan(evenings: evenings), in: season))
  }

  @Test("How near to the best is rounded against the plan, and nothing is said where nothing is known")
  func standings() {
    func standing(_ cost: Int, _ bound: Int?, isBest: Bool = false, missing: Int = 0) -> PlanStanding? {
      PlanProof(lowerBound: bound.map { Metres($0) }, isBest: isBest, fingerprint: "")
        .standing(of: PlanScore(missing: missing, priorityUnserved: 0, cost: Metres(cost)))
    }
    #expect(standing(1023, 1000) == PlanStanding(excess: 23))
    #expect(standing(1_023_001, 1_000_000) == PlanStanding(excess: 24))
    #expect(standing(1000, 1000, isBest: true, missing: 1) == PlanStanding(excess: nil, leavesOut: true))
    #expect(standing(1000, nil) == nil)
    #expect(standing(1000, 0) == nil)
    #expect(standing(1000, 1001, isBest: true) == nil)
  }

  @Test("Of two proofs of one plan the one that says more counts")
  func joining() {
    func proof(_ bound: Int?, _ isBest: Bool, kept: Int = 0, of name: String = "x") -> PlanProof {
      PlanProof(
        lowerBound: bound.map { Metres($0) }, isBest: isBest, choice: PlanChoice(kept: kept), fingerprint: name)
    }
    #expect(proof(5, false).joined(with: proof(7, true)) == proof(7, true))
    #expect(proof(5, false).joined(with: proof(4, false)) == proof(5, false))
    #expect(proof(nil, false).joined(with: proof(4, false)) == proof(4, false))
    #expect(proof(5, false).joined(with: proof(7, true, of: "y")) == proof(5, false))
    #expect(proof(5, true, kept: 2).joined(with: proof(5, true)) == proof(5, true))
    #expect(proof(5, true).joined(with: proof(5, true, kept: 2)) == proof(5, true))
  }
}
