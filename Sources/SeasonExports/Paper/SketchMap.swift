internal import SeasonModel

/// A sketch of one outing: its base, its villages in their order, and the legs between them, each bent a little so that the
/// way there and the way back are two lines.
struct SketchMap {
  /// One village of the outing.
  struct Stop {
    let name: String
    let coordinate: Coordinate
  }

  private static let letters = 25.0
  private static let radius = 17.0

  /// The drawing; nil where a village has no place on earth.
  let node: HTMLNode?

  init(base: (name: String, coordinate: Coordinate?), stops: [Stop?], label: String, texts: SeasonPageTexts) {
    let places = [base.coordinate] + stops.map { $0?.coordinate }
    let known = places.compactMap(\.self)
    guard known.count == places.count, known.count > 1,
      let frame = MapFrame(known, tallest: stops.count > 6 ? 0.1 : stops.count > 3 ? 0.12 : 0.2)
    else {
      node = nil
      return
    }
    let points = known.map(frame.point)
    let ways = zip(points, points.dropFirst() + [points[0]]).map { ($0, $1) }
    let lines = ways.map { SketchMap.leg($0, $1) }
    let low = frame.height - 60
    let names =
      [LabelPlacement.Name(text: base.name, point: points[0], weight: Int.max, isBold: true)]
      + zip(stops, points.dropFirst()).map { stop, point in
        LabelPlacement.Name(text: stop?.name ?? "", point: point, weight: 1)
      }
    let labels = LabelPlacement(
      names, size: SketchMap.letters, radius: SketchMap.radius, width: MapFrame.width, height: frame.height,
      taken: [
        LabelPlacement.Box(left: 0, top: low, right: 360, bottom: frame.height),
        LabelPlacement.Box(left: 930, top: low - 20, right: 1000, bottom: frame.height),
      ]
    ).labels
    let marks = points.enumerated().map { place, point in
      place == 0 ? SketchMap.base(point) : SketchMap.dot(place, point)
    }
    // A name without room is left out: its number leads to it.
    let words = zip(names, labels).compactMap { name, label in label.map { SketchMap.name(name, $0) } }
    node = .element(
      "svg",
      [
        .text("class", "sketch"), .text("viewBox", "0 0 1000 \(Int(frame.height))"), .text("role", "img"),
        .text("aria-label", label),
      ], lines + marks + words + MapFurniture(frame: frame, north: texts.north, km: texts.km).nodes)
  }

  /// A leg as a curve with an arrow in its middle.
  private static func leg(_ from: MapPoint, _ to: MapPoint) -> HTMLNode {
    let (east, south) = (to.x - from.x, to.y - from.y)
    let length = (east * east + south * south).squareRoot()
    guard length > 1 else { return .group([]) }
    let bend = min(26, length * 0.12)
    // To the right of the way, which is another side on the way back.
    let (right, down) = (-south / length * bend, east / length * bend)
    let control = MapPoint(x: (from.x + to.x) / 2 + right, y: (from.y + to.y) / 2 + down)
    let middle = MapPoint(x: (from.x + to.x) / 2 + right / 2, y: (from.y + to.y) / 2 + down / 2)
    func text(_ value: Double) -> String { "\(Int(value.rounded()))" }
    func corner(_ along: Double, _ across: Double) -> String {
      let x = middle.x + east / length * along - south / length * across
      let y = middle.y + south / length * along + east / length * across
      return "\(text(x)) \(text(y))"
    }
    return .group([
      .element(
        "path",
        [
          .text("class", "leg"),
          .text(
            "d",
            "M\(text(from.x)) \(text(from.y))Q\(text(control.x)) \(text(control.y)) \(text(to.x)) \(text(to.y))"),
        ], []),
      .element(
        "path",
        [.text("class", "arrow"), .text("d", "M\(corner(13, 0))L\(corner(-9, 9))L\(corner(-9, -9))z")], []),
    ])
  }

  private static func base(_ point: MapPoint) -> HTMLNode {
    let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
    return .element("path", [.text("class", "home"), .text("d", "M\(x) \(y - 17)l17 17l-17 17l-17 -17z")], [])
  }

  private static func dot(_ number: Int, _ point: MapPoint) -> HTMLNode {
    let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
    return .group([
      .element("circle", [.text("class", "dot"), .text("cx", "\(x)"), .text("cy", "\(y)"), .text("r", "17")], []),
      .element("text", [.text("class", "no"), .text("x", "\(x)"), .text("y", "\(y + 8)")], text: "\(number)"),
    ])
  }

  private static func name(_ name: LabelPlacement.Name, _ label: LabelPlacement.Label) -> HTMLNode {
    .element(
      "text",
      [
        .text("class", name.isBold ? "place home-name" : "place"), .text("x", "\(Int(label.x.rounded()))"),
        .text("y", "\(Int(label.baseline.rounded()))"), .text("text-anchor", label.anchor.rawValue),
      ], text: name.text)
  }
}
