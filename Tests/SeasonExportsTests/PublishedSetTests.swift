import CivilTime
import SeasonModel
import Testing

@testable import SeasonExports

@Suite struct PublishedSetTests {
  /// What anybody may see, and under `equipe/` what the crew alone may see.
  private func files(
    _ plan: Plan = ExampleSeason.plan, in language: FeedLanguage = .french
  ) throws -> [PublishedFile] {
    let season = try ExampleSeason.season()
    let first = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
    let later = UTCInstant(secondsSince1970: ExampleSeason.made.secondsSince1970 + 86_400)
    let update = first.publication.publishing(plan, in: season, at: later)
    var options = CalendarFeed.Options(language: language)
    options.url = "https://example.org/guinguette?saison=2026&page=1"
    options.categories = ["Concert", "Fête, bal"]
    options.alarmMinutes = 7 * 1440
    return PublishedSet(of: update.publication, plan: plan, season: season, options: options).everything
  }

  @Test func everyFileIsAsBefore() throws {
    for file in try files() { try Golden.expect(file.bytes, equals: "published/\(file.path)") }
  }

  @Test func theSetAfterAMoveIsAsBefore() throws {
    let moved = Plan(
      evenings: ExampleSeason.plan.evenings.compactMap { evening in
        var evening = evening
        if evening.commune == "51339" { evening.date = ExampleSeason.date("2026-07-10") }
        return evening.commune == "02408" ? nil : evening
      })
    for file in try files(moved) where file.path == "saison.ics" || file.path == "equipe/saison.ics" {
      try Golden.expect(file.bytes, equals: "published-moved/\(file.path)")
    }
  }

  @Test func theCalendarThatAnEveningHasLeftIsAsBefore() throws {
    let left = Plan(
      evenings: ExampleSeason.plan.evenings.map { evening in
        var evening = evening
        if evening.commune == "52021" { evening.van = "estafette" }
        return evening
      })
    for file in try files(left) where file.path.hasPrefix("guinguettes/") {
      try Golden.expect(file.bytes, equals: "published-left/\(file.path)")
    }
  }

  @Test func theEnglishSetIsAsBefore() throws {
    let paths = ["communes/52353.ics", "equipe/guinguettes/estafette.ics", "index.html", "openagenda.csv"]
    for file in try files(in: .english) where paths.contains(file.path) {
      try Golden.expect(file.bytes, equals: "published-en/\(file.path)")
    }
  }

  @Test func pathsAreSafeAndUnique() throws {
    let paths = try files().map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in paths {
      #expect(
        path.utf8.allSatisfy { byte in
          (97...122).contains(byte) || (48...57).contains(byte) || [0x2d, 0x2e, 0x2f].contains(byte)
        }, "\(path)")
    }
  }

  @Test func nothingPublicHoldsAContactOrANote() throws {
    for file in try files() where !file.path.hasPrefix(PublishedSet.crewFolder) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in ["Durand", "0325", "ligne deux", "Orage"] { #expect(!text.contains(secret), "\(file.path)") }
    }
  }
}

extension PublishedSet {
  /// The files for the web, and those for the crew in a folder of their own.
  var everything: [PublishedFile] {
    files + crewFiles.map { PublishedFile(path: "\(PublishedSet.crewFolder)/\($0.path)", bytes: $0.bytes) }
  }
}
