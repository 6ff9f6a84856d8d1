internal import SeasonFiles
internal import SeasonModel

/// How commands get at single files and at the lock, and what they say when they cannot.
enum SeasonAccess {
  /// A plan made elsewhere, from a CSV file.
  static func plan(fromCSV path: String, for season: Season, _ console: Console) throws(CommandFailure) -> Plan {
    let reading = PlanTable.read(path, season: season)
    guard let plan = reading.plan else { throw refusal(of: reading.diagnostics, folder: "", console) }
    // That something is not in the season is told among the broken rules.
    let warnings = reading.diagnostics.filter { if case .notInSeason = $0.problem { false } else { true } }
    var report = DiagnosticReport(folder: "", language: console.language, style: console.errorStyle)
    console.complain(lines: report.lines(warnings))
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

  /// Writes a file, whole or not at all.
  static func write(_ bytes: [UInt8], to path: String, _ console: Console) throws(CommandFailure) {
    do {
      if let lost = try SafeWriter.write(bytes, to: path) { console.warn(lost) }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes files of a folder, all or none.
  static func write(
    _ files: [(name: String, bytes: [UInt8])], in folder: String, mayReplace: Bool = true, _ console: Console
  ) throws(CommandFailure) {
    do {
      let batch = try FileBatch(files, inFolder: folder, mayReplace: mayReplace)
      try batch.place()
      for lost in batch.lostAccess { console.warn(lost) }
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
      "faites-en un nouveau : « \(ShellCommand("plan", folder)) »",
      "make a new one: \"\(ShellCommand("plan", folder))\"")
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
    case .onlyPartlyWritten(let path, let number):
      self.init(
        .inputOutput,
        Phrase(
          "« \(Printable(path)) » n'a pas pu être écrit, et d'autres fichiers l'ont été : \(Phrase.systemError(number)(.french))",
          "\"\(Printable(path))\" could not be written, and other files were: \(Phrase.systemError(number)(.english))"),
        action: Phrase("recommencez dès que possible, pour finir", "try again as soon as you can, to finish"))
    case .wouldBeUnreadable(let path):
      self.init(
        .defect,
        Phrase(
          "« \(Printable(path)) » n'aurait pas pu être relu : il n'est pas écrit, c'est une erreur du programme",
          "\"\(Printable(path))\" could not have been read again: it is not written, this is a defect of the program"),
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
