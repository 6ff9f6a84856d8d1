import CivilTime
import SeasonModel
import TestSupport
import Testing

/// Numbers that no season has are refused at once, and what is within them takes time for each thing once.
@Suite struct CountValidationTests {
  static let limits = SeasonLimits.self

  static let cases: [DraftCase] = [
    DraftCase("as many vans as there may be") { $0.vans = vans(limits.vans) },
    DraftCase(
      "one van too many",
      SeasonDefect(.van(limits.vans, "id"), .tooMany(.vans, count: limits.vans + 1, limit: limits.vans))
    ) { $0.vans = vans(limits.vans + 1) },
    DraftCase(
      "one place too many",
      SeasonDefect(.place(limits.places, "id"), .tooMany(.places, count: limits.places + 1, limit: limits.places))
    ) { draft in draft.places += (1...limits.places).map { Place(id: "p\($0)", name: "P") } },
    DraftCase(
      "one commune too many",
      SeasonDefect(
        .commune(limits.communes, "code"), .tooMany(.communes, count: limits.communes + 1, limit: limits.communes))
    ) { draft in
      let model = draft.communes[0]
      draft.communes = [Commune](repeating: model, count: limits.communes + 1)
    },
    DraftCase(
      "one row too many",
      SeasonDefect(.availability(limits.rows, "code"), .tooMany(.rows, count: limits.rows + 1, limit: limits.rows))
    ) { draft in
      draft.availability = [AvailabilityRow](
        repeating: SeasonValidationTests.row(.everyone, .closed, from: draft.firstDate, to: draft.firstDate),
        count: limits.rows + 1)
    },
    DraftCase(
      "one promise too many, after other rows",
      SeasonDefect(
        .availability(limits.promises + 1, "code"),
        .tooMany(.promises, count: limits.promises + 1, limit: limits.promises))
    ) { draft in
      draft.availability = [SeasonValidationTests.row(.everyone, .open, from: draft.firstDate, to: draft.lastDate)]
      draft.availability += [AvailabilityRow](
        repeating: SeasonValidationTests.fixed("1", 6, 5), count: limits.promises + 1)
    },
    DraftCase(
      "one closed period and one extra date too many",
      SeasonDefect(
        .van(1, "closed.\(limits.periods)"),
        .tooMany(.closedPeriods, count: limits.periods + 1, limit: limits.periods)),
      SeasonDefect(
        .van(1, "extraDates.\(limits.periods)"),
        .tooMany(.extraDates, count: limits.periods + 1, limit: limits.periods))
    ) { draft in
      draft.vans[1].closed = [Van.ClosedPeriod](
        repeating: Van.ClosedPeriod(span: DateSpan(draft.firstDate)), count: limits.periods + 1)
      draft.vans[1].extraDates = [CivilDate](repeating: draft.firstDate, count: limits.periods + 1)
    },
    DraftCase(
      "one rule for a territory too many",
      SeasonDefect(
        .territoryRule(limits.territories, "name"),
        .tooMany(.territories, count: limits.territories + 1, limit: limits.territories))
    ) { $0.rules.territories = (0...limits.territories).map { Rules.Territory(name: "t\($0)") } },
  ]

  private static func vans(_ count: Int) -> [Van] {
    (0..<count).map { Van(id: "v\($0)", base: "base", weekdays: [.friday]) }
  }

  @Test(arguments: cases)
  func tells(_ test: DraftCase) {
    var draft = SeasonValidationTests.draft
    test.change(&draft)
    var defects: [SeasonDefect] = []
    do {
      _ = try Season(validating: draft)
    } catch {
      defects = error.defects
    }
    // Nothing else is looked at: that would take its time, and is of no use to anybody.
    #expect(defects == test.expected)
  }

  @Test(arguments: 1...20)
  func rowsAndDatesAreWhatEachSays(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var draft = SeasonValidationTests.draft
    let season = try Season(validating: draft)
    func date() -> CivilDate { season.span.first + Int.random(in: -5...110, using: &numbers) }
    draft.availability = try (0..<30).map { _ in
      let subjects: [AvailabilityRow.Subject] = [
        .everyone, .territory("Der"), .territory("Nord"), .commune("1"), .commune("2"), .commune("3"),
      ]
      let first = date()
      let span = try #require(DateSpan(first: first, last: first + Int.random(in: 0...20, using: &numbers)))
      return AvailabilityRow(
        subject: try #require(subjects.randomElement(using: &numbers)), span: span,
        status: try #require([.open, .closed, .preferred].randomElement(using: &numbers)))
    }
    draft.vans[0].extraDates = [date(), date()]
    draft.vans[0].closed = [Van.ClosedPeriod(span: DateSpan(date())), Van.ClosedPeriod(span: DateSpan(date()))]
    let changed = try Season(validating: draft)
    for (position, commune) in changed.communes.enumerated() {
      let rows = changed.availability.indices.filter { changed.availability[$0].concerns(commune) }
      #expect(changed.availabilityRows(ofCommune: position) == rows)
      let said = rows.map { changed.availability[$0] }
      let isLimited = said.contains { $0.status == .open }
      let open = changed.span.filter { date in
        (!isLimited || said.contains { $0.status == .open && $0.span.contains(date) })
          && !said.contains { $0.status == .closed && $0.span.contains(date) }
      }
      #expect(changed.calendars[position].open.dates == open)
    }
    for van in changed.vans {
      #expect(van.workingDates(within: changed.span).dates == changed.span.filter(van.works(on:)))
    }
  }

  @Test func manyPromisesOfOneDateAreHeldAgainstItsVansOnce() {
    var draft = SeasonValidationTests.draft
    draft.communes = (0..<300).map { number in
      Commune(
        code: "\(number)", name: "C\(number)", territory: "Der", coordinate: Coordinate(latitude: 48.5, longitude: 4.9))
    }
    draft.availability = (0..<300).map { SeasonValidationTests.fixed("\($0)", 6, 6) }
    do {
      _ = try Season(validating: draft)
      Issue.record("two vans cannot hold 300 promises of one date")
    } catch {
      // Two are held; each other one is told, beside an earlier one.
      #expect(error.defects.count == 298)
      for defect in error.defects {
        guard case .conflictsWithFixed(let other, .slot) = defect.fault else {
          Issue.record("\(defect)")
          continue
        }
        #expect(other < 2)
      }
    }
  }
}
