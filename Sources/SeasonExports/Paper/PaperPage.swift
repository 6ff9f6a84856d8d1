/// A file of sheets to print: what a screen says above them, and the sheets.
///
/// As the season's page it asks no server for anything, and its policy forbids it to; it has no script at all.
struct PaperPage {
  let language: FeedLanguage
  let title: String
  /// What a screen shows above the sheets, and paper does not.
  let hint: String
  /// The style of these sheets, after that of all.
  let style: StaticString
  /// Drawings that the sheets use.
  var definitions: [HTMLNode] = []
  let sheets: [HTMLNode]

  /// The bytes of the file.
  var html: [UInt8] {
    let style = RawText(PageTokens.text, PaperStyle.text, style)
    let policy = "default-src 'none'; style-src \(style.policySource); base-uri 'none'; form-action 'none'"
    let head = HTMLNode.element(
      "head",
      [
        .void("meta", [.text("charset", "utf-8")]),
        .void("meta", [.text("http-equiv", "Content-Security-Policy"), .text("content", policy)]),
        .void("meta", [.text("name", "viewport"), .text("content", "width=device-width, initial-scale=1")]),
        .void("meta", [.text("name", "generator"), .text("content", "guinguette")]),
        .void("meta", [.text("name", "color-scheme"), .text("content", "light dark")]),
        .element("title", text: title), .raw("style", style, []),
      ])
    let body = HTMLNode.element(
      "body",
      definitions + [
        .element("header", [.text("class", "screen")], [.element("h1", text: title), .element("p", text: hint)]),
        .element("main", sheets),
      ])
    var bytes = Array("<!DOCTYPE html>\n".utf8)
    HTMLNode.element("html", [.text("lang", language.rawValue)], [head, body]).write(to: &bytes)
    return bytes
  }
}
