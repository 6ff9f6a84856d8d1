/// Puts names beside the dots of a map so that none lies on another or on a dot.
///
/// Greedy point-feature labelling (Christensen, Marks and Shieber, "An Empirical Study of Algorithms for Point-Feature
/// Label Placement", 1995): each name takes the first of eight positions that is free, the more important names first. A
/// name that finds none is left out; the list has it anyway.
struct LabelPlacement: Sendable {
  /// A name to place.
  struct Name: Sendable {
    let text: String
    let point: MapPoint
    /// The greater, the sooner it is placed.
    let weight: Int
    /// Whether its letters are bold, and so wider.
    var isBold = false
  }

  /// Which end of a name its position is.
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// Where a name stands.
  struct Label: Sendable {
    let x: Double
    let baseline: Double
    let anchor: Anchor
    let box: Box
  }

  /// A rectangle.
  struct Box: Sendable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// For each name where it stands; nil where there is no room.
  let labels: [Label?]

  /// Places names.
  ///
  /// - Parameters:
  ///   - names: the names.
  ///   - size: the height of the letters.
  ///   - radius: the radius of the dots.
  ///   - width: of the sheet.
  ///   - height: of the sheet.
  ///   - taken: what else is on the sheet.
  init(_ names: [Name], size: Double, radius: Double, width: Double, height: Double, taken: [Box] = []) {
    let dots = names.map { name in
      Box(
        left: name.point.x - radius, top: name.point.y - radius, right: name.point.x + radius,
        bottom: name.point.y + radius)
    }
    var placed: [Box] = taken
    var labels = [Label?](repeating: nil, count: names.count)
    let order = names.indices.sorted { (-names[$0].weight, $0) < (-names[$1].weight, $1) }
    for index in order {
      labels[index] = LabelPlacement.positions(names[index], size, radius).first { label in
        let box = label.box
        return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
          && !placed.contains(where: box.meets)
          && !dots.indices.contains { $0 != index && dots[$0].meets(box) }
      }
      if let label = labels[index] { placed.append(label.box) }
    }
    self.labels = labels
  }

  /// The eight positions, the best first: to the right, above right, below right, left, and so on.
  static func positions(_ name: Name, _ size: Double, _ radius: Double) -> [Label] {
    let wide = width(of: name.text) * size * (name.isBold ? 1.2 : 1)
    let gap = radius + size * 0.25
    let (up, down) = (-radius - size * 0.2, radius + size * 0.85)
    let moves: [(Anchor, Double, Double)] = [
      (.start, gap, size * 0.33), (.start, radius * 0.6, up), (.start, radius * 0.6, down), (.end, -gap, size * 0.33),
      (.end, -radius * 0.6, up), (.end, -radius * 0.6, down), (.middle, 0, up), (.middle, 0, down),
    ]
    return moves.map { anchor, right, below in
      let (x, baseline) = (name.point.x + right, name.point.y + below)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - wide / 2
        case .end: x - wide
        }
      let box = Box(left: left, top: baseline - size * 0.85, right: left + wide, bottom: baseline + size * 0.25)
      return Label(x: x, baseline: baseline, anchor: anchor, box: box)
    }
  }

  /// How wide a text is in a usual sans serif, in heights of its letters; rather too wide than too narrow.
  static func width(of text: String) -> Double {
    text.reduce(0) { sum, letter in
      switch letter {
      case "i", "j", "l", "t", "f", "r", "’", "'", ".", ",", "I", " ", "-": sum + 0.42
      case "m", "w", "M", "W": sum + 1
      case "a"..."z", "à"..."ÿ": sum + 0.63
      case "A"..."Z", "0"..."9", "À"..."Ý": sum + 0.75
      default: sum + 1.1
      }
    }
  }
}
