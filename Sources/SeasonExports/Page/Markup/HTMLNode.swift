/// A piece of a page, written by what it is: a name that only the program gives, and texts that anybody may have given.
///
/// Names of elements and attributes are `StaticString`s, so that no text of a user can become markup; every text is
/// escaped for the place in which it stands.
indirect enum HTMLNode: Sendable {
  /// An element with its content.
  case element(StaticString, [HTMLAttribute], [HTMLNode])
  /// An element that has no content and no end tag, such as `meta`.
  case void(StaticString, [HTMLAttribute])
  /// A text.
  case text(String)
  /// The program's own style sheet or script.
  case raw(StaticString, RawText, [HTMLAttribute])
  /// Several pieces in a row.
  case group([HTMLNode])

  /// Appends the bytes.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .element(let name, let attributes, let children):
      HTMLNode.open(name, attributes, &bytes)
      for child in children { child.write(to: &bytes) }
      HTMLNode.close(name, &bytes)
    case .void(let name, let attributes): HTMLNode.open(name, attributes, &bytes)
    case .text(let text): HTMLEscape.append(text, to: &bytes)
    case .raw(let name, let text, let attributes):
      HTMLNode.open(name, attributes, &bytes)
      bytes += text.bytes
      HTMLNode.close(name, &bytes)
    case .group(let nodes): for node in nodes { node.write(to: &bytes) }
    }
  }

  private static func open(_ name: StaticString, _ attributes: [HTMLAttribute], _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.bytes
    for attribute in attributes { attribute.write(to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
    // Blocks begin lines of their own, so that people can read the source too.
    if HTMLNode.isBlock(name) { bytes.append(0x0a) }
  }

  private static func close(_ name: StaticString, _ bytes: inout [UInt8]) {
    bytes += "</".utf8
    bytes += name.bytes
    bytes.append(UInt8(ascii: ">"))
    if HTMLNode.isBlock(name) || HTMLNode.endsLine(name) { bytes.append(0x0a) }
  }

  private static func isBlock(_ name: StaticString) -> Bool {
    ["html", "head", "body", "header", "main", "footer", "section", "nav", "ol", "ul", "dl", "table", "tbody", "svg"]
      .contains(name.description)
  }

  private static func endsLine(_ name: StaticString) -> Bool {
    ["title", "h1", "h2", "h3", "p", "li", "tr", "dd", "details", "style", "script"].contains(name.description)
  }
}

/// One attribute of an element.
enum HTMLAttribute: Sendable {
  /// A name and a text.
  case text(StaticString, String)
  /// An attribute that is there or not, such as `hidden`.
  case flag(StaticString)
  /// An address of the page itself or beside it, made by the program.
  case url(StaticString, PageAddress)

  func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    switch self {
    case .text(let name, let value): HTMLAttribute.write(name, value, &bytes)
    case .flag(let name): bytes += name.bytes
    case .url(let name, let address): HTMLAttribute.write(name, address.text, &bytes)
    }
  }

  private static func write(_ name: StaticString, _ value: String, _ bytes: inout [UInt8]) {
    bytes += name.bytes
    bytes += "=\"".utf8
    HTMLEscape.append(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension HTMLNode {
  /// An element that holds a text alone.
  static func element(_ name: StaticString, _ attributes: [HTMLAttribute] = [], text: String) -> HTMLNode {
    .element(name, attributes, [.text(text)])
  }

  /// An element without attributes.
  static func element(_ name: StaticString, _ children: [HTMLNode]) -> HTMLNode { .element(name, [], children) }
}
