import Foundation
import Testing

@Suite("What the world is told, and what it tells")
struct PublishTests {
  /// The files below a folder, by path, with their bytes.
  private func files(below path: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try names.reduce(into: [:]) { files, name in
      var isFolder: ObjCBool = false
      let full = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { return }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
  }

  @Test("A dry run says what is new, and writes nothing")
  func dryRun() throws {
    let season = try SeasonFixture(plan: true)
    let before = try files(below: season.path)
    let outcome = try Program.run("publish", season.path, "--dry-run", "--json")
    #expect(outcome.status == 0)
    let changes = try #require(try outcome.json()["changes"] as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == Array(repeating: "new", count: 4))
    #expect(try outcome.json()["written"] as? Bool == false)
    #expect(try files(below: season.path) == before)
    #expect(try Program.run("publish", season.path).status == 64)
  }

  @Test("Publishing twice changes no byte, and a moved evening keeps its identifier")
  func twice() throws {
    let season = try SeasonFixture(plan: true)
    let web = season.path + "/web"
    #expect(try Program.run("publish", season.path, "--output", web).status == 0)
    let (first, book) = (try files(below: web), try season.text(of: "plan.json"))
    #expect(first.keys.contains("index.html") && first.keys.contains { $0.hasPrefix("equipe/") })
    let again = try Program.run("publish", season.path, "--output", web)
    #expect(again.output.contains("Rien n’a changé"))
    #expect(try files(below: web) == first)
    #expect(try season.text(of: "plan.json") == book)

    // The evening moves in the current plan, which comes first in the file; what was published stands after it.
    let moved = book.replacingOccurrences(
      of: "{\"date\": \"2026-06-06\", \"van\": \"type-h\", \"commune\": \"51144\"",
      with: "{\"date\": \"2026-06-13\", \"van\": \"type-h\", \"commune\": \"51144\"")
    #expect(moved != book)
    try season.write(moved, to: "plan.json")
    let update = try Program.run("publish", season.path, "--output", web, "--json").json()
    let change = try #require((update["changes"] as? [[String: Any]])?.first)
    #expect(change["kind"] as? String == "moved")
    #expect(change["from"] as? String == "2026-06-06" && change["to"] as? String == "2026-06-13")
    let uid = try #require(change["uid"] as? String)
    #expect(book.contains(uid))
    #expect(try season.text(of: "plan.json").contains("\"sequence\": 1"))
  }

  @Test("A plan that breaks a rule is not told to the world")
  func brokenPlan() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("2026-05-31,closed", by: "2026-06-07,closed", in: "availability.csv")
    let outcome = try Program.run("publish", season.path, "--output", season.path + "/web")
    #expect(outcome.status == 65)
    #expect(!season.has("web"))
  }

  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:essai
    BEGIN:VEVENT
    UID:1
    DTSTART;VALUE=DATE:20260605
    DTEND;VALUE=DATE:20260607
    SUMMARY:=Fête, du village
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART:20260611T180000Z
    RRULE:FREQ=WEEKLY;COUNT=2
    SUMMARY:Belote
    END:VEVENT
    END:VCALENDAR

    """

  @Test("A comité's calendar is shown first, and written once, in the manner of the file")
  func importCalendar() throws {
    let season = try SeasonFixture()
    try season.write(
      "insee;du;au;statut;remarque\r\n52347;05/06/2026;;fixé;promise\r\n", to: "availability.csv")
    let before = try season.text(of: "availability.csv")
    try season.write(PublishTests.calendar, to: "comite.ics")
    let arguments = ["import-ics", season.path, season.path + "/comite.ics", "--commune", "Ambrieres"]
    let shown = try Program.run(arguments)
    #expect(shown.status == 0)
    #expect(shown.output.contains("du 5 au 6 juin 2026"), "\(shown.output)")
    #expect(try season.text(of: "availability.csv") == before)
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    #expect(
      try season.text(of: "availability.csv") == before
        + "51008;05/06/2026;06/06/2026;fermé;'=Fête, du village\r\n51008;11/06/2026;;fermé;Belote\r\n"
        + "51008;18/06/2026;;fermé;Belote\r\n")
    #expect(try Program.run("check", season.path).status == 0)
    let again = try Program.run(arguments + ["--yes", "--json"])
    #expect((try again.json()["rows"] as? [Any])?.isEmpty == true, "nothing is written twice")
  }

  @Test("What cannot be read is named with its line, and stops the writing unless --force")
  func unreadable() throws {
    let season = try SeasonFixture()
    try season.write(PublishTests.calendar.replacingOccurrences(of: "WEEKLY", with: "SECONDLY"), to: "comite.ics")
    let before = try season.text(of: "availability.csv")
    let arguments = ["import-ics", season.path, season.path + "/comite.ics", "--commune", "51008", "--yes"]
    let refused = try Program.run(arguments)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("comite.ics:13:"), "\(refused.errors)")
    #expect(try season.text(of: "availability.csv") == before)
    #expect(try Program.run(arguments + ["--force"]).status == 0)
    #expect(try season.text(of: "availability.csv").hasPrefix(before))
    try season.write("rien", to: "comite.ics")
    #expect(try Program.run(arguments).status == 65)
    #expect(try Program.run("import-ics", season.path, "/nulle/part.ics", "--commune", "51008").status == 66)
  }

  @Test("Ctrl-C ends the search, writes the best plan and says so", .timeLimit(.minutes(1)))
  func interrupt() throws {
    let season = try SeasonFixture()
    // More communes, so that the search cannot prove its plan before the interrupt.
    let more = (0..<40).map {
      "x\($0),Village \($0),CC Der,48.\(500 + 7 * $0),4.\(700 + 13 * ($0 % 30)),100,1,0,1,,,\n"
    }
    try season.write(try season.text(of: "communes.csv") + more.joined(), to: "communes.csv")
    try season.replace("\"lastDate\": \"2026-06-21\"", by: "\"lastDate\": \"2026-08-30\"", in: "season.json")
    let process = Program.process(["plan", season.path, "--seconds", "50"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    Thread.sleep(forTimeInterval: 2)
    let start = Date()
    process.interrupt()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 15)
    #expect(process.terminationReason == .exit)
    #expect(!printed.isEmpty)
    #expect(season.has("plan.json"))
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said.contains("recherche interrompue"), "\(said)")
  }
}
