/// A JSON value (RFC 8259), written in the order in which it was built.
enum JSONText: Sendable {
  case null
  case text(String)
  case integer(Int)
  /// A number that is already digits.
  case number(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Appends the value as UTF-8 without needless space.
  func write(to output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .text(let text): JSONText.quote(text, to: &output)
    case .integer(let number): output += String(number).utf8
    case .number(let digits): output += digits.utf8
    case .list(let values):
      output.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        value.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        JSONText.quote(member.0, to: &output)
        output.append(UInt8(ascii: ":"))
        member.1.write(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x0a: output += "\\n".utf8
      case 0x0d: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0x00...0x1f: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
