import CivilTime
import Foundation
import SeasonDesk
import SeasonModel
import TourPlanner

/// A season's folder with three villages, for one test; it goes away with the value.
final class DeskFolder {
  /// The moment at which everything happens: before the season.
  static let now = UTCInstant(date: CivilDate(daysSince1970: 20_544))

  let url: URL

  var path: String { url.path }

  /// Writes the folder.
  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in DeskFolder.files {
      try Data(text.utf8).write(to: url.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The folder, opened.
  func workspace(_ purpose: Workspace.Purpose = .reading) throws -> Workspace {
    try Workspace(path, for: purpose, now: DeskFolder.now)
  }

  /// Plans the season and writes the plan.
  @discardableResult
  func plan(keep: Keep = .fixed, iterations: Int = 200) throws -> PlannedSeason {
    let workspace = try workspace(.writing)
    let planned = try SeasonPlanning(
      of: workspace, SeasonPlanning.Options(keep: keep, stop: StopRule(iterations: iterations))
    ).run()
    _ = try workspace.write(planned.book)
    return planned
  }

  /// Changes the plan by hand; the folder is locked until that is done.
  @discardableResult
  func change<Result>(_ work: (HandChange) throws -> Result) throws -> Result {
    try work(HandChange(workspace(.writing)))
  }

  /// The judgement of the plan on file.
  func audit() throws -> PlanAudit {
    let workspace = try workspace()
    let plan = try workspace.plan
    return PlanAudit(of: plan, in: workspace.seen(with: plan))
  }

  private static let files = [
    "season.json": """
    {
      "name": "Saison d'essai", "firstDate": "2026-06-01", "lastDate": "2026-07-31",
      "evening": { "opens": "18:00", "closes": "22:00" },
      "places": [ { "id": "depot", "name": "Dépôt", "latitude": 48.6379, "longitude": 4.9491 } ],
      "vans": [ { "id": "type-h", "name": "Type H", "base": "depot", "weekdays": ["thu", "fri", "sat"] } ],
      "travel": { "roadFactor": 1.3, "speedKmh": 45 },
      "rules": { "minDaysBetweenEvenings": 21 }
    }
    """,
    "communes.csv": """
    code,name,territory,latitude,longitude,evenings
    51008,Ambrières,CC,48.633289,4.841395,1
    51144,Cheminon,CC,48.736028,4.902854,1
    52347,Narcy,CC,48.584202,5.08676,2

    """,
    "availability.csv": "code,from,to,status\n51144,2026-06-01,2026-06-10,closed\n",
  ]
}
