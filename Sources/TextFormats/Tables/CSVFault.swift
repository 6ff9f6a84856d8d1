/// Something wrong with the quotes of a CSV text, and where.
public struct CSVFault: Hashable, Sendable {
  /// What can be wrong with quotes.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// A quote stands inside a cell that is not quoted.
    case strayQuote
    /// A quoted cell never ends.
    case unclosedQuote
    /// Something follows the quote that ends a cell.
    case textAfterQuote
  }

  /// What is wrong.
  public let kind: Kind
  /// The offset of the byte where it shows.
  public let offset: Int
  /// The offset of the quote that opened the cell, where that is another byte.
  public let opening: Int?

  init(kind: Kind, offset: Int, opening: Int? = nil) {
    self.kind = kind
    self.offset = offset
    self.opening = opening
  }
}
