/// Reads the tags and the texts of an XML file one after the other: as much of XML as workbooks need.
///
/// Names lose their prefix (`x:row` is `row`); comments, declarations and instructions are passed over; nothing that the file
/// declares is looked up, so that no entity can grow.
struct XMLScanner {
  /// What stands in the file.
  enum Event {
    case open(String, [String: String], isEmpty: Bool)
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next tag or text; nil at the end, and where the file breaks off.
  mutating func next() -> Event? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(XMLScanner.plain(bytes[start..<index]))
      }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = index + 9
        skip(past: "]]>")
        return .text(
          String(decoding: bytes[min(start, bytes.count)..<max(start, min(index - 3, bytes.count))], as: UTF8.self))
      } else if starts(with: "<?") || starts(with: "<!") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private func starts(with text: StaticString) -> Bool {
    let buffer = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[index...].starts(with: buffer)
  }

  private mutating func skip(past text: StaticString) {
    while index < bytes.count, !starts(with: text) { index += 1 }
    index = min(bytes.count, index + text.utf8CodeUnitCount)
  }

  private mutating func tag() -> Event? {
    index += 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let name = word()
    var attributes: [String: String] = [:]
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        return isClosing ? .close(name) : .open(name, attributes, isEmpty: false)
      }
      if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") {
        index += 2
        return .open(name, attributes, isEmpty: true)
      }
      if byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A value without a name says nothing.
        index += 1
        skip(until: byte)
        index += 1
        continue
      }
      let key = word()
      guard !key.isEmpty else { return nil }
      while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
        continue
      }
      let quote = bytes[index]
      index += 1
      let start = index
      skip(until: quote)
      attributes[key] = XMLScanner.plain(bytes[start..<index])
      index = min(bytes.count, index + 1)
    }
    return nil
  }

  private mutating func skip(until byte: UInt8) {
    while index < bytes.count, bytes[index] != byte { index += 1 }
  }

  /// A name without its prefix.
  private mutating func word() -> String {
    var start = index
    while index < bytes.count, bytes[index] > 0x20, !"=/>\"'<".utf8.contains(bytes[index]) {
      if bytes[index] == UInt8(ascii: ":") { start = index + 1 }
      index += 1
    }
    return String(decoding: bytes[min(start, index)..<index], as: UTF8.self)
  }

  /// A text with its five entities, and characters by number, put in.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        result += "&"
        continue
      }
      let name = rest[..<end]
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][String(name)]
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      let character = number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
      result += named ?? character ?? "&\(name);"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
