/// The names on a map, placed for each of four widths of windows.
struct MapLabels {
  private let labels: [[HTMLNode]]
  private let baseCount: Int

  /// Places the names.
  ///
  /// - Parameters:
  ///   - villages: name, place on the sheet, and how important it is.
  ///   - bases: name and place on the sheet.
  ///   - frame: the sheet.
  init(villages: [(String, MapPoint, Int)], bases: [(String, MapPoint)], frame: MapFrame) {
    let names =
      bases.map { LabelPlacement.Name(text: $0.0, point: $0.1, weight: Int.max, isBold: true) }
      + villages.map { LabelPlacement.Name(text: $0.0, point: $0.1, weight: $0.2) }
    var labels = [[HTMLNode]](repeating: [], count: names.count)
    for width in MapWidth.all {
      // The bar and the arrow have the lower corners.
      let low = frame.height - width.letters * 2
      let corners = [
        LabelPlacement.Box(left: 0, top: low, right: 400, bottom: frame.height),
        LabelPlacement.Box(left: 1000 - width.letters * 2, top: low, right: 1000, bottom: frame.height),
      ]
      let placed = LabelPlacement(
        names, size: width.letters, radius: width.radius, width: MapFrame.width, height: frame.height, taken: corners
      ).labels
      for (place, name) in names.enumerated() {
        labels[place].append(MapLabels.node(name, placed[place], width, frame))
      }
    }
    self.labels = labels
    baseCount = bases.count
  }

  /// The names of a base.
  func bases(_ place: Int) -> [HTMLNode] { labels[place] }

  /// The names of a village.
  func villages(_ place: Int) -> [HTMLNode] { labels[baseCount + place] }

  private static func node(
    _ name: LabelPlacement.Name, _ label: LabelPlacement.Label?, _ width: MapWidth, _ frame: MapFrame
  ) -> HTMLNode {
    // A name without room is shown when its village is pointed at, on the side where the sheet is.
    let positions = LabelPlacement.positions(name, width.letters, width.radius)
    let shown = label ?? positions.first { $0.box.left >= 0 && $0.box.right <= MapFrame.width } ?? positions[0]
    var attributes: [HTMLAttribute] = [
      .text("class", label == nil ? "\(width.name) shy" : width.name), .text("x", "\(Int(shown.x.rounded()))"),
      .text("y", "\(Int(shown.baseline.rounded()))"),
    ]
    if shown.anchor != .start { attributes.append(.text("text-anchor", shown.anchor.rawValue)) }
    return .element("text", attributes, text: name.text)
  }
}

/// For one range of window widths: the height of letters and the radius of dots, in units of the sheet.
struct MapWidth {
  let name: String
  let letters: Double
  let radius: Double

  /// The letters are 12 pixels high where the window is narrowest; the style sheet says the same.
  static let all = [
    MapWidth(name: "w1", letters: 42, radius: 17), MapWidth(name: "w2", letters: 27, radius: 11),
    MapWidth(name: "w3", letters: 18, radius: 8), MapWidth(name: "w4", letters: 13, radius: 6),
  ]
}
