internal import CivilTime
internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// A plan on its way to another program.
struct PlanExport {
  let season: Season
  let plan: Plan
  /// When the plan was last changed.
  let changed: UTCInstant
  /// What the world was told before, if anything: identifiers and revisions go on from there.
  let published: Publication?
  let scope: ExportScope
  let language: Language
  /// What the season's page tells beside the plan, for an audience; worked out where it is asked for.
  let page: (Audience) -> PageContent

  /// The bytes of the file in a format.
  func bytes(_ format: ExportFormat, _ arguments: ParsedArguments) throws(CommandFailure) -> [UInt8] {
    let dialect: CSVDialect = arguments[ExportCommand.excel] ? .excelFrench : .rfc4180
    let audience = arguments[ExportCommand.audience]
    switch format {
    case .csv:
      let columns = try columns(arguments[ExportCommand.columns], for: audience ?? .crew)
      return PlanSheet(of: plan, in: season, scope: scope).csv(dialect: dialect, columns: columns)
    case .csvSummary: return TerritorySummary(of: plan, in: season).csv(dialect: dialect)
    case .geojson:
      return SeasonMap(
        of: plan, in: season, scope: scope, audience: audience ?? .public, language: language.ofFeeds
      ).geoJSON()
    case .ics:
      let options = CalendarFeed.Options(
        scope: scope, audience: audience ?? .public, language: language.ofFeeds,
        alarmMinutes: arguments[ExportCommand.alarm]?.minutes)
      return CalendarFeed(of: publication, plan: plan, season: season).ics(options)
    case .html:
      return SeasonPage(of: publication, plan: plan, season: season, content: page(audience ?? .public)).html()
    case .openagenda:
      return OpenAgendaSheet(
        of: publication, plan: plan, season: season, scope: scope, language: language.ofFeeds
      ).csv()
    }
  }

  /// What the world would know if the plan were published when it was last changed: two exports are then equal.
  private var publication: Publication {
    (published ?? Publication(unpublished: season)).publishing(plan, in: season, at: changed).publication
  }

  private func columns(
    _ list: String?, for audience: Audience
  ) throws(CommandFailure) -> [PlanColumn] {
    let allowed = PlanColumn.allCases.filter { audience == .crew || !$0.isInternal }
    guard let list else { return allowed }
    var columns: [PlanColumn] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.filter { $0 != " " }
      guard let column = allowed.first(where: { $0.rawValue == word.lowercased() }) else {
        throw .unknown(
          Phrase(
            "--columns : il n'y a pas de colonne « \(Printable(word)) »",
            "--columns: there is no column \"\(Printable(word))\""),
          word, among: allowed.map(\.rawValue))
      }
      columns.append(column)
    }
    return columns
  }
}
