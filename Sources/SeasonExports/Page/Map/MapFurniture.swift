/// The scale bar and the arrow to the north.
struct MapFurniture {
  let frame: MapFrame
  let north: String
  /// A number of metres as people read it.
  let km: (Int) -> String

  var nodes: [HTMLNode] {
    let metres = frame.barMetres
    let length = Int((Double(metres) * frame.scale).rounded())
    let low = Int(frame.height) - 24
    let bar = HTMLNode.element(
      "path", [.text("class", "bar"), .text("d", "M24 \(low - 8)v8h\(length)v-8")], [])
    let words = HTMLNode.element(
      "text", [.text("class", "mark"), .text("x", "24"), .text("y", "\(low - 16)")], text: km(metres))
    let arrow = HTMLNode.element(
      "path", [.text("class", "north"), .text("d", "M964 \(low)l-12 4l12 -36l12 36z")], [])
    let letter = HTMLNode.element(
      "text",
      [.text("class", "mark"), .text("x", "964"), .text("y", "\(low - 38)"), .text("text-anchor", "middle")],
      text: north)
    return [bar, words, arrow, letter]
  }
}
