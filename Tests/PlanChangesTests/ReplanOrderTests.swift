import CivilTime
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// What a plan made anew may take back, case by case.
@Suite("What was published comes before what was not")
struct ReplanOrderTests {
  private static let first = CivilDate(daysSince1970: 20605)

  /// A van that goes out for one day at a time, and villages with so many km from the depot.
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

  private func row(_ commune: Int, _ day: Int, _ status: AvailabilityRow.Status) -> AvailabilityRow {
    AvailabilityRow(subject: .commune("c\(commune)"), span: DateSpan(Self.first + day), status: status)
  }

  private func evening(_ commune: Int, _ day: Int) -> Evening {
    Evening(date: Self.first + day, van: "v", commune: "c\(commune)")
  }

  private func replanned(
    _ season: Season, from old: [Evening], known: [Evening]? = nil, least: Int = 10, kept: [Evening] = []
  ) -> ReplanningResult {
    var question = Replanning(season: season, current: Plan(evenings: old), stop: StopRule(iterations: 100))
    question.known = KnownDates(known ?? old, least: Metres(least * 1000))
    question.kept = kept
    return question.run()
  }

  @Test("A village that comes in takes an empty date, and not the one that another was promised")
  func newcomersMakeNobodyMove() throws {
    let answer = replanned(try season(days: 3, km: [10, 10]), from: [evening(0, 1)])
    #expect(answer.found.plan.evenings(of: "c0") == [evening(0, 1)])
    #expect(answer.found.plan.evenings(of: "c1").count == 1)
    #expect(answer.moved.isEmpty)
  }

  @Test("Somebody moves when only that lets another missing evening in, and who came in is told")
  func makingRoom() throws {
    let season = try season(days: 3, km: [10, 10]) { $0.availability = [row(1, 1, .open)] }
    let answer = replanned(season, from: [evening(0, 1)], least: 1000)
    #expect(answer.found.plan.evenings(of: "c1") == [evening(1, 1)])
    #expect(answer.moved.map(\.reason) == [.makesRoom(for: ["c1"])])
    #expect(answer.moved.first?.steps.map(\.old) == [evening(0, 1)])
  }

  @Test("A wish moves an evening that nobody knows of, and not one that was published", arguments: [true, false])
  func whoIsNotKnownMovesFreely(isKnown: Bool) throws {
    let season = try season(days: 3, km: [10, 10]) { draft in
      draft.rules.preferredDatePenalty = Metres(3000)
      draft.availability = [row(0, 2, .preferred)]
    }
    let old = [evening(0, 0), evening(1, 1)]
    let answer = replanned(season, from: old, known: isKnown ? old : [evening(1, 1)])
    #expect(answer.found.plan.evenings(of: "c0") == [evening(0, isKnown ? 0 : 2)])
    #expect(answer.found.plan.evenings(of: "c1") == [evening(1, 1)])
    #expect(answer.steadiness == (isKnown ? Steadiness(extra: Metres(3000), communes: ["c0"]) : nil))
  }

  @Test("A published evening is not given up for km, nor an optional one for another of higher priority")
  func nobodyIsGivenUp() throws {
    for priority in [1, 9] {
      let season = try season(days: 1, km: [50, 10]) { draft in
        for place in draft.communes.indices { draft.communes[place].required = 0 }
        draft.communes[1].priority = priority
      }
      #expect(replanned(season, from: [evening(0, 0)]).found.plan == Plan(evenings: [evening(0, 0)]))
    }
  }

  @Test("A required evening that would be missing comes before a published optional one")
  func missingComesFirst() throws {
    let season = try season(days: 1, km: [10, 50]) { $0.communes[0].required = 0 }
    let answer = replanned(season, from: [evening(0, 0)])
    #expect(answer.found.plan == Plan(evenings: [evening(1, 0)]))
    #expect(
      answer.moved == [
        MovedEvenings(steps: [.init(old: evening(0, 0), new: nil)], reason: .makesRoom(for: ["c1"]))
      ])
  }

  @Test("Who lost a date does not get that of another who would then have none, whatever that saves")
  func nobodyPaysForAnother() throws {
    let season = try season(days: 2, km: [50, 10]) { draft in
      draft.availability = [AvailabilityRow(subject: .everyone, span: DateSpan(Self.first + 1), status: .closed)]
    }
    let answer = replanned(season, from: [evening(0, 0), evening(1, 1)])
    #expect(answer.found.plan == Plan(evenings: [evening(0, 0)]))
    #expect(answer.moved.map(\.reason) == [.impossible])
  }

  @Test("A date that was closed is no longer possible, and no gain is claimed")
  func closedDates() throws {
    let season = try season(days: 2, km: [10]) { $0.availability = [row(0, 0, .closed)] }
    let answer = replanned(season, from: [evening(0, 0)])
    #expect(
      answer.moved == [
        MovedEvenings(steps: [.init(old: evening(0, 0), new: evening(0, 1))], reason: .impossible)
      ])
  }

  @Test("Where all are to stay, only what the rules forbid is let go, and finds another date")
  func keepingAll() throws {
    let season = try season(days: 3, km: [10, 10]) { draft in
      draft.rules.preferredDatePenalty = Metres(500_000)
      draft.availability = [row(0, 0, .closed), row(1, 2, .preferred)]
    }
    let old = [evening(0, 0), evening(1, 1)]
    let answer = replanned(season, from: old, kept: old)
    #expect(answer.found.plan == Plan(evenings: [evening(1, 1), evening(0, 2)]))
    #expect(answer.frozen == [evening(1, 1)])
  }

  @Test("A plan that nobody was told of is made afresh")
  func drafts() throws {
    let season = try season(days: 1, km: [50, 10]) { draft in
      for place in draft.communes.indices { draft.communes[place].required = 0 }
    }
    let question = Replanning(
      season: season, current: Plan(evenings: [evening(0, 0)]), stop: StopRule(iterations: 100))
    #expect(question.run().found.plan == Plan(evenings: [evening(1, 0)]))
  }
}
