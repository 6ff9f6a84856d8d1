/// Something wrong with a JSON text, and where.
public struct JSONFault: Hashable, Sendable {
  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// There is nothing in the text, or blanks only.
    case empty
    /// The text holds a NUL byte.
    case nulByte
    /// Something else was expected here.
    case syntax(expected: JSONExpectation)
    /// Arrays and objects lie in each other deeper than this.
    case tooDeep(limit: Int)
    /// An object has this key twice.
    case duplicateKey(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The offset of the byte where it shows.
  public let offset: Int
}
