import CivilTime
import Foundation
import SeasonFiles
import SeasonModel
import Testing

/// What `dates` calls free, `move` takes: with the van and at the km that were said.
@Suite("Moving by hand")
struct MoveTests {
  private func run(_ arguments: String...) throws -> Program.Outcome { try Program.run(arguments) }

  private func said(_ outcome: Program.Outcome) -> String {
    (outcome.output + outcome.errors).replacingOccurrences(of: "\u{202F}", with: " ")
  }

  private func evenings(of code: String, in season: SeasonFixture) throws -> [Evening] {
    try #require(PlanFile.read(inFolder: season.path).book?.current).evenings(of: code)
  }

  /// The fixture with a second van, whose base is far away.
  private func twoVans() throws -> SeasonFixture {
    let season = try SeasonFixture(plan: true)
    try season.replace(
      "\"vans\": [",
      by: """
        "vans": [ { "id": "loin", "name": "Loin", "base": "sud", "weekdays": ["thu", "fri", "sat"] },
        """, in: "season.json")
    try season.replace(
      "\"places\": [",
      by: "\"places\": [ { \"id\": \"sud\", \"name\": \"Sud\", \"latitude\": 47.5, \"longitude\": 5.2 },",
      in: "season.json")
    return season
  }

  @Test("Every date that is free is taken as it was said, for every village")
  func agreement() throws {
    let season = try twoVans()
    let before = try season.text(of: "plan.json")
    var tried = 0
    for village in ["51008", "51144", "52347"] {
      let answer = try run("dates", season.path, village, "--json").json()
      let dates = try #require(answer["dates"] as? [[String: Any]]).filter { $0["state"] as? String == "free" }
      // A few of each are enough: each is a run of the program.
      for verdict in dates.prefix(3) + dates.suffix(2) {
        let date = try #require(verdict["date"] as? String)
        let moved = try run("move", season.path, village, "--to", date, "--json")
        #expect(moved.status == 0, "\(village) on \(date): \(moved)")
        #expect(try moved.json()["costKm"] as? Double == verdict["extraKm"] as? Double, "\(village) on \(date)")
        let there = try evenings(of: village, in: season).filter { $0.date.description == date }
        #expect(there.map(\.van) == [try #require(verdict["van"] as? String)])
        try season.write(before, to: "plan.json")
        tried += 1
      }
    }
    // One of the three is locked, and has no free date.
    #expect(tried == 10)
  }

