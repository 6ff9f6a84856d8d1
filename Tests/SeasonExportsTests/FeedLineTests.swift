import SeasonModel
import TestSupport
import Testing

@testable import ICalendar
@testable import SeasonExports

/// No name of a season adds a property to a feed, whatever is in it.
@Suite struct FeedLineTests {
  @Test func noNameAddsAPropertyToAFeed() throws {
    func names(_ bytes: [UInt8]) -> [String] { ContentLines.read(bytes).lines.map(\.name) }
    func feed(_ draft: (inout SeasonDraft) -> Void) throws -> (bytes: [UInt8], name: String) {
      let season = try ExampleSeason.season(draft)
      let update = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
      let feed = CalendarFeed(of: update.publication, plan: ExampleSeason.plan, season: season)
      return (feed.ics(CalendarFeed.Options(audience: .crew, alarmMinutes: 90)), season.communes[0].name)
    }
    let plain = names(try feed { _ in }.bytes)
    var random = SeededNumbers(seed: 2)
    for round in 0..<60 {
      let length = round == 0 ? 10_000 : 30
      let odd = try feed { draft in
        for index in draft.communes.indices {
          draft.communes[index].name = OddTexts.text(&random, longest: length)
          draft.communes[index].venue = OddTexts.text(&random, longest: 30)
          draft.communes[index].contact = OddTexts.text(&random, longest: 30)
          draft.communes[index].note = OddTexts.text(&random, longest: 30)
        }
        draft.name = OddTexts.text(&random, longest: 30)
        draft.vans[0].name = OddTexts.text(&random, longest: 30)
      }
      #expect(ContentLines.areSound(odd.bytes))
      let (lines, broken) = ContentLines.read(odd.bytes)
      #expect(broken.isEmpty)
      #expect(lines.map(\.name).sorted() == plain.sorted(), "round \(round)")
      let summaries = lines.filter { $0.name == "SUMMARY" }.map {
        String(decoding: CalendarText.unescaped($0.value), as: UTF8.self)
      }
      let title = OddTexts.carried(CalendarText.oneLine(FeedTexts(language: .french).title(commune: odd.name)))
      #expect(summaries.contains { $0.utf8.elementsEqual(title.utf8) }, "round \(round)")
    }
  }

  @Test func aTitleIsOnOneLine() throws {
    let season = try ExampleSeason.season { draft in
      draft.communes[0].name = "Narcy\r\nle Haut\nBEGIN:VEVENT\rfin"
      draft.communes[0].venue = "Salle\ndes fêtes"
    }
    let update = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
    let feed = CalendarFeed(of: update.publication, plan: ExampleSeason.plan, season: season)
    let lines = ContentLines.read(feed.ics(CalendarFeed.Options(scope: .commune("52353")))).lines
    for name in ["SUMMARY", "LOCATION", "NAME", "X-WR-CALNAME"] {
      let values = lines.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
      #expect(!values.isEmpty && values.allSatisfy { $0.contains("Narcy le Haut BEGIN:VEVENT fin") }, "\(values)")
    }
  }
}
