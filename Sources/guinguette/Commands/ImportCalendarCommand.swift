internal import ICalendar
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

  static let replace = Flag(
    "replace",
    help: Phrase(
      "retirer aussi les dates reprises d'anciens agendas de cette commune que celui-ci n'a plus",
      "also take away dates taken over from earlier calendars of this commune that this one no longer has"))

  let name = "import-ics"

  var summary: Phrase {
    Phrase(
      "agenda d'un comité des fêtes (.ics) → availability.csv", "a comité's own calendar (.ics) → availability.csv")
  }

  var remarks: [Phrase] {
    [
      Phrase(
        "Relire un agenda plus tard retire aussi les lignes reprises de lui qui n'y sont plus ; celles que quelqu'un a écrites ou modifiées restent.",
        "Reading a calendar again later also takes away the rows that came from it and are no longer in it; rows that people wrote or changed stay."
      ),
      Phrase(
        "Code de sortie : 0 si tout l'agenda est lu ; 65 s'il en manque une partie, et rien n'est écrit ; 1 si ce qui a été lu est écrit quand même (--force).",
        "Exit status: 0 if the whole calendar was read; 65 if part of it could not be, and nothing is written; 1 if what was read is written all the same (--force)."
      ),
    ]
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
      ImportCalendarCommand.force, ImportCalendarCommand.replace,
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
    let changes = CalendarImport(
      reading, commune: commune.code, as: (arguments[ImportCalendarCommand.meaning] ?? .closed).status, in: season,
      replacesAll: arguments[ImportCalendarCommand.replace], language: console.language)
    let isWhole = !reading.faults.contains(where: \.isSerious)
    let mayWrite = isWhole || arguments[ImportCalendarCommand.force]
    let isWritten = arguments[ImportCalendarCommand.yes] && mayWrite && !changes.isEmpty
    if isWritten { try write(changes, in: arguments.folder, console) }
    let report = CalendarImportReport(commune: commune, reading: reading, changes: changes, language: console.language)
    console.complain(lines: report.faults(path))
    console.print(json: report.json(isWritten: isWritten))
    // Of a file that is no calendar, nothing was read that could be told.
    guard !reading.isNoCalendar else { throw .noCalendar(path) }
    for line in report.lines { console.print(line) }
    for note in report.notes { console.note(line: note) }
    if isWritten {
      console.note(changes.written)
    } else if !changes.isEmpty, mayWrite {
      console.note(Phrase("Rien n'est écrit : ajoutez --yes pour le faire.", "Nothing is written: add --yes to do it."))
    }
    guard mayWrite else { throw CommandFailure.partlyUnread }
    return isWhole ? .done : .incomplete
  }

  private func calendar(
    _ path: String, _ season: Season, _ console: Console
  ) throws(CommandFailure) -> CalendarReading {
    let file = PlainFile.read(path)
    guard let bytes = file.bytes else { throw SeasonAccess.refusal(of: file.diagnostics, folder: "", console) }
    return CalendarReading(bytes: bytes, span: season.span, zone: season.zone)
  }

  private func write(_ changes: CalendarImport, in folder: String, _ console: Console) throws(CommandFailure) {
    let path = "\(folder)/\(SeasonPart.availability.fileName)"
    let old = PlainFile.read(path)
    // A file that cannot be read is not an empty one.
    guard old.bytes != nil || old.diagnostics.allSatisfy(\.problem.isMissingFile) else {
      throw SeasonAccess.refusal(of: old.diagnostics, folder: "", console)
    }
    guard let new = AvailabilityEditor.editing(old.bytes, removing: changes.withdrawn, adding: changes.added) else {
      throw CommandFailure(
        .badData,
        Phrase("availability.csv n'a pas d'en-tête lisible", "availability.csv has no header that can be read"))
    }
    try SeasonAccess.write(new, to: path, console)
  }
}

extension CalendarImport {
  /// That they were written.
  fileprivate var written: Phrase {
    withdrawn.isEmpty
      ? Phrase("Ces lignes sont écrites dans availability.csv.", "These rows are written to availability.csv.")
      : Phrase("Ces changements sont écrits dans availability.csv.", "These changes are written to availability.csv.")
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
