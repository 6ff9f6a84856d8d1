import Testing

/// Promises that cannot be held, plans of another season, and evenings that were called off.
@Suite struct PromiseTests {
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + (arguments.first == "plan" ? ["--iterations", "300", "--threads", "1"] : []))
  }

  @Test("A row whose evening was called off is marked as one that counts no more")
  func calledOffRow() throws {
    let season = try SeasonFixture(plan: true)
    let marked = "La soirée promise à Narcy le vendredi 5 juin 2026 a été annulée (availability.csv:3)"
    #expect(!(try run("check", season.path).output.contains(marked)))
    #expect(try run("check", season.path, "--json").output.contains(#""calledOff":[]"#))
    #expect(try run("cancel", season.path, "52347", "--date", "2026-06-05").status == 0)
    let check = try run("check", season.path)
    #expect(check.output.contains(marked), "\(check)")
    #expect(check.output.contains("cette ligne ne compte plus"), "\(check)")
    let json = try run("check", season.path, "--json").output
    #expect(
      json.contains(#""calledOff":[{"file":"availability.csv","line":3,"code":"52347","date":"2026-06-05"}]"#),
      "\(json)")
  }

  @Test("A promise too far for its van is told with its row, its leg and what to do")
  func tooFar() throws {
    let season = try SeasonFixture()
    try season.replace("\"weekdays\"", by: "\"maxLegKm\": 14, \"weekdays\"", in: "season.json")
    try season.write(
      "code,from,to,status\n52347,2026-06-04,,fixed\n51008,2026-06-01,2026-06-30,open\n", to: "availability.csv")
    for command in ["check", "plan", "explain"] {
      let words = [command, season.path] + (command == "explain" ? ["52347"] : [])
      let outcome = try Program.run(words)
      let text = outcome.output + outcome.errors
      #expect(outcome.status == 65)
      #expect(text.contains("availability.csv:2:1: erreur E219"), "\(text)")
      #expect(text.contains("de Dépôt de Saint-Dizier à Narcy il y a 15,3"), "\(text)")
      #expect(text.contains("dans season.json, ou complétez"), "\(text)")
    }
    #expect(!season.has("plan.json"))
  }

  @Test("Promises that a search cannot hold end with the data's status, and nothing is written")
  func unheld() throws {
    let season = try SeasonFixture()
    // Narcy is reached and left by Ambrières only, which has evenings for one of the two promises.
    try season.write(
      """
      ,depot,51008,51144,52347
      depot,0,5,-,-
      51008,5,0,-,9
      51144,-,-,0,-
      52347,-,9,-,0

      """, to: "distances.csv")
    try season.replace("210,1,1,1", by: "210,2,1,1", in: "communes.csv")
    try season.write(
      "code,from,to,status\n52347,2026-06-05,,fixed\n52347,2026-06-12,,fixed\n", to: "availability.csv")
    #expect(try run("check", season.path).status == 0)
    let outcome = try run("plan", season.path)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("- La soirée promise à Narcy le vendredi 5 juin 2026 manque."), "\(outcome.errors)")
    #expect(outcome.errors.contains("les soirées promises ne peuvent pas toutes tenir"), "\(outcome.errors)")
    #expect(!season.has("plan.json"))
  }

  @Test("The plan of another season is told once, and can be had back")
  func anotherSeason() throws {
    let season = try SeasonFixture(plan: true)
    for file in ["season.json", "availability.csv"] { try season.replace("2026-", by: "2027-", in: file) }
    try season.replace("2027-06-05", by: "2027-06-04", in: "availability.csv")
    let check = try run("check", season.path)
    #expect(check.status == 1)
    #expect(check.errors.contains("celui d’une autre saison"), "\(check.errors)")
    #expect(!check.errors.contains("- "), "\(check.errors)")
    let outcome = try run("plan", season.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("plan.json est le planning d’une autre saison (du 28 mai au 18 juin 2026)"),
      "\(outcome.errors)")
    #expect(!outcome.output.contains("n’est plus possible"), "\(outcome.output)")
    #expect(!(try run("plan", season.path).errors.contains("autre saison")))
    #expect(try run("undo", season.path).status == 0)
    #expect(try season.text(of: "plan.json").contains("\"2026-06-18\""))
  }

  @Test("A date that was called off is offered to nobody again")
  func calledOff() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try run("cancel", season.path, "51144", "--reason", "pluie").status == 0)
    let dates = try Program.run("dates", season.path, "51144", "--date", "2026-06-06")
    #expect(
      dates.output.contains("car sa soirée de ce jour a été annulée\u{202F}: pluie."), "\(dates.output)")
    let table = try season.text(of: "availability.csv")
    try season.write(
      table + "51144,2026-05-28,2026-06-05,closed,,\n51144,2026-06-07,2026-06-21,closed,,\n", to: "availability.csv")
    let explained = try run("explain", season.path, "51144")
    #expect(
      explained.output.contains("Sa soirée a été annulée le samedi 6 juin 2026\u{202F}: pluie (plan.json)"),
      "\(explained.output)")
    #expect(!explained.output.contains("ouvre le samedi 6 juin"), "\(explained.output)")
  }

  @Test("A date without its option is told which one")
  func surplusDate() throws {
    let season = try SeasonFixture(plan: true)
    for (command, option) in [("move", "--to"), ("lock", "--date"), ("dates", "--date")] {
      let outcome = try run(command, season.path, "51144", "13/06/2026")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("la date se donne avec \(option) 13/06/2026"), "\(outcome.errors)")
    }
  }
}
