import CivilTime
import SeasonDesk
import SeasonFiles
import SeasonModel
import TestSupport
import Testing
import TourPlanner

@testable import TourPlanner
@testable import guinguette

/// What is said of a bound is true of exactly the plans that the bound speaks of, and says what its figure holds.
@Suite("How far from the best a plan can be")
struct BoundTextTests {
  /// A season of three villages, each an hour and 100 km from everything, and one or two evenings of it.
  private struct Question: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var objective = Rules.Objective.distance
    /// Whether the villages prefer a date that they do not have.
    var prefers = false
    /// The price of a wish; without one the season has none.
    var price = 0
    /// How many evenings are held, of three.
    var held = 3
    /// How many the season requires of them.
    var required = 3
    var bound: Int?
    var isOptimal = false
    var choice = PlanChoice.all
    let french: String?
    let english: String?
  }

  private func season(_ test: Question) throws -> Season {
    let opens = try #require(TimeOfDay(hour: 18, minute: 0))
    let closes = try #require(TimeOfDay(hour: 22, minute: 0))
    var draft = SeasonDraft(
      firstDate: VillageRow.date("2026-06-01"), lastDate: VillageRow.date("2026-06-30"),
      hours: EveningHours(opens: opens, closes: closes))
    draft.places = [Place(id: "depot", name: "Dépôt")]
    draft.vans = [Van(id: "v0", base: "depot", weekdays: [.friday])]
    draft.communes = (0..<3).map {
      Commune(code: "c\($0)", name: "Village \($0)", required: $0 < test.required ? 1 : 0)
    }
    let codes = ["depot", "c0", "c1", "c2"]
    func matrix(_ value: Int32) -> TravelMatrix {
      TravelMatrix(codes: codes, cells: (0..<16).map { $0 % 5 == 0 ? 0 : value })
    }
    (draft.distances, draft.durations) = (matrix(100_000), matrix(60_000))
    draft.rules.objective = test.objective
    draft.rules.preferredDatePenalty = Metres(test.price)
    if test.price > 0 {
      draft.availability = [
        AvailabilityRow(
          subject: .commune("c0"), span: DateSpan(VillageRow.date(test.prefers ? "2026-06-26" : "2026-06-05")),
          status: .preferred)
      ]
    }
    return try Season(validating: draft)
  }

  private static let questions: [Question] = [
    Question(
      testDescription: "km", bound: 585_090,
      french: "Aucun planning ne peut faire moins de 585,0 km : sur le vôtre, il n’y a pas plus de 2,5 % à gagner.",
      english: "No plan can do with less than 585.0 km: no more than 2.5% of yours could be saved."),
    Question(
      testDescription: "minutes", objective: .time, bound: 350_900,
      french: "Aucun planning ne peut faire moins de 5 h 50 : sur le vôtre, il n’y a pas plus de 2,6 % à gagner.",
      english: "No plan can do with less than 5 h 50: no more than 2.6% of yours could be saved."),
    Question(
      testDescription: "wishes are in the bound, and one is not kept", prefers: true, price: 42_000, bound: 598_000,
      french:
        "Souhaits compris, aucun planning ne peut faire moins de 598,0 km : sur le vôtre (642,0 km : 600,0 km de route, et 42,0 km comptés pour des souhaits non tenus), il n’y a pas plus de 6,9 % à gagner.",
      english:
        "Wishes included, no plan can do with less than 598.0 km: no more than 6.9% of yours (642.0 km: 600.0 km driven, and 42.0 km counted for wishes not kept) could be saved."
    ),
    Question(
      testDescription: "wishes are in the bound, and all are kept", price: 42_000, bound: 598_000,
      french:
        "Souhaits compris, aucun planning ne peut faire moins de 598,0 km : sur le vôtre (600,0 km de route, tous les souhaits sont tenus), il n’y a pas plus de 0,4 % à gagner.",
      english:
        "Wishes included, no plan can do with less than 598.0 km: no more than 0.4% of yours (600.0 km driven, every wish is kept) could be saved."
    ),
    Question(
      testDescription: "wishes beside minutes are counted in minutes", objective: .time, prefers: true, price: 42_000,
      bound: 360_000,
      french:
        "Souhaits compris, aucun planning ne peut faire moins de 6 h 00 : sur le vôtre (6 h 42 : 6 h 00 au volant, et 42 min comptés pour des souhaits non tenus), il n’y a pas plus de 10,5 % à gagner.",
      english:
        "Wishes included, no plan can do with less than 6 h 00: no more than 10.5% of yours (6 h 42: 6 h 00 at the wheel, and 42 min counted for wishes not kept) could be saved."
    ),
    Question(
      testDescription: "a required evening is missing", held: 2, bound: 390_000,
      french:
        "Aucun planning qui laisse aussi peu de côté (soirées obligatoires d’abord, puis priorité) ne peut faire moins de 390,0 km : sur le vôtre, il n’y a pas plus de 2,5 % à gagner.",
      english:
        "No plan that leaves out as little (required evenings first, then priority) can do with less than 390.0 km: no more than 2.5% of yours could be saved."
    ),
    Question(
      testDescription: "an optional evening is left out", held: 2, required: 2, bound: 390_000,
      french:
        "Aucun planning qui laisse aussi peu de côté (soirées obligatoires d’abord, puis priorité) ne peut faire moins de 390,0 km : sur le vôtre, il n’y a pas plus de 2,5 % à gagner.",
      english:
        "No plan that leaves out as little (required evenings first, then priority) can do with less than 390.0 km: no more than 2.5% of yours could be saved."
    ),
    Question(
      testDescription: "evenings were kept", bound: 590_000, choice: PlanChoice(kept: 7),
      french:
        "Avec les 7 soirées gardées, aucun planning ne peut faire moins de 590,0 km : sur le vôtre, il n’y a pas plus de 1,7 % à gagner.",
      english:
        "With the 7 evenings that are kept, no plan can do with less than 590.0 km: no more than 1.7% of yours could be saved."
    ),
    Question(testDescription: "nothing is proven", french: nil, english: nil),
    Question(testDescription: "a bound of nothing says nothing", bound: 0, french: nil, english: nil),
    Question(
      testDescription: "the best", bound: 600_000, isOptimal: true,
      french: "C’est le meilleur planning possible : aucun autre ne fait mieux.",
      english: "This is the best possible plan: no other does better."),
    Question(
      testDescription: "the best of those that keep what had to stay", bound: 600_000, isOptimal: true,
      choice: PlanChoice(kept: 1, hasDatesOff: true, from: VillageRow.date("2026-06-03")),
      french:
        "À partir du mercredi 3 juin 2026, avec la soirée gardée et sans les dates annulées, c’est le meilleur planning possible : aucun autre ne fait mieux.",
      english:
        "From Wednesday 3 June 2026 on, with the evening that is kept and without the dates called off, this is the best possible plan: no other does better."
    ),
  ]

  @Test("A bound says what it holds and of which plans it speaks", arguments: BoundTextTests.questions)
  private func bounds(_ test: Question) throws {
    let season = try season(test)
    let dates = ["2026-06-05", "2026-06-12", "2026-06-19"]
    let plan = Plan(evenings: (0..<test.held).map { VillageRow.evening(dates[$0], $0) })
    let audit = PlanAudit(of: plan, in: season)
    #expect(audit.isValid)
    let proof = PlanProof(
      lowerBound: test.bound.map { Metres($0) }, isBest: test.isOptimal, choice: test.choice, of: plan, in: season)
    let sentence = proof.sentence(for: audit, in: season)
    func plain(_ text: String?) -> String? {
      text.map { String($0.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
    }
    #expect(plain(sentence?(.french)) == test.french)
    #expect(plain(sentence?(.english)) == test.english)
  }

  @Test("What was kept is counted, promises aside; a promise that leaves the van open asks for less than keeping one")
  func choice() throws {
    let promise = { (van: String?) in
      AvailabilityRow(
        subject: .commune("c0"), span: DateSpan(VillageRow.date("2026-06-05")), status: .fixed, van: van)
    }
    let frozen = [VillageRow.evening("2026-06-05", 0), VillageRow.evening("2026-06-06", 1)]
    for (vans, van, kept) in [(["A"], nil, 1), (["A", "B"], nil, 2), (["A", "B"], "v0", 1)] {
      let season = try VillageRow.season(["X", "Y"], vans: vans, availability: [promise(van)])
      let replan = Replan(
        season: season, current: nil, book: PlanBook(), keep: .fixed, stability: nil,
        today: VillageRow.date("2026-05-14"))
      #expect(replan.choice(frozen: frozen) == PlanChoice(kept: kept))
    }
  }
}

@Suite("Costs in the unit that the season counts")
struct CostTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let objective: Rules.Objective
    let cost: Int
    let french: String
    let english: String
    let atLeast: String
    var testDescription: String { "\(objective) \(cost)" }
  }

  @Test(arguments: [
    Case(objective: .distance, cost: 12_450, french: "+12,5 km", english: "+12.5 km", atLeast: "12,4 km"),
    Case(objective: .distance, cost: 999_950, french: "+1 000 km", english: "+1,000 km", atLeast: "999,9 km"),
    Case(objective: .distance, cost: 1_434_600, french: "+1 435 km", english: "+1,435 km", atLeast: "1 434 km"),
    Case(objective: .time, cost: 380, french: "+0,4 min", english: "+0.4 min", atLeast: "0,3 min"),
    Case(objective: .time, cost: 9_960, french: "+10 min", english: "+10 min", atLeast: "9,9 min"),
    Case(objective: .time, cost: 12_400, french: "+12 min", english: "+12 min", atLeast: "12 min"),
    Case(objective: .time, cost: 59_990, french: "+1 h 00", english: "+1 h 00", atLeast: "59 min"),
    Case(objective: .time, cost: 65_000, french: "+1 h 05", english: "+1 h 05", atLeast: "1 h 05"),
    Case(objective: .time, cost: 0, french: "0 min", english: "0 min", atLeast: "0 min"),
  ])
  func costs(_ test: Case) {
    func plain(_ text: String) -> String { String(text.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
    #expect(plain(Language.french.signedCost(Metres(test.cost), test.objective)) == test.french)
    #expect(plain(Language.english.signedCost(Metres(test.cost), test.objective)) == test.english)
    #expect(plain(Language.french.costAtLeast(Metres(test.cost), test.objective)) == test.atLeast)
    let less = plain(Language.french.signedCost(Metres(-test.cost), test.objective))
    #expect(less == (test.cost == 0 ? test.french : "\u{2212}" + test.french.dropFirst()))
  }
}
