internal import SeasonFiles

// STUB until the texts arrive.
extension Diagnostic {
  func message(_ language: Language) -> String { "\(problem)" }
  func action(_ language: Language) -> String { "" }
}
