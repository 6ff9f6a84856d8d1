internal import CivilTime
internal import SeasonModel
import Testing

/// One change to a draft that is right, and the defects that it makes.
struct DraftCase: CustomTestStringConvertible, Sendable {
  let name: String
  let change: @Sendable (inout SeasonDraft) -> Void
  let expected: [SeasonDefect]

  init(_ name: String, _ expected: SeasonDefect..., change: @escaping @Sendable (inout SeasonDraft) -> Void) {
    self.name = name
    self.change = change
    self.expected = expected
  }

  var testDescription: String { name }
}

@Suite struct SeasonValidationTests {
  static func date(_ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: 2026, month: month, day: day) ?? CivilDate(daysSince1970: 0)
  }

  /// Two vans of one base: `a` works Thursday to Saturday, `b` on Saturdays; three communes in two territories.
  static var draft: SeasonDraft {
    var draft = SeasonDraft(
      firstDate: date(5, 14), lastDate: date(8, 29), hours: EveningHours(opens: .midnight, closes: .midnight))
    draft.places = [Place(id: "base", name: "Base", coordinate: Coordinate(latitude: 48.6, longitude: 4.9))]
    draft.vans = [
      Van(id: "a", base: "base", weekdays: [.thursday, .friday, .saturday]),
      Van(id: "b", base: "base", weekdays: [.saturday], territories: ["Der"]),
    ]
    draft.communes = [
      Commune(code: "1", name: "Un", territory: "Der", coordinate: Coordinate(latitude: 48.5, longitude: 4.9)),
      Commune(
        code: "2", name: "Deux", territory: "Der", coordinate: Coordinate(latitude: 48.51, longitude: 4.9), evenings: 2),
      Commune(code: "3", name: "Trois", territory: "Nord", coordinate: Coordinate(latitude: 48.7, longitude: 4.9)),
    ]
    return draft
  }

  static func fixed(_ code: String, _ month: Int, _ day: Int, van: String? = nil) -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: DateSpan(date(month, day)), status: .fixed, van: van)
  }

  static func row(_ subject: AvailabilityRow.Subject, _ status: AvailabilityRow.Status, from: CivilDate, to: CivilDate)
    -> AvailabilityRow
  {
    AvailabilityRow(subject: subject, span: DateSpan(first: from, last: to) ?? DateSpan(from), status: status)
  }

  static let cases = things + promises

  static let things: [DraftCase] = [
    DraftCase("nothing wrong") { _ in },
    DraftCase("ends before it starts", SeasonDefect(.season("lastDate"), .endsBeforeItStarts)) {
      $0.lastDate = date(5, 13)
    },
    DraftCase("one day is a season") {
      $0.lastDate = $0.firstDate
    },
    DraftCase("three years and a leap day are a season") { $0.lastDate = $0.firstDate + 1095 },
    DraftCase("one day more is none", SeasonDefect(.season("lastDate"), .tooLong(days: 1097, limit: 1096))) {
      $0.lastDate = $0.firstDate + 1096
    },
    DraftCase("no vans", SeasonDefect(.season("vans"), .noneGiven)) { $0.vans = [] },
    DraftCase(
      "no communes", SeasonDefect(.van(1, "territories"), .unknown("Der", known: [])),
      SeasonDefect(.season("communes"), .noneGiven)
    ) { $0.communes = [] },
    DraftCase("a duplicate commune", SeasonDefect(.commune(2, "code"), .duplicate("1", first: 0))) {
      $0.communes[2].code = "1"
    },
    DraftCase("a blank code", SeasonDefect(.commune(2, "code"), .noneGiven)) { $0.communes[2].code = "" },
    DraftCase("a duplicate van", SeasonDefect(.van(1, "id"), .duplicate("a", first: 0))) { $0.vans[1].id = "a" },
    DraftCase("a duplicate place", SeasonDefect(.place(1, "id"), .duplicate("base", first: 0))) {
      $0.places.append($0.places[0])
    },
    DraftCase("a place with a commune's code", SeasonDefect(.place(1, "id"), .clashesWithCommune("2"))) {
      $0.places.append(Place(id: "2", name: "x"))
    },
    DraftCase("an unknown base", SeasonDefect(.van(0, "base"), .unknown("bse", known: ["base"]))) {
      $0.vans[0].base = "bse"
    },
    DraftCase("a van that never works", SeasonDefect(.van(0, "weekdays"), .noneGiven)) { $0.vans[0].weekdays = [] },
    DraftCase("a van with extra dates only") {
      $0.vans[0].weekdays = []
      $0.vans[0].extraDates = [date(7, 14)]
    },
    DraftCase(
      "an unknown territory of a van", SeasonDefect(.van(1, "territories"), .unknown("Dre", known: ["Der", "Nord"]))
    ) {
      $0.vans[1].territories = ["Dre"]
    },
    DraftCase(
      "an unknown territory of a rule", SeasonDefect(.territoryRule(0, "name"), .unknown("X", known: ["Der", "Nord"]))
    ) {
      $0.rules.territories = [Rules.Territory(name: "X")]
    },
    DraftCase(
      "a minimum above its maximum",
      SeasonDefect(.territoryRule(0, "maxEvenings"), .minimumExceedsMaximum(minimum: 3, maximum: 2))
    ) { $0.rules.territories = [Rules.Territory(name: "Der", minEvenings: 3, maxEvenings: 2)] },
    DraftCase(
      "an unknown code in a row", SeasonDefect(.availability(0, "code"), .unknown("9", known: ["1", "2", "3"]))
    ) {
      $0.availability = [row(.commune("9"), .open, from: date(6, 1), to: date(6, 2))]
    },
    DraftCase(
      "an unknown territory in a row", SeasonDefect(.availability(0, "code"), .unknown("X", known: ["Der", "Nord"]))
    ) {
      $0.availability = [row(.territory("X"), .open, from: date(6, 1), to: date(6, 2))]
    },
    DraftCase(
      "more required than wanted",
      SeasonDefect(.commune(0, "required"), .requiredExceedsEvenings(required: 2, evenings: 1))
    ) {
      $0.communes[0].required = 2
    },
    DraftCase("evenings below zero", SeasonDefect(.commune(0, "evenings"), .outOfRange("-1", least: "0", most: "366")))
    {
      $0.communes[0].evenings = -1
      $0.communes[0].required = 0
    },
    DraftCase(
      "a priority beyond its range",
      SeasonDefect(.commune(0, "priority"), .outOfRange("1001", least: "0", most: "1000"))
    ) {
      $0.communes[0].priority = 1001
    },
    DraftCase(
      "a speed that is no number", SeasonDefect(.rule("travel.speedKmh"), .outOfRange("nan", least: "1", most: "300"))
    ) {
      $0.travel.speedKmh = .nan
    },
    DraftCase(
      "a negative penalty", SeasonDefect(.rule("preferredDatePenaltyKm"), .outOfRange("-1", least: "0", most: "100000"))
    ) {
      $0.rules.preferredDatePenalty = Metres(-1000)
    },
    DraftCase(
      "no coordinates", SeasonDefect(.place(0, "latitude"), .noCoordinate("base")),
      SeasonDefect(.commune(1, "latitude"), .noCoordinate("2"))
    ) {
      $0.places[0].coordinate = nil
      $0.communes[1].coordinate = nil
    },
    DraftCase("no coordinates but a matrix") {
      $0.communes[1].coordinate = nil
      $0.distances = TravelMatrix(codes: ["base", "1", "2", "3"], cells: [Int32](repeating: 1, count: 16))
    },
    DraftCase("a site that the matrix lacks", SeasonDefect(.distances, .notInMatrix("3"))) {
      $0.distances = TravelMatrix(codes: ["base", "1", "2"], cells: [Int32](repeating: 1, count: 9))
    },
    DraftCase("a matrix with too few cells", SeasonDefect(.durations, .notSquare(sites: 4, cells: 15))) {
      $0.durations = TravelMatrix(codes: ["base", "1", "2", "3"], cells: [Int32](repeating: 1, count: 15))
    },
  ]

  static let promises: [DraftCase] = [
    DraftCase("a promise that holds") { $0.availability = [fixed("1", 6, 5)] },
    DraftCase("outside the season", SeasonDefect(.availability(0, "from"), .outsideSeason(date(9, 5)))) {
      $0.availability = [fixed("1", 9, 5)]
    },
    DraftCase("no van works", SeasonDefect(.availability(0, "from"), .noVanWorks(date(6, 1), van: nil))) {
      $0.availability = [fixed("1", 6, 1)]
    },
    DraftCase("the named van does not work", SeasonDefect(.availability(0, "from"), .noVanWorks(date(6, 5), van: "b")))
    {
      $0.availability = [fixed("1", 6, 5, van: "b")]
    },
    DraftCase("an extra date makes it work") {
      $0.vans[0].extraDates = [date(6, 1)]
      $0.availability = [fixed("1", 6, 1)]
    },
    DraftCase(
      "the named van does not serve",
      SeasonDefect(.availability(0, "van"), .vanDoesNotServe(van: "b", territory: "Nord"))
    ) {
      $0.availability = [fixed("3", 6, 6, van: "b")]
    },
    DraftCase(
      "no van that works serves", SeasonDefect(.availability(0, "code"), .vanDoesNotServe(van: nil, territory: "Nord"))
    ) {
      $0.vans[0].territories = ["Der"]
      $0.availability = [fixed("3", 6, 6)]
    },
    DraftCase("more than one date", SeasonDefect(.availability(0, "to"), .fixedSpansDays)) {
      $0.availability = [row(.commune("1"), .fixed, from: date(6, 5), to: date(6, 6))]
    },
    DraftCase("for a territory", SeasonDefect(.availability(0, "code"), .fixedForMany)) {
      $0.availability = [row(.territory("Der"), .fixed, from: date(6, 5), to: date(6, 5))]
    },
    DraftCase("one van, one date", SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .slot))) {
      $0.availability = [fixed("1", 6, 6, van: "a"), fixed("2", 6, 6, van: "a")]
    },
    DraftCase(
      "one commune, one date", SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .commune))
    ) {
      $0.availability = [fixed("2", 6, 6, van: "a"), fixed("2", 6, 6, van: "b")]
    },
    DraftCase("two vans, two promises") { $0.availability = [fixed("1", 6, 6), fixed("3", 6, 6)] },
    DraftCase(
      "two vans, three promises", SeasonDefect(.availability(2, "from"), .conflictsWithFixed(other: 0, rule: .slot))
    ) {
      $0.availability = [fixed("1", 6, 6), fixed("2", 6, 6), fixed("3", 6, 6)]
    },
    DraftCase(
      "a promise no commune wants", SeasonDefect(.availability(0, "code"), .tooManyFixed(rule: .evenings, limit: 0))
    ) {
      $0.communes[0].evenings = 0
      $0.communes[0].required = 0
      $0.availability = [fixed("1", 6, 5)]
    },
    DraftCase(
      "more promises than evenings",
      SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .evenings))
    ) {
      $0.availability = [fixed("1", 6, 5), fixed("1", 7, 3)]
    },
    DraftCase("promises too close", SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .gap))) {
      $0.rules.minDaysBetweenEvenings = 21
      $0.availability = [fixed("2", 6, 25), fixed("2", 6, 5)]
    },
    DraftCase("promises just far enough") {
      $0.rules.minDaysBetweenEvenings = 21
      $0.availability = [fixed("2", 6, 5), fixed("2", 6, 26)]
    },
    DraftCase(
      "more promises than a territory pays for",
      SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .territory))
    ) {
      $0.rules.territories = [Rules.Territory(name: "Der", maxEvenings: 1)]
      $0.availability = [fixed("1", 6, 5), fixed("2", 6, 12)]
    },
    DraftCase(
      "more promises than a week holds",
      SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .week))
    ) {
      $0.vans[0].maxEveningsPerWeek = 1
      $0.availability = [fixed("1", 6, 4), fixed("2", 6, 5), fixed("3", 6, 11)]
    },
    DraftCase(
      "an outing in two territories",
      SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .outingTerritory))
    ) {
      $0.rules.oneTerritoryPerOuting = true
      $0.availability = [fixed("1", 6, 4), fixed("3", 6, 5), fixed("2", 6, 12)]
    },
    DraftCase(
      "neighbours too soon under a hard rule",
      SeasonDefect(.availability(1, "from"), .conflictsWithFixed(other: 0, rule: .neighbours))
    ) {
      $0.rules.neighbours = Rules.Neighbours(within: Metres(6000), minDays: 7)
      $0.availability = [fixed("1", 6, 5), fixed("2", 6, 11), fixed("3", 6, 12)]
    },
    DraftCase("neighbours under a soft rule") {
      $0.rules.neighbours = Rules.Neighbours(within: Metres(6000), minDays: 7, penalty: Metres(1000))
      $0.availability = [fixed("1", 6, 5), fixed("2", 6, 11)]
    },
  ]

  @Test(arguments: cases)
  func finds(example: DraftCase) {
    var draft = SeasonValidationTests.draft
    example.change(&draft)
    do {
      _ = try Season(validating: draft)
      #expect(example.expected == [])
    } catch {
      #expect(error.defects == example.expected)
    }
  }

  @Test func everythingIsFoundInOnePass() {
    var draft = SeasonValidationTests.draft
    draft.vans[0].base = "x"
    draft.communes[0].required = 5
    draft.rules.minDaysBetweenEvenings = -1
    draft.availability = [SeasonValidationTests.fixed("9", 6, 5)]
    let failure = #expect(throws: InvalidSeason.self) { try Season(validating: draft) }
    #expect(failure?.defects.count == 4)
  }
}

