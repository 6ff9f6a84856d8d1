/// A place in a file, as an editor shows it.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file, relative to the season folder, or the path that was given.
  public let file: String
  /// The line, from 1; LF, CRLF and CR each end a line.
  public let line: Int
  /// The column, from 1, in characters; an accent that is written as a mark of its own counts with its letter.
  public let column: Int

  /// Creates a position; a problem of a whole file stands at its first character.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The position as compilers write it, such as `communes.csv:12:4`.
  public var description: String { "\(file):\(line):\(column)" }
}
