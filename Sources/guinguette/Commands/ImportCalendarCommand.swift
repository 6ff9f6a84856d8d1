internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel

/// Turns a comité's own calendar into rows of `availability.csv`; shows them first, and writes with `--yes`.
struct ImportCalendarCommand: Command {
  /// What the dates in the calendar are to the commune.
  enum Meaning: String, CaseIterable, Sendable {
    case closed
    case open
    case preferred

    var status: AvailabilityRow.Status {
      switch self {
      case .closed: .closed
      case .open: .open
      case .preferred: .preferred
      }
    }
  }

  static let commune = ValueOption.text(
    "commune", value: Phrase(same: "CODE"),
    help: Phrase("la commune dont c'est l'agenda (code ou nom)", "the commune whose calendar it is (code or name)"))
  static let meaning = ValueOption<Meaning>.choice(
    "as", value: Phrase(same: "closed|open|preferred"),
    help: Phrase(
      "ce que veulent dire ses dates : closed, elle ne peut pas (par défaut) ; open, elle ne peut que là ; preferred, elle aimerait",
      "what its dates mean: closed, it cannot host (the default); open, it can host then only; preferred, it would like to"
    ))
  static let yes = Flag(
    "yes", help: Phrase("écrire les lignes dans availability.csv", "write the rows to availability.csv"))
  static let force = Flag(
    "force",
    help: Phrase(
      "écrire même si une partie de l'agenda n'a pas pu être lue",
      "write even if part of the calendar could not be read"))

  let name = "import-ics"

  var summary: Phrase {
    Phrase(
      "agenda d'un comité des fêtes (.ics) → availability.csv", "a comité's own calendar (.ics) → availability.csv")
  }

  var positionals: [Positional] {
    [
      .folder,
      Positional(label: Phrase("AGENDA.ics", "FILE.ics"), help: Phrase("l'agenda à lire", "the calendar to read")),
    ]
  }

