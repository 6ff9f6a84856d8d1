internal import SeasonFiles
internal import SeasonModel

/// How commands get at the season's folder, and what they say when they cannot.
enum SeasonAccess {
  /// The season of a folder; everything that is wrong with it is told before the failure is thrown.
  static func season(in folder: String, _ console: Console) throws(CommandFailure) -> Season {
    try reading(of: folder, console).season
  }

  /// The season of a folder, and where in its files everything stands.
  static func reading(
    of folder: String, _ console: Console
  ) throws(CommandFailure) -> (season: Season, sources: SeasonSources) {
    let reading = SeasonFolder.read(folder)
    guard let season = reading.season else {
      throw refusal(of: reading.diagnostics, folder: folder, console)
    }
    let warnings = reading.diagnostics.count
    if warnings > 0 {
      console.warn(
        Phrase(
          "\(Noun.warning.counted(warnings, .french)) ; « guinguette check \(Printable(folder)) » les montre.",
          "\(Noun.warning.counted(warnings, .english)); \"guinguette check \(Printable(folder))\" shows them."))
    }
    return (season, reading.sources)
  }

  /// The plans of a folder; empty when there is no `plan.json` yet.
  static func book(in folder: String, _ console: Console) throws(CommandFailure) -> PlanBook {
    let reading = PlanFile.read(inFolder: folder)
    guard let book = reading.book else {
      throw refusal(of: reading.diagnostics, folder: folder, console)
    }
    return book
  }

  /// The current plan of a folder, or a failure that says how to make one.
  static func currentPlan(in folder: String, _ console: Console) throws(CommandFailure) -> Plan {
    guard let plan = try book(in: folder, console).current else {
      throw .noPlan(in: folder)
    }
    return plan
  }

  /// A plan made elsewhere, from a CSV file.
  static func plan(fromCSV path: String, for season: Season, _ console: Console) throws(CommandFailure) -> Plan {
    let reading = PlanTable.read(path, season: season)
    guard let plan = reading.plan else { throw refusal(of: reading.diagnostics, folder: "", console) }
    return plan
  }

  /// Locks a folder for as long as the lock is held.
  static func lock(_ folder: String) throws(CommandFailure) -> FolderLock {
    do {
      return try FolderLock(folder)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes the plans of a folder.
  static func write(_ book: PlanBook, in folder: String) throws(CommandFailure) {
    do {
      try PlanFile.write(book, inFolder: folder)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes a file, whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do {
      try SafeWriter.write(bytes, to: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Tells all diagnostics, and makes the failure that sums them up.
  static func refusal(
    of diagnostics: [Diagnostic], folder: String, _ console: Console
  ) -> CommandFailure {
    let errors = diagnostics.filter { $0.severity == .error }
    var report = DiagnosticReport(folder: folder, language: console.language, style: console.errorStyle)
    console.complain(lines: report.lines(errors))
    let count = Noun.error.counted(errors.count, .french)
    return CommandFailure(
      status(of: errors),
      Phrase("\(count) à corriger d'abord", "\(Noun.error.counted(errors.count, .english)) to put right first"))
  }

  /// The exit status of a reading with these errors; done when there are none.
  static func status(of errors: [Diagnostic]) -> ExitStatus {
    if errors.contains(where: \.problem.isReadFailure) { return .inputOutput }
    if errors.contains(where: \.problem.isMissingFile) { return .noInput }
    return errors.isEmpty ? .done : .badData
  }
}

extension Phrase {
  /// To make a new plan.
  static func planAgain(_ folder: String) -> Phrase {
    Phrase(
      "faites-en un nouveau : « guinguette plan \(Printable(folder)) »",
      "make a new one: \"guinguette plan \(Printable(folder))\"")
  }
}

extension CommandFailure {
  /// A file that could not be written, or a folder that is busy.
  init(_ failure: FileFailure) {
    switch failure {
    case .cannotCreate(let path, let number): self = .notMade(path, errorNumber: number)
    case .cannotWrite(let path, let number):
      self.init(
        .inputOutput,
        Phrase(
          "« \(Printable(path)) » n'a pas pu être écrit : \(Phrase.systemError(number)(.french))",
          "\"\(Printable(path))\" could not be written: \(Phrase.systemError(number)(.english))"),
        action: Phrase("ce qui était là avant est resté tel quel", "what was there before is as it was"))
    case .folderIsBusy(let path):
      self.init(
        .locked,
        Phrase(
          "un autre « guinguette » travaille dans « \(Printable(path)) »",
          "another \"guinguette\" is at work in \"\(Printable(path))\""),
        action: Phrase("attendez qu'il ait fini, puis recommencez", "wait for it to end, then try again"))
    }
  }
}
