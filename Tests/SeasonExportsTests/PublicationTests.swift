import CivilTime
import SeasonModel
import Testing

/// The life of an event: what the world is told when a plan changes.
@Suite struct PublicationTests {
  private let later = UTCInstant(secondsSince1970: ExampleSeason.made.secondsSince1970 + 86_400)

  private func plan(_ dates: [(String, String)], code: String = "52353") -> Plan {
    Plan(evenings: dates.map { ExampleSeason.evening($0.0, "type-h", code, $0.1 == "off" ? .cancelled : .planned) })
  }

  private func published(_ season: Season, _ plans: [Plan]) -> PublicationUpdate {
    var update = PublicationUpdate(publication: Publication(unpublished: season), changes: [])
    for (day, plan) in plans.enumerated() {
      let instant = UTCInstant(secondsSince1970: ExampleSeason.made.secondsSince1970 + day * 86_400)
      update = update.publication.publishing(plan, in: season, at: instant)
    }
    return update
  }

  struct Life: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// For each publication the evenings of one commune, "off" for one called off.
    let plans: [[(String, String)]]
    /// What the last one told the world.
    let changes: [PublicationChange.Kind]
    /// Number, date, status and sequence of each event afterwards.
    let events: [String]
  }

  static let lives = [
    Life(
      testDescription: "first", plans: [[("2026-06-05", "")]], changes: [.new], events: ["1 2026-06-05 confirmed 0"]),
    Life(
      testDescription: "nothing changed", plans: [[("2026-06-05", "")], [("2026-06-05", "")]], changes: [],
      events: ["1 2026-06-05 confirmed 0"]),
    Life(
      testDescription: "moved", plans: [[("2026-06-05", "")], [("2026-06-12", "")]], changes: [.moved],
      events: ["1 2026-06-12 confirmed 1"]),
    Life(
      testDescription: "moved and moved back",
      plans: [[("2026-06-05", "")], [("2026-06-12", "")], [("2026-06-05", "")]], changes: [.moved],
      events: ["1 2026-06-05 confirmed 2"]),
    Life(
      testDescription: "fallen out", plans: [[("2026-06-05", "")], []], changes: [.cancelled],
      events: ["1 2026-06-05 cancelled 1"]),
    Life(
      testDescription: "called off", plans: [[("2026-06-05", "")], [("2026-06-05", "off")]], changes: [.cancelled],
      events: ["1 2026-06-05 cancelled 1"]),
    Life(
      testDescription: "called off twice told once",
      plans: [[("2026-06-05", "")], [("2026-06-05", "off")], [("2026-06-05", "off")]], changes: [],
      events: ["1 2026-06-05 cancelled 1"]),
    Life(
      testDescription: "called off and held on another date",
      plans: [[("2026-06-05", "")], [("2026-06-05", "off"), ("2026-07-10", "")]], changes: [.cancelled, .new],
      events: ["1 2026-06-05 cancelled 1", "2 2026-07-10 confirmed 0"]),
    Life(
      testDescription: "moved, then called off before the world heard of the move",
      plans: [[("2026-06-05", "")], [("2026-06-12", "off")]], changes: [.cancelled],
      events: ["1 2026-06-05 cancelled 1"]),
    Life(
      testDescription: "the same, told again",
      plans: [[("2026-06-05", "")], [("2026-06-12", "off")], [("2026-06-12", "off")]], changes: [],
      events: ["1 2026-06-05 cancelled 1"]),
    Life(
      testDescription: "restored on its date", plans: [[("2026-06-05", "")], [], [("2026-06-05", "")]],
      changes: [.restored], events: ["1 2026-06-05 confirmed 2"]),
    Life(
      testDescription: "restored on another date", plans: [[("2026-06-05", "")], [], [("2026-06-06", "")]],
      changes: [.restored], events: ["1 2026-06-06 confirmed 2"]),
    Life(
      testDescription: "called off before the world heard of it", plans: [[("2026-06-05", "off")]],
      changes: [.cancelled], events: ["1 2026-06-05 cancelled 0"]),
    Life(
      testDescription: "an earlier second evening renumbers nothing",
      plans: [[("2026-07-10", "")], [("2026-06-05", ""), ("2026-07-10", "")]], changes: [.new],
      events: ["1 2026-07-10 confirmed 0", "2 2026-06-05 confirmed 0"]),
    Life(
      testDescription: "one of two moves past the other",
      plans: [[("2026-06-05", ""), ("2026-07-10", "")], [("2026-07-10", ""), ("2026-08-07", "")]], changes: [.moved],
      events: ["1 2026-08-07 confirmed 1", "2 2026-07-10 confirmed 0"]),
    Life(
      testDescription: "both move: the nearest dates stay together",
      plans: [[("2026-06-05", ""), ("2026-07-10", "")], [("2026-06-06", ""), ("2026-07-11", "")]],
      changes: [.moved, .moved], events: ["1 2026-06-06 confirmed 1", "2 2026-07-11 confirmed 1"]),
    Life(
      testDescription: "called off and planned again on one date",
      plans: [[("2026-06-05", "")], [("2026-06-05", "off"), ("2026-06-05", "")]], changes: [],
      events: ["1 2026-06-05 confirmed 0"]),
  ]

  @Test(arguments: lives)
  func events(life: Life) throws {
    let season = try ExampleSeason.season()
    let update = published(season, life.plans.map { plan($0) })
    #expect(update.changes.map(\.kind) == life.changes)
    #expect(
      update.publication.events.map {
        "\($0.number) \($0.date) \($0.revision.status.rawValue) \($0.revision.sequence)"
      } == life.events)
    // Telling the same again is telling nothing.
    let again = update.publication.publishing(plan(life.plans.last ?? []), in: season, at: later)
    #expect(again.publication == update.publication)
    #expect(again.changes.isEmpty)
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sequence: Int
    let isModified: Bool
    let change: @Sendable (inout SeasonDraft) -> Void
  }

  @Test(arguments: [
    Edit(testDescription: "hours", sequence: 1, isModified: true) { $0.hours.opens = ExampleSeason.time(19) },
    Edit(testDescription: "venue", sequence: 1, isModified: true) { $0.communes[0].venue = "Place du Puits" },
    Edit(testDescription: "zone", sequence: 1, isModified: true) { $0.timeZone = "Indian/Reunion" },
    Edit(testDescription: "contact", sequence: 0, isModified: true) { $0.communes[0].contact = "M. Petit" },
    Edit(testDescription: "set-up", sequence: 0, isModified: true) { $0.hours.setUpMinutes = 90 },
    Edit(testDescription: "the season's name", sequence: 0, isModified: false) { $0.name = "Autre nom" },
    Edit(testDescription: "another village", sequence: 0, isModified: false) {
      $0.communes.insert(
        Commune(code: "0", name: "Neuf", coordinate: Coordinate(latitude: 48, longitude: 5)), at: 0)
    },
  ])
  func onlyDateTimePlaceAndStatusRaiseTheSequence(edit: Edit) throws {
    let first = published(try ExampleSeason.season(), [plan([("2026-06-05", "")])])
    let season = try ExampleSeason.season(edit.change)
    let second = first.publication.publishing(plan([("2026-06-05", "")]), in: season, at: later).publication
    let before = try #require(first.publication.events.first)
    let after = try #require(second.events.first)
    #expect(after.uid == before.uid)
    #expect(after.revision.sequence == edit.sequence)
    #expect(after.revision.created == before.revision.created)
    #expect(after.revision.lastModified == (edit.isModified ? later : ExampleSeason.made))
  }

  @Test func identifiersAreUniqueWhateverTheCodes() throws {
    let codes = [
      "52353", "52353-1", "1", "é", "e\u{301}x", "sortie-a", "2A004", "2a004", String(repeating: "x", count: 90),
    ]
    let season = try ExampleSeason.season { draft in
      draft.communes = codes.map {
        Commune(code: $0, name: $0, coordinate: Coordinate(latitude: 48, longitude: 5), evenings: 2)
      }
    }
    let evenings = codes.enumerated().flatMap { position, code in
      [position, position + 30].map {
        Evening(date: season.span.first + $0, van: "type-h", commune: code)
      }
    }
    let publication = published(season, [Plan(evenings: evenings)]).publication
    let uids = publication.events.map(\.uid) + publication.outings.map(\.uid)
    #expect(Set(uids).count == uids.count)
    #expect(uids.allSatisfy { $0.utf8.count < 120 && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f } })
  }

  @Test func anOutingKeepsItsIdentifierWhenAnEveningJoins() throws {
    let season = try ExampleSeason.season()
    let first = published(season, [plan([("2026-06-06", "")])]).publication
    let both = Plan(evenings: [
      ExampleSeason.evening("2026-06-06", "type-h", "52353"), ExampleSeason.evening("2026-06-04", "type-h", "52021"),
    ])
    let second = first.publishing(both, in: season, at: later).publication
    #expect(second.outings.map(\.uid) == first.outings.map(\.uid))
    #expect(second.outings.map(\.revision.sequence) == [1])
    let none = second.publishing(Plan(), in: season, at: later).publication
    #expect(none.outings.map(\.revision.status) == [.cancelled])
  }

  @Test("What took place in a village that left the season stays told, and what was to come is called off")
  func departed() throws {
    let season = try ExampleSeason.season()
    let told = published(season, [plan([("2026-06-05", ""), ("2026-07-10", "")])])
    var draft = season.draft
    draft.communes.removeAll { $0.code == "52353" }
    draft.availability.removeAll { $0.subject == .commune("52353") }
    let left = try Season(validating: draft)
    let today = try #require(CivilDate(iso8601: "2026-06-20"))
    for evenings in [[], [("2026-06-05", "off")]] {
      let update = told.publication.publishing(plan(evenings), in: left, at: UTCInstant(date: today), today: today)
      #expect(update.changes.map(\.kind) == [.cancelled])
      #expect(update.changes.map(\.after.date.description) == ["2026-07-10"])
      #expect(update.publication.events.map(\.isConfirmed) == [true, false])
    }
  }

  @Test func cancelledEveningsGoOnceTheSeasonIsOver() throws {
    let season = try ExampleSeason.season()
    let publication = published(season, [plan([("2026-06-05", "")]), Plan()]).publication
    let feed = try SeasonExportsFeed(publication, season)
    #expect(feed.events(on: season.span.last) == 1)
    #expect(feed.events(on: season.span.last + 1) == 0)
  }
}
