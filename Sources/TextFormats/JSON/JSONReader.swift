/// Reads JSON (RFC 8259) and remembers where everything stands.
///
/// `Foundation` has a reader as well; it tells neither the line of a value nor that a key stands twice, and a coordinator
/// with a comma too many needs just that.
public struct JSONReader {
  /// How deep arrays and objects may lie in each other: ten times what a season needs, far less than the stack holds.
  public static let deepest = 64

  private let text: SourceText
  private let bytes: [UInt8]
  private let report: (JSONFault) -> Void
  private var index = 0

  /// Thrown once the fault is told: nothing after a syntax error makes sense.
  private struct Stop: Error {}

  /// The value of a whole text, or nil when it is none.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - report: is told each fault, in the order of the text.
  /// - Returns: the value.
  /// - Complexity: O(n).
  public static func read(_ text: SourceText, report: (JSONFault) -> Void) -> JSONNode? {
    withoutActuallyEscaping(report) { report in
      var reader = JSONReader(text: text, bytes: text.bytes, report: report)
      return reader.whole()
    }
  }

  private mutating func whole() -> JSONNode? {
    if let nul = bytes.firstIndex(of: 0) {
      report(JSONFault(kind: .nulByte, offset: nul))
      return nil
    }
    do {
      skipBlanks()
      if index == bytes.count {
        report(JSONFault(kind: .empty, offset: 0))
        return nil
      }
      let node = try value(depth: 0)
      skipBlanks()
      guard index == bytes.count else { throw stop(expected: .end) }
      return node
    } catch {
      return nil
    }
  }

  private init(text: SourceText, bytes: [UInt8], report: @escaping (JSONFault) -> Void) {
    self.text = text
    self.bytes = bytes
    self.report = report
  }

  private func stop(expected: JSONExpectation, at offset: Int? = nil) -> Stop {
    report(JSONFault(kind: .syntax(expected: expected), offset: offset ?? index))
    return Stop()
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while index < bytes.count,
      bytes[index] == ASCII.space || (bytes[index] >= ASCII.tab && bytes[index] <= ASCII.carriageReturn)
    {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(Stop) -> JSONNode {
    let start = index
    guard let byte = current else { throw stop(expected: .value) }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth + 1)), offset: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth + 1)), offset: start)
    case ASCII.quote: return JSONNode(value: .string(try string()), offset: start)
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case ASCII.minus, ASCII.zero...ASCII.nine: return JSONNode(value: .number(try number()), offset: start)
    default: throw stop(expected: .value)
    }
  }

  private mutating func members(depth: Int) throws(Stop) -> [JSONMember] {
    try checkDepth(depth)
    var members: [JSONMember] = []
    var keys: Set<String> = []
    index += 1
    skipBlanks()
    if current == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipBlanks()
      let keyOffset = index
      guard current == ASCII.quote else { throw stop(expected: .key) }
      let key = try string()
      if !keys.insert(key).inserted { report(JSONFault(kind: .duplicateKey(excerpt(key)), offset: keyOffset)) }
      skipBlanks()
      guard current == ASCII.colon else { throw stop(expected: .colon) }
      index += 1
      skipBlanks()
      members.append(JSONMember(key: key, keyOffset: keyOffset, node: try value(depth: depth)))
      if try ends(with: UInt8(ascii: "}")) { return members }
    }
  }

  private mutating func elements(depth: Int) throws(Stop) -> [JSONNode] {
    try checkDepth(depth)
    var elements: [JSONNode] = []
    index += 1
    skipBlanks()
    if current == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      skipBlanks()
      elements.append(try value(depth: depth))
      if try ends(with: UInt8(ascii: "]")) { return elements }
    }
  }

  /// Steps over a comma (false) or the closing bracket (true).
  private mutating func ends(with bracket: UInt8) throws(Stop) -> Bool {
    skipBlanks()
    guard let byte = current, byte == ASCII.comma || byte == bracket else { throw stop(expected: .commaOrEnd) }
    index += 1
    return byte == bracket
  }

  private func checkDepth(_ depth: Int) throws(Stop) {
    guard depth > JSONReader.deepest else { return }
    report(JSONFault(kind: .tooDeep(limit: JSONReader.deepest), offset: index))
    throw Stop()
  }

  private mutating func word(_ word: String, _ value: JSONNode.Value) throws(Stop) -> JSONNode {
    let start = index
    for byte in word.utf8 {
      guard current == byte else { throw stop(expected: .value, at: start) }
      index += 1
    }
    return JSONNode(value: value, offset: start)
  }

  private mutating func number() throws(Stop) -> Range<Int> {
    let start = index
    if current == ASCII.minus { index += 1 }
    let first = index
    try skipDigits(from: start)
    // A leading zero is no JSON, and in a postal code a sign that quotes are missing.
    if bytes[first] == ASCII.zero, index - first > 1 { throw stop(expected: .number, at: start) }
    if current == ASCII.point {
      index += 1
      try skipDigits(from: start)
    }
    if let byte = current, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if current == ASCII.plus || current == ASCII.minus { index += 1 }
      try skipDigits(from: start)
    }
    return start..<index
  }

  private mutating func skipDigits(from start: Int) throws(Stop) {
    guard let byte = current, ASCII.isDigit(byte) else { throw stop(expected: .number, at: start) }
    while let byte = current, ASCII.isDigit(byte) { index += 1 }
  }

  private mutating func string() throws(Stop) -> String {
    let opening = index
    index += 1
    let start = index
    while let byte = current, byte != ASCII.quote, byte != ASCII.backslash, byte >= ASCII.space { index += 1 }
    if current == ASCII.quote {
      index += 1
      return text.string(start..<(index - 1))
    }
    var decoded = Array(bytes[start..<index])
    while true {
      guard let byte = current, byte >= ASCII.space else { throw stop(expected: .closingQuote, at: opening) }
      index += 1
      if byte == ASCII.quote { return String(decoding: decoded, as: UTF8.self) }
      if byte == ASCII.backslash {
        decoded.append(contentsOf: UTF8.encode(try escaped()).map(Array.init) ?? [])
      } else {
        decoded.append(byte)
      }
    }
  }

  private mutating func escaped() throws(Stop) -> Unicode.Scalar {
    let start = index - 1
    guard let byte = current else { throw stop(expected: .escape, at: start) }
    index += 1
    switch byte {
    case ASCII.quote, ASCII.backslash, ASCII.slash: return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw stop(expected: .escape, at: start)
    }
    let unit = try hexadecimal(from: start)
    guard unit & 0xFC00 == 0xD800 else {
      guard let scalar = Unicode.Scalar(unit) else { throw stop(expected: .escape, at: start) }
      return scalar
    }
    guard current == ASCII.backslash, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else {
      throw stop(expected: .escape, at: start)
    }
    index += 2
    let low = try hexadecimal(from: start)
    guard low & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF))
    else { throw stop(expected: .escape, at: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw stop(expected: .escape, at: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func excerpt(_ key: String) -> String {
    key.utf8.count > 60 ? String(key.prefix(60)) + "…" : key
  }
}
