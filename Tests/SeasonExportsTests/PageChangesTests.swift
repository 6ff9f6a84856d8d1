import CivilTime
import SeasonModel
import Testing

@testable import SeasonExports

struct PageChangesTests {
  private func page(_ publication: Publication, _ plan: Plan, _ season: Season) -> String {
    String(
      decoding: SeasonPage(of: publication, plan: plan, season: season, content: PageContent()).html(), as: UTF8.self)
  }

  @Test("What changed comes first, stays when the same is published again, and is nothing at the first publication")
  func changes() throws {
    let season = try ExampleSeason.season()
    let first = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
    #expect(!page(first.publication, ExampleSeason.plan, season).contains("id=\"changements\""))
    let moved = Plan(
      evenings: ExampleSeason.plan.evenings.map { evening in
        var evening = evening
        if evening.commune == "51339" { evening.date = ExampleSeason.date("2026-07-18") }
        if evening.commune == "52021" { evening.status = .cancelled }
        return evening
      })
    let later = UTCInstant(secondsSince1970: ExampleSeason.made.secondsSince1970 + 86_400 * 30)
    let second = first.publication.publishing(moved, in: season, at: later)
    let text = page(second.publication, moved, season)
    #expect(text.contains("id=\"changements\"") && text.contains("data-until=\"2026-04-15\""))
    #expect(text.contains("<b>Mise à jour</b> <strong>Le Buisson</strong>, <s>"))
    #expect(text.contains("</s> → samedi 18 juillet 2026"))
    #expect(text.contains("<b>Annulée</b> <strong>Éclaron-Braucourt-Sainte-Livière</strong>"))
    let again = second.publication.publishing(
      moved, in: season, at: UTCInstant(secondsSince1970: later.secondsSince1970 + 86_400))
    #expect(page(again.publication, moved, season) == text)
  }
}
