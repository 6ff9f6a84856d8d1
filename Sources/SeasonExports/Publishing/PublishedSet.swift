public import SeasonModel
internal import TextFormats

/// Everything that `publish` writes: calendars, spreadsheets, maps and a page that leads to them.
///
/// What the public may see is for the folder that goes on the web; what only the crew may see, contacts and notes, is for a
/// folder of its own. Paths are those within each.
public struct PublishedSet: Sendable {
  /// What anybody may see, by path.
  public let files: [PublishedFile]
  /// What the crew alone may see, by path.
  public let crewFiles: [PublishedFile]

  /// The name of the crew's folder where nobody names one; earlier versions had it within the folder for the web.
  public static let crewFolder = "equipe"

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - publication: what the world knows, the plan included.
  ///   - plan: the plan that was published last.
  ///   - season: its season.
  ///   - options: how calendars are written; scope and audience are those of each file.
  ///   - content: what the page tells beside the season and its plan; its audience is the public, its language that of the
  ///     calendars.
  ///   - letters: the texts of the letters; nil for none.
  /// - Complexity: O(n) for n evenings, and O(communes + territories + vans) files.
  public init(
    of publication: Publication, plan: Plan, season: Season, options: CalendarFeed.Options = CalendarFeed.Options(),
    content: PageContent = PageContent(), letters: LetterTemplates? = nil
  ) {
    let feed = CalendarFeed(of: publication, plan: plan, season: season)
    let contents = PublishedContents(publication: publication, season: season)
    func shared(by audience: Audience) -> [PublishedFile] {
      var files: [PublishedFile] = []
      for entry in contents.entries {
        var options = options
        options.audience = audience
        options.scope = entry.scope
        files.append(PublishedFile(path: "\(entry.path).ics", bytes: feed.ics(options)))
      }
      let columns = PlanColumn.allCases.filter { audience == .crew || !$0.isInternal }
      let sheet = PlanSheet(of: plan, in: season)
      files.append(PublishedFile(path: "plan.csv", bytes: sheet.csv(columns: columns)))
      files.append(
        PublishedFile(path: "plan-excel.csv", bytes: sheet.csv(dialect: .excelFrench, columns: columns)))
      files.append(
        PublishedFile(
          path: "plan.geojson",
          bytes: SeasonMap(of: plan, in: season, audience: audience, language: options.language).geoJSON()))
      return files
    }
    let summary = TerritorySummary(of: plan, in: season)
    var crew = shared(by: .crew)
    crew.append(PublishedFile(path: "territoires.csv", bytes: summary.csv()))
    crew.append(PublishedFile(path: "territoires-excel.csv", bytes: summary.csv(dialect: .excelFrench)))
    crew.append(
      PublishedFile(
        path: "feuilles-de-route.html", bytes: RoadSheets(of: plan, in: season, language: options.language).html()))
    if let letters {
      crew += Letters(of: publication, plan: plan, season: season, templates: letters, language: options.language).files
    }
    crewFiles = crew.sorted { $0.path < $1.path }
    var files = shared(by: .public)
    files.append(
      PublishedFile(
        path: "openagenda.csv",
        bytes: OpenAgendaSheet(of: publication, plan: plan, season: season, language: options.language).csv()))
    var content = content
    content.audience = .public
    content.language = options.language
    let page = SeasonPage(
      of: publication, plan: plan, season: season, content: content,
      links: contents.links(PageLinkTexts(language: options.language)))
    files.append(PublishedFile(path: "index.html", bytes: page.html()))
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
    let formerNames = Dictionary(publication.events.map { ($0.commune, $0.name) }) { _, last in last }
    let territories = Set(season.communes.map(\.territory))
    var seen: Set<ExportScope> = []
    self.entries =
      [Entry(scope: .season, path: "saison", name: season.name)]
      + publication.names.map { given in
        let (scope, folder, name, isOffered): (ExportScope, String, String, Bool) =
          switch given.calendar {
          case .commune:
            (
              .commune(given.key), "communes",
              season.communePositions[given.key].map { season.communes[$0].name } ?? formerNames[given.key]
                ?? given.key, true
            )
          case .territory: (.territory(given.key), "territoires", given.key, territories.contains(given.key))
          case .van:
            (
              .van(given.key), "guinguettes",
              season.vanPositions[given.key].map { season.vans[$0].name } ?? given.key,
              season.vanPositions[given.key] != nil
            )
          }
        // Of several addresses of one calendar the first is the one to subscribe to.
        let isFirst = seen.insert(scope).inserted
        return Entry(scope: scope, path: "\(folder)/\(given.file)", name: name, isOffered: isOffered && isFirst)
      }
  }
}

extension PublishedContents {
  /// What the page leads to.
  func links(_ page: PageLinkTexts) -> PageLinks {
    var links = PageLinks(season: "saison.ics")
    for entry in entries {
      guard case .commune(let code) = entry.scope, links.communes[code] == nil else { continue }
      links.communes[code] = "\(entry.path).ics"
    }
    for (heading, isWanted) in [
      (page.vans, { if case .van = $0 { true } else { false } }),
      (page.territories, { if case .territory = $0 { true } else { false } }),
      (page.villages, { if case .commune = $0 { true } else { false } }),
    ] as [(String, (ExportScope) -> Bool)] {
      let offered = entries.filter { $0.isOffered && isWanted($0.scope) }
        .sorted { ($0.name, $0.path) < ($1.name, $1.path) }
      if offered.isEmpty { continue }
      links.groups.append(
        PageLinks.Group(heading: heading, files: offered.map { (name: $0.name, path: "\($0.path).ics") }))
    }
    links.groups.append(
      PageLinks.Group(
        heading: page.files,
        files: [
          (name: page.spreadsheet, path: "plan-excel.csv"), (name: page.data, path: "plan.csv"),
          (name: page.map, path: "plan.geojson"),
        ]))
    return links
  }
}
