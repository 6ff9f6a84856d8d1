public import SeasonModel

/// The season as one page of HTML that stands alone: a map, a calendar, a list, and every village with its dates.
///
/// The page asks no server for anything; its policy (Content-Security-Policy) forbids it to, and names the one style and
/// the one script that it has by their hashes. It is complete without the script.
public struct SeasonPage {
  private let facts: PageFacts

  /// Makes the page of a publication.
  ///
  /// - Parameters:
  ///   - publication: what the world knows, the plan included.
  ///   - plan: the plan that was published last.
  ///   - season: its season.
  ///   - content: what the page tells beside them.
  public init(of publication: Publication, plan: Plan, season: Season, content: PageContent) {
    self.init(of: publication, plan: plan, season: season, content: content, links: .none)
  }

  /// Makes the page that lies beside the calendars of a publication.
  init(of publication: Publication, plan: Plan, season: Season, content: PageContent, links: PageLinks) {
    facts = PageFacts(publication: publication, plan: plan, season: season, content: content, links: links)
  }

  /// The bytes of the page.
  public func html() -> [UInt8] {
    let texts = facts.texts
    let title = texts.feeds.calendarName(facts.season, .season)
    let (style, script) = (RawText(PageTokens.text, SeasonPageStyle.text), RawText(SeasonPageScript.text))
    let policy =
      "default-src 'none'; style-src \(style.policySource); script-src \(script.policySource); img-src data:; "
      + "base-uri 'none'; form-action 'none'"
    let villages = VillagesSection(facts: facts)
    let head = HTMLNode.element(
      "head",
      [
        .void("meta", [.text("charset", "utf-8")]),
        .void("meta", [.text("http-equiv", "Content-Security-Policy"), .text("content", policy)]),
        .void("meta", [.text("name", "viewport"), .text("content", "width=device-width, initial-scale=1")]),
        .void("meta", [.text("name", "generator"), .text("content", "guinguette")]),
        .void("meta", [.text("name", "color-scheme"), .text("content", "light dark")]),
        .element("title", text: title), .raw("style", style, []),
      ])
    let sections: [(HTMLNode?, String, String)] = [
      (ChangesSection(facts: facts).node, "changements", texts.changes),
      (GlanceSection(facts: facts).node, "apercu", ""), (villages.node, "villages", texts.shortVillages),
      (MapSection(facts: facts).node, "carte", texts.map),
      (CalendarSection(facts: facts).node, "calendrier", texts.calendar),
      (ListSection(facts: facts).node, "dates", texts.shortList),
      (ClosingSections(facts: facts).waiting, "attente", ""),
      (ClosingSections(facts: facts).files, "fichiers", texts.files),
    ]
    let present = sections.compactMap { node, id, name in node.map { ($0, id, name) } }
    let body = HTMLNode.element(
      "body",
      [
        .element("a", [.text("class", "skip"), .url("href", .fragment("dates"))], text: texts.skip),
        .element(
          "header",
          [Bunting.node, .element("h1", text: title), .element("p", [.text("class", "motto")], text: texts.motto)]),
        .element(
          "nav", [.text("aria-label", texts.sections)],
          [
            .element(
              "ul",
              present.filter { !$0.2.isEmpty }.map { _, id, name in
                .element("li", [.element("a", [.url("href", .fragment(id))], text: name)])
              })
          ]),
        .element("main", present.map(\.0)), .element("footer", [.element("p", text: texts.footer)]),
        .raw("script", RawText(villages.data), [.text("type", "application/json"), .text("id", "donnees")]),
        .raw("script", script, []),
      ])
    var bytes = Array("<!DOCTYPE html>\n".utf8)
    HTMLNode.element("html", [.text("lang", texts.language.rawValue)], [head, body]).write(to: &bytes)
    return bytes
  }
}
