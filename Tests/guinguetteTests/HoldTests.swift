import Testing

@Suite("Noting that an evening took place")
struct HoldTests {
  @Test("Not before it did, and the answer says what to do instead", arguments: ["fr", "en"])
  func future(_ language: String) throws {
    let season = try SeasonFixture(plan: true)
    let before = try season.text(of: "plan.json")
    let early = try Program.run("hold", season.path, "2026-06-06", "--today", "2026-06-05", "--lang", language)
    #expect(early.status == 65)
    let words =
      language == "fr"
      ? ["Cheminon est le samedi 6 juin 2026", "elle n’a pas encore eu lieu", "guinguette lock"]
      : ["Cheminon is on Saturday 6 June 2026", "it has not taken place yet", "guinguette lock"]
    for word in words { #expect(early.errors.contains(word), "\(early.errors)") }
    #expect(try season.text(of: "plan.json") == before)
  }

  @Test("On its own day and later", arguments: ["2026-06-06", "06/07/2026"])
  func past(_ today: String) throws {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("hold", season.path, "Cheminon", "--today", today).status == 0)
    #expect(try season.text(of: "plan.json").contains("\"status\": \"held\""))
  }
}
