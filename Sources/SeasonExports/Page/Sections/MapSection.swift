internal import SeasonModel

/// The map: villages, bases, and each outing as a line.
///
/// A sheet shrinks with the window, and its letters with it. So that they stay readable, names are placed four times, for
/// four widths of windows, and a style sheet shows those of the window at hand.
struct MapSection {
  let facts: PageFacts

  private struct Spot {
    let commune: Int
    let point: MapPoint
  }

  /// The section; nil where no village has a place on earth.
  var node: HTMLNode? {
    let season = facts.season
    let coordinates = season.communes.compactMap(\.coordinate) + bases.compactMap { season.places[$0].coordinate }
    guard season.communes.contains(where: { $0.coordinate != nil }), let frame = MapFrame(coordinates) else {
      return nil
    }
    let texts = facts.texts
    let spots = season.communes.enumerated().compactMap { position, commune in
      commune.coordinate.map { Spot(commune: position, point: frame.point($0)) }
    }
    let labels = MapLabels(
      villages: spots.map { spot in
        (season.communes[spot.commune].name, spot.point, season.communes[spot.commune].population ?? 0)
      },
      bases: bases.compactMap { base in
        season.places[base].coordinate.map { (season.places[base].name, frame.point($0)) }
      }, frame: frame)
    var parts: [HTMLNode] = []
    if let background = facts.content.background {
      parts.append(MapBackground(geoJSON: background, frame: frame).node)
    }
    parts += facts.tours.compactMap { line($0, frame) }
    parts += bases.enumerated().compactMap { place, base in
      season.places[base].coordinate.map { self.base(season.places[base], frame.point($0), labels.bases(place)) }
    }
    parts += spots.enumerated().map { place, spot in village(spot, labels.villages(place)) }
    parts += MapFurniture(frame: frame, north: texts.north, km: texts.km).nodes
    let svg = HTMLNode.element(
      "svg",
      [
        .text("class", "map"), .text("viewBox", "0 0 1000 \(Int(frame.height))"), .text("role", "group"),
        .text("aria-label", texts.mapLabel),
      ], parts)
    return .element(
      "section", [.text("id", "carte"), .text("aria-labelledby", "t-carte")],
      [
        .element("h2", [.text("id", "t-carte")], text: texts.map),
        .element("div", [.text("class", "sheet")], [svg]),
        .element("p", [.text("class", "soft")], text: texts.mapHint),
      ])
  }

  /// The places that vans start from, each once.
  private var bases: [Int] {
    Set(facts.season.vans.compactMap { facts.season.placePositions[$0.base] }).sorted()
  }

  private func line(_ tour: PageFacts.Tour, _ frame: MapFrame) -> HTMLNode? {
    let points = tour.sites.compactMap { facts.season.table.coordinate(of: $0) }.map(frame.point)
    guard points.count > 1 else { return nil }
    let path = points.enumerated().map { place, point in
      "\(place == 0 ? "M" : "L")\(Int(point.x.rounded())) \(Int(point.y.rounded()))"
    }.joined()
    let dates = facts.events.filter { facts.tour(of: $0) == tour.number }
      .map { "\($0.name), \(facts.texts.day($0.date))" }.joined(separator: "\u{00A0}; ")
    let label = "\(facts.texts.tour(tour.number)), \(facts.texts.km(tour.metres.count))\(facts.texts.colon)\(dates)"
    return .element(
      "g",
      [
        .text("class", "tour"), .text("data-o", "\(tour.number)"), .text("tabindex", "0"), .text("role", "img"),
        .text("aria-label", label),
      ],
      [
        .element("title", text: label), .element("path", [.text("class", "hit"), .text("d", path)], []),
        .element("path", [.text("class", "o \(PageFacts.look(tour.number))"), .text("d", path)], []),
      ])
  }

  private func village(_ spot: Spot, _ labels: [HTMLNode]) -> HTMLNode {
    let commune = facts.season.communes[spot.commune]
    let events = facts.events.filter { $0.commune == commune.code && $0.isConfirmed }
    let dates = events.isEmpty ? facts.texts.noEvening : events.map { facts.texts.day($0.date) }.joined(separator: ", ")
    let tours = events.compactMap { facts.tour(of: $0) }.map { "\($0)" }.joined(separator: " ")
    let label = "\(commune.name)\(facts.texts.colon)\(dates)"
    return .element(
      "a",
      [
        .url("href", .fragment(facts.anchor(commune.code) ?? "villages")),
        .text("class", events.isEmpty ? "v idle" : "v"), .text("data-c", commune.code), .text("data-o", tours),
        .text("aria-label", label),
      ],
      [
        .element("title", text: label),
        .element(
          "circle",
          [
            .text("cx", "\(Int(spot.point.x.rounded()))"), .text("cy", "\(Int(spot.point.y.rounded()))"),
            .text("r", "8"),
          ], []),
      ] + labels)
  }

  private func base(_ place: Place, _ point: MapPoint, _ labels: [HTMLNode]) -> HTMLNode {
    let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
    return .element(
      "g", [.text("class", "base"), .text("role", "img"), .text("aria-label", "\(place.name) (\(facts.texts.base))")],
      [.element("path", [.text("d", "M\(x) \(y - 13)l13 13l-13 13l-13 -13z")], [])] + labels)
  }
}
