/// An English text; what is interpolated into it is made printable.
struct EnglishText: Sendable, Equatable, ExpressibleByStringInterpolation {
  let text: String

  /// Creates a text that is taken as it is.
  init(verbatim text: String) {
    self.text = text
  }

  /// Creates a text from a literal.
  init(stringLiteral value: String) {
    self.text = value
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
      text += literal
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += Printable(value.description).description
    }

    /// Lines that were made printable one by one.
    mutating func appendInterpolation(lines: String) {
      text += lines
    }
  }
}
