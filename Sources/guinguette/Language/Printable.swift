internal import SeasonFiles

/// A text from outside that is safe to show on a terminal and to put on one line.
///
/// Control characters, line ends among them, become a visible mark: a name in a spreadsheet must not be able to
/// recolour a terminal or to fake a message.
struct Printable: CustomStringConvertible, Sendable {
  let description: String

  /// Makes a text printable.
  init(_ text: some StringProtocol) {
    // Most texts are plain, and stay as they are without a look at each character's properties.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      self.description = String(text)
      return
    }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(Printable.isHarmless(scalar) ? scalar : "\u{FFFD}") }
    self.description = String(safe)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    // Marks that turn the direction of what follows.
    case .format: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    // A byte of a path that is no text is a character of its own there.
    default: !SystemPath.isEscape(scalar)
    }
  }
}
