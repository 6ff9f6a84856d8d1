import CivilTime
import ICalendar
import SeasonModel
import TestSupport
import Testing

@testable import SeasonExports

/// Evenings that leave a calendar in which people have seen them: that of a van, or that of a territory.
@Suite struct DepartureTests {
  /// One entry of a calendar.
  struct Entry: Hashable, CustomStringConvertible {
    let uid: String
    let status: String
    let sequence: Int
    let start: String
    let end: String
    let modified: String
    let summary: String
    let place: String

    var description: String { "\(status) \(sequence) \(start)" }

    static func entries(of bytes: [UInt8]) -> [Entry] {
      var entries: [Entry] = []
      var fields: [String: String] = [:]
      for line in ContentLines.read(bytes).lines {
        let value = String(decoding: line.value, as: UTF8.self)
        if line.name == "BEGIN", value == "VEVENT" { fields = [:] }
        fields[line.name] = value
        guard line.name == "END", value == "VEVENT" else { continue }
        entries.append(
          Entry(
            uid: fields["UID"] ?? "", status: fields["STATUS"] ?? "", sequence: Int(fields["SEQUENCE"] ?? "") ?? -1,
            start: fields["DTSTART"] ?? "", end: fields["DTEND"] ?? "", modified: fields["LAST-MODIFIED"] ?? "",
            summary: fields["SUMMARY"] ?? "", place: fields["LOCATION"] ?? ""))
      }
      return entries
    }
  }

  private struct World {
    var season: Season
    var plan = Plan()
    var publication: Publication
    var day = 0

    init() throws {
      season = try ExampleSeason.season()
      publication = Publication(unpublished: season)
    }

    mutating func publish(_ evenings: [Evening]) {
      plan = Plan(evenings: evenings)
      let instant = UTCInstant(secondsSince1970: ExampleSeason.made.secondsSince1970 + day * 86_400)
      publication = publication.publishing(plan, in: season, at: instant).publication
      day += 1
    }

    func feed(_ scope: ExportScope, today: CivilDate? = nil) -> [Entry] {
      Entry.entries(
        of: CalendarFeed(of: publication, plan: plan, season: season)
          .ics(CalendarFeed.Options(scope: scope, today: today)))
    }
  }

  private let old = ExampleSeason.evening("2026-06-06", "type-h", "52353")
  private let new = ExampleSeason.evening("2026-06-06", "estafette", "52353")

  @Test func anEveningThatChangesVanIsCancelledInTheOldVansCalendarOnly() throws {
    var world = try World()
    world.publish([old])
    world.publish([new])
    #expect(world.feed(.van("type-h")).map(\.description) == ["CANCELLED 1 20260606T180000"])
    #expect(world.feed(.van("estafette")).map(\.description) == ["CONFIRMED 0 20260606T180000"])
    #expect(world.feed(.season).map(\.description) == ["CONFIRMED 0 20260606T180000"])
    #expect(world.feed(.commune("52353")).map(\.description) == ["CONFIRMED 0 20260606T180000"])
    #expect(world.feed(.van("type-h")).first?.summary.hasPrefix("N’est plus dans cet agenda") == true)
    #expect(world.feed(.van("type-h"), today: world.season.span.last).count == 1)
    #expect(world.feed(.van("type-h"), today: world.season.span.last + 1).isEmpty)
  }

  @Test func publishingTheSameAgainChangesNothing() throws {
    var world = try World()
    world.publish([old])
    world.publish([new])
    let before = world.publication
    let again = world.publication.publishing(Plan(evenings: [old]), in: world.season, at: ExampleSeason.made)
    #expect(again.changes.map(\.kind) == [.reassigned])
    world.publish([new])
    #expect(world.publication == before)
  }

  @Test func anEveningThatComesBackIsLiveAgainWithAHigherSequence() throws {
    var world = try World()
    world.publish([old])
    world.publish([new])
    world.publish([ExampleSeason.evening("2026-06-13", "estafette", "52353")])
    #expect(world.feed(.van("type-h")).map(\.description) == ["CANCELLED 1 20260606T180000"])
    world.publish([old])
    #expect(world.feed(.van("type-h")).map(\.description) == ["CONFIRMED 4 20260606T180000"])
    #expect(world.feed(.van("estafette")).map(\.description) == ["CANCELLED 2 20260613T180000"])
    #expect(world.feed(.season).map(\.description) == ["CONFIRMED 2 20260606T180000"])
    world.publish([new])
    #expect(world.feed(.van("type-h")).map(\.description) == ["CANCELLED 5 20260606T180000"])
  }

