import SeasonModel
import Testing
import TourPlanner

/// No evening moves without need or gain.
struct ChangeStabilityTests {
  private static let first = CivilDate(daysSince1970: 20605)

  /// A van that is out for `days` days in a row, and villages with so many km from the depot, all others 1 km apart.
  private func season(days: Int, km: [Int], draft change: (inout SeasonDraft) -> Void = { _ in }) throws -> Season {
    let opens = try #require(TimeOfDay(hour: 18, minute: 0))
    let closes = try #require(TimeOfDay(hour: 22, minute: 0))
    var draft = SeasonDraft(
      firstDate: Self.first, lastDate: Self.first + (days - 1), hours: EveningHours(opens: opens, closes: closes))
    draft.places = [Place(id: "depot", name: "Depot")]
    draft.vans = [Van(id: "v", base: "depot", weekdays: Set(Weekday.allCases), overnight: .base)]
    draft.communes = km.indices.map { Commune(code: "c\($0)", name: "Commune \($0)") }
    let codes = ["depot"] + draft.communes.map(\.code)
    let out = [0] + km
    draft.distances = TravelMatrix(
      codes: codes,
      cells: codes.indices.flatMap { from in
        codes.indices.map { to in
          from == to ? 0 : from == 0 || to == 0 ? Int32((out[from] + out[to]) * 1000) : 1000
        }
      })
    change(&draft)
    return try Season(validating: draft)
  }

  private func evening(_ commune: Int, _ day: Int) -> Evening {
    Evening(date: Self.first + day, van: "v", commune: "c\(commune)")
  }

  @Test("A village that comes in takes an empty date, and not the one that another was promised")
  func newcomersMakeNobodyMove() throws {
    let season = try season(days: 3, km: [10, 10])
    let old = Plan(evenings: [evening(0, 1)])
    let settled = Stability(
      from: old, to: Plan(evenings: [evening(1, 1), evening(0, 2)]), in: season, least: Metres(10_000))
    #expect(settled.plan.evenings(of: "c0") == [evening(0, 1)])
    #expect(settled.plan.evenings(of: "c1").count == 1)
    #expect(settled.groups.isEmpty)
  }

  @Test("Somebody moves when only that lets another missing evening in, and who came in is told")
  func makingRoomPays() throws {
    let season = try season(days: 3, km: [10, 10]) { draft in
      draft.availability = [
        AvailabilityRow(subject: .commune("c1"), span: DateSpan(Self.first + 1), status: .open)
      ]
    }
    let old = Plan(evenings: [evening(0, 1)])
    let new = Plan(evenings: [evening(1, 1), evening(0, 2)])
    let settled = Stability(from: old, to: new, in: season, least: Metres(10_000))
    #expect(settled.plan == new)
    let group = try #require(settled.groups.first)
    #expect(group.steps.map(\.new) == [evening(0, 2)])
    #expect(group.gain?.missing == 1)
    #expect(group.admitted == ["c1"])
  }

  @Test("Only promised evenings must win something to move", arguments: [true, false])
  func whoIsNotPromisedMovesFreely(isPromised: Bool) throws {
    let season = try season(days: 3, km: [10, 10]) { draft in
      draft.rules.preferredDatePenalty = Metres(3000)
      draft.availability = [
        AvailabilityRow(subject: .commune("c0"), span: DateSpan(Self.first + 2), status: .preferred)
      ]
    }
    let old = Plan(evenings: [evening(0, 0), evening(1, 1)])
    let new = Plan(evenings: [evening(0, 2), evening(1, 1)])
    let settled = Stability(
      from: old, to: new, in: season, least: Metres(10_000), promised: isPromised ? old.evenings : [evening(1, 1)])
    #expect(settled.plan == (isPromised ? old : new))
  }

  @Test("A promised evening is not given up for km")
  func nobodyIsDroppedForKm() throws {
    let season = try season(days: 1, km: [50, 10])
    let settled = Stability(
      from: Plan(evenings: [evening(0, 0)]), to: Plan(evenings: [evening(1, 0)]), in: season, least: Metres(10_000))
    #expect(settled.plan == Plan(evenings: [evening(0, 0)]))
  }

  @Test("A date that was closed is no longer possible, and no gain is claimed")
  func closedDates() throws {
    let season = try season(days: 2, km: [10]) { draft in
      draft.availability = [
        AvailabilityRow(subject: .commune("c0"), span: DateSpan(Self.first), status: .closed)
      ]
    }
    let settled = Stability(
      from: Plan(evenings: [evening(0, 0)]), to: Plan(evenings: [evening(0, 1)]), in: season, least: Metres(10_000))
    #expect(settled.groups.map(\.steps.count) == [1])
    #expect(settled.groups.first?.gain == nil)
  }

  /// Puts one moved evening back and, where its slot was taken, finds the other the best slot there is, by trying all.
  @Test(arguments: 0..<200)
  func whatMovesPays(seed: Int) throws {
    var draw = ChangeSeasons(seed: UInt64(20_000 + seed))
    let season = draw.season()
    guard let old = draw.plan(of: season, share: draw.chance(50) ? 60 : 100), let new = draw.plan(of: season) else {
      return
    }
    let least = Metres(10_000)
    let settled = Stability(from: old, to: new, in: season, least: least)
    let audit = PlanAudit(of: settled.plan, in: season)
    #expect(audit.isValid)
    let moved = settled.groups.reduce(0) { $0 + $1.steps.count }
    let change = ScoreChange(from: PlanAudit(of: old, in: season).score, to: audit.score)
    #expect(
      change <= ScoreChange(cost: Metres(-least.count * moved)) || change.missing < 0 || change.priorityUnserved < 0
        || settled.plan == old)
    let slots = season.outings.flatMap { outing in outing.dates.map { (season.vans[outing.van].id, $0) } }
    for step in settled.groups.flatMap(\.steps) {
      let was = step.old
      let rest = settled.plan.evenings.filter { $0 != step.new }
      let taker = rest.first { $0.date == was.date && $0.van == was.van }
      // One that has been there before moved as well: it is looked at with its own step.
      if let taker, old.evenings(of: taker.commune).count >= settled.plan.evenings(of: taker.commune).count { continue }
      let base = rest.filter { $0 != taker } + [was]
      let backs = taker.map { taker in
        slots.map { slot in
          Plan(evenings: base + [Evening(date: slot.1, van: slot.0, commune: taker.commune)])
        }
      }
      for back in backs ?? [Plan(evenings: base)] {
        let other = PlanAudit(of: back, in: season)
        guard other.isValid else { continue }
        let gain = ScoreChange(from: audit.score, to: other.score)
        #expect(gain >= ScoreChange(cost: least), "\(step)")
      }
    }
  }
}
