internal import SeasonModel
internal import TextFormats

/// Rivers and outlines out of a GeoJSON (RFC 7946), drawn under the villages; what is not a line or an area is left out.
struct MapBackground {
  /// More points than this are not drawn: a page has to stay small.
  private static let mostPoints = 20_000

  let node: HTMLNode

  init(geoJSON: [UInt8], frame: MapFrame) {
    var path = ""
    var area = ""
    var budget = MapBackground.mostPoints
    let source = SourceText(name: "map.geojson", decoding: geoJSON)
    if let root = JSONReader.read(source, report: { _ in }) {
      MapBackground.visit(root, source) { kind, rings in
        for ring in rings {
          let points = ring.compactMap { position in
            Coordinate(latitude: position.1, longitude: position.0).map(frame.point)
          }
          guard points.count > 1, points.count <= budget else { continue }
          budget -= points.count
          let text =
            points.enumerated().map { place, point in
              "\(place == 0 ? "M" : "L")\(Int(point.x.rounded())) \(Int(point.y.rounded()))"
            }.joined()
          if kind == .area { area += text + "z" } else { path += text }
        }
      }
    }
    node = .element(
      "g", [.text("class", "ground"), .text("aria-hidden", "true")],
      [
        .element("path", [.text("class", "land"), .text("d", area)], []),
        .element("path", [.text("class", "river"), .text("d", path)], []),
      ])
  }

  private enum Kind {
    case area, line
  }

  private typealias Position = (Double, Double)

  private static func visit(_ node: JSONNode, _ source: SourceText, _ draw: (Kind, [[Position]]) -> Void) {
    switch node["type"]?.text {
    case "FeatureCollection": for feature in node["features"]?.items ?? [] { visit(feature, source, draw) }
    case "Feature": if let geometry = node["geometry"] { visit(geometry, source, draw) }
    case "GeometryCollection": for geometry in node["geometries"]?.items ?? [] { visit(geometry, source, draw) }
    case "LineString": draw(.line, [positions(node["coordinates"], source)])
    case "MultiLineString": draw(.line, (node["coordinates"]?.items ?? []).map { positions($0, source) })
    case "Polygon": draw(.area, (node["coordinates"]?.items ?? []).map { positions($0, source) })
    case "MultiPolygon":
      for polygon in node["coordinates"]?.items ?? [] { draw(.area, polygon.items.map { positions($0, source) }) }
    default: break
    }
  }

  private static func positions(_ node: JSONNode?, _ source: SourceText) -> [Position] {
    (node?.items ?? []).compactMap { position in
      let numbers = position.items.compactMap { number -> Double? in
        if case .number(let range) = number.value { Double(source.string(range)) } else { nil }
      }
      return numbers.count > 1 ? (numbers[0], numbers[1]) : nil
    }
  }
}

extension JSONNode {
  /// The values of an array; none where it is something else.
  fileprivate var items: [JSONNode] {
    if case .array(let items) = value { items } else { [] }
  }
}