  var options: [any OptionDeclaration] {
    [
      ImportCalendarCommand.commune, ImportCalendarCommand.meaning, ImportCalendarCommand.yes,
      ImportCalendarCommand.force,
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    guard let word = arguments[ImportCalendarCommand.commune] else {
      throw .usage(Phrase("il manque --commune", "--commune is missing"), action: .seeHelp(self))
    }
    let workspace = try Workspace(
      arguments.folder, for: arguments[ImportCalendarCommand.yes] ? .writing : .reading, console)
    defer { withExtendedLifetime(workspace) {} }
    let season = workspace.season
    let commune = season.communes[try season.commune(named: word)]
    let path = arguments[1] ?? ""
    let reading = try calendar(path, season, console)
    let status = (arguments[ImportCalendarCommand.meaning] ?? .closed).status
    let known = Set(season.availability.map(\.withoutNote))
    let rows = reading.rows(forCommune: commune.code, as: status).filter { !known.contains($0.withoutNote) }
    tellFaults(reading, path, console)
    let isReadable = !reading.faults.contains(where: \.isSerious) || arguments[ImportCalendarCommand.force]
    let isWritten = arguments[ImportCalendarCommand.yes] && isReadable && !rows.isEmpty
    if isWritten { try append(rows, to: arguments.folder) }
    console.print(json: ImportCalendarCommand.json(commune, rows, reading, isWritten, console.language))
    // Of a file that is no calendar, nothing was read that could be told.
    guard !reading.isNoCalendar else { throw .noCalendar(path) }
    tell(rows, of: commune, reading, console)
    if isWritten {
      console.note(
        Phrase("Ces lignes sont écrites dans availability.csv.", "These rows are written to availability.csv."))
    } else if !rows.isEmpty, isReadable {
      console.note(Phrase("Rien n'est écrit : ajoutez --yes pour le faire.", "Nothing is written: add --yes to do it."))
    }
    guard isReadable else { throw CommandFailure.partlyUnread }
    return .done
  }

  private func calendar(
    _ path: String, _ season: Season, _ console: Console
  ) throws(CommandFailure) -> CalendarReading {
    let file = PlainFile.read(path)
    guard let bytes = file.bytes else { throw SeasonAccess.refusal(of: file.diagnostics, folder: "", console) }
    return CalendarReading(bytes: bytes, span: season.span, zone: season.zone)
  }

  private func append(_ rows: [AvailabilityRow], to folder: String) throws(CommandFailure) {
    let path = "\(folder)/\(SeasonPart.availability.fileName)"
    guard let bytes = AvailabilityAppender.appending(rows, to: PlainFile.read(path).bytes) else {
      throw CommandFailure(
        .badData,
        Phrase("availability.csv n'a pas d'en-tête lisible", "availability.csv has no header that can be read"))
    }
    try SeasonAccess.write(bytes, to: path)
  }

  private func tellFaults(_ reading: CalendarReading, _ path: String, _ console: Console) {
    let language = console.language
    let label = Phrase("attention", "warning")(language)
    let colon = Phrase(" :", ":")(language)
    console.complain(
      lines: reading.faults.map { "\(Printable(path)):\($0.line): \(label)\(colon) \($0.message(language))" })
  }

  private func tell(_ rows: [AvailabilityRow], of commune: Commune, _ reading: CalendarReading, _ console: Console) {
    let language = console.language
    let name = Printable(commune.name)
    guard !rows.isEmpty else {
      console.print(
        Phrase(
          "\(name) : rien de nouveau dans cet agenda (\(Noun.event.counted(reading.eventCount, .french))).",
          "\(name): nothing new in this calendar (\(Noun.event.counted(reading.eventCount, .english))).")(language))
      return
    }
    for row in rows {
      let dates = row.span.count == 1 ? language.date(row.span.first) : language.span(row.span)
      let note = row.note.isEmpty ? "" : "  (\(Printable(row.note)))"
      console.print("\(name)  \(row.status.word(language))  \(dates)\(note)")
    }
  }

  private static func json(
    _ commune: Commune, _ rows: [AvailabilityRow], _ reading: CalendarReading, _ isWritten: Bool, _ language: Language
  ) -> JSONText {
    .object([
      ("code", .string(commune.code)), ("name", .string(commune.name)), ("events", .number(reading.eventCount)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("from", .string(row.span.first.description)), ("to", .string(row.span.last.description)),
              ("status", .string(row.status.rawValue)), ("note", .string(row.note)),
            ])
          })
      ),
      (
        "faults",
        .array(
          reading.faults.map { .object([("line", .number($0.line)), ("message", .string($0.message(language)))]) })
      ),
      ("written", .bool(isWritten)),
    ])
  }
}

extension CalendarReading {
  /// Whether the file is no calendar at all.
  fileprivate var isNoCalendar: Bool { faults.contains { $0.kind == .notACalendar } }
}

extension CommandFailure {
  fileprivate static func noCalendar(_ path: String) -> CommandFailure {
    CommandFailure(
      .badData,
      Phrase("« \(Printable(path)) » n'est pas un agenda", "\"\(Printable(path))\" is no calendar"),
      action: Phrase(
        "exportez l'agenda au format iCalendar (.ics), et donnez ce fichier",
        "export the calendar as iCalendar (.ics), and give that file"))
  }

  fileprivate static var partlyUnread: CommandFailure {
    CommandFailure(
      .badData,
      Phrase(
        "une partie de l'agenda n'a pas pu être lue : rien n'est écrit",
        "part of the calendar could not be read: nothing is written"),
      action: Phrase(
        "corrigez-la dans l'agenda, ou ajoutez --yes --force pour écrire ce qui a été lu",
        "mend it in the calendar, or add --yes --force to write what was read"))
  }
}

extension AvailabilityRow {
  /// The row without its note, to see whether the file has it already.
  fileprivate var withoutNote: AvailabilityRow {
    AvailabilityRow(subject: subject, span: span, status: status, van: van)
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
