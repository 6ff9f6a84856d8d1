internal import SeasonDesk
internal import SeasonExports
internal import SeasonModel
internal import TextFormats

/// Writes the plan as a spreadsheet, a calendar, a map; only reads the folder.
struct ExportCommand: Command {
  static let format = ValueOption<ExportFormat>.choice(
    "format", value: Phrase(same: "FORMAT"), help: ExportTexts.format)
  static let output = ValueOption.text("output", value: ExportTexts.outputValue, help: ExportTexts.output)
  static let commune = ValueOption.text("commune", value: ExportTexts.communeValue, help: ExportTexts.commune)
  static let territory = ValueOption.text("territory", value: ExportTexts.territoryValue, help: ExportTexts.territory)
  static let van = ValueOption.text("van", value: Phrase(same: "ID"), help: ExportTexts.van)
  static let audience = ValueOption<Audience>.choice(
    "for", value: Phrase(same: "public|crew"), help: ExportTexts.audience)
  static let alarm = ValueOption<AlarmTime>(
    "alarm", value: ExportTexts.alarmValue, help: ExportTexts.alarm, expectation: ExportTexts.alarmWanted
  ) { AlarmTime($0) }
  static let columns = ValueOption.text("columns", value: Phrase(same: "A,B,C"), help: ExportTexts.columns)
  static let excel = Flag("excel-fr", help: ExportTexts.excel)
  static let all = Flag("all", help: ExportTexts.all)

  let name = "export"

  var summary: Phrase { ExportTexts.summary }

  var options: [any OptionDeclaration] {
    [
      ExportCommand.format, ExportCommand.output, ExportCommand.commune, ExportCommand.territory, ExportCommand.van,
      ExportCommand.all, ExportCommand.audience, ExportCommand.alarm, ExportCommand.columns, ExportCommand.excel,
      TodayOption.today,
    ]
  }

  var remarks: [Phrase] { ExportTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let format = try format(arguments)
    let path = arguments[ExportCommand.output] ?? "-"
    guard path != "-" || !console.isJSON else { throw ExportTexts.twoResults }
    if format == .poster { try ExportCommand.refuseVague(arguments) }
    let workspace = try Workspace(arguments, for: .reading, console)
    let export = try PlanExport(of: workspace)
    PlanFit(export.audit, season: workspace.season, folder: arguments.folder).warn(console)
    let scope = try scope(arguments, in: workspace.season)
    let bytes = try export.bytes(
      format,
      PlanExport.Options(
        scope: scope, audience: arguments[ExportCommand.audience], language: console.language.ofFeeds,
        columns: arguments[ExportCommand.columns], alarmMinutes: arguments[ExportCommand.alarm]?.minutes,
        isForExcel: arguments[ExportCommand.excel])
    ) { audience in
      PageAnswers(workspace: workspace, plan: export.plan, audience: audience, language: console.language).content
    }
    let count = export.count(in: scope)
    if count == 0 { console.warn(ExportTexts.empty) }
    guard path != "-" else {
      console.output.write(bytes)
      return .done
    }
    console.warn(try SingleFile.write(bytes, to: path))
    console.print(json: .object([("file", .string(path)), ("evenings", .number(count))]))
    console.note(ExportTexts.written(path, count))
    return .done
  }

  /// The format, once no option was given that means nothing for it.
  private func format(_ arguments: ParsedArguments) throws(CommandFailure) -> ExportFormat {
    guard let format = arguments[ExportCommand.format] else { throw ExportTexts.noFormat }
    for option in options where arguments.has(option) && !["format", "output", "today"].contains(option.name) {
      guard !ExportCommand.options(for: format).contains(option.name) else { continue }
      throw .usage(ExportTexts.meaningless(option.name, format), action: .seeHelp(name))
    }
    return format
  }

  /// Refuses posters of nobody knows whom: a hundred pages come out of a printer only where somebody asked for them.
  private static func refuseVague(_ arguments: ParsedArguments) throws(CommandFailure) {
    let chosen = [commune, territory, van].filter { arguments.has($0) }.map { "--\($0.name)" }
    if chosen.isEmpty, !arguments[all] { throw ExportTexts.noPoster }
    if let first = chosen.first, arguments[all] { throw ExportTexts.exclusive([first, "--all"]) }
  }

  /// The names of the options that mean something for a format.
  private static func options(for format: ExportFormat) -> Set<String> {
    switch format {
    case .csv: ["commune", "territory", "van", "for", "columns", "excel-fr"]
    case .ics: ["commune", "territory", "van", "for", "alarm"]
    case .csvSummary: ["excel-fr"]
    case .geojson: ["commune", "territory", "van", "for"]
    case .openagenda: ["commune", "territory", "van"]
    case .html: ["for"]
    case .roadSheets: ["commune", "territory", "van"]
    case .poster: ["commune", "territory", "van", "all"]
    }
  }

  private func scope(_ arguments: ParsedArguments, in season: Season) throws -> ExportScope {
    let chosen = [ExportCommand.commune, ExportCommand.territory, ExportCommand.van].filter { arguments.has($0) }
    guard chosen.count <= 1 else { throw ExportTexts.exclusive(chosen.map { "--\($0.name)" }) }
    if let word = arguments[ExportCommand.commune] {
      return .commune(season.communes[try season.commune(named: word)].code)
    }
    if let word = arguments[ExportCommand.territory] { return .territory(try season.territory(named: word)) }
    if let word = arguments[ExportCommand.van] { return .van(try season.vanID(named: word)) }
    return .season
  }
}
