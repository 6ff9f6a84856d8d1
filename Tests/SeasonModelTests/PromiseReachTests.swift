import CivilTime
import SeasonModel
import TestSupport
import Testing

/// Promises in a season of villages on one road, and what must be said about them.
struct PromiseCase: CustomTestStringConvertible, Sendable {
  let name: String
  let expected: [SeasonDefect]
  let change: @Sendable (inout SeasonDraft) throws -> Void

  init(
    _ name: String, _ expected: SeasonDefect..., change: @escaping @Sendable (inout SeasonDraft) throws -> Void
  ) {
    self.name = name
    self.expected = expected
    self.change = change
  }

  var testDescription: String { name }
}

/// Thursdays to Saturdays are outings: 4 to 6 June, 11 to 13, and so on.
///
/// A lies 10 km from the depot, B 13, C 30, D 50.
@Suite struct PromiseReachTests {
  static func promised(_ code: String, _ day: Int, van: String? = nil) -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: DateSpan(june(day)), status: .fixed, van: van)
  }

  static func closed(_ code: String, _ day: Int) -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: DateSpan(june(day)), status: .closed)
  }

  static func tooFar(
    _ row: Int = 0, from: String, to: String, _ metres: Int?, limit: Int?, column: String = "code",
    isOnlyVan: Bool = true
  ) -> SeasonDefect {
    let leg = ForbiddenLeg(
      van: "v1", from: from, to: to, metres: metres.map(Metres.init), limit: limit.map(Metres.init))
    return SeasonDefect(.availability(row, column), .promiseOutOfReach(leg, isOnlyVan: isOnlyVan))
  }

  static func clash(_ row: Int, _ other: Int, _ rule: BrokenRule.Rule) -> SeasonDefect {
    SeasonDefect(.availability(row, "from"), .conflictsWithFixed(other: other, rule: rule))
  }

  /// The sample's matrix without one road.
  static func blocked(_ from: String, _ to: String) -> TravelMatrix {
    SampleSeason.matrix { ($0, $1) == (from, to) ? TravelMatrix.noRoad : Int32(SampleSeason.metres(from: $0, to: $1)) }
  }

  static let alone: [PromiseCase] = [
    PromiseCase("no limit, a road everywhere") { $0.availability = [promised("D", 4)] },
    PromiseCase("just near enough") {
      $0.vans[0].maxLeg = Metres(30_100)
      $0.availability = [promised("C", 4)]
    },
    PromiseCase("too far on the first date", tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000)) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [promised("C", 4)]
    },
    PromiseCase(
      "too far, with the van named", tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000, column: "van")
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [promised("C", 4, van: "v1")]
    },
    PromiseCase("too far home on the last date", tooFar(from: "Cy", to: "Depot", 30_100, limit: 30_000)) {
      $0.vans[0].maxLeg = Metres(30_000)
      $0.availability = [promised("C", 6)]
    },
    PromiseCase("by another village there and home") {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [promised("C", 5)]
    },
    PromiseCase("by another village in an outing of two dates") {
      $0.vans[0].weekdays = [.friday, .saturday]
      $0.vans[0].maxLeg = Metres(30_000)
      $0.availability = [promised("C", 5)]
    },
    PromiseCase("by two villages, one after the other") {
      $0.vans[0].weekdays = [.wednesday, .thursday, .friday, .saturday, .sunday]
      $0.vans[0].maxLeg = Metres(20_500)
      $0.communes[2].evenings = 2
      $0.availability = [promised("D", 5)]
    },
    PromiseCase(
      "the village on the way is closed", tooFar(2, from: "Depot", to: "Cy", 30_000, limit: 25_000)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [closed("A", 4), closed("B", 4), promised("C", 5)]
    },
    PromiseCase("the village on the way is closed, and promised all the same") {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [closed("A", 4), closed("B", 4), promised("C", 5), promised("B", 4)]
      $0.communes[1].evenings = 2
    },
    PromiseCase(
      "the villages on the way have their only evenings elsewhere",
      tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [promised("C", 5), promised("A", 11), promised("B", 12)]
    },
    PromiseCase("the van sleeps at its base", tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000)) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.vans[0].overnight = .base
      $0.availability = [promised("C", 5)]
    },
    PromiseCase("a week too short for the way home", tooFar(from: "Cy", to: "Depot", 30_100, limit: 25_000)) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.vans[0].maxEveningsPerWeek = 2
      $0.availability = [promised("C", 5)]
    },
    PromiseCase("a week too short, and a new one on Monday") {
      $0.vans[0].weekdays = Set(Weekday.allCases)
      $0.vans[0].maxLeg = Metres(25_000)
      $0.vans[0].maxEveningsPerWeek = 2
      $0.availability = [promised("C", 7)]
    },
    PromiseCase(
      "the villages on the way are in another territory", tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.rules.oneTerritoryPerOuting = true
      $0.availability = [promised("C", 5)]
    },
    PromiseCase(
      "the van does not serve the villages on the way", tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.vans[0].territories = ["sud"]
      $0.availability = [promised("C", 5)]
    },
    PromiseCase("another van can") {
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday]))
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [promised("C", 4)]
    },
    PromiseCase(
      "no van can", tooFar(from: "Depot", to: "Cy", 30_000, limit: 25_000, isOnlyVan: false)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday], maxLeg: Metres(20_000)))
      $0.availability = [promised("C", 4)]
    },
    PromiseCase("no road there", tooFar(from: "Depot", to: "Cy", nil, limit: nil)) {
      $0.distances = blocked("depot", "C")
      $0.availability = [promised("C", 4)]
    },
    PromiseCase("no road home, and a way round") {
      $0.distances = blocked("C", "depot")
      $0.availability = [promised("C", 4)]
    },
    PromiseCase("no time for the road", tooFar(from: "Cy", to: "Depot", nil, limit: nil)) {
      $0.durations = blocked("C", "depot")
      $0.availability = [promised("C", 6)]
    },
    PromiseCase(
      "the only village on the way has one evening, and two are needed",
      tooFar(2, from: "Depot", to: "Cy", 30_000, limit: 25_000)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [closed("A", 4), closed("A", 6), promised("C", 5)]
    },
    PromiseCase("the only village on the way there is promised that date, and has no other evening") {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.availability = [closed("A", 4), promised("B", 4), promised("C", 5)]
    },
    PromiseCase("the only village on the way has two evenings") {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.communes[1].evenings = 2
      $0.availability = [closed("A", 4), closed("A", 6), promised("C", 5)]
    },
    PromiseCase(
      "the only village on the way has two evenings, and they must be apart",
      tooFar(2, from: "Depot", to: "Cy", 30_000, limit: 25_000)
    ) {
      $0.vans[0].maxLeg = Metres(25_000)
      $0.communes[1].evenings = 2
      $0.rules.minDaysBetweenEvenings = 3
      $0.availability = [closed("A", 4), closed("A", 6), promised("C", 5)]
    },
    PromiseCase(
      "a limit that is none is told alone",
      SeasonDefect(.van(0, "maxLegKm"), .outOfRange("-1", least: "0", most: "100000"))
    ) {
      $0.vans[0].maxLeg = Metres(-1000)
      $0.availability = [promised("C", 4)]
    },
  ]

  static let together: [PromiseCase] = [
    PromiseCase("no road from one promise to the next", clash(1, 0, .road)) {
      $0.distances = blocked("A", "C")
      $0.availability = [promised("A", 4), promised("C", 5)]
    },
    PromiseCase("no road, and a date for a way round") {
      $0.distances = blocked("A", "C")
      $0.availability = [promised("A", 4), promised("C", 6)]
    },
    PromiseCase("no road, and nobody for a way round", clash(1, 0, .road)) {
      $0.distances = blocked("A", "C")
      $0.availability = [promised("A", 4), promised("C", 6), closed("B", 5), closed("D", 5)]
    },
    PromiseCase("no road, and two outings") {
      $0.distances = blocked("A", "C")
      $0.availability = [promised("A", 4), promised("C", 11)]
    },
    PromiseCase("no road, and a second van") {
      $0.distances = blocked("A", "C")
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday]))
      $0.availability = [promised("A", 4), promised("C", 5)]
    },
    PromiseCase("too far from one promise to the next, the later row first", clash(1, 0, .leg)) {
      $0.vans[0].maxLeg = Metres(32_000)
      $0.communes[2].evenings = 2
      $0.availability = [promised("D", 12), promised("A", 11)]
    },
    PromiseCase("a week too short for both and the way home", clash(1, 0, .week)) {
      $0.vans[0].weekdays = [.wednesday, .thursday, .friday, .saturday, .sunday]
      $0.vans[0].maxLeg = Metres(18_000)
      $0.vans[0].maxEveningsPerWeek = 3
      $0.communes[1].evenings = 2
      $0.availability = [promised("A", 3), promised("C", 5)]
    },
    PromiseCase("only one van can, and it is taken", clash(1, 0, .slot)) {
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.thursday], maxLeg: Metres(5000)))
      $0.availability = [promised("A", 4), promised("C", 4)]
    },
  ]

  @Test(arguments: alone + together)
  func finds(example: PromiseCase) throws {
    var draft = try SampleSeason.draft()
    for commune in draft.communes.indices { draft.communes[commune].required = 0 }
    try example.change(&draft)
    do {
      _ = try Season(validating: draft)
      #expect(example.expected == [])
    } catch {
      #expect(error.defects == example.expected)
    }
  }

  /// Random seasons of one outing, with every plan tried: what is refused has no plan.
  @Test(arguments: 0..<60)
  func refusesNoSeasonThatHasAPlan(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    var draft = try SampleSeason.draft()
    draft.lastDate = june(7)
    draft.vans[0].weekdays = [.thursday, .friday, .saturday, .sunday]
    draft.vans[0].maxLeg = Metres(Int.random(in: 8...45, using: &random) * 1000)
    if Bool.random(using: &random) { draft.vans[0].maxEveningsPerWeek = Int.random(in: 1...4, using: &random) }
    draft.rules.oneTerritoryPerOuting = Int.random(in: 0..<4, using: &random) == 0
    draft.rules.minDaysBetweenEvenings = Int.random(in: 0...3, using: &random)
    let sites = SampleSeason.positions.map(\.0)
    let missing = Set((0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: 0..<25, using: &random) })
    var cells = sites.flatMap { from in sites.map { Int32(SampleSeason.metres(from: from, to: $0)) } }
    for cell in missing where cell % 6 != 0 { cells[cell] = TravelMatrix.noRoad }
    draft.distances = TravelMatrix(codes: sites, cells: cells)
    for commune in draft.communes.indices {
      draft.communes[commune].evenings = Int.random(in: 1...2, using: &random)
      draft.communes[commune].required = 0
    }
    let hosts = draft.communes.map(\.code)
    var promises: [Evening] = []
    for day in (4...7).shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)) {
      let code = hosts.randomElement(using: &random) ?? "A"
      promises.append(Evening(date: june(day), van: "v1", commune: code))
    }
    for code in hosts {
      for day in 4...7 where Int.random(in: 0..<3, using: &random) == 0 {
        // No date is closed that a promise needs.
        let isPromised = promises.contains { $0.commune == code && $0.date == june(day) }
        if !isPromised { draft.availability.append(Self.closed(code, day)) }
      }
    }
    let free = try Season(validating: draft)
    draft.availability += promises.map { Self.promised($0.commune, $0.date - june(0)) }
    guard (try? Season(validating: draft)) == nil else { return }
    for choice in 0..<625 {
      let picks = [choice % 5, choice / 5 % 5, choice / 25 % 5, choice / 125]
      let evenings = picks.enumerated().compactMap { offset, pick in
        pick < 4 ? Evening(date: june(4 + offset), van: "v1", commune: hosts[pick]) : nil
      }
      guard promises.allSatisfy(evenings.contains) else { continue }
      #expect(!PlanAudit(of: Plan(evenings: evenings), in: free).isValid, "\(evenings)")
    }
  }
}
