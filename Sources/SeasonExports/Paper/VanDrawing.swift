/// A van of corrugated iron with its awning open, under a string of lanterns between two poles: the picture of the posters,
/// on a sheet of 600 by 310.
enum VanDrawing {
  /// The drawing, once for a file.
  static let definition = HTMLNode.element(
    "svg", [.text("class", "defs"), .text("aria-hidden", "true")],
    [.element("symbol", [.text("id", "van"), .text("viewBox", "0 0 600 310")], shapes)])

  /// The drawing, where it is to be seen.
  static func node(label: String) -> HTMLNode {
    .element(
      "svg",
      [.text("class", "van"), .text("viewBox", "0 0 600 310"), .text("role", "img"), .text("aria-label", label)],
      [.element("use", [.url("href", .fragment("van"))], [])])
  }

  private static let shapes: [HTMLNode] =
    [
      shape("ground", "M14 288H586"), shape("string", "M34 288V40Q300 112 566 40V288"),
    ] + lanterns + [
      shape("body", "M104 270V126q0-22 22-22h232q14 0 22 12l44 66q34 4 46 14q10 9 10 28v46z"),
      shape("edge", "M104 122q2-18 22-18h232q14 0 20 10"), shape("rib2", ribs),
      shape("glass", "M352 122l42 60h-52v-60z"), shape("door", "M336 116v154"),
      shape("hatch", "M132 140h178v84h-178z"), shape("light", "M132 140h178v84h-178z"),
      shape("bar2", "M124 222h194v11h-194z"),
      shape(
        "glassware",
        "M150 203h15l-3 19h-9zM186 196h13v26h-13zM224 203h15l-3 19h-9zM262 194h9v28h-9zM284 203h15l-3 19h-9z"),
    ] + awning + [
      shape("lamp", "M458 206a11 11 0 1 0 .1 0z"), shape("grille", "M478 236h-18M479 245h-19M480 254h-20"),
      shape("tyre", "M174 238a30 30 0 1 0 .1 0zM410 238a30 30 0 1 0 .1 0z"),
      shape("hub", "M174 256a12 12 0 1 0 .1 0zM410 256a12 12 0 1 0 .1 0z"),
      shape("table", "M500 238h52v6h-52zM523 244h6v44h-6zM512 288h28M46 238h52v6h-52zM69 244h6v44h-6zM58 288h28"),
      shape("glassware", "M510 224h10l-2 14h-6zM534 222h10l-2 16h-6zM56 224h10l-2 14h-6zM80 222h10l-2 16h-6z"),
    ]

  private static func shape(_ name: String, _ path: String) -> HTMLNode {
    .element("path", [.text("class", "d-\(name)"), .text("d", path)], [])
  }

  /// The corrugation below the hatch.
  private static let ribs = stride(from: 240, through: 262, by: 8).map { "M104 \($0)H334" }.joined()

  /// The awning: stripes that widen downwards, each with a round end.
  private static let awning: [HTMLNode] = (0..<9).map { stripe in
    let (top, low) = (132 + stripe * 178 / 9, 116 + stripe * 210 / 9)
    let (nextTop, nextLow) = (132 + (stripe + 1) * 178 / 9, 116 + (stripe + 1) * 210 / 9)
    let radius = (nextLow - low + 1) / 2
    return shape(
      stripe.isMultiple(of: 2) ? "stripe" : "awning",
      "M\(top) 132H\(nextTop)L\(nextLow) 164A\(radius) \(radius) 0 0 1 \(low) 164z")
  }

  private static let lanterns: [HTMLNode] = [
    (92, 54), (150, 65), (208, 72), (268, 76), (332, 76), (392, 72), (450, 65), (508, 54),
  ].map { x, y in
    .group([
      shape("halo", "M\(x) \(y - 6)a21 21 0 1 0 .1 0z"),
      shape("lantern", "M\(x - 6) \(y + 3)h12q11 12 0 24h-12q-11 -12 0 -24z"),
      shape("ribs", "M\(x - 10) \(y + 10)h20M\(x - 10) \(y + 19)h20"),
    ])
  }
}
