import CivilTime
import SeasonModel
import Testing

@testable import TourPlanner

@Suite("Outings exchange their evenings")
struct OutingExchangeTests {
  /// A state with a move to try on it.
  private struct Bench {
    let problem: Problem
    let state: TourState
    let finder: InsertionFinder
    let exchange: OutingExchange

    init(_ draft: SeasonDraft) throws {
      problem = Problem(season: try Season(validating: draft))
      state = TourState(problem: problem)
      let candidates = OutingCandidates(state: state)
      finder = InsertionFinder(state: state, candidates: candidates)
      exchange = OutingExchange(state: state, finder: finder, candidates: candidates)
    }

    /// The communes of all outings, in order.
    var communes: [[Int]] { problem.outings.indices.map { state.stops(of: $0).map(\.commune) } }
  }

  /// Two weeks of three evenings for six communes of two valleys; one commune is closed in the second week.
  private static func valleys(closed: Int? = nil) throws -> SeasonDraft {
    let first = CivilDate(daysSince1970: 20_587).mondayOfWeek
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + 13,
      hours: EveningHours(
        opens: try #require(TimeOfDay(hour: 18, minute: 0)), closes: try #require(TimeOfDay(hour: 22, minute: 0))))
    draft.places = [Place(id: "base", name: "Base", coordinate: Coordinate(latitude: 48.5, longitude: 5))]
    draft.vans = [Van(id: "van", base: "base", weekdays: [.thursday, .friday, .saturday])]
    for number in 0..<6 {
      let longitude = (number < 3 ? 4.5 : 5.5) + 0.01 * Double(number)
      draft.communes.append(
        Commune(
          code: "c\(number)", name: "Commune \(number)", territory: "all",
          coordinate: Coordinate(latitude: 48.5, longitude: longitude), evenings: 1, required: 1))
    }
    if let closed, let span = DateSpan(first: first + 7, last: first + 13) {
      draft.availability = [AvailabilityRow(subject: .commune("c\(closed)"), span: span, status: .closed)]
    }
    return draft
  }

  @Test("whole clusters change places, and who cannot host then waits")
  func clusters() throws {
    let bench = try Bench(OutingExchangeTests.valleys(closed: 1))
    #expect(bench.exchange.isUseful)
    for commune in 0..<6 {
      let outing = commune / 3
      let place = try #require(bench.finder.best(commune, pinnedDay: -1, in: outing, below: .max))
      bench.state.insert(commune, pinnedDay: -1, into: outing, at: place.place, on: place.day)
    }
    #expect(bench.communes.map { Set($0) } == [[0, 1, 2], [3, 4, 5]])
    var random = RandomSource.part(0, of: 1)
    var removed: [AbsentEvening] = []
    // Which partner is drawn is chance: the outing itself may be the only one.
    for _ in 0..<20 where removed.isEmpty {
      let around = bench.exchange.apply(around: 4, random: &random, absent: &removed)
      if bench.exchange.given.isEmpty { continue }
      #expect(bench.communes.map { Set($0) } == [[3, 4, 5], [0, 2]])
      #expect(removed.map(\.commune) == [1])
      #expect(around == 1)
    }
    #expect(removed.count == 1)
  }

  @Test("where every commune can host on every date, outings of one base have nothing to exchange")
  func alike() throws {
    #expect(try !Bench(OutingExchangeTests.valleys()).exchange.isUseful)
  }

  @Test("loses no evening, and the sums stay those of the audit", arguments: 0..<150)
  func sums(seed: Int) throws {
    var draft = try BoundSeason.draft(seed: seed, communes: 7)
    draft.lastDate = draft.lastDate + 9
    guard let bench = try? Bench(draft) else { return }
    let state = bench.state
    _ = Construction.placePins(in: state)
    var random = RandomSource.part(seed, of: 7)
    for commune in 0..<bench.problem.communeCount {
      while state.ledger.open(commune) > 0,
        let found = bench.finder.best(for: AbsentEvening(commune: commune, pinnedDay: -1))
      {
        state.insert(commune, pinnedDay: -1, into: found.outing, at: found.place, on: found.day)
      }
    }
    let evenings = bench.communes.joined().sorted()
    var removed: [AbsentEvening] = []
    for _ in 0..<20 {
      let commune = random.below(bench.problem.communeCount)
      _ = bench.exchange.apply(around: commune, random: &random, absent: &removed)
      #expect((bench.communes.joined() + removed.map(\.commune)).sorted() == evenings, "seed \(seed)")
      guard state.blockedOutings == 0 else { continue }
      let audit = PlanAudit(
        of: Incumbent(of: state).solution.plan(of: bench.problem, frozen: []), in: bench.problem.season)
      #expect(state.score == audit.score, "seed \(seed)")
      let broken = audit.brokenRules.filter { $0.rule != .fixed }
      #expect(state.isFeasible == broken.isEmpty, "seed \(seed): \(broken)")
    }
  }
}
