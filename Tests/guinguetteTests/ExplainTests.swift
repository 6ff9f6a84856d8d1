import Testing

@Suite("Why this date, or none")
struct ExplainTests {
  /// A season in which Ambrières and Cheminon can only host on 4 June; whoever is planned first has it.
  private func crowded() throws -> SeasonFixture {
    let season = try SeasonFixture()
    try season.write(
      "code,from,to,status,van,note\n51144,2026-06-04,,open,,\n51008,2026-06-04,,open,,\n", to: "availability.csv")
    #expect(try Program.run("plan", season.path, "--iterations", "60", "--threads", "1").status == 1)
    return season
  }

  @Test("Too few dates for too many villages are told in words, with the line of every fact")
  func crowd() throws {
    let season = try crowded()
    let isOut = try Program.run("explain", season.path, "Cheminon").output.contains("n’a pas de soirée")
    let (out, other) = isOut ? ("Cheminon", "Ambrières") : ("Ambrières", "Cheminon")
    let text = try Program.run("explain", season.path, out).output
    #expect(
      text.contains(
        "  Il n’y a qu’une date (4 juin)\u{202F}: \(other) l’a déjà, pour une soirée obligatoire elle aussi."),
      "\(text)")
    #expect(text.contains("- \(other) garde 1 soirée (communes.csv:\(isOut ? 2 : 3))."), "\(text)")
    #expect(text.contains("que la commune ouvre le"), "\(text)")
    let short = try Program.run("show", season.path).output
    #expect(
      short.contains(
        "\(out) (1 soirée)\u{202F}: Seules certaines dates sont ouvertes (availability.csv:\(isOut ? 2 : 3)). Il n’y a qu’une date (4 juin)\u{202F}: \(other) l’a déjà,"
      ), "\(short)")
    let json = try Program.run("explain", season.path, out, "--json").json()
    let facts = try #require(json["facts"] as? [[String: Any]])
    #expect(facts.map { $0["kind"] as? String } == ["need", "open"])
    #expect(facts.map { $0["file"] as? String } == ["communes.csv", "availability.csv"])
    #expect(facts.map { $0["line"] as? Int } == (isOut ? [2, 2] : [3, 3]))
    #expect(json["isSmallest"] as? Bool == true)
    #expect((json["changes"] as? [[String: Any]])?.first?["kind"] as? String == "open")
  }

  @Test("A village that no van serves is told so, and what would change it")
  func foreignTerritory() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("\"weekdays\"", by: "\"territories\": [\"CC Marne\"], \"weekdays\"", in: "season.json")
    try season.write("{\"version\": 1, \"current\": {\"evenings\": []}}", to: "plan.json")
    let text = try Program.run("explain", season.path, "Cheminon").output
    #expect(
      text.contains("Aucune guinguette ne dessert le territoire de Cheminon («\u{202F}CC Der\u{202F}»)."), "\(text)")
    #expect(text.contains("faire desservir aussi «\u{202F}CC Der\u{202F}» par Citroën Type H"), "\(text)")
    #expect(!text.contains("ne roule à une date"), "\(text)")
    let plan = try Program.run("plan", season.path, "--iterations", "100", "--json").json()
    let unserved = try #require(plan["unserved"] as? [[String: Any]])
    #expect(unserved.map { $0["reason"] as? String } == ["no-van-serves", "no-van-serves"])
  }

  @Test("A limit on legs is told with its km, and the least that would do")
  func longLegs() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("\"weekdays\"", by: "\"maxLegKm\": 12, \"weekdays\"", in: "season.json")
    try season.replace("52347,2026-06-05,,fixed,,promise au comité\n", by: "", in: "availability.csv")
    try season.write("{\"version\": 1, \"current\": {\"evenings\": []}}", to: "plan.json")
    let text = try Program.run("explain", season.path, "Narcy").output
    #expect(text.contains("Citroën Type H roule au plus 12,0\u{202F}km d’une traite (season.json:"), "\(text)")
    #expect(
      text.contains("laisser Citroën Type H faire des trajets de 16,0\u{202F}km («\u{202F}maxLegKm\u{202F}»)"),
      "\(text)")
  }

  @Test("What other dates cost is split into driving and wishes, and who has a date is named")
  func served() throws {
    let season = try SeasonFixture(plan: true)
    let json = try Program.run("explain", season.path, "Ambrières", "--json").json()
    let dates = try #require(json["otherDates"] as? [[String: Any]])
    for date in dates {
      guard let km = date["extraKm"] as? Double else { continue }
      #expect(abs(km - (date["drivenKm"] as? Double ?? 0) - (date["penaltyKm"] as? Double ?? 0)) < 0.001)
    }
    #expect(dates.first { $0["date"] as? String == "2026-06-05" }?["state"] as? String == "taken")
    let text = try Program.run("explain", season.path, "Ambrières").output
    #expect(text.contains("La soirée du 18 juin est verrouillée."), "\(text)")
    #expect(text.contains("vendredi 5 juin 2026\u{202F}: Narcy a cette date, promise"), "\(text)")
    #expect(text.contains("souhaits +10,0\u{202F}km, pas une date souhaitée)"), "\(text)")
  }

  @Test("A promised evening says so, and where; a date that was called off is not offered again by the list")
  func promised() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("explain", season.path, "Narcy").output.contains("est promise (availability.csv:3)"))
    #expect(try Program.run("cancel", season.path, "Cheminon").status == 0)
    let list = try Program.run("show", season.path).output
    #expect(list.contains("Cheminon (1 soirée)\u{202F}: il reste une place, le jeudi 4 juin 2026."), "\(list)")
    #expect(!list.contains("recherche plus longue"), "\(list)")
  }
}
