import Testing

@Suite("Questions about another season")
struct WhatIfTests {
  private func ask(_ season: SeasonFixture, _ words: String...) throws -> Program.Outcome {
    try Program.run(["plan", season.path, "--iterations", "60", "--threads", "1"] + words)
  }

  @Test(
    "Each question is answered, and no file changes",
    arguments: [
      ["--without", "Cheminon"], ["--add-van", "van2:depot"], ["--open-date", "2026-06-10"], ["--what-if"],
    ])
  func nothingIsWritten(_ words: [String]) throws {
    let season = try SeasonFixture(plan: true)
    let files = ["season.json", "communes.csv", "availability.csv", "plan.json"]
    let before = try files.map(season.text)
    let outcome = try Program.run(["plan", season.path, "--iterations", "60", "--threads", "1"] + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("À comparer au planning actuel\u{202F}:"), "\(outcome.output)")
    #expect(outcome.output.contains("Rien n’a été enregistré."), "\(outcome.output)")
    #expect(try files.map(season.text) == before)
  }

  @Test("A commune that is left out is called by its name")
  func without() throws {
    let season = try SeasonFixture(plan: true)
    let outcome = try ask(season, "--without", "51144")
    #expect(outcome.output.contains("  Cheminon\u{202F}: en moins, le samedi 6 juin 2026"), "\(outcome.output)")
    #expect(!outcome.output.contains("51144"), "\(outcome.output)")
    let json = try ask(season, "--without", "51144", "--json").json()
    #expect((json["removed"] as? [[String: String]])?.map { $0["code"] } == ["51144"])
  }

  @Test("Other availability, from a file elsewhere")
  func availability() throws {
    let season = try SeasonFixture(plan: true)
    try season.write(
      "code,from,to,status\n52347,2026-06-05,,fixed\n51144,2026-06-20,,open\n51008,2026-06-18,,open\n", to: "autre.csv")
    let json = try ask(season, "--with-availability", season.path + "/autre.csv", "--json").json()
    #expect((json["moved"] as? [[String: String]])?.first { $0["code"] == "51144" }?["to"] == "2026-06-20")
  }

  @Test("A plan from a spreadsheet is adopted when it keeps the rules, and only then")
  func adopt() throws {
    let season = try SeasonFixture(plan: true)
    let before = try season.text(of: "plan.json")
    let shown = try Program.run("show", season.path, "--json").output
    try season.write("date;commune\n05/06/2026;Narcy\n06/06/2026;Cheminon\n06/06/2026;Ambrieres\n", to: "faux.csv")
    let refused = try Program.run("audit", season.path, season.path + "/faux.csv", "--seconds", "0", "--adopt")
    #expect(refused.status == 65)
    #expect(try season.text(of: "plan.json") == before)
    try season.write("date;commune\n05/06/2026;Narcy\n06/06/2026;Cheminon\n20/06/2026;Ambrieres\n", to: "bon.csv")
    let adopted = try Program.run("audit", season.path, season.path + "/bon.csv", "--seconds", "0", "--adopt")
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(adopted.output.contains("C’est maintenant le planning actuel."), "\(adopted.output)")
    let json = try Program.run("show", season.path, "--json").json()
    #expect(
      (json["evenings"] as? [[String: Any]])?.map { $0["date"] as? String } == [
        "2026-06-05", "2026-06-06", "2026-06-20",
      ])
    #expect((json["evenings"] as? [[String: Any]])?.map { $0["status"] as? String } == ["fixed", "planned", "planned"])
    #expect(try Program.run("undo", season.path).status == 0)
    #expect(try Program.run("show", season.path, "--json").output == shown)
  }

  @Test("An evening that took place is in every plan that is adopted")
  func adoptHeld() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("hold", season.path, "2026-06-06", "--today", "2026-06-07").status == 0)
    let before = try season.text(of: "plan.json")
    try season.write("date;commune\n05/06/2026;Narcy\n11/06/2026;Cheminon\n20/06/2026;Ambrieres\n", to: "bon.csv")
    let refused = try Program.run("audit", season.path, season.path + "/bon.csv", "--seconds", "0", "--adopt")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("la soirée de Cheminon le samedi 6 juin 2026 a eu lieu"), "\(refused.errors)")
    #expect(try season.text(of: "plan.json") == before)
    try season.write("date;commune\n05/06/2026;Narcy\n06/06/2026;Cheminon\n20/06/2026;Ambrieres\n", to: "bon.csv")
    #expect(try Program.run("audit", season.path, season.path + "/bon.csv", "--seconds", "0", "--adopt").status == 0)
    #expect(try season.text(of: "plan.json").contains("\"status\": \"held\""))
  }
}
