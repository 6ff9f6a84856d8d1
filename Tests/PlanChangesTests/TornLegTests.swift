import CivilTime
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// Planning goes on after a cancellation, whatever it left between the evenings that stay.
struct TornLegTests {
  /// Villages on one road, 7 km apart, and a van that drives 10 km at a stretch but to its base and home.
  private func season(_ villages: Int = 6, change: (inout SeasonDraft) -> Void = { _ in }) throws -> Season {
    let first = CivilDate(daysSince1970: 20605)
    let hours = EveningHours(
      opens: try #require(TimeOfDay(hour: 18, minute: 0)), closes: try #require(TimeOfDay(hour: 22, minute: 0)))
    var draft = SeasonDraft(firstDate: first, lastDate: first + 20, hours: hours)
    draft.places = [Place(id: "depot", name: "Depot")]
    draft.vans = [
      Van(
        id: "v", base: "depot", weekdays: [.thursday, .friday, .saturday, .sunday], overnight: .field,
        maxLeg: Metres(10_000))
    ]
    draft.communes = (0..<villages).map { Commune(code: "c\($0)", name: "C\($0)", territory: "t") }
    let codes = ["depot"] + draft.communes.map(\.code)
    draft.distances = TravelMatrix(
      codes: codes,
      cells: codes.indices.flatMap { from in
        codes.indices.map { to in Int32(from == 0 || to == 0 ? 3000 + to : abs(from - to) * 7000 + from) }
      })
    change(&draft)
    return try Season(validating: draft)
  }

  private func evening(_ commune: Int, _ day: Int, _ status: Evening.Status = .planned, locked: Bool = false) -> Evening
  {
    Evening(
      date: CivilDate(daysSince1970: 20604 + day), van: "v", commune: "c\(commune)", status: status, isLocked: locked)
  }

  /// What a search finds that keeps some evenings.
  private func search(_ season: Season, _ plan: Plan, frozen: [Evening]) -> Plan {
    let known = season.keepingOff(plan).drivingTornLegs(of: plan, frozen: frozen)
    let found = TourPlanner.plan(
      PlanningRequest(season: known, start: plan, stop: StopRule(iterations: 500), frozen: frozen)
    ).plan
    #expect(PlanAudit(of: found, in: known).isValid)
    return Plan(evenings: found.evenings + plan.evenings.filter { !$0.counts })
  }

  @Test("Between evenings that took place, the leg is driven, and the rest is planned", arguments: [true, false])
  func history(isHeld: Bool) throws {
    let season = try season()
    // 4 to 7 June: the villages in the middle were called off.
    let ends = [0, 2].map { evening($0, $0 == 0 ? 4 : 6, isHeld ? .held : .planned, locked: !isHeld) }
    let plan = Plan(evenings: ends + [evening(1, 5, .cancelled)])
    // Nobody else can be put in between: their dates are later.
    let later = season.closing(season.span.prefix(7), to: "c1").closing(season.span.prefix(7), to: "c3")
      .closing(season.span.prefix(7), to: "c4").closing(season.span.prefix(7), to: "c5")
    let after = search(later, plan, frozen: ends)
    for end in ends { #expect(after.evenings.contains(end)) }
    let audit = PlanAudit(of: after, in: later)
    #expect(audit.isValidButTorn && audit.isValid == isHeld)
    #expect(audit.score.missing == 0)
    #expect(after.evenings(of: "c1").allSatisfy { $0.date > evening(1, 5).date })
  }

  @Test("Where somebody can be put in between, the outing is mended")
  func mended() throws {
    let season = try season()
    let ends = [evening(0, 4, .held), evening(2, 6, locked: true)]
    let plan = Plan(evenings: ends + [evening(1, 5, .cancelled)])
    let known = season.keepingOff(plan)
    // Village 1 is called off on the 5th, and no other lies on the way.
    #expect(known.drivingTornLegs(of: plan, frozen: ends).draft.drivenLegs.count == 1)
    // With a second village there, it takes the date.
    let twin = try self.season { draft in
      draft.communes[5] = Commune(code: "c5", name: "C5", territory: "t")
      draft.distances = draft.distances.map { matrix in
        let size = matrix.codes.count
        // Village 5 lies where village 1 does.
        return TravelMatrix(
          codes: matrix.codes,
          cells: matrix.cells.indices.map { cell in
            let (from, to) = (cell / size == 6 ? 2 : cell / size, cell % size == 6 ? 2 : cell % size)
            return matrix.cells[from * size + to]
          })
      }
    }
    #expect(twin.keepingOff(plan).drivingTornLegs(of: plan, frozen: ends).draft.drivenLegs.isEmpty)
    let after = search(twin, plan, frozen: ends)
    #expect(after.evenings(of: "c5").map(\.date) == [evening(5, 5).date])
    #expect(PlanAudit(of: after, in: twin).isValid)
  }

  @Test("A promise that was reached by way of an evening that was called off stays")
  func promise() throws {
    let rows = [(0, 4), (2, 6)].map {
      AvailabilityRow(subject: .commune("c\($0.0)"), span: DateSpan(evening(0, $0.1).date), status: .fixed)
    }
    let season = try season(3) { $0.availability = rows }
    let plan = Plan(evenings: [evening(0, 4, .fixed), evening(1, 5, .cancelled), evening(2, 6, .fixed)])
    let after = search(season, plan, frozen: [])
    #expect(PlanAudit(of: after, in: season).isValidButTorn)
    #expect(after.activeEvenings.count == 3)
  }
}
