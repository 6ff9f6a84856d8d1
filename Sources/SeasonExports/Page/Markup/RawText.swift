internal import TextFormats

/// What stands in a `style` or `script` element, where nothing is escaped: the program's own text, or data.
struct RawText: Sendable {
  let bytes: [UInt8]

  /// The program's own text, of one piece or several.
  init(_ texts: StaticString...) { bytes = texts.flatMap(\.bytes) }

  /// Data for a script, in which no `<` is left that could end the element.
  init(_ value: JSONText) {
    var json: [UInt8] = []
    value.write(to: &json)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    self.bytes = bytes
  }

  /// How a Content-Security-Policy names the text.
  var policySource: String { "'sha256-\(Base64.text(of: SHA256.digest(of: bytes)))'" }
}

extension StaticString {
  /// The UTF-8 of the text.
  var bytes: [UInt8] { Array(description.utf8) }
}
