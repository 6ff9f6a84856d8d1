import CivilTime
import Foundation
import PlanChanges
import SeasonDesk
import SeasonExports
import SeasonFiles
import SeasonModel
import TestSupport
import Testing
import TourPlanner

/// A village or a van is taken out of a season that is planned, published, or under way.
@Suite("Villages and vans that leave a season")
struct DepartedTests {
  private func edit(_ folder: DeskFolder, _ name: String, _ change: (String) -> String) throws {
    let file = folder.url.appending(path: name)
    try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
  }

  private func leave(_ code: String, _ folder: DeskFolder) throws {
    for name in ["communes.csv", "availability.csv"] {
      try edit(folder, name) { text in
        text.split(separator: "\n").filter { !$0.hasPrefix(code) }.joined(separator: "\n") + "\n"
      }
    }
  }

  /// Plans on a day.
  private func plan(_ folder: DeskFolder, on day: CivilDate? = nil) throws -> PlannedSeason {
    let workspace = try Workspace(folder.path, for: .writing, now: DeskFolder.now, today: day)
    let planned = try SeasonPlanning(of: workspace, SeasonPlanning.Options(stop: StopRule(iterations: 200))).run()
    _ = try workspace.write(planned.book)
    return planned
  }

  @Test(
    "The evening of a village that left goes with it, whatever kept it, and is told",
    arguments: ["planned", "locked", "past"])
  func village(_ kind: String) throws {
    let folder = try DeskFolder()
    try folder.plan()
    let evening = try #require(try folder.workspace().plan.evenings(of: "51144").first)
    if kind == "locked" {
      try folder.change { change in _ = try change.commit(change.marking([evening], asLocked: true)) }
    }
    try leave("51144", folder)
    let planned = try plan(folder, on: kind == "past" ? evening.date + 1 : nil)
    #expect(planned.departed.map(\.date) == [evening.date])
    #expect(planned.plan.evenings(of: "51144").isEmpty)
    #expect(planned.figures.audit.isValid)
    #expect(try folder.audit().isValid)
    #expect(try plan(folder).departed.isEmpty, "it is told once")
  }

  @Test("Evenings that a van is taken from are planned with another one")
  func van() throws {
    let folder = try DeskFolder()
    let other = #", { "id": "estafette", "name": "Estafette", "base": "depot", "weekdays": ["thu", "fri", "sat"] } ],"#
    try edit(folder, "season.json") { $0.replacingOccurrences(of: #""sat"] } ],"#, with: #""sat"] }"# + other) }
    let first = june(11)
    let plan = Plan(evenings: [
      Evening(date: first, van: "estafette", commune: "51144"),
      Evening(date: first, van: "type-h", commune: "51008"),
      Evening(date: first + 1, van: "type-h", commune: "52347"),
      Evening(date: first + 28, van: "type-h", commune: "52347"),
    ])
    _ = try folder.workspace(.writing).write(PlanBook().recording(plan))
    _ = try SeasonPublishing(of: folder.workspace(.writing)).publish(
      to: folder.path + "/web", crew: folder.path + "/equipe", isDry: false, CalendarFeed.Options(language: .french),
      page: { PageContent(language: .french) })
    try edit(folder, "season.json") { $0.replacingOccurrences(of: #"}"# + other, with: "} ],") }
    let planned = try self.plan(folder)
    #expect(planned.departed.isEmpty)
    #expect(planned.figures.audit.isValid)
    #expect(planned.figures.audit.score.missing == 0)
    #expect(planned.plan.evenings.allSatisfy { $0.van == "type-h" })
  }
}
