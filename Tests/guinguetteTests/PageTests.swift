import Foundation
import Testing

@Suite("The season's page")
struct PageTests {
  /// What the data block of a page says of each village and date; a cell without an answer is 0.
  private func board(_ html: String) throws -> [String: [String: (state: String, extra: Int?)]] {
    let start = try #require(html.range(of: "id=\"donnees\">"))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    let object = try JSONSerialization.jsonObject(with: Data(html[start.upperBound..<end.lowerBound].utf8))
    let root = try #require(object as? [String: Any])
    let dates = try #require(root["dates"] as? [String])
    let states = try #require(root["states"] as? [String])
    let boards = try #require(root["boards"] as? [String: [Any]])
    return boards.mapValues { cells in
      var answers: [String: (state: String, extra: Int?)] = [:]
      for (date, cell) in zip(dates, cells) {
        guard let cell = cell as? [Int], let state = cell.first else { continue }
        answers[date] = (states[state], cell.count > 3 ? cell[3] : nil)
      }
      return answers
    }
  }

  @Test(
    "The dates board says for every village and date what `dates` says",
    arguments: ["petit-exemple", "haute-marne-2026"])
  func agreesWithDates(_ name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: root.appendingPathComponent("data/\(name)"), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program.run("plan", folder.path, "--iterations", "300", "--quiet").status == 0)
    let outcome = try Program.run("export", folder.path, "--format", "html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let boards = try board(outcome.output)
    var compared = 0
    for (code, answers) in boards.sorted(by: { $0.key < $1.key }).prefix(8) {
      let dates = try #require(
        try Program.run("dates", folder.path, code, "--json").json()["dates"] as? [[String: Any]])
      for said in dates {
        let (date, state) = (try #require(said["date"] as? String), try #require(said["state"] as? String))
        let answer = answers[date]
        #expect((answer?.state ?? "off") == state, "\(code) \(date)")
        let extra = (said["extraKm"] as? Double).map { Int(($0 * 1000).rounded()) }
        #expect(answer?.extra == extra, "\(code) \(date)")
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test("The page is one file in the language asked for, and the folder's map lies under the villages")
  func export() throws {
    let season = try SeasonFixture(plan: true)
    try season.write(
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[4.9,48.6],[5.0,48.7]]}}",
      to: "map.geojson")
    let english = try Program.run("export", season.path, "--format", "html", "--lang", "en")
    #expect(english.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(english.output.contains("class=\"river\" d=\"M"))
    let refused = try Program.run("export", season.path, "--format", "html", "--excel-fr")
    #expect(refused.status == 64)
  }
}

@Suite("Writing to the coordinator")
struct PageMailTests {
  @Test("The address of season.json is on the page with a letter begun, and in the drafts; what is none is refused")
  func email() throws {
    let season = try SeasonFixture(plan: true)
    let without = try Program.run("export", season.path, "--format", "html").output
    #expect(!without.contains("<a href=\"mailto"))
    try season.replace("\"firstDate\"", by: "\"email\": \"a+b@exemple.fr\", \"firstDate\"", in: "season.json")
    let page = try Program.run("export", season.path, "--format", "html").output
    #expect(page.contains("href=\"mailto:a%2Bb@exemple.fr?subject=Guinguette%20mobile%2C%20Narcy&amp;body=Bonjour"))
    #expect(page.contains("\"email\":\"a+b@exemple.fr\""))
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    #expect(try season.text(of: "equipe/lettres/51144-1-0.eml").contains("From: a+b@exemple.fr\r\n"))
    try season.replace("a+b@exemple.fr", by: "la mairie", in: "season.json")
    let refused = try Program.run("check", season.path)
    #expect(refused.status == 65 && refused.output.contains("prenom.nom@exemple.fr"), "\(refused.output)")
    try season.replace("\"email\": \"la mairie\"", by: "\"emial\": \"a@b.fr\"", in: "season.json")
    #expect(try Program.run("check", season.path).output.contains("email"))
  }
}

@Suite("What is printed")
struct PaperTests {
  @Test("Posters are for a village, for some, or for all: said, and not guessed")
  func posters() throws {
    let season = try SeasonFixture(plan: true)
    let export = ["export", season.path, "--format", "poster"]
    #expect(try Program.run(export).status == 64)
    #expect(try Program.run(export + ["--all", "--commune", "Narcy"]).status == 64)
    #expect(try Program.run(["export", season.path, "--format", "csv", "--all"]).status == 64)
    let one = try Program.run(export + ["--commune", "narcy"])
    #expect(one.status == 0 && one.output.contains("à Narcy") && !one.output.contains("à Cheminon"))
    #expect(try Program.run(export + ["--all"]).output.contains("à Cheminon"))
  }

  @Test("Road sheets have who to call, and are in the crew's folder")
  func roadSheets() throws {
    let season = try SeasonFixture(plan: true)
    let sheets = try Program.run("export", season.path, "--format", "road-sheets").output
    #expect(sheets.contains("M. Dupont") && sheets.contains("Feuille de route"))
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    #expect(try season.text(of: "equipe/feuilles-de-route.html") == sheets)
  }
}
