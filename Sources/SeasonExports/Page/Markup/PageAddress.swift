/// An address that a page leads to; no other kind can be written, and so no text of a user becomes a script.
struct PageAddress: Sendable {
  let text: String

  /// A place on the page itself.
  static func fragment(_ id: String) -> PageAddress { PageAddress(text: "#" + encoded(id)) }

  /// A file beside the page.
  static func file(_ path: String) -> PageAddress { PageAddress(text: encoded(path, keeping: "/")) }

  /// A letter to write, with its subject and its text.
  static func mail(to address: String, subject: String, body: String) -> PageAddress {
    PageAddress(
      text: "mailto:\(encoded(address, keeping: "@"))?subject=\(encoded(subject))&body=\(encoded(body))")
  }

  /// The bytes of a file within the address.
  static func data(_ bytes: [UInt8], type: StaticString) -> PageAddress {
    PageAddress(text: "data:\(type);base64,\(Base64.text(of: bytes))")
  }

  /// A text with every byte that RFC 3986 reserves as `%XX`.
  private static func encoded(_ text: String, keeping kept: String = "") -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        if kept.utf8.contains(byte) {
          bytes.append(byte)
        } else {
          bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
