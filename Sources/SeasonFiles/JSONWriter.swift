/// Writes JSON with two spaces of indent; what `openLine` opens stays on one line.
struct JSONWriter {
  private var bytes: [UInt8] = []
  /// For each open bracket: whether it has content yet, and whether it stays on one line.
  private var open: [(hasContent: Bool, isLine: Bool)] = []

  mutating func open(_ bracket: String) {
    append(bracket)
    open.append((false, open.last?.isLine ?? false))
  }

  mutating func openLine(_ bracket: String) {
    append(bracket)
    open.append((false, true))
  }

  mutating func close(_ bracket: String) {
    guard let last = open.popLast() else { return }
    if last.hasContent, !last.isLine { newLine() }
    append(bracket)
  }

  /// Begins the next element of an array, or the next member of an object.
  mutating func element() {
    guard let last = open.last else { return }
    if last.hasContent { append(last.isLine ? ", " : ",") }
    open[open.count - 1].hasContent = true
    if !last.isLine { newLine() }
  }

  mutating func key(_ key: String) {
    element()
    quoted(key)
    append(": ")
  }

  mutating func field(_ key: String, _ value: String) {
    self.key(key)
    quoted(value)
  }

  mutating func field(_ key: String, _ value: some BinaryInteger) {
    self.key(key)
    append(String(value))
  }

  mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    append(value ? "true" : "false")
  }

  /// The whole text, with a line break at its end.
  func finished() -> [UInt8] { bytes + [ASCII.lineFeed] }

  private mutating func append(_ text: String) { bytes.append(contentsOf: Array(text.utf8)) }

  private mutating func newLine() {
    bytes.append(ASCII.lineFeed)
    bytes.append(contentsOf: repeatElement(ASCII.space, count: open.count * 2))
  }

  private mutating func quoted(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(ASCII.quote)
    for byte in text.utf8 {
      switch byte {
      case ASCII.quote, ASCII.backslash: bytes += [ASCII.backslash, byte]
      case 0..<ASCII.space:
        append("\\u00")
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(ASCII.quote)
  }
}
