internal import CivilTime
package import SeasonExports
internal import SeasonFiles
package import SeasonModel
internal import TextFormats

/// A plan on its way to another program.
package struct PlanExport {
  /// How a plan is written.
  package struct Options {
    /// What of the plan is written.
    package var scope: ExportScope
    /// Who reads it; nil for who usually reads the format.
    package var audience: Audience?
    /// The language of the texts in calendars and maps.
    package var language: FeedLanguage
    /// The columns of the spreadsheet, separated by commas; nil for all.
    package var columns: String?
    /// How many minutes before an evening a reminder rings.
    package var alarmMinutes: Int?
    /// Whether tables are to open in a French Excel by a double-click.
    package var isForExcel: Bool

    /// Describes what is wanted.
    package init(
      scope: ExportScope = .season, audience: Audience? = nil, language: FeedLanguage, columns: String? = nil,
      alarmMinutes: Int? = nil, isForExcel: Bool = false
    ) {
      (self.scope, self.audience, self.language) = (scope, audience, language)
      (self.columns, self.alarmMinutes, self.isForExcel) = (columns, alarmMinutes, isForExcel)
    }
  }

  private let season: Season
  /// The plan.
  package let plan: Plan
  /// When the plan was last changed.
  private let changed: UTCInstant
  /// What the world was told before, if anything: identifiers and revisions go on from there.
  private let published: Publication?

  /// Whether an evening's outing is broken, or the plan no longer fits the folder.
  package let audit: PlanAudit

  /// Prepares to write the plan of a folder.
  ///
  /// - Throws: that there is none, or that it is the plan of another season: nothing right can be written of it.
  package init(of workspace: Workspace) throws(DeskFailure) {
    (season, plan) = (workspace.season, try workspace.plan)
    let seen = workspace.seen(with: plan)
    let foreign = plan.evenings(foreignTo: seen)
    guard foreign.isEmpty else { throw .publishing(.foreignPlan(count: foreign.count)) }
    audit = PlanAudit(of: plan, in: seen)
    (changed, published) = (workspace.planChange, try workspace.book.publication)
  }

  /// The bytes of the file in a format.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - options: how the plan is written.
  ///   - page: what the season's page tells beside the plan, for an audience; worked out where it is asked for.
  /// - Returns: the bytes.
  /// - Throws: that there is no such column.
  package func bytes(
    _ format: ExportFormat, _ options: Options, page: (Audience) -> PageContent
  ) throws(DeskFailure) -> [UInt8] {
    let dialect: CSVDialect = options.isForExcel ? .excelFrench : .rfc4180
    let (audience, scope, language) = (options.audience, options.scope, options.language)
    switch format {
    case .csv:
      let columns = try columns(options.columns, for: audience ?? .crew)
      return PlanSheet(of: plan, in: season, scope: scope).csv(dialect: dialect, columns: columns)
    case .csvSummary: return TerritorySummary(of: plan, in: season).csv(dialect: dialect)
    case .geojson:
      return SeasonMap(
        of: plan, in: season, scope: scope, audience: audience ?? .public, language: language
      ).geoJSON()
    case .ics:
      let feed = CalendarFeed.Options(
        scope: scope, audience: audience ?? .public, language: language, alarmMinutes: options.alarmMinutes)
      return CalendarFeed(of: publication, plan: plan, season: season).ics(feed)
    case .html:
      return SeasonPage(of: publication, plan: plan, season: season, content: page(audience ?? .public)).html()
    case .roadSheets: return RoadSheets(of: plan, in: season, scope: scope, language: language).html()
    case .poster: return Posters(of: plan, in: season, scope: scope, language: language).html()
    case .openagenda:
      return OpenAgendaSheet(of: publication, plan: plan, season: season, scope: scope, language: language).csv()
    }
  }

  /// How many evenings that count are written.
  package func count(in scope: ExportScope) -> Int {
    plan.activeEvenings.count { scope.holds($0, in: season) }
  }

  /// What the world would know if the plan were published when it was last changed: two exports are then equal.
  private var publication: Publication {
    (published ?? Publication(unpublished: season)).publishing(plan, in: season, at: changed).publication
  }

  private func columns(_ list: String?, for audience: Audience) throws(DeskFailure) -> [PlanColumn] {
    let allowed = PlanColumn.allCases.filter { audience == .crew || !$0.isInternal }
    guard let list else { return allowed }
    var columns: [PlanColumn] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.filter { $0 != " " }
      guard let column = allowed.first(where: { $0.rawValue == word.lowercased() }) else {
        throw .word(.unknown(.column, word, among: allowed.map(\.rawValue)))
      }
      columns.append(column)
    }
    return columns
  }
}
