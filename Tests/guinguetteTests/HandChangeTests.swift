import Foundation
import Testing

@Suite("What is said of changes by hand, and of plans that are not this season's")
struct HandChangeTests {
  private func said(_ outcome: Program.Outcome) -> String {
    (outcome.output + outcome.errors).replacingOccurrences(of: "\u{202F}", with: " ")
  }

  @Test("Cancelling twice says that it is cancelled already")
  func cancelTwice() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("cancel", season.path, "Cheminon").status == 0)
    let before = try season.text(of: "plan.json")
    for word in ["Cheminon", "2026-06-06"] {
      let again = try Program.run("cancel", season.path, word)
      #expect(again.status == 64)
      #expect(said(again).contains("la soirée de Cheminon le samedi 6 juin 2026 est déjà annulée"), "\(again)")
    }
    #expect(try season.text(of: "plan.json") == before)
  }

  @Test("Locking says nothing of the road, locking again says so, and undoing says what was undone")
  func lockTwice() throws {
    let season = try SeasonFixture(plan: true)
    let first = try Program.run("lock", season.path, "Cheminon")
    #expect(first.status == 0 && said(first).contains("Verrouillée : Cheminon") && !said(first).contains("Route"))
    let again = try Program.run("lock", season.path, "Cheminon")
    #expect(again.status == 0)
    #expect(said(again).contains("Déjà verrouillée : Cheminon") && said(again).contains("Rien n’a changé."), "\(again)")
    let undone = try Program.run("undo", season.path)
    #expect(said(undone).contains("Cheminon (samedi 6 juin 2026) : plus verrouillée"), "\(undone)")
  }

  @Test("A date that the calendar does not have is told as such", arguments: ["30/02/2026", "2026-06-31"])
  func noSuchDate(word: String) throws {
    let season = try SeasonFixture(plan: true)
    for command in [["lock", season.path, word], ["move", season.path, "Cheminon", "--to", word]] {
      let outcome = try Program.run(command)
      #expect(outcome.status == 64)
      #expect(said(outcome).contains("ce jour n’existe pas"), "\(outcome)")
    }
  }

  @Test("A plan of another season is not exported, and is shown as what it is")
  func anotherSeason() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("2026-0", by: "2025-0", in: "plan.json")
    let export = try Program.run("export", season.path, "--format", "csv")
    #expect(export.status == 65 && export.output.isEmpty)
    #expect(said(export).contains("le planning n’est pas celui de cette saison (4 soirées d’une autre)"), "\(export)")
    let show = try Program.run("show", season.path)
    #expect(show.status == 0)
    #expect(said(show).contains("ce planning n’est pas celui de cette saison"), "\(show)")
    #expect(!show.output.contains("Économie"))
  }

  @Test("A plan that only breaks a rule is exported, with a warning")
  func brokenPlan() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("2026-05-31,closed", by: "2026-06-07,closed", in: "availability.csv")
    let export = try Program.run("export", season.path, "--format", "csv")
    #expect(export.status == 0)
    #expect(export.output.contains("Cheminon"))
    #expect(said(export).contains("ne va plus avec le dossier"), "\(export)")
  }
}
