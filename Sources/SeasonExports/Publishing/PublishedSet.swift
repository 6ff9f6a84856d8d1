public import SeasonModel

/// Everything that `publish` writes: calendars, spreadsheets, maps and a page that leads to them.
///
/// What the public may see lies at the top and in its folders; what only the crew may see lies under `equipe/`, which
/// must not be put on the web without a password: no public page links to it.
public struct PublishedSet: Sendable {
  /// The files, by path.
  public let files: [PublishedFile]

  /// The folder of the crew's files.
  public static let crewFolder = "equipe"

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - publication: what the world knows, the plan included.
  ///   - plan: the plan that was published last.
  ///   - season: its season.
  ///   - options: how calendars are written; scope and audience are those of each file.
  /// - Complexity: O(n) for n evenings, and O(communes + territories + vans) files.
  public init(
    of publication: Publication, plan: Plan, season: Season, options: CalendarFeed.Options = CalendarFeed.Options()
  ) {
    let feed = CalendarFeed(of: publication, plan: plan, season: season)
    let contents = PublishedContents(publication: publication, season: season)
    var files: [PublishedFile] = []
    for audience in Audience.allCases {
      let folder = audience == .crew ? "\(PublishedSet.crewFolder)/" : ""
      for entry in contents.entries {
        var options = options
        options.audience = audience
        options.scope = entry.scope
        files.append(PublishedFile(path: "\(folder)\(entry.path).ics", bytes: feed.ics(options)))
      }
      let columns = PlanSheet.Column.allCases.filter { audience == .crew || !$0.isInternal }
      let sheet = PlanSheet(of: plan, in: season)
      files.append(PublishedFile(path: "\(folder)plan.csv", bytes: sheet.csv(columns: columns)))
      files.append(
        PublishedFile(path: "\(folder)plan-excel.csv", bytes: sheet.csv(dialect: .excelFrench, columns: columns)))
      files.append(
        PublishedFile(
          path: "\(folder)plan.geojson",
          bytes: SeasonMap(of: plan, in: season, audience: audience, language: options.language).geoJSON()))
    }
    let summary = TerritorySummary(of: plan, in: season)
    let crew = PublishedSet.crewFolder
    files.append(PublishedFile(path: "\(crew)/territoires.csv", bytes: summary.csv()))
    files.append(
      PublishedFile(path: "\(crew)/territoires-excel.csv", bytes: summary.csv(dialect: .excelFrench)))
    files.append(
      PublishedFile(
        path: "openagenda.csv",
        bytes: OpenAgendaSheet(of: publication, plan: plan, season: season, language: options.language).csv()))
    files.append(
      PublishedFile(
        path: "index.html",
        bytes: IndexPage(publication: publication, season: season, contents: contents).html(options)))
    self.files = files.sorted { $0.path < $1.path }
  }
}

/// The calendars of a season: one for everything, and one for each van, territory and commune that has evenings.
struct PublishedContents {
  /// One calendar.
  struct Entry {
    let scope: ExportScope
    let path: String
    let name: String
    /// Whether the season has it now: one that it had goes on for its subscribers, and is not offered to new ones.
    var isOffered = true
  }

  let entries: [Entry]

  init(publication: Publication, season: Season) {
    var communes = season.communes.map { (key: $0.code, name: $0.name) }
    var known = Set(communes.map(\.key))
    for event in publication.events where known.insert(event.commune).inserted {
      // A commune that left the season keeps its calendar, which says what is cancelled.
      communes.append((event.commune, event.name))
    }
    let departed = publication.departures.map(\.event)
    let ownTerritories = Set(season.communes.map(\.territory))
    let territories = ownTerritories.union((publication.events + departed).map(\.territory)).sorted()
      .filter { !$0.isEmpty }
    // A van that left the season keeps its calendar as well.
    let formerVans = Set((publication.events + departed).map(\.van) + publication.outings.map(\.van)).sorted()
      .filter { season.vanPositions[$0] == nil }
    let vans = season.vans.map { (key: $0.id, name: $0.name) } + formerVans.map { (key: $0, name: $0) }
    let communeNames = PublishedNames(keys: communes.map(\.key))
    let territoryNames = PublishedNames(keys: territories)
    let vanNames = PublishedNames(keys: vans.map(\.key))
    self.entries =
      [Entry(scope: .season, path: "saison", name: season.name)]
      + vans.map {
        Entry(
          scope: .van($0.key), path: "guinguettes/\(vanNames[$0.key])", name: $0.name,
          isOffered: season.vanPositions[$0.key] != nil)
      }
      + territories.map {
        Entry(
          scope: .territory($0), path: "territoires/\(territoryNames[$0])", name: $0,
          isOffered: ownTerritories.contains($0))
      }
      + communes.map { Entry(scope: .commune($0.key), path: "communes/\(communeNames[$0.key])", name: $0.name) }
  }
}
