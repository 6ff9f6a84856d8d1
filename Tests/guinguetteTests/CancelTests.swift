import Foundation
import SeasonFiles
import SeasonModel
import TestSupport
import Testing

/// A cancellation is always possible, and everything works after it.
@Suite("Calling evenings off")
struct CancelTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + (arguments.first == "plan" ? ["--iterations", "300", "--threads", "1"] : []))
  }

  private func said(_ outcome: Program.Outcome) -> String {
    (outcome.output + outcome.errors).replacingOccurrences(of: "\u{202F}", with: " ")
  }

  private func plan(of season: SeasonFixture) throws -> Plan {
    try #require(PlanFile.read(inFolder: season.path).book?.current)
  }

  /// Three villages that are driven one after the other: only the last has a way home, and only from the one before.
  private func chain() throws -> SeasonFixture {
    let season = try SeasonFixture()
    try season.write(
      """
      ,depot,51008,51144,52347
      depot,0,10,30,30
      51008,60,0,10,60
      51144,60,60,0,10
      52347,10,60,60,0

      """, to: "distances.csv")
    try season.replace("\"weekdays\"", by: "\"maxLegKm\": 40, \"weekdays\"", in: "season.json")
    try season.replace("201,2,1,3", by: "201,1,1,3", in: "communes.csv")
    try season.write("code,from,to,status\n51144,2026-05-28,2026-05-31,closed\n", to: "availability.csv")
    try season.write(
      """
      { "version": 1, "current": { "evenings": [
        { "date": "2026-06-04", "van": "type-h", "commune": "51008", "status": "planned" },
        { "date": "2026-06-05", "van": "type-h", "commune": "51144", "status": "planned" },
        { "date": "2026-06-06", "van": "type-h", "commune": "52347", "status": "planned" } ] } }
      """, to: "plan.json")
    return season
  }

  @Test("A promised evening is called off, every command works after it, and a new plan puts it elsewhere")
  func promised() throws {
    let season = try SeasonFixture(plan: true)
    let cancelled = try run("cancel", season.path, "Narcy", "--date", "2026-06-05", "--reason", "orage")
    #expect(cancelled.status == 0, "\(cancelled)")
    #expect(said(cancelled).contains("promise (availability.csv:3) : cette ligne ne compte plus"), "\(cancelled)")
    for command in [
      ["show"], ["check"], ["export", "--format", "ics"], ["export", "--format", "csv"], ["dates", "Narcy"],
      ["explain", "Narcy"], ["dates", "Cheminon"], ["publish", "--output", season.path + "/web"],
    ] {
      let outcome = try Program.run([command[0], season.path] + command.dropFirst())
      #expect(outcome.status == 0, "\(command): \(outcome)")
      #expect(outcome.errors.isEmpty, "\(command): \(outcome.errors)")
    }
    #expect(try run("dates", season.path, "Narcy", "--date", "2026-06-05").output.contains("annulée\u{202F}: orage"))
    let planned = try run("plan", season.path)
    #expect(planned.status == 0, "\(planned)")
    let after = try plan(of: season)
    #expect(after.evenings(of: "52347").count == 2)
    #expect(!after.evenings(of: "52347").contains { $0.date == VillageRow.date("2026-06-05") })
    #expect(after.calledOff.map(\.note) == ["orage"])
    #expect(try run("check", season.path).status == 0)
    for _ in 0..<2 { #expect(try run("undo", season.path).status == 0) }
    #expect(try plan(of: season).evenings(of: "52347").map(\.status) == [.planned, .fixed])
  }

  @Test("An outing that a cancellation breaks is told, reaches the calendars, and a new plan mends it")
  func torn() throws {
    let season = try chain()
    #expect(try run("check", season.path).status == 0)
    let cancelled = try run("cancel", season.path, "Cheminon", "--json")
    #expect(cancelled.status == 0)
    #expect(
      said(cancelled).contains(
        "la sortie du 4 au 6 juin a maintenant un trajet de 60,0 km entre Ambrières et Narcy, et le maximum est de 40,0 km"
      ), "\(cancelled)")
    let torn = try #require(try cancelled.json()["torn"] as? [[String: Any]])
    #expect(torn.map { $0["rule"] as? String } == ["leg"])
    for command in [["show"], ["export", "--format", "ics"], ["publish", "--output", season.path + "/web"]] {
      let outcome = try Program.run([command[0], season.path] + command.dropFirst())
      #expect(outcome.status == 0, "\(command): \(outcome)")
      #expect(said(outcome).contains("depuis une annulation, la sortie du 4 au 6 juin"), "\(command): \(outcome)")
    }
    let check = try run("check", season.path)
    #expect(check.status == 1 && said(check).contains("Sortie du 4 au 6 juin : entre Ambrières et Narcy"), "\(check)")
    // Others are told what is free beside what is broken, and it can be taken.
    let dates = try run("dates", season.path, "Cheminon", "--json").json()["dates"] as? [[String: Any]]
    #expect(try #require(dates).allSatisfy { $0["state"] as? String != "yours" })
    let planned = try run("plan", season.path)
    #expect(planned.status == 0, "\(planned)")
    #expect(try run("check", season.path).status == 0)
    #expect(try plan(of: season).activeEvenings.count == 3)
  }

  @Test("Between evenings that took place, the leg is history: planning goes on, and nothing is told any more")
  func history() throws {
    let season = try chain()
    #expect(try run("cancel", season.path, "Cheminon").status == 0)
    for village in ["Ambrières", "Narcy"] {
      #expect(try run("hold", season.path, village, "--today", "2026-06-07").status == 0)
    }
    for command in ["show", "check"] {
      let outcome = try run(command, season.path)
      #expect(!said(outcome).contains("depuis une annulation"), "\(outcome)")
    }
    let planned = try run("plan", season.path, "--today", "2026-06-07")
    #expect([0, 1].contains(planned.status), "\(planned)")
    let held = try plan(of: season).evenings.filter { $0.status == .held }
    #expect(held.map(\.commune) == ["51008", "52347"])
  }

  @Test("A new plan that cannot mend the outing is written all the same, and says so")
  func unmended() throws {
    let season = try chain()
    for village in ["Ambrières", "Narcy"] { #expect(try run("lock", season.path, village).status == 0) }
    #expect(try run("cancel", season.path, "Cheminon").status == 0)
    let planned = try run("plan", season.path)
    #expect(planned.status == 1, "\(planned)")
    #expect(said(planned).contains("aucun autre planning n’y peut rien"), "\(planned)")
    #expect(try plan(of: season).activeEvenings.map(\.commune) == ["51008", "52347"])
  }

  @Test("Of two evenings, it must be said which one, or both; a lock does not stand in the way")
  func which() throws {
    let season = try SeasonFixture(plan: true)
    let before = try season.text(of: "plan.json")
    let asked = try run("cancel", season.path, "Narcy")
    #expect(asked.status == 64)
    #expect(
      said(asked).contains("dites laquelle : --date 2026-05-28 ou --date 2026-06-05 ; ou --all pour toutes"),
      "\(asked)")
    #expect(try season.text(of: "plan.json") == before)
    #expect(try run("cancel", season.path, "Narcy", "--all").status == 0)
    #expect(try plan(of: season).calledOff.count == 2)
    #expect(try run("cancel", season.path, "Ambrières").status == 0, "it is locked")
    #expect(try run("cancel", season.path, "2026-06-06").status == 0)
  }

  @Test("What took place is only called off on purpose")
  func held() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try run("hold", season.path, "Cheminon", "--today", "2026-07-01").status == 0)
    let refused = try run("cancel", season.path, "Cheminon")
    #expect(refused.status == 65 && said(refused).contains("si elle est notée par erreur : --force"), "\(refused)")
    #expect(try run("cancel", season.path, "Cheminon", "--force").status == 0)
  }
}
