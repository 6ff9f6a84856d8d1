/// The kinds of values that JSON and the season's fields know.
public enum JSONKind: String, Hashable, Sendable, CaseIterable {
  /// An object in braces.
  case object
  /// A list in brackets.
  case array
  /// A text in quotes.
  case string
  /// A number.
  case number
  /// A number without a fraction.
  case wholeNumber
  /// True or false.
  case boolean
  /// Null.
  case null
}
