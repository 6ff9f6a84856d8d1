/// How bad a diagnostic is.
public enum DiagnosticSeverity: String, Sendable {
  /// There is no season until it is put right.
  case error
  /// The season can be planned, but is perhaps not what was meant.
  case warning
}
