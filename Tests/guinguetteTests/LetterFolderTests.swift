import Foundation
import Testing

@Suite("Letters in the crew's folder")
struct LetterFolderTests {
  private let season: SeasonFixture

  init() throws {
    season = try SeasonFixture(plan: true)
  }

  private func publish() throws -> Program.Outcome {
    try Program.run("publish", season.path, "--output", season.path + "/web", "--json")
  }

  private func letters(_ outcome: Program.Outcome) throws -> [String] {
    try #require(try outcome.json()["letters"] as? [String])
  }

  @Test("A draft that somebody altered or sent is left to them; a new date makes a new one")
  func drafts() throws {
    let first = try letters(publish())
    #expect(first.count == 4 && first.contains("lettres/51144-1-0.eml"))
    try season.write("à moi", to: "equipe/lettres/51144-1-0.eml")
    try FileManager.default.removeItem(atPath: season.path + "/equipe/lettres/52347-1-0.eml")
    #expect(try letters(publish()) == [])
    #expect(try season.text(of: "equipe/lettres/51144-1-0.eml") == "à moi")
    #expect(!season.has("equipe/lettres/52347-1-0.eml"))
    #expect(try Program.run("cancel", season.path, "51144", "--reason", "orage").status <= 1)
    let outcome = try publish()
    #expect(outcome.errors.contains("1 lettre à relire"), "\(outcome)")
    #expect(try letters(outcome) == ["lettres/51144-1-1.eml"])
    #expect(try season.text(of: "equipe/lettres.html").contains("orage"))
    #expect(try letters(publish()) == [])
  }

  @Test("The folder's own text is the letter's, and a slip in it stops everything")
  func templates() throws {
    try season.write("Objet {date}\n\nBonjour {comune}\n", to: "lettre-nouvelle-date.txt")
    let refused = try publish()
    #expect(refused.status == 65 && !season.has("web"))
    #expect(refused.errors.contains("lettre-nouvelle-date.txt:3") && refused.errors.contains("{commune}"), "\(refused)")
    try season.write("Objet {date}\n\nBonjour {commune}, {camion}\n", to: "lettre-nouvelle-date.txt")
    #expect(try publish().status == 0)
    #expect(try season.text(of: "equipe/lettres/51144-1-0.eml").contains("Bonjour Cheminon"))
  }
}
