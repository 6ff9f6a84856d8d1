/// A JSON value, and where in the file it stands.
public struct JSONNode: Sendable {
  /// What a value can be.
  public indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    /// The bytes of a number; it becomes a `Double` or an `Int` when somebody asks.
    case number(Range<Int>)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  /// What it is.
  public let value: Value
  /// Where its first byte stands.
  public let offset: Int

  /// The kind that messages name.
  public var kind: JSONKind {
    switch value {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of a key of an object, or nil.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The text of a string, or nil.
  public var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
}

/// A key and its value.
public struct JSONMember: Sendable {
  /// The key, its escapes read.
  public let key: String
  /// Where the quote before the key stands.
  public let keyOffset: Int
  /// The value.
  public let node: JSONNode
}
