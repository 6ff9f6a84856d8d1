/// The garland over the title: flags on a string, and lanterns between them.
enum Bunting {
  private static let places = 14
  private static let lanterns: Set<Int> = [2, 5, 8, 11]

  /// The drawing, which says nothing.
  static var node: HTMLNode {
    .element(
      "svg", [.text("class", "bunting"), .text("viewBox", "0 0 1000 100"), .text("aria-hidden", "true")],
      [.element("path", [.text("class", "string"), .text("d", "M0 8Q500 76 1000 8")], [])]
        + (0..<places).map { lanterns.contains($0) ? lantern($0) : flag($0) })
  }

  /// How low the string hangs: a parabola, lowest in the middle.
  private static func sag(_ x: Int) -> Int { 8 + x * (1000 - x) * 34 / 250_000 }

  private static func flag(_ place: Int) -> HTMLNode {
    let x = 17 + place * 71
    return .element(
      "path",
      [
        .text("class", "f\((place * 2 + place / 3) % 3)"),
        .text("d", "M\(x) \(sag(x))L\(x + 43) \(sag(x + 43))L\(x + 22) \(sag(x + 22) + 38)z"),
      ], [])
  }

  private static func lantern(_ place: Int) -> HTMLNode {
    let x = 38 + place * 71
    let y = sag(x)
    return .group([
      .element(
        "circle", [.text("class", "halo"), .text("cx", "\(x)"), .text("cy", "\(y + 28)"), .text("r", "27")], []),
      .element("path", [.text("class", "string"), .text("d", "M\(x) \(y)v12")], []),
      .element(
        "path",
        [
          .text("class", "lantern"),
          .text("d", "M\(x - 7) \(y + 12)h14q13 16 0 32h-14q-13 -16 0 -32z"),
        ], []),
      .element(
        "path",
        [
          .text("class", "rib"),
          .text("d", "M\(x - 12) \(y + 20)h24M\(x - 14) \(y + 28)h28M\(x - 12) \(y + 36)h24"),
        ], []),
    ])
  }
}
