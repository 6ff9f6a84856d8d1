internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Writes the plan as a spreadsheet, a calendar, a map; only reads the folder.
struct ExportCommand: Command {
  static let format = ValueOption<ExportFormat>.choice(
    "format", value: Phrase(same: "FORMAT"),
    help: Phrase(
      "csv (tableau), ics (agenda), csv-summary (total par territoire), geojson (carte), openagenda ou html (page de la saison)",
      "csv (spreadsheet), ics (calendar), csv-summary (totals by territory), geojson (map), openagenda or html (the season's page)"
    ))
  static let output = ValueOption.text(
    "output", value: Phrase("FICHIER", "PATH"),
    help: Phrase("où écrire (« - », par défaut : la sortie standard)", "where to (\"-\", the default: standard output)")
  )
  static let commune = ValueOption.text(
    "commune", value: Phrase("CODE", "CODE"),
    help: Phrase("seulement cette commune (code ou nom)", "this commune only (code or name)"))
  static let territory = ValueOption.text(
    "territory", value: Phrase("NOM", "NAME"), help: Phrase("seulement ce territoire", "this territory only"))
  static let van = ValueOption.text(
    "van", value: Phrase(same: "ID"), help: Phrase("seulement cette guinguette", "this van only"))
  static let audience = ValueOption<Audience>.choice(
    "for", value: Phrase(same: "public|crew"),
    help: Phrase(
      "public : sans contacts ni notes ; crew : tout, pour l'équipe (par défaut : public, et crew pour csv)",
      "public: no contacts and notes; crew: everything (default: public, and crew for csv)"))
  static let alarm = ValueOption<AlarmTime>(
    "alarm", value: Phrase("DURÉE", "TIME"),
    help: Phrase("rappel avant chaque soirée : 7d, 12h, 90m", "reminder before each evening: 7d, 12h, 90m"),
    expectation: Phrase(
      "il faut un nombre et une unité : 7d (jours), 12h (heures), 90m (minutes)",
      "a number and a unit are needed: 7d (days), 12h (hours), 90m (minutes)")
  ) { AlarmTime($0) }
  static let columns = ValueOption.text(
    "columns", value: Phrase(same: "A,B,C"),
    help: Phrase("colonnes du tableau, dans cet ordre", "columns, in this order"))
  static let excel = Flag(
    "excel-fr",
    help: Phrase(
      "tableau qu'un Excel français ouvre d'un double-clic", "a spreadsheet that a French Excel opens by a double-click"
    ))

  let name = "export"

  var summary: Phrase {
    Phrase(
      "écrit le planning pour d'autres logiciels : tableau, agenda, carte",
      "writes the plan for other programs: spreadsheet, calendar, map")
  }

  var options: [any OptionDeclaration] {
    [
      ExportCommand.format, ExportCommand.output, ExportCommand.commune, ExportCommand.territory, ExportCommand.van,
      ExportCommand.audience, ExportCommand.alarm, ExportCommand.columns, ExportCommand.excel, TodayOption.today,
    ]
  }

  var remarks: [Phrase] {
    let columns = PlanColumn.allCases.map(\.rawValue).joined(separator: ", ")
    return [
      Phrase("Colonnes du tableau : \(columns).", "Columns of the spreadsheet: \(columns)."),
      Phrase(
        "Rien n'est écrit dans le dossier de la saison.", "Nothing is written to the season's folder."),
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let format = try format(arguments)
    let path = arguments[ExportCommand.output] ?? "-"
    guard path != "-" || !console.isJSON else {
      throw .usage(
        Phrase(
          "avec --json, l'export ne peut pas aller lui aussi sur la sortie standard",
          "with --json, the export cannot go to standard output as well"),
        action: Phrase("ajoutez --output FICHIER", "add --output PATH"))
    }
    let workspace = try Workspace(arguments.folder, for: .reading, today: arguments[TodayOption.today], console)
    let (season, plan) = (workspace.season, try workspace.plan)
    try ExportCommand.refuseForeign(plan, in: workspace.seen(with: plan), arguments.folder, console)
    let export = PlanExport(
      season: season, plan: plan, changed: workspace.planChange, published: try workspace.book.publication,
      scope: try scope(arguments, in: season), language: console.language,
      page: { audience in
        PageAnswers(workspace: workspace, plan: plan, audience: audience, language: console.language).content
      })
    let bytes = try export.bytes(format, arguments)
    let count = plan.heldEvenings.count { export.scope.holds($0, in: season) }
    if count == 0 {
      console.warn(
        Phrase("aucune soirée n'est concernée : l'export est vide", "no evening is concerned: the export is empty"))
    }
    guard path != "-" else {
      console.output.write(bytes)
      return .done
    }
    try SeasonAccess.write(bytes, to: path, console)
    console.print(json: .object([("file", .string(path)), ("evenings", .number(count))]))
    let (french, english) = (Noun.evening.counted(count, .french), Noun.evening.counted(count, .english))
    console.note(Phrase("\(Printable(path)) : \(french).", "\(Printable(path)): \(english)."))
    return .done
  }

  /// A plan of another season names what this one does not know: nothing right can be written of it.
  private static func refuseForeign(
    _ plan: Plan, in season: Season, _ folder: String, _ console: Console
  ) throws(CommandFailure) {
    let foreign = plan.evenings(foreignTo: season)
    guard foreign.isEmpty else {
      let count = (Noun.evening.counted(foreign.count, .french), Noun.evening.counted(foreign.count, .english))
      throw CommandFailure(
        .badData,
        Phrase(
          "le planning n'est pas celui de cette saison (\(count.0) d'une autre) : il n'est pas exporté",
          "the plan is not this season's (\(count.1) of another): it is not exported"),
        action: .planAgain(folder))
    }
    PlanFit(PlanAudit(of: plan, in: season), season: season, folder: folder).warn(console)
  }

  /// The format, once no option was given that means nothing for it.
  private func format(_ arguments: ParsedArguments) throws(CommandFailure) -> ExportFormat {
    guard let format = arguments[ExportCommand.format] else {
      let list = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage(
        Phrase("il manque --format", "--format is missing"), action: Phrase("au choix : \(list)", "one of: \(list)"))
    }
    for option in options where arguments.has(option) && !["format", "output", "today"].contains(option.name) {
      guard !format.options.contains(option.name) else { continue }
      throw .usage(
        Phrase(
          "--\(option.name) ne veut rien dire avec --format \(format.rawValue)",
          "--\(option.name) means nothing with --format \(format.rawValue)"), action: .seeHelp(self))
    }
    return format
  }

  private func scope(_ arguments: ParsedArguments, in season: Season) throws(CommandFailure) -> ExportScope {
    let chosen = [ExportCommand.commune, ExportCommand.territory, ExportCommand.van].filter { arguments.has($0) }
    guard chosen.count <= 1 else {
      let names = chosen.map { "--\($0.name)" }
      throw .usage(
        Phrase(
          "\(Language.french.list(names)) ne vont pas ensemble", "\(Language.english.list(names)) exclude each other"),
        action: Phrase("gardez-en un seul", "keep one of them"))
    }
    if let word = arguments[ExportCommand.commune] {
      return .commune(season.communes[try season.commune(named: word)].code)
    }
    if let word = arguments[ExportCommand.territory] { return .territory(try season.territory(named: word)) }
    if let word = arguments[ExportCommand.van] { return .van(try season.vanID(named: word)) }
    return .season
  }
}
