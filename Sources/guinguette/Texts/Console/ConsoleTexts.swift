/// What the console says around every message.
enum ConsoleTexts {
  /// The label of what went wrong.
  static let error = Phrase("erreur", "error")

  /// The label of what is worth knowing although the work goes on.
  static let attention = Phrase("attention", "warning")

  /// What can be answered to a question.
  static let choice = Phrase(" [o/N] ", " [y/N] ")

  /// A message with who says it and what it is.
  static func labelled(_ label: String, _ message: String, _ language: Language) -> String {
    let colon = language.colon
    return "guinguette\(colon) \(label)\(colon) \(message)"
  }
}
