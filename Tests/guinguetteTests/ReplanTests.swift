import CivilTime
import Foundation
import SeasonFiles
import SeasonModel
import Testing

@Suite("Planning again once dates are promised")
struct ReplanTests {
  /// The season of the fixture, planned and published: whoever comes in now finds promised dates.
  private func published() throws -> SeasonFixture {
    let season = try SeasonFixture()
    #expect(try plan(season).status == 0)
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    return season
  }

  private func plan(_ season: SeasonFixture, _ options: String...) throws -> Program.Outcome {
    try Program.run(["plan", season.path, "--iterations", "300", "--threads", "1"] + options)
  }

  private func evenings(of season: SeasonFixture) throws -> Plan {
    try #require(PlanFile.read(inFolder: season.path).book?.current)
  }

  /// Closes the date that a village was promised.
  private func close(_ evening: Evening, in season: SeasonFixture) throws {
    let table = try season.text(of: "availability.csv")
    try season.write(table + "\(evening.commune),\(evening.date),,closed,,salle prise\n", to: "availability.csv")
  }

  @Test("Villages that come in make nobody move who was promised a date")
  func newcomers() throws {
    let season = try published()
    let before = try evenings(of: season)
    let table = try season.text(of: "communes.csv")
    try season.write(
      table + "52021,Attancourt,CC Marne,48.53,4.92,200,1,1,1,,,\n52550,Wassy,CC Marne,48.50,4.95,3000,1,1,1,,,\n",
      to: "communes.csv")
    let outcome = try plan(season)
    #expect(outcome.status == 0)
    let after = try evenings(of: season)
    for evening in before.activeEvenings { #expect(after.activeEvenings.contains(evening)) }
    #expect(after.activeEvenings.count == before.activeEvenings.count + 2)
    #expect(!outcome.output.contains(" passe du "), "\(outcome.output)")
  }

  @Test("Machines are told who moved and why, and who left")
  func reasons() throws {
    let season = try published()
    try close(try #require(try evenings(of: season).evenings(of: "51144").first), in: season)
    let json = try plan(season, "--json").output
    #expect(
      json.contains(#""moves":[{"reason":"impossible","for":[],"saves":null,"steps":[{"code":"51144","from":"#),
      "\(json)")
    #expect(json.contains(#""departed":[]"#), "\(json)")
    let last = try #require(try evenings(of: season).evenings(of: "51144").first)
    for name in ["communes.csv", "availability.csv"] {
      let rows = try season.text(of: name).split(separator: "\n").filter { !$0.hasPrefix("51144") }
      try season.write(rows.joined(separator: "\n") + "\n", to: name)
    }
    let outcome = try plan(season, "--json")
    #expect(
      outcome.output.contains(#""departed":[{"code":"51144","date":"\#(last.date)"}]"#), "\(outcome.output)")
    #expect(outcome.errors.contains("Cheminon n’est plus dans la saison"), "\(outcome.errors)")
  }

  @Test(
    "A promised date that closes is told, and nobody else moves", arguments: [["--keep", "fixed"], ["--keep", "all"]])
  func closedDate(options: [String]) throws {
    let season = try published()
    let before = try evenings(of: season)
    let lost = try #require(before.evenings(of: "51144").first)
    try close(lost, in: season)
    let outcome = try plan(season, options[0], options[1])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("- Cheminon passe du "), "\(outcome.output)")
    #expect(outcome.output.contains("l’ancienne date n’est plus possible."), "\(outcome.output)")
    let after = try evenings(of: season)
    for evening in before.activeEvenings where evening != lost { #expect(after.activeEvenings.contains(evening)) }
    #expect(after.evenings(of: "51144").count == 1)
  }

  @Test("What a plan costs because published dates stay is told, and who keeps one")
  func steadiness() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("unlock", season.path, "51008").status == 0)
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    // Another wish: where nobody was told a date yet, it would be followed.
    try season.replace(
      "51008,2026-06-18,2026-06-20,preferred", by: "51008,2026-06-11,2026-06-13,preferred", in: "availability.csv")
    let outcome = try plan(season, "--stability", "1000", "--lang", "en")
    #expect(outcome.output.contains(" more, because "), "\(outcome.output)")
    #expect(try evenings(of: season).evenings(of: "51008").map(\.date.description) == ["2026-06-18"])
    let json = try plan(season, "--stability", "1000", "--json").output
    #expect(json.contains("\"keptDates\":") && !json.contains("\"keptDatesKm\":0,"), "\(json)")
  }

  @Test("A plan that was never published binds nobody, but for locks and promises")
  func drafts() throws {
    let season = try SeasonFixture(plan: true)
    let outcome = try plan(season)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("garde"), "\(outcome.output)")
    let fresh = try SeasonFixture(plan: true)
    try FileManager.default.removeItem(atPath: fresh.path + "/plan.json")
    try fresh.replace(
      "51008,2026-06-18,2026-06-20,preferred,,",
      by: "51008,2026-06-18,2026-06-20,preferred,,\n51008,2026-06-18,,fixed,,",
      in: "availability.csv")
    #expect(try plan(fresh).status == 0)
    let dates = { (plan: Plan) in plan.activeEvenings.map { "\($0.date) \($0.commune)" } }
    #expect(try dates(evenings(of: season)) == dates(evenings(of: fresh)))
  }

  @Test("What was moved by hand since stays where the hand put it")
  func movedByHand() throws {
    let season = try published()
    let before = try #require(try evenings(of: season).evenings(of: "51144").first)
    let free = ["2026-06-13", "2026-06-20", "2026-06-04"].first { date in
      date != before.date.description && (try? Program.run("move", season.path, "51144", "--to", date).status) == 0
    }
    #expect(try plan(season).status == 0)
    #expect(try evenings(of: season).evenings(of: "51144").map(\.date.description) == [free])
  }

  @Test("The date of an evening that was called off is given to nobody else")
  func calledOff() throws {
    let season = try published()
    let lost = try #require(try evenings(of: season).evenings(of: "51144").first)
    #expect(try Program.run("cancel", season.path, "51144", "--reason", "orage").status == 0)
    let table = try season.text(of: "communes.csv")
    // So many villages that every other date is taken.
    let many = (1...9).map { "9000\($0),Village \($0),,48.6\($0),4.9\($0),,1,1,1,,,\n" }.joined()
    try season.write(table + many, to: "communes.csv")
    let outcome = try plan(season)
    #expect(outcome.status == 1)
    let after = try evenings(of: season)
    #expect(!after.activeEvenings.contains { $0.date == lost.date })
    #expect(after.activeEvenings.count == 11)
  }
}
