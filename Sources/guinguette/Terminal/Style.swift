/// How a word looks on a terminal; plain text where colours are not wanted.
struct Style: Sendable {
  /// Whether colours are wanted.
  let isOn: Bool

  /// Strong, for what the eye looks for first.
  func bold(_ text: String) -> String { wrapped(text, "1") }
  /// Weak, for what is there in case it is needed.
  func dim(_ text: String) -> String { wrapped(text, "2") }
  /// For errors.
  func red(_ text: String) -> String { wrapped(text, "1;31") }
  /// For what went well.
  func green(_ text: String) -> String { wrapped(text, "32") }
  /// For warnings.
  func yellow(_ text: String) -> String { wrapped(text, "33") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
