/// A French text with the spaces that French typography asks for.
///
/// Literals are written with plain spaces and apostrophes; before `:` `;` `!` `?` `%` `€` and inside `« »` spaces become
/// narrow no-break ones, and after a letter an apostrophe becomes a curly one. What is interpolated keeps its spaces: a file's path must stay what it is.
struct FrenchText: Sendable, Equatable, ExpressibleByStringInterpolation {
  let text: String

  /// Creates a text that is taken as it is.
  init(verbatim text: String) {
    self.text = text
  }

  /// Creates a text from a literal.
  init(stringLiteral value: String) {
    self.text = FrenchText.typeset(value)
  }

  /// Creates a text from a literal with values in it.
  init(stringInterpolation: Interpolation) {
    self.text = stringInterpolation.text
  }

  /// Collects the parts of an interpolated literal.
  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) {
      text += FrenchText.typeset(literal)
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += Printable(value.description).description
    }

    /// Lines that were made printable one by one.
    mutating func appendInterpolation(lines: String) {
      text += lines
    }
  }

  /// A space that neither breaks a line nor is as wide as a word space.
  static let narrowSpace: Character = "\u{202F}"

  private static func typeset(_ literal: String) -> String {
    let characters = Array(literal)
    var result = ""
    for (position, character) in characters.enumerated() {
      let previous = position > 0 ? characters[position - 1] : " "
      guard character == " " else {
        result.append(character == "'" && previous.isLetter ? "’" : character)
        continue
      }
      let next = position + 1 < characters.count ? characters[position + 1] : " "
      result.append(":;!?%€»".contains(next) || previous == "«" ? narrowSpace : " ")
    }
    return result
  }
}
