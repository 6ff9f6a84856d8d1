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
    let crew = try files(below: season.path + "/equipe")
    #expect(first.keys.contains("index.html") && !first.keys.contains { $0.hasPrefix("equipe") })
    #expect(crew.keys.contains("saison.ics") && crew.keys.contains("territoires.csv"))
    let again = try Program.run("publish", season.path, "--output", web)
    #expect(again.output.contains("Rien n’a changé"))
    #expect(try files(below: web) == first && files(below: season.path + "/equipe") == crew)
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
