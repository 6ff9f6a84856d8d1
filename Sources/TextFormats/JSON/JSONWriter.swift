/// Writes JSON with two spaces of indent; what `openLine` opens stays on one line.
public struct JSONWriter {
  private var bytes: [UInt8] = []
  /// For each open bracket: whether it has content yet, and whether it stays on one line.
  private var open: [(hasContent: Bool, isLine: Bool)] = []

  /// A writer with nothing written yet.
  public init() {}

  /// Opens an object or an array whose content gets a line each.
  public mutating func open(_ bracket: String) {
    append(bracket)
    open.append((false, open.last?.isLine ?? false))
  }

  /// Opens an object or an array that stays on one line, with all that is in it.
  public mutating func openLine(_ bracket: String) {
    append(bracket)
    open.append((false, true))
  }

  /// Closes the innermost that is open.
  public mutating func close(_ bracket: String) {
    guard let last = open.popLast() else { return }
    if last.hasContent, !last.isLine { newLine() }
    append(bracket)
  }

  /// Begins the next element of an array, or the next member of an object.
  public mutating func element() {
    guard let last = open.last else { return }
    if last.hasContent { append(last.isLine ? ", " : ",") }
    open[open.count - 1].hasContent = true
    if !last.isLine { newLine() }
  }

  /// Begins a member by its key.
  public mutating func key(_ key: String) {
    element()
    JSONString.append(key, to: &bytes)
    append(": ")
  }

  /// A member with a text.
  public mutating func field(_ key: String, _ value: String) {
    self.key(key)
    JSONString.append(value, to: &bytes)
  }

  /// A member with a whole number.
  public mutating func field(_ key: String, _ value: some BinaryInteger) {
    self.key(key)
    append(String(value))
  }

  /// A member with true or false.
  public mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    append(value ? "true" : "false")
  }

  /// The whole text, with a line break at its end.
  public func finished() -> [UInt8] { bytes + [ASCII.lineFeed] }

  private mutating func append(_ text: String) { bytes.append(contentsOf: Array(text.utf8)) }

  private mutating func newLine() {
    bytes.append(ASCII.lineFeed)
    bytes.append(contentsOf: repeatElement(ASCII.space, count: open.count * 2))
  }
}
