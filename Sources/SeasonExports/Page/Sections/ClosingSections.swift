internal import SeasonModel

/// Who waits for a date, and what there is to subscribe to.
struct ClosingSections {
  let facts: PageFacts

  /// The communes with fewer evenings than they want; for the crew alone.
  var waiting: HTMLNode? {
    guard facts.content.audience == .crew, !facts.content.unserved.isEmpty else { return nil }
    let items = facts.content.unserved.map { unserved in
      let position = facts.season.communePositions[unserved.code]
      let name = position.map { facts.season.communes[$0].name } ?? unserved.code
      return HTMLNode.element(
        "li", [.element("strong", text: name), .text(facts.texts.colon), .text(unserved.reason)])
    }
    return .element(
      "section", [.text("id", "attente"), .text("aria-labelledby", "t-attente")],
      [.element("h2", [.text("id", "t-attente")], text: facts.texts.waiting), .element("ul", items)])
  }

  /// The calendars and tables that lie beside the page.
  var files: HTMLNode? {
    let (links, page) = (facts.links, PageLinkTexts(language: facts.texts.language))
    guard let season = links.season else { return nil }
    var parts: [HTMLNode] = [
      .element("h2", [.text("id", "t-fichiers")], text: facts.texts.files),
      .element("p", text: page.subscribe),
      .element("p", [.element("a", [.text("class", "button"), .url("href", .file(season))], text: page.wholeSeason)]),
    ]
    for group in links.groups {
      parts.append(.element("h3", text: group.heading))
      let items = group.files.map { file in
        HTMLNode.element("li", [.element("a", [.url("href", .file(file.path))], text: file.name)])
      }
      parts.append(.element("ul", [.text("class", "files")], items))
    }
    return .element(
      "section", [.text("id", "fichiers"), .text("class", "screen"), .text("aria-labelledby", "t-fichiers")], parts)
  }
}
