internal import CivilTime
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Everything that was found in a season's folder.
struct CheckReport {
  let check: SeasonCheck
  /// The folder, for excerpts of its files and commands that are suggested.
  let folder: String

  /// Tells every problem, and what was read where nothing is wrong.
  func tell(_ console: Console) {
    if console.speaks {
      var report = DiagnosticReport(folder: folder, language: console.language, style: console.style)
      for line in report.lines(check.errors + check.warnings) { console.print(line) }
    }
    if check.errors.isEmpty, let season = check.state.season.season { console.note(CheckTexts.good(season)) }
    if !check.diagnostics.isEmpty { console.note(CheckTexts.total(check.errors.count, check.warnings.count)) }
  }

  /// Tells what was understood of a commune's rows, and the dates that are left to it.
  func tell(calendarOf commune: Int, of season: Season, _ console: Console) {
    let (language, sources) = (console.language, check.state.season.sources)
    let rows = season.availabilityRows(ofCommune: commune).filter(sources.hasAvailabilityRow)
    console.print(CheckTexts.rows(of: season.communes[commune].name, areThere: !rows.isEmpty)(language))
    for index in rows {
      let row = season.availability[index]
      let dates = row.span.count == 1 ? language.date(row.span.first) : language.span(row.span)
      let note = row.note.isEmpty ? "" : "  (\(row.note))"
      let place = sources.position(ofAvailabilityRow: index)
      console.print("  " + Printable("\(place): \(row.status.word(language))  \(dates)\(note)").description)
    }
    var spans: [DateSpan] = []
    for date in season.span where season.calendars[commune].open.contains(date) {
      if let last = spans.last, last.last + 1 == date, let longer = DateSpan(first: last.first, last: date) {
        spans[spans.count - 1] = longer
      } else {
        spans.append(DateSpan(date))
      }
    }
    console.print(CheckTexts.open(spans)(language))
  }

  /// Tells what the plan on file is worth.
  func judge(_ figures: PlanFigures, _ console: Console) {
    let teller = ReasonTeller(
      season: figures.season, sources: check.state.season.sources, language: console.language)
    for (row, evening) in check.calledOffPromises {
      console.note(CheckTexts.calledOff(evening, in: figures.season, row: teller.lines([row])))
    }
    guard !figures.audit.isValid else {
      console.note(CheckTexts.valid(missing: figures.audit.score.missing))
      return
    }
    guard !figures.plan.isForeign(to: figures.season) else {
      console.warn(CheckTexts.foreign(folder))
      return
    }
    console.complain(
      lines: BrokenRuleReport.lines(figures.audit.brokenRules, in: figures.season, console.language, teller))
    console.warn(CheckTexts.broken(isTorn: figures.audit.isValidButTorn, folder))
  }

  /// The diagnostics for machines.
  func json(_ language: Language) -> JSONText {
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
    let calledOff = check.calledOffPromises.map { row, evening in
      let position = check.state.season.sources.position(ofAvailabilityRow: row)
      return JSONText.object([
        ("file", .string(position.file)), ("line", .number(position.line)), ("code", .string(evening.commune)),
        ("date", .string(evening.date.description)),
      ])
    }
    return .object([
      ("errors", array(check.errors)), ("warnings", array(check.warnings)), ("calledOff", .array(calledOff)),
    ])
  }
}
