/// What can stand at a place in JSON.
public enum JSONExpectation: String, Hashable, Sendable, CaseIterable {
  /// A value.
  case value
  /// A key in quotes, or the end of the object.
  case key
  /// A colon.
  case colon
  /// A comma, or the end of the array or object.
  case commaOrEnd
  /// Nothing more.
  case end
  /// The quote that ends a text.
  case closingQuote
  /// A valid escape after a backslash.
  case escape
  /// A number as JSON writes it.
  case number
}
