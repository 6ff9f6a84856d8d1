internal import ICalendar
internal import SeasonExports

extension EventTitle {
  /// What a row says of the event: its title, or that there is one which is nobody else's business.
  func note(_ language: Language) -> String {
    switch self {
    case .text(let text): text
    case .withheld: Phrase("privé", "private")(language)
    case .busy: Phrase("occupé", "busy")(language)
    }
  }
}
