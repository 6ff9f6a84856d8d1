internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Reads everything, and tells every problem at once.
struct CheckCommand: Command {
  let name = "check"

  var summary: Phrase {
    Phrase(
      "relit tout le dossier et signale tous les problèmes d'un coup",
      "reads the whole folder and tells every problem at once"
    )
  }

  var options: [any OptionDeclaration] { [TodayOption.today] }

  var remarks: [Phrase] {
    [
      Phrase(
        "Code de sortie : 0 si le dossier est bon, 1 si le planning enfreint une règle ou s'il manque une soirée, 65 si une donnée est fausse, 66 si un fichier manque.",
        "Exit status: 0 if the folder is good, 1 if the plan breaks a rule or an evening is missing, 65 if data is wrong, 66 if a file is not there."
      )
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let folder = arguments.folder
    let state = FolderState(of: folder)
    let reading = state.season
    var diagnostics = reading.diagnostics
    var figures: PlanFigures?
    if let season = reading.season {
      diagnostics += state.plans.diagnostics
      let clock = state.clock(of: season, today: arguments[TodayOption.today])
      figures = state.plans.book?.current.map {
        PlanFigures(of: $0, in: season.seen(by: clock, with: $0, told: state.plans.book?.publication))
      }
    }
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    console.print(json: CheckCommand.json(errors, warnings, console.language))
    var report = DiagnosticReport(folder: folder, language: console.language, style: console.style)
    if console.speaks {
      for line in report.lines(errors + warnings) { console.print(line) }
    }
    if errors.isEmpty, let season = reading.season { sayGood(season, console) }
    if !diagnostics.isEmpty { console.note(CheckCommand.total(errors.count, warnings.count)) }
    let status = SeasonAccess.status(of: errors)
    guard status == .done, let figures else { return status }
    return judge(figures, reading.sources, folder, console)
  }

  /// Says what was read, so that a wrong folder shows.
  private func sayGood(_ season: Season, _ console: Console) {
    let villages = Noun.commune.counted(season.communes.count, console.language)
    let slots = season.outings.reduce(0) { $0 + $1.dates.count }
    let wanted = Noun.evening.counted(season.communes.reduce(0) { $0 + $1.evenings }, console.language)
    let span = console.language.span(season.span)
    console.note(
      Phrase(
        "La saison se lit bien, \(span) : \(villages), \(wanted) à placer sur \(slots) dates de guinguette.",
        "The season can be read, \(span): \(villages), \(wanted) to place on \(slots) van dates."))
  }

  private func judge(
    _ figures: PlanFigures, _ sources: SeasonSources, _ folder: String, _ console: Console
  ) -> ExitStatus {
    guard !figures.audit.isValid else {
      let missing = figures.audit.score.missing
      console.note(
        missing == 0
          ? Phrase("Le planning enregistré tient toutes les promesses.", "The plan on file keeps every promise.")
          : Phrase(
            "Le planning enregistré est juste, mais des soirées obligatoires manquent : \(missing).",
            "The plan on file breaks no rule, but required evenings are missing: \(missing)."))
      return missing == 0 ? .done : .incomplete
    }
    let plan = ShellCommand("plan", folder)
    guard !figures.plan.isForeign(to: figures.season) else {
      console.warn(
        Phrase(
          "le planning enregistré est celui d'une autre saison ; lancez « \(plan) » pour le vôtre",
          "the plan on file is that of another season; run \"\(plan)\" for yours"))
      return .incomplete
    }
    let teller = ReasonTeller(season: figures.season, sources: sources, language: console.language)
    console.complain(
      lines: BrokenRuleReport.lines(figures.audit.brokenRules, in: figures.season, console.language, teller))
    console.warn(
      figures.audit.isValidButTorn
        ? Phrase(
          "depuis une annulation, le planning enregistré ne tient plus ; relancez « \(plan) »",
          "since a cancellation, the plan on file no longer holds; run \"\(plan)\" again")
        : Phrase(
          "le planning enregistré ne va plus avec le dossier ; relancez « \(plan) »",
          "the plan on file no longer fits the folder; run \"\(plan)\" again"))
    return .incomplete
  }

  private static func total(_ errors: Int, _ warnings: Int) -> Phrase {
    func text(_ language: Language) -> String {
      let counts = [(errors, Noun.error), (warnings, Noun.warning)]
      return counts.filter { $0.0 > 0 }.map { $1.counted($0, language) }.joined(separator: ", ")
    }
    return Phrase("\(text(.french)).", "\(text(.english)).")
  }

  private static func json(_ errors: [Diagnostic], _ warnings: [Diagnostic], _ language: Language) -> JSONText {
    func array(_ diagnostics: [Diagnostic]) -> JSONText {
      .array(
        diagnostics.map { diagnostic in
          .object([
            ("file", .string(diagnostic.position.file)), ("line", .number(diagnostic.position.line)),
            ("column", .number(diagnostic.position.column)),
            ("code", .string(diagnostic.problem.code.rawValue)),
            ("message", .string(diagnostic.message(language))),
            ("action", .string(diagnostic.action(language))),
            ("suggestion", .optional(diagnostic.suggestion)),
          ])
        })
    }
    return .object([("errors", array(errors)), ("warnings", array(warnings))])
  }
}
