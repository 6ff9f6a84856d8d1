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
    let label = ConsoleTexts.attention(language)
    return reading.faults.map { fault in
      "\(Printable(path)):\(fault.line): " + language.labelled(label, fault.sentence(language))
    }
  }

  /// The rows that come and go.
  var lines: [String] {
    let name = Printable(commune.name)
    guard !changes.isEmpty else {
      return [CalendarImportTexts.nothingNew(for: name, events: reading.eventCount)(language)]
    }
    let gone = CalendarImportTexts.gone(language)
    return changes.added.map { "\(name)  \(said($0))" } + changes.withdrawn.map { "\(name)  \(gone) \(said($0))" }
  }

  /// What stays although the calendar does not have it.
  var notes: [String] {
    let phrases =
      changes.changed.map(CalendarImportTexts.changed) + changes.others.map(CalendarImportTexts.fromAnother)
      + (changes.isHeldBack ? [CalendarImportTexts.heldBack] : [])
    return phrases.map { $0(language) }
  }

  private func said(_ row: AvailabilityRow) -> String { CalendarImportTexts.text(row, language) }

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
