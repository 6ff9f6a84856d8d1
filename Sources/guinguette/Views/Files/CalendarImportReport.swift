internal import CivilTime
internal import ICalendar
internal import SeasonDesk
internal import SeasonExports
internal import SeasonModel
internal import TextFormats

/// What taking over a calendar changes, for people and for machines.
struct CalendarImportReport {
  let commune: Commune
  let reading: CalendarReading
  let changes: CalendarImport
  let language: Language

  /// What could not be read, or is worth knowing, each with its line.
  func faults(_ path: String) -> [String] {
    let label = Phrase("attention", "warning")(language)
    let colon = Phrase(" :", ":")(language)
    return reading.faults.map { "\(Printable(path)):\($0.line): \(label)\(colon) \($0.sentence(language))" }
  }

  /// The rows that come and go.
  var lines: [String] {
    let name = Printable(commune.name)
    guard !changes.isEmpty else {
      return [
        Phrase(
          "\(name) : rien de nouveau dans cet agenda (\(Noun.event.counted(reading.eventCount, .french))).",
          "\(name): nothing new in this calendar (\(Noun.event.counted(reading.eventCount, .english))).")(language)
      ]
    }
    let gone = Phrase("n'est plus dans l'agenda :", "no longer in the calendar:")(language)
    return changes.added.map { "\(name)  \(said($0))" } + changes.withdrawn.map { "\(name)  \(gone) \(said($0))" }
  }

  /// What stays although the calendar does not have it.
  var notes: [String] {
    var notes: [String] = []
    for row in changes.changed {
      let row = said(row)
      let phrase = Phrase(
        "Cette ligne n'est plus dans l'agenda, mais quelqu'un l'a modifiée : elle reste. \(row)",
        "This row is no longer in the calendar, but somebody has changed it: it stays. \(row)")
      notes.append(phrase(language))
    }
    for row in changes.others {
      let row = said(row)
      let phrase = Phrase(
        "Cette ligne vient d'un agenda lu plus tôt, et reste ; si celui-ci le remplace, ajoutez --replace. \(row)",
        "This row comes from a calendar read earlier, and stays; if this one replaces it, add --replace. \(row)")
      notes.append(phrase(language))
    }
    if changes.isHeldBack {
      let phrase = Phrase(
        "Des lignes reprises plus tôt ne se retrouvent pas dans l'agenda ; comme il n'a pas pu être lu en entier, elles restent.",
        "Rows taken over earlier are not found in the calendar; as part of it could not be read, they stay.")
      notes.append(phrase(language))
    }
    return notes
  }

  private func said(_ row: AvailabilityRow) -> String {
    let dates = row.span.count == 1 ? language.date(row.span.first) : language.span(row.span)
    let note = row.note.isEmpty ? "" : "  (\(Printable(row.note)))"
    return "\(row.status.word(language))  \(dates)\(note)"
  }

  /// Everything at once.
  func json(isWritten: Bool) -> JSONText {
    .object([
      ("code", .string(commune.code)), ("name", .string(commune.name)), ("events", .number(reading.eventCount)),
      ("rows", .array(changes.added.map(CalendarImportReport.json))),
      ("withdrawn", .array(changes.withdrawn.map(CalendarImportReport.json))),
      ("faults", .array(reading.faults.map(json))), ("complete", .bool(!reading.faults.contains(where: \.isSerious))),
      ("written", .bool(isWritten)),
    ])
  }

  private static func json(_ row: AvailabilityRow) -> JSONText {
    .object([
      ("from", .string(row.span.first.description)), ("to", .string(row.span.last.description)),
      ("status", .string(row.status.rawValue)), ("note", .string(row.note)),
    ])
  }

  private func json(_ fault: CalendarFault) -> JSONText {
    var members: [(String, JSONText)] = [
      ("line", .number(fault.line)), ("message", .string(fault.message(language))), ("serious", .bool(fault.isSerious)),
    ]
    if let event = fault.event {
      members.append(("title", .string(event.title.note(language))))
      if let date = event.date { members.append(("date", .string(date.description))) }
    }
    return .object(members)
  }
}

extension AvailabilityRow.Status {
  /// The word for people.
  fileprivate func word(_ language: Language) -> String {
    switch self {
    case .open: Phrase("ouvert", "open")(language)
    case .closed: Phrase("fermé", "closed")(language)
    case .preferred: Phrase("préféré", "preferred")(language)
    case .fixed: Phrase("fixé", "fixed")(language)
    }
  }
}