  @Test func aCancelledEveningThatAnotherVanTakesUpStaysCancelled() throws {
    var world = try World()
    world.publish([old])
    world.publish([])
    world.publish([new])
    #expect(world.feed(.van("type-h")).map(\.description) == ["CANCELLED 2 20260606T180000"])
    #expect(world.feed(.van("estafette")).map(\.description) == ["CONFIRMED 2 20260606T180000"])
  }

  @Test func aCommuneThatChangesTerritoryLeavesTheOldOnesCalendar() throws {
    var world = try World()
    world.publish([old])
    world.season = try ExampleSeason.season { $0.communes[0].territory = "CC Argonne; Champagne" }
    world.publish([old])
    #expect(world.feed(.territory("CA Grand Saint-Dizier")).map(\.description) == ["CANCELLED 1 20260606T180000"])
    #expect(world.feed(.territory("CC Argonne; Champagne")).map(\.description) == ["CONFIRMED 0 20260606T180000"])
  }

  @Test func aTerritoryThatIsRenamedCancelsNothing() throws {
    var world = try World()
    world.publish([old])
    world.season = try ExampleSeason.season { draft in
      for index in draft.communes.indices where draft.communes[index].territory == "CA Grand Saint-Dizier" {
        draft.communes[index].territory = "CA du Grand Saint-Dizier"
      }
    }
    world.publish([old])
    for name in ["CA Grand Saint-Dizier", "CA du Grand Saint-Dizier"] {
      #expect(world.feed(.territory(name)).map(\.status) == ["CONFIRMED"], "\(name)")
    }
    let paths = PublishedSet(of: world.publication, plan: world.plan, season: world.season).files.map(\.path)
    #expect(paths.contains("territoires/ca-grand-saint-dizier.ics"))
    #expect(paths.contains("territoires/ca-du-grand-saint-dizier.ics"))
  }

  @Test func aVanThatLeavesTheSeasonKeepsItsCalendarAndIsNotOfferedToNewSubscribers() throws {
    var world = try World()
    world.publish([new])
    world.season = try ExampleSeason.season { $0.vans.removeLast() }
    world.publish([old])
    let files = PublishedSet(of: world.publication, plan: world.plan, season: world.season).files
    let feed = try #require(files.first { $0.path == "guinguettes/estafette.ics" })
    #expect(Entry.entries(of: feed.bytes).map(\.status) == ["CANCELLED"])
    let page = try #require(files.first { $0.path == "index.html" })
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("guinguettes/estafette.ics"))
  }

  /// Whatever happens to a plan: a calendar forgets no evening, shows each once, and raises what it says of it.
  @Test(arguments: 0..<40)
  func noCalendarEverForgets(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed) &* 77 &+ 1)
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    var world = try World()
    let territories = ["CA Grand Saint-Dizier", "CC Argonne; Champagne", ""]
    let scopes: [ExportScope] =
      [.season, .van("type-h"), .van("estafette")] + territories.dropLast().map { .territory($0) }
    var seen: [ExportScope: [String: Entry]] = [:]
    for _ in 0..<12 {
      world.season = try ExampleSeason.season { draft in
        // The first and the last commune stay, so that neither territory is ever without one.
        draft.communes[0].territory = territories[pick(3)]
        draft.communes[4].territory = "CA Grand Saint-Dizier"
      }
      world.publish(
        ["52353", "52353", "02408"].compactMap { code in
          if pick(4) == 0 { return nil }
          let evening = ExampleSeason.evening("2026-06-06", pick(2) == 0 ? "type-h" : "estafette", code)
          return Evening(date: evening.date + 7 * pick(4), van: evening.van, commune: code)
        })
      for scope in scopes {
        let entries = world.feed(scope)
        #expect(Set(entries.map(\.uid)).count == entries.count, "\(scope) shows an evening twice")
        for (uid, before) in seen[scope, default: [:]] {
          let after = try #require(entries.first { $0.uid == uid }, "\(scope) forgot \(uid)")
          #expect(after.sequence >= before.sequence)
          if after.start != before.start || after.summary != before.summary {
            #expect((after.sequence, after.modified) > (before.sequence, before.modified), "\(before) \(after)")
          }
        }
        for entry in entries { seen[scope, default: [:]][entry.uid] = entry }
        let live = Set(entries.filter { $0.status == "CONFIRMED" }.map(\.uid))
        #expect(live == Set(world.publication.events.filter { $0.isConfirmed && scope.holds($0) }.map(\.uid)))
      }
    }
  }
}
