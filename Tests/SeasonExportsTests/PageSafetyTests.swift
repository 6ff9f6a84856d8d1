import CivilTime
import Foundation
import SeasonModel
import TestSupport
import Testing

@testable import SeasonExports

struct PageSafetyTests {
  private static func page(
    _ season: Season, audience: Audience = .public, answers: [String: [DateAnswer]] = [:],
    language: FeedLanguage = .french
  ) -> String {
    let publication = Publication(unpublished: season).publishing(
      ExampleSeason.plan, in: season, at: ExampleSeason.made
    ).publication
    let content = PageContent(
      audience: audience, language: language, answers: answers,
      unserved: [PageContent.Unserved(code: "51339", reason: "toutes ses dates sont prises")])
    return String(
      decoding: SeasonPage(of: publication, plan: ExampleSeason.plan, season: season, content: content).html(),
      as: UTF8.self)
  }

  @Test(
    "A text of a user never becomes markup",
    arguments: [
      "<script>alert(1)</script>", "\"; onload=alert(1) x=\"", "une\nligne", "' onfocus='x", "</script>", "]]><!--",
    ])
  func hostileTexts(_ text: String) throws {
    let season = try ExampleSeason.season { draft in
      draft.name = text
      for position in draft.communes.indices {
        draft.communes[position].name = text
        draft.communes[position].venue = text
        draft.communes[position].contact = text
        draft.communes[position].note = text
        draft.communes[position].territory = text
      }
      draft.places[0].name = text
      draft.vans[0].name = text
    }
    let answers = [
      "52353": [DateAnswer(date: ExampleSeason.date("2026-06-05"), state: .free, extraText: text, reason: text)]
    ]
    let plain = try PageSafetyTests.page(
      ExampleSeason.season(), audience: .crew, answers: answers.mapValues { _ in [] })
    let page = PageSafetyTests.page(season, audience: .crew, answers: answers)
    // Exactly the program's own elements: no text added a tag, and none broke out of its quotes.
    for tag in ["<script", "</script", "<!--", "<img", "onload=alert(1) x=\""] {
      #expect(
        page.components(of: tag) == plain.components(of: tag), "\(tag)")
    }
    let shown = page.prefix(upTo: try #require(page.range(of: "id=\"donnees\"")).lowerBound)
    let named = text.unicodeScalars.contains { "<>\"'\n".unicodeScalars.contains($0) }
    #expect(named && !shown.contains(text))
  }

  @Test("Nothing public tells a contact, a note or who waits", arguments: FeedLanguage.allCases)
  func publicPage(_ language: FeedLanguage) throws {
    let season = try ExampleSeason.season()
    let page = PageSafetyTests.page(season, language: language)
    for secret in ["0325 12 34 56", "+33 6 12", "Durand", "ligne deux", "Orage", "toutes ses dates sont prises"] {
      #expect(!page.contains(secret), "\(secret)")
    }
    let crew = PageSafetyTests.page(season, audience: .crew, language: language)
    #expect(crew.contains("0325 12 34 56") && crew.contains("toutes ses dates sont prises"))
  }

  @Test("The policy names the one style and the one script by their hashes")
  func policy() throws {
    let page = PageSafetyTests.page(try ExampleSeason.season())
    for text in [RawText(PageTokens.text, SeasonPageStyle.text), RawText(SeasonPageScript.text)] {
      #expect(page.contains(text.policySource.replacing("'", with: "&#39;")))
    }
    #expect(!page.contains(" style=") && !page.contains(" onclick=") && !page.contains("http://"))
  }

  @Test("A season without evenings and without places is a page all the same")
  func empty() throws {
    let season = try ExampleSeason.season { draft in
      for position in draft.communes.indices { draft.communes[position].population = nil }
    }
    let page = SeasonPage(
      of: Publication(unpublished: season), plan: Plan(), season: season, content: PageContent()
    ).html()
    #expect(String(decoding: page, as: UTF8.self).contains("Aucune soirée n’est encore prévue."))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
