public import TextFormats

/// One thing that is wrong, or odd, in the files, and where.
///
/// A value, not a text: the command line has the words.
public struct Diagnostic: Hashable, Sendable {
  /// What is wrong.
  public let problem: FileProblem
  /// Where.
  public let position: SourcePosition
  /// The nearest valid spelling, if one is near.
  public let suggestion: String?

  /// Where the other thing stands, of two that do not go together.
  public let related: SourcePosition?

  /// Creates a diagnostic.
  public init(
    _ problem: FileProblem, at position: SourcePosition, suggestion: String? = nil, related: SourcePosition? = nil
  ) {
    self.related = related
    self.problem = problem
    self.position = position
    self.suggestion = suggestion
  }

  /// How bad it is.
  public var severity: DiagnosticSeverity { problem.code.severity }
}