  @Test("A village whose evening was called off is given another date, and its old one only on purpose")
  func afterCancelling() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try run("cancel", season.path, "Cheminon", "--reason", "orage").status == 0)
    let back = try run("move", season.path, "Cheminon", "--to", "2026-06-06")
    #expect(back.status == 65)
    #expect(said(back).contains("annulée : orage") && said(back).contains("--to 2026-06-06 --force »"), "\(back)")
    let given = try run("move", season.path, "Cheminon", "--to", "2026-06-12")
    #expect(given.status == 0 && said(given).contains("Cheminon reçoit une soirée, le vendredi 12 juin 2026."))
    #expect(try run("undo", season.path).status == 0)
    #expect(try run("move", season.path, "Cheminon", "--to", "2026-06-06", "--force").status == 0)
    #expect(try evenings(of: "51144", in: season).map(\.date.description) == ["2026-06-06"])
    #expect(try run("check", season.path).status == 0)
  }

  @Test("A village that wants another evening gets one more, or moves the one that is named")
  func another() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("210,1,1,1", by: "210,2,1,1", in: "communes.csv")
    try season.replace(", \"locked\": true", by: "", in: "plan.json")
    let more = try run("move", season.path, "Ambrières", "--to", "2026-06-11")
    #expect(said(more).contains("Ambrières reçoit une soirée de plus, le jeudi 11 juin 2026."), "\(more)")
    #expect(try run("undo", season.path).status == 0)
    let moved = try run("move", season.path, "Ambrières", "--to", "2026-06-11", "--date", "2026-06-18")
    #expect(said(moved).contains("Ambrières passe du jeudi 18 juin 2026 au jeudi 11 juin 2026."), "\(moved)")
    #expect(try evenings(of: "51008", in: season).count == 1)
  }

  @Test("Where others must give way, the command that does it all is told")
  func others() throws {
    let season = try SeasonFixture(plan: true)
    let refused = try run("move", season.path, "Cheminon", "--to", "2026-05-28")
    #expect(refused.status == 65 && said(refused).contains("la commune ne peut pas recevoir (availability.csv:2"))
    try season.replace(", \"locked\": true", by: "", in: "plan.json")
    let asked = try run("move", season.path, "Cheminon", "--to", "2026-06-18")
    #expect(asked.status == 65)
    #expect(said(asked).contains("que si Ambrières passe du jeudi 18 juin au"), "\(asked)")
    #expect(said(asked).contains("« guinguette move \(season.path) 51144 --to 2026-06-18 --force »"), "\(asked)")
    let done = try run("move", season.path, "51144", "--to", "2026-06-18", "--force")
    #expect(done.status == 0 && said(done).contains("Ambrières passe du jeudi 18 juin 2026 au"), "\(done)")
    #expect(try run("check", season.path).status == 0)
  }

  @Test("A date that the village has closed gets no yes, not even where its evening is")
  func closedSince() throws {
    let season = try SeasonFixture(plan: true)
    let table = try season.text(of: "availability.csv")
    try season.write(table + "51144,2026-06-06,,closed,,mariage\n", to: "availability.csv")
    let answer = try run("dates", season.path, "Cheminon", "--date", "2026-06-06")
    #expect(answer.output.hasPrefix("Non"), "\(answer.output)")
    #expect(said(answer).contains("est dans le planning pour Cheminon, mais ne va plus"), "\(answer)")
    let json = try run("dates", season.path, "Cheminon", "--json").json()["dates"] as? [[String: Any]]
    let verdict = try #require(json?.first { $0["date"] as? String == "2026-06-06" })
    #expect(verdict["state"] as? String == "closed" && verdict["van"] as? String == "type-h")
    let show = try run("show", season.path)
    #expect(show.status == 0 && said(show).contains("le planning ne va plus avec le dossier"), "\(show)")
  }

  @Test("A lock is told with the command that opens it, by dates, move and plan")
  func locked() throws {
    let season = try SeasonFixture(plan: true)
    let dates = try run("dates", season.path, "Ambrières", "--date", "2026-06-19")
    #expect(said(dates).contains("sa soirée est verrouillée (18 juin)"), "\(dates)")
    let unlock = "« guinguette unlock \(season.path) 51008 --date 2026-06-18 »"
    let moved = try run("move", season.path, "Ambrières", "--to", "2026-06-19")
    #expect(moved.status == 65 && said(moved).contains(unlock), "\(moved)")
    #expect(try run("move", season.path, "Ambrières", "--to", "2026-06-19", "--force").status == 0)
  }

  @Test("Swapping takes either evening of a village that has two, by its date")
  func swap() throws {
    let season = try SeasonFixture(plan: true)
    let asked = try run("swap", season.path, "Cheminon", "Narcy")
    #expect(asked.status == 64)
    #expect(said(asked).contains("dites laquelle : --other-date 2026-05-28 ou --other-date 2026-06-05"), "\(asked)")
    let first = try run("swap", season.path, "Narcy", "Cheminon")
    #expect(said(first).contains("dites laquelle : --date 2026-05-28 ou --date 2026-06-05"), "\(first)")
    let refused = try run("swap", season.path, "Narcy", "Cheminon", "--date", "2026-06-05")
    #expect(refused.status == 65)
    let lines = said(refused).split(separator: "\n").map(String.init)
    let promise = try #require(lines.first { $0.contains("La soirée promise à Narcy") })
    #expect(promise.hasSuffix("manque. (availability.csv:3)"), "\(refused)")
  }

  @Test("Commands that are suggested can be typed: a folder's name is quoted where it has to be")
  func quoting() throws {
    let season = try SeasonFixture(plan: true)
    let folder = season.path + "/ma saison d'été"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in ["season.json", "communes.csv", "availability.csv", "plan.json"] {
      try FileManager.default.copyItem(atPath: "\(season.path)/\(file)", toPath: "\(folder)/\(file)")
    }
    let locked = try run("lock", folder, "Cheminon")
    #expect(said(locked).contains("« guinguette undo \"\(folder)\" »"), "\(locked)")
    #expect(try run("move", folder, "Cheminon", "--to", "2026-05-28", "--force").status == 65)
  }
}
