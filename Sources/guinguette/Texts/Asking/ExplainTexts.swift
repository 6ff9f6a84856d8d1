/// The texts of `explain`.
enum ExplainTexts {
  /// What the command does.
  static let summary = Phrase(
    "pourquoi cette date, ou aucune, et ce qui y changerait",
    "why that date, or why no evening, and what would change it")
}
