internal import CivilTime
public import SeasonModel

/// For each evening a poster that a village can pin up, and a page of two leaflets to cut; nothing in them is private.
public struct Posters {
  private let season: Season
  private let evenings: [Evening]
  private let chosen: [Evening]
  private let language: FeedLanguage
  private let texts: PosterTexts
  private let page: SeasonPageTexts

  /// How many evenings nearby a poster tells of.
  private static let mostNearby = 4

  /// Prepares the posters of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - season: its season.
  ///   - scope: which evenings get a poster.
  ///   - language: the language of the posters.
  public init(of plan: Plan, in season: Season, scope: ExportScope = .season, language: FeedLanguage = .french) {
    (self.season, self.language) = (season, language)
    evenings = plan.activeEvenings.filter { season.communePositions[$0.commune] != nil }
    chosen = evenings.filter { scope.holds($0, in: season) }
    texts = PosterTexts(language: language)
    page = SeasonPageTexts(language: language)
  }

  /// The bytes of the file: a page of HTML that stands alone.
  public func html() -> [UInt8] {
    let sheets = chosen.flatMap { [poster($0), leaflets($0)] }
    let nothing = HTMLNode.element("article", [.text("class", "paper")], [.element("p", text: texts.nothing)])
    let name = FeedTexts(language: language).calendarName(season, .season)
    return PaperPage(
      language: language, title: "\(texts.title)\u{00A0}– \(name)", hint: texts.hint, style: PosterStyle.text,
      definitions: [VanDrawing.definition],
      sheets: sheets.isEmpty ? [nothing] : sheets
    ).html
  }

  private func poster(_ evening: Evening) -> HTMLNode {
    let commune = commune(of: evening)
    var parts: [HTMLNode] = [
      Bunting.node,
      .element(
        "div",
        [
          .element("p", [.text("class", "what")], text: texts.name),
          .element("h2", [.text("class", Posters.size(commune?.name ?? ""))], text: texts.at(commune?.name ?? "")),
        ]), VanDrawing.node(label: texts.van), .element("div", when(evening, commune)),
      .element("p", [.text("class", "motto")], text: texts.motto),
    ]
    if let near = nearby(evening, heading: "h3") { parts.append(near) }
    if let territory = commune?.territory, !territory.isEmpty {
      parts.append(.element("p", [.text("class", "pays")], text: territory))
    }
    return .element("article", [.text("class", "paper poster")], parts)
  }

  private func leaflets(_ evening: Evening) -> HTMLNode {
    let leaflet = leaflet(evening)
    return .element("article", [.text("class", "paper leaflets")], [leaflet, leaflet])
  }

  private func leaflet(_ evening: Evening) -> HTMLNode {
    let commune = commune(of: evening)
    var parts: [HTMLNode] = [
      Bunting.node,
      .element(
        "div",
        [
          .element("p", [.text("class", "what")], text: texts.name),
          .element("h3", [.text("class", Posters.size(commune?.name ?? ""))], text: texts.at(commune?.name ?? "")),
        ] + when(evening, commune)), VanDrawing.node(label: texts.van),
    ]
    if let near = nearby(evening, heading: "h4") { parts.append(near) }
    return .element("section", [.text("class", "leaflet")], parts)
  }

  private func when(_ evening: Evening, _ commune: Commune?) -> [HTMLNode] {
    let weekday = language.name(of: evening.date.weekday)
    let day: [HTMLNode] = [
      .element("small", text: weekday.prefix(1).uppercased() + weekday.dropFirst()),
      .element("time", [.text("datetime", "\(evening.date)")], text: page.dayAndMonth(evening.date)),
    ]
    var parts: [HTMLNode] = [
      .element("p", [.text("class", "day")], day),
      .element("p", [.text("class", "hours")], text: texts.hours(season.hours)),
    ]
    if let venue = commune?.venue, !venue.isEmpty {
      parts.append(.element("p", [.text("class", "where")], text: venue.prefix(1).uppercased() + venue.dropFirst()))
    }
    return parts
  }

  /// The nearest of the evenings that come after one, by date.
  private func nearby(_ evening: Evening, heading: StaticString) -> HTMLNode? {
    guard let here = season.communePositions[evening.commune] else { return nil }
    let later = evenings.filter { $0.date > evening.date }.compactMap { other -> (metres: Int, evening: Evening)? in
      guard let there = season.communePositions[other.commune] else { return nil }
      let metres = season.table.metres(from: season.site(ofCommune: here), to: season.site(ofCommune: there))
      return metres.map { ($0.count, other) }
    }
    let nearest = later.sorted { ($0.metres, $0.evening.date) < ($1.metres, $1.evening.date) }
      .prefix(Posters.mostNearby).map(\.evening).sorted { ($0.date, $0.commune) < ($1.date, $1.commune) }
    guard !nearest.isEmpty else { return nil }
    let items = nearest.map { other in
      HTMLNode.element(
        "li",
        [
          .element("strong", text: commune(of: other)?.name ?? other.commune),
          .element("span", text: page.day(other.date)),
        ])
    }
    return .element("div", [.text("class", "near")], [.element(heading, text: texts.nearby), .element("ul", items)])
  }

  private func commune(of evening: Evening) -> Commune? {
    season.communePositions[evening.commune].map { season.communes[$0] }
  }

  /// How large a name can be written.
  private static func size(_ name: String) -> String {
    let width = LabelPlacement.width(of: name)
    return width < 8 ? "short" : width < 13 ? "long" : "longer"
  }
}
