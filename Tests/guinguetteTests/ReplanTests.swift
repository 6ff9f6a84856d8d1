import Foundation
import SeasonFiles
import SeasonModel
import Testing

@Suite("Planning again once dates are promised")
struct ReplanTests {
  /// The season of the fixture, planned and published: whoever comes in now finds promised dates.
  private func published() throws -> SeasonFixture {
    let season = try SeasonFixture()
    #expect(try Program.run("plan", season.path, "--iterations", "300", "--threads", "1").status == 0)
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    return season
  }

  private func plan(of season: SeasonFixture) throws -> Plan {
    try #require(PlanFile.read(inFolder: season.path).book?.current)
  }

  @Test("Villages that come in make nobody move who was promised a date")
  func newcomers() throws {
    let season = try published()
    let before = try plan(of: season)
    let table = try season.text(of: "communes.csv")
    try season.write(
      table + "52021,Attancourt,CC Marne,48.53,4.92,200,1,1,1,,,\n52534,Wassy,CC Marne,48.50,4.95,3000,1,1,1,,,\n",
      to: "communes.csv")
    let outcome = try Program.run("plan", season.path, "--iterations", "400", "--threads", "1")
    #expect(outcome.status == 0)
    let after = try plan(of: season)
    for evening in before.heldEvenings { #expect(after.heldEvenings.contains(evening)) }
    #expect(after.heldEvenings.count == before.heldEvenings.count + 2)
    #expect(!outcome.output.contains(" passe du "), "\(outcome.output)")
  }

  @Test("A promised date that closes is told, and nobody else moves")
  func closedDate() throws {
    let season = try published()
    let before = try plan(of: season)
    let lost = try #require(before.evenings(of: "51144").first)
    let table = try season.text(of: "availability.csv")
    try season.write(table + "51144,\(lost.date),,closed,,salle prise\n", to: "availability.csv")
    let outcome = try Program.run("plan", season.path, "--iterations", "400", "--threads", "1")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("- Cheminon passe du "), "\(outcome.output)")
    #expect(outcome.output.contains("l’ancienne date n’est plus possible."), "\(outcome.output)")
    let after = try plan(of: season)
    for evening in before.heldEvenings where evening != lost { #expect(after.heldEvenings.contains(evening)) }
    #expect(after.evenings(of: "51144").count == 1)
  }
}
