internal import TextFormats

/// A file to be written: where, and what.
public struct PublishedFile: Hashable, Sendable {
  /// The path within the output directory: ASCII, with `/` between folders, the same in every export.
  public let path: String
  /// The content.
  public let bytes: [UInt8]
  /// Whether people work at it: written once, it is theirs, to alter and to take away.
  public let isDraft: Bool

  /// Creates a file.
  public init(path: String, bytes: [UInt8], isDraft: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isDraft = isDraft
  }
}
