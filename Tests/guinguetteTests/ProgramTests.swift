import Foundation
import Testing

@Suite("The built program")
struct ProgramTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var testDescription: String { name }
  }

  @Test(
    "Says what it always said",
    arguments: [
      Golden(name: "help-fr.txt", arguments: ["--help"]),
      Golden(name: "help-en.txt", arguments: ["--help", "--lang", "en"]),
      Golden(name: "plan-help-fr.txt", arguments: ["plan", "--help"]),
      Golden(name: "export-help-en.txt", arguments: ["export", "--help", "--lang=en"]),
      Golden(name: "show-fr.txt", arguments: ["show", "."]),
      Golden(name: "show-en.txt", arguments: ["show", ".", "--lang", "en"]),
      Golden(name: "month-fr.txt", arguments: ["show", ".", "--month"]),
      Golden(name: "show.json", arguments: ["show", ".", "--json"]),
      Golden(name: "compare-fr.txt", arguments: ["compare", "."]),
      Golden(name: "compare-en.txt", arguments: ["compare", ".", "--lang", "en"]),
      Golden(name: "compare.json", arguments: ["compare", ".", "--json"]),
      Golden(name: "audit-fr.txt", arguments: ["audit", ".", "mauvais.csv", "--seconds", "0"]),
      Golden(name: "audit-en.txt", arguments: ["audit", ".", "mauvais.csv", "--seconds", "0", "--lang", "en"]),
      Golden(name: "audit.json", arguments: ["audit", ".", "mauvais.csv", "--seconds", "0", "--json"]),
      Golden(name: "check-fr.txt", arguments: ["check", "."]),
      Golden(name: "matrix-question.txt", arguments: ["matrix", "."]),
      Golden(name: "usage-fr.txt", arguments: ["plan", ".", "--secnds", "3"]),
      Golden(name: "usage-en.txt", arguments: ["plan", ".", "--keep", "none", "--keep=all", "--lang", "en"]),
      Golden(name: "bad-columns-fr.txt", arguments: ["export", ".", "--format", "csv", "--columns", "date,comune"]),
    ])
  func golden(_ golden: Golden) throws {
    let season = try SeasonFixture(plan: true)
    try season.write(
      "date,commune,van\n06/06/2026,Narcy,type-h\n06/06/2026,cheminon,\n08/06/2026,Ambrieres,\n30/05/2026,51144,\n",
      to: "mauvais.csv")
    let arguments = golden.arguments.map { word in
      word == "." ? season.path : word.hasSuffix(".csv") ? "\(season.path)/\(word)" : word
    }
    let outcome = try Program.run(arguments)
    let text =
      outcome.output + (outcome.errors.isEmpty ? "" : "--- erreurs\n\(outcome.errors)") + "--- \(outcome.status)\n"
    try expectGolden(text.replacingOccurrences(of: season.path, with: "DOSSIER"), golden.name)
  }

  @Test("A bad folder is told whole, in both languages", arguments: ["fr", "en"])
  func badFolder(_ language: String) throws {
    let season = try SeasonFixture()
    try season.replace("\"weekdays\"", by: "\"weekday\"", in: "season.json")
    try season.replace("48.633289", by: "98.633289", in: "communes.csv")
    try season.replace("2026-05-31,closed", by: "2026-05-32,clsed", in: "availability.csv")
    let outcome = try Program.run("check", season.path, "--lang", language)
    #expect(outcome.status == 65)
    let word = language == "fr" ? "erreur" : "error"
    let colon = language == "fr" ? "\u{202F}:" : ":"
    let heads = outcome.output.split(separator: "\n").filter { $0.contains(": \(word) E") }
    #expect(heads.count >= 4, "\(outcome.output)")
    for head in heads {
      let place = head.prefix { $0 != " " }.split(separator: ":", omittingEmptySubsequences: false)
      #expect(place.count == 4 && Int(place[1]) != nil && Int(place[2]) != nil, "\(head)")
      #expect(head.contains("\(colon) "), "\(head)")
    }
    #expect(outcome.output.contains("weekdays"))
    #expect(outcome.output.contains("^"))
    let json = try Program.run("check", season.path, "--lang", language, "--json")
    let errors = try #require(try json.json()["errors"] as? [[String: Any]])
    #expect(errors.count == heads.count)
    for error in errors {
      #expect(error["file"] is String && error["line"] is Int && error["column"] is Int)
      #expect(error["code"] is String && error["message"] is String && error["action"] is String)
    }
    #expect(try json.json()["warnings"] as? [[String: Any]] != nil)
    #expect(json.status == 65)
  }

  @Test("plan --json has the members that the contract names, and nothing else on standard output")
  func planJSON() throws {
    let season = try SeasonFixture()
    let outcome = try Program.run("plan", season.path, "--seconds", "0.2", "--seed", "3", "--json")
    let json = try outcome.json()
    let names = [
      "served", "missing", "priorityUnserved", "km", "penaltyKm", "costKm", "costUnit", "minutes", "lowerBoundKm",
      "gapPercent", "keptEvenings", "keptDates", "keptDatesKm", "moves", "departed",
      "optimal", "seconds", "iterations", "seed", "unserved",
    ]
    #expect(json.keys.sorted() == names.sorted())
    #expect(json["served"] as? Int == 4)
    #expect(json["seed"] as? Int == 3)
    #expect(outcome.output.hasSuffix("}\n") && outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.isEmpty)
  }

  @Test("The judge of plans sees what was planned as it was told")
  func roundTrip() throws {
    let season = try SeasonFixture()
    let planned = try Program.run("plan", season.path, "--seconds", "0.2", "--json").json()
    let csv = season.path + "/plan.csv"
    #expect(try Program.run("export", season.path, "--format", "csv", "--output", csv).status == 0)
    let audit = try Program.run("audit", season.path, csv, "--json")
    #expect(audit.status == 0)
    let judged = try audit.json()
    for name in ["km", "penaltyKm", "costKm"] { #expect(judged[name] as? Double == planned[name] as? Double) }
    #expect((judged["errors"] as? [Any])?.isEmpty == true)
    #expect(judged["missing"] as? Int == 0)
    #expect(judged.keys.contains("lowerBoundKm") && judged.keys.contains("gapPercent"))
  }

  @Test("--quiet says nothing when all is well; the plan is written all the same")
  func quiet() throws {
    let season = try SeasonFixture()
    let outcome = try Program.run("plan", season.path, "--seconds", "0.1", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(season.has("plan.json"))
  }

  @Test("No colours and no progress where nobody looks")
  func plain() throws {
    let season = try SeasonFixture(plan: true)
    for command in [["show"], ["show", "--month"], ["plan", "--seconds", "0.3"], ["compare"]] {
      let outcome = try Program.run([command[0], season.path] + command.dropFirst())
      #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
      #expect(!(outcome.output + outcome.errors).contains("\r"))
    }
  }

  @Test("A new season can be checked and planned as it is, and its tables open in a French spreadsheet")
  func newSeason() throws {
    let parent = try SeasonFixture()
    let path = parent.path + "/nouvelle"
    let outcome = try Program.run(
      "init", path, "--first", "15/05/2027", "--last", "2027-08-28", "--name", "L'été \"fou\" de Narcy")
    #expect(outcome.status == 0)
    let check = try Program.run("check", path)
    #expect(check.status == 0 && check.errors.isEmpty, "\(check)")
    #expect(check.output.contains("du 15 mai au 28 août 2027"), "\(check.output)")
    #expect(!check.output.contains("avertissement"), "\(check.output)")
    let plan = try Program.run("plan", path, "--seconds", "0.2")
    #expect(plan.status == 0, "\(plan)")
    #expect(plan.output.contains("L'été \"fou\" de Narcy"))
    let table = try Data(contentsOf: URL(fileURLWithPath: path + "/communes.csv"))
    #expect(Array(table.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(String(decoding: table, as: UTF8.self).contains("insee;nom"))
    #expect(try Program.run("init", path).status == 73)
  }

  @Test("export writes the same bytes twice, and --json tells where they went")
  func export() throws {
    let season = try SeasonFixture(plan: true)
    for format in ["csv", "ics", "csv-summary", "geojson", "openagenda"] {
      let first = try Program.run("export", season.path, "--format", format)
      let second = try Program.run("export", season.path, "--format", format)
      #expect(first.status == 0 && first.output == second.output && !first.output.isEmpty, "\(format): \(first)")
    }
    let path = season.path + "/narcy.ics"
    let outcome = try Program.run(
      "export", season.path, "--format", "ics", "--commune", "NARCY", "--alarm", "7d", "--output", path, "--json")
    #expect(try outcome.json()["evenings"] as? Int == 2)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Narcy") && !text.contains("Cheminon\r\n") && text.contains("BEGIN:VALARM"))
    #expect(try Program.run("export", season.path, "--format", "ics", "--json").status == 64)
  }

  @Test("Contacts stay with the crew unless the whole spreadsheet is asked for")
  func audience() throws {
    let season = try SeasonFixture(plan: true)
    #expect(!(try Program.run("export", season.path, "--format", "ics").output.contains("Dupont")))
    #expect(try Program.run("export", season.path, "--format", "ics", "--for", "crew").output.contains("Dupont"))
    #expect(try Program.run("export", season.path, "--format", "csv").output.contains("Dupont"))
    let publicTable = try Program.run("export", season.path, "--format", "csv", "--for", "public")
    #expect(publicTable.output.hasPrefix("date,weekday") && !publicTable.output.contains("contact"))
  }

  @Test("A routing engine's table becomes matrices; one that exists is kept unless --force")
  func matrix() throws {
    let season = try SeasonFixture()
    let row = "[0,600,1200,60]"
    let far = "[0,10000,20000.4,1000]"
    func response(_ rows: Int) -> String {
      let durations = Array(repeating: row, count: rows).joined(separator: ",")
      let distances = ([far.replacingOccurrences(of: "20000.4", with: "null")] + Array(repeating: far, count: rows - 1))
        .joined(separator: ",")
      return "{\"code\":\"Ok\",\"durations\":[\(durations)],\"distances\":[\(distances)]}"
    }
    let path = season.path + "/osrm.json"
    try season.write(response(4), to: "osrm.json")
    #expect(try Program.run("matrix", season.path, path).status == 0)
    #expect(try season.text(of: "distances.csv").hasPrefix(",depot,51008,51144,52347\ndepot,0.000,10.000,,1.000\n"))
    #expect(try season.text(of: "durations.csv").contains("10.000"))
    #expect(try Program.run("matrix", season.path, path, "--codes", "depot,51008,51144,52347").status == 73)
    let forced = try Program.run(
      "matrix", season.path, path, "--codes", "52347,51144, 51008,depot", "--force", "--json")
    #expect(forced.status == 0)
    #expect(try season.text(of: "distances.csv").hasPrefix(",52347,51144,51008,depot\n"))
    let files = try #require(try forced.json()["files"] as? [[String: Any]])
    #expect(files.map { $0["noRoad"] as? Int } == [1, 0])
    try season.write(response(3), to: "osrm.json")
    let small = try Program.run("matrix", season.path, path, "--codes", "depot,51008,51144,52347", "--force")
    #expect(small.status == 65)
    #expect(small.errors.contains("3") && small.errors.contains("4"), "\(small.errors)")
  }

  @Test("What a search found fits what it started from: evenings to keep stay")
  func keep() throws {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("plan", season.path, "--seconds", "0.2").status == 0)
    #expect(try season.text(of: "plan.json").contains("\"date\": \"2026-06-18\""))
    try season.replace(
      "51008,2026-06-18,2026-06-20,preferred", by: "51008,2026-06-18,2026-06-20,closed", in: "availability.csv")
    let before = try season.text(of: "plan.json")
    let conflict = try Program.run("plan", season.path, "--seconds", "0.2")
    #expect(conflict.status == 65)
    let unlock = "« guinguette unlock \(season.path) 51008 --date 2026-06-18 »"
    #expect(conflict.errors.replacingOccurrences(of: "\u{202F}", with: " ").contains(unlock), "\(conflict.errors)")
    #expect(try season.text(of: "plan.json") == before)
    #expect(try Program.run("plan", season.path, "--seconds", "0.2", "--keep", "none").status == 0)
  }
}
