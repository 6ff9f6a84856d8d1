internal import CivilTime
internal import SeasonModel

/// What `import-ics` says of the rows that come out of a calendar.
enum CalendarImportTexts {
  /// That there is nothing new for a commune.
  static func nothingNew(for name: Printable, events: Int) -> Phrase {
    Phrase(
      "\(name) : rien de nouveau dans cet agenda (\(Noun.event.counted(events, .french))).",
      "\(name): nothing new in this calendar (\(Noun.event.counted(events, .english))).")
  }

  /// That a row is no longer in the calendar, before it is said which.
  static let gone = Phrase("n'est plus dans l'agenda :", "no longer in the calendar:")

  /// That a row stays because somebody changed it.
  static func changed(_ row: AvailabilityRow) -> Phrase {
    Phrase(
      "Cette ligne n'est plus dans l'agenda, mais quelqu'un l'a modifiée : elle reste. \(text(row, .french))",
      "This row is no longer in the calendar, but somebody has changed it: it stays. \(text(row, .english))")
  }

  /// That a row stays because it came from another calendar.
  static func fromAnother(_ row: AvailabilityRow) -> Phrase {
    Phrase(
      "Cette ligne vient d'un agenda lu plus tôt, et reste ; si celui-ci le remplace, ajoutez --replace. \(text(row, .french))",
      "This row comes from a calendar read earlier, and stays; if this one replaces it, add --replace. \(text(row, .english))"
    )
  }

  /// That nothing is taken away because part of the calendar is unknown.
  static let heldBack = Phrase(
    "Des lignes reprises plus tôt ne se retrouvent pas dans l'agenda ; comme il n'a pas pu être lu en entier, elles restent.",
    "Rows taken over earlier are not found in the calendar; as part of it could not be read, they stay.")

  /// A row: what it says, of which dates, and its note.
  static func text(_ row: AvailabilityRow, _ language: Language) -> String {
    let dates = row.span.count == 1 ? language.date(row.span.first) : language.span(row.span)
    let note = row.note.isEmpty ? "" : "  (\(Printable(row.note)))"
    return "\(row.status.word(language))  \(dates)\(note)"
  }
}