@Suite struct SeasonReviewTests {
  private func remarks(_ change: (inout SeasonDraft) -> Void) throws -> [SeasonRemark] {
    var draft = SeasonValidationTests.draft
    change(&draft)
    return SeasonReview.remarks(on: try Season(validating: draft))
  }

  private static func date(_ month: Int, _ day: Int) -> CivilDate { SeasonValidationTests.date(month, day) }

  @Test func aPlainSeasonHasNone() throws {
    #expect(try remarks { _ in } == [])
  }

  @Test func aCommuneThatNoVanCanReach() throws {
    let row = SeasonValidationTests.row(.commune("3"), .open, from: Self.date(6, 1), to: Self.date(6, 3))
    let unreachable = [SeasonRemark(.commune(2, "code"), .unreachable(code: "3", .dates))]
    #expect(try remarks { $0.availability = [row] } == unreachable)
    #expect(try remarks { $0.vans[0].territories = ["Der"] } == unreachable)
    let far = try remarks {
      for van in $0.vans.indices { $0.vans[van].maxLeg = Metres(5000) }
    }
    #expect(far.contains(SeasonRemark(.commune(2, "code"), .unreachable(code: "3", .longLegs))))
  }

  @Test func aCommuneWithoutARoad() throws {
    let codes = ["base", "1", "2", "3"]
    var cells = [Int32](repeating: 1000, count: 16)
    for site in 0..<3 { cells[site * 4 + 3] = TravelMatrix.noRoad }
    #expect(
      try remarks { $0.distances = TravelMatrix(codes: codes, cells: cells) } == [
        SeasonRemark(.commune(2, "code"), .unreachable(code: "3", .noRoad))
      ])
    // From village 1 it can be reached.
    cells[7] = 5
    #expect(try remarks { $0.distances = TravelMatrix(codes: codes, cells: cells) } == [])
  }

  @Test func noDateLeft() throws {
    let row = SeasonValidationTests.row(.commune("3"), .closed, from: Self.date(5, 1), to: Self.date(9, 3))
    #expect(
      try remarks { $0.availability = [row] } == [SeasonRemark(.commune(2, "code"), .noDateLeft(code: "3"))])
    #expect(try remarks { $0.availability = [row, SeasonValidationTests.fixed("3", 6, 5)] } == [])
  }

  @Test func aFarBase() throws {
    let found = try remarks { $0.places[0].coordinate = Coordinate(latitude: 47, longitude: 4.9) }
    #expect(found.map(\.place) == [.place(0, "id")])
  }

  @Test func exchangedCoordinates() throws {
    let found = try remarks { $0.communes[0].coordinate = Coordinate(latitude: 4.9, longitude: 48.5) }
    #expect(found == [SeasonRemark(.commune(0, "latitude"), .coordinatesSwapped(code: "1"))])
    // Cayenne is in France as it stands.
    let cayenne = try remarks { $0.communes[0].coordinate = Coordinate(latitude: 4.94, longitude: -52.33) }
    #expect(cayenne == [])
  }

  @Test func aNameThatOccursTwice() throws {
    let found = try remarks { $0.communes[1].name = "Un" }
    #expect(found == [SeasonRemark(.commune(1, "name"), .repeatedName("Un", firstCode: "1"))])
  }

  @Test func territoriesAndKeysThatLookAlike() throws {
    let found = try remarks { draft in
      let commune = draft.communes[0]
      draft.communes = zip(
        ["1", "2A004", "2a004", "4", "5", "6"], ["CA Évry-Sud", "CA Evry sud", "CA Évry-Sud", "CC Der", "", "🎪"]
      )
      .map { code, territory in
        var commune = commune
        (commune.code, commune.name, commune.territory) = (code, code, territory)
        return commune
      }
      for index in draft.vans.indices { draft.vans[index].territories = [] }
      var second = draft.vans[0]
      second.id = draft.vans[0].id.uppercased()
      draft.vans.append(second)
    }
    #expect(
      found == [
        SeasonRemark(.commune(1, "territory"), .territoriesLookAlike("CA Évry-Sud", "CA Evry sud")),
        SeasonRemark(.commune(2, "code"), .keysLookAlike("2A004", "2a004")),
        SeasonRemark(.van(2, "id"), .keysLookAlike("a", "A")),
      ])
  }

  @Test func rowsThatSayNothing() throws {
    let outside = SeasonValidationTests.row(.everyone, .closed, from: Self.date(1, 1), to: Self.date(5, 13))
    let closed = SeasonValidationTests.row(.commune("1"), .closed, from: Self.date(6, 1), to: Self.date(6, 30))
    let wish = SeasonValidationTests.row(.commune("1"), .preferred, from: Self.date(6, 5), to: Self.date(6, 6))
    #expect(
      try remarks { $0.availability = [outside, closed, wish] } == [
        SeasonRemark(.availability(0, "from"), .rowOutsideSeason(outside.span)),
        SeasonRemark(.availability(2, "from"), .preferenceNotOpen(code: "1", wish.span)),
      ])
  }

  @Test func extraDatesThatChangeNothing() throws {
    let found = try remarks {
      $0.vans[0].closed = [Van.ClosedPeriod(span: DateSpan(Self.date(7, 14)))]
      $0.vans[0].extraDates = [Self.date(7, 14), Self.date(7, 13), Self.date(7, 16), Self.date(12, 1)]
    }
    #expect(found.map(\.place) == [0, 2, 3].map { .van(0, "extraDates.\($0)") })
  }

  @Test func moreRequiredThanSlots() throws {
    let found = try remarks {
      $0.communes[0].evenings = 300
      $0.communes[0].required = 300
    }
    #expect(found.map(\.place) == [.season("vans"), .commune(0, "required")])
  }
}
