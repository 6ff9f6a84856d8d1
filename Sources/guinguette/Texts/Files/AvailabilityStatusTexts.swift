internal import SeasonModel

extension AvailabilityRow.Status {
  /// The word for people.
  func word(_ language: Language) -> String {
    switch self {
    case .open: Phrase("ouvert", "open")(language)
    case .closed: Phrase("fermé", "closed")(language)
    case .preferred: Phrase("préféré", "preferred")(language)
    case .fixed: Phrase("fixé", "fixed")(language)
    }
  }
}
