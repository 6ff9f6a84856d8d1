import Foundation
import Testing

/// What is said of files as people and spreadsheets leave them, word for word in both languages.
@Suite("Tables as they come")
struct TableTextTests {
  private static func folder(_ files: [String: [UInt8]]) throws -> SeasonFixture {
    let season = try SeasonFixture()
    for (name, bytes) in files { try Data(bytes).write(to: season.url.appendingPathComponent(name)) }
    return season
  }

  private static func golden(_ season: SeasonFixture, _ words: [String], _ name: String) throws {
    for language in ["fr", "en"] {
      let outcome = try Program.run(words.map { $0 == "." ? season.path : $0 } + ["--lang", language])
      let text =
        outcome.output + (outcome.errors.isEmpty ? "" : "--- erreurs\n\(outcome.errors)") + "--- \(outcome.status)\n"
      try expectGolden(text.replacingOccurrences(of: season.path, with: "DOSSIER"), "\(name)-\(language).txt")
    }
  }

  @Test("What was guessed to read the files is told, and the season can be planned")
  func remarks() throws {
    let communes = """
      code;nom;territoire;latitude;longitude;soirées;obligatoires;lieu
      51008;Ambrières;CC Der;48,633289;4,841395;1;;place de l'église
      51144;Cheminon;CC Der;48,736028;4,902854;1;;salle "Les Tilleuls"
      52347;Narcy;CC Marne;48,584202;5,08676;2;1;fête

      """
    var bytes = Array(communes.utf8)
    // The last row comes from another list, in Windows-1252.
    bytes.replaceSubrange(bytes.count - 6..<bytes.count, with: Array("f".utf8) + [0xEA] + Array("te\n".utf8))
    let availability = """
      code,nom,from,to,status
      51144,,6/1/2026,6/3/2026,closed
      x51008,Ambrières,6/13/2026,,closed
      territoire:cc marne,,6/14/2026,,closed

      """
    let distances = """
      ,Dépôt de Saint-Dizier,Ambrières,51144,52347
      Dépôt de Saint-Dizier,0,10.2,14.9,15.1
      Ambrières,,0,16.1,246
      51144,,,0,28.7
      52347,,,,0

      """
    let season = try TableTextTests.folder([
      "communes.csv": bytes, "availability.csv": Array(availability.utf8), "distances.csv": Array(distances.utf8),
    ])
    try TableTextTests.golden(season, ["check", "."], "tables")
  }

  @Test("Text that lost its accents, and the same thing many times")
  func lost() throws {
    let communes = """
      code,name,territory,latitude,longitude,evenings,required,venue
      51008,AmbriÃ¨res,CC Der,48.633289,4.841395,1,bof,place
      51144,Cheminon,CC Der,48.736028,4.902854,1,bof,l\u{FFFD}glise
      52347,Narcy,CC Marne,48.584202,5.08676,2,bof,f?te

      """
    let season = try TableTextTests.folder([
      "communes.csv": Array(communes.utf8),
      "availability.csv": Array("code,from,to,status\n51144,6/13/2026,,closed\n51144,13/06/2026,,closed\n".utf8),
    ])
    try TableTextTests.golden(season, ["check", "."], "lost")
  }

  @Test("A matrix that cannot be true is refused with what to do")
  func impossible() throws {
    let season = try TableTextTests.folder([
      "distances.csv": Array(
        ",depot,51008,51144,52347\ndepot,0,10200,14900,15100\n51008,10200,0,16100,24600\n51144,14900,16100,0,28700\n52347,15100,24600,28700,0\n"
          .utf8),
      "durations.csv": Array(
        ",depot,51008,51144,52347\ndepot,0,816,1192,1208\n51008,816,0,1288,1968\n51144,1192,1288,0,2296\n52347,1208,1968,2296,0\n"
          .utf8),
    ])
    try TableTextTests.golden(season, ["check", "."], "impossible")
    let outcome = try Program.run("plan", season.path)
    #expect(outcome.status == 65)
  }

  @Test("What does not fit is counted")
  func room() throws {
    let season = try SeasonFixture()
    try season.replace("\"weekdays\"", by: "\"maxEveningsPerWeek\": 1, \"weekdays\"", in: "season.json")
    try season.replace(
      "\"preferredDatePenaltyKm\": 10",
      by: "\"territories\": [{\"name\": \"CC Der\", \"minEvenings\": 4}, {\"name\": \"CC Marne\", \"maxEvenings\": 0}]",
      in: "season.json")
    try season.write(
      "code,from,to,status\n51144,2026-05-28,2026-06-16,closed\n51008,2026-05-28,2026-06-16,closed\n",
      to: "availability.csv")
    try season.replace("578,1,1,1", by: "578,2,2,1", in: "communes.csv")
    try TableTextTests.golden(season, ["check", "."], "room")
  }

  @Test("A plan whose code and name disagree is told, and a code without its zero is read")
  func audit() throws {
    let season = try SeasonFixture()
    try season.write(
      "Date;Jour;Code;Commune;Heure\n06/06/2026;samedi;51008;Cheminon;18h\n05/06/2026;vendredi;2347;Narcy;18h\n",
      to: "plan.csv")
    try TableTextTests.golden(season, ["audit", ".", "\(season.path)/plan.csv", "--seconds", "0"], "disagree")
    try season.write(
      "Date;Jour;Code;Commune;Heure\n06/06/2026;samedi;51144;Cheminon;18h\n05/06/2026;vendredi;2347;Narcy;18h\n",
      to: "plan.csv")
    let outcome = try Program.run("audit", season.path, "\(season.path)/plan.csv", "--seconds", "0", "--json")
    #expect(outcome.errors.contains("W338"), "\(outcome.errors)")
    #expect(try outcome.json()["missing"] as? Int == 1)
  }

  @Test("An answer for other places is refused, and matrix needs no matrix that is right")
  func matrix() throws {
    let season = try SeasonFixture()
    try season.write(",depot\nx\n", to: "distances.csv")
    let row = "[0,10000,15000,15000]"
    func answer(_ first: Double) -> String {
      let places = [[first, 48.6379], [4.841395, 48.633289], [4.902854, 48.736028], [5.08676, 48.584202]]
        .map { "{\"location\": \($0)}" }.joined(separator: ", ")
      return "{\"code\": \"Ok\", \"distances\": [\(row),\(row),\(row),\(row)],\n\"sources\": [\(places)]}"
    }
    try season.write(answer(4.9491), to: "good.json")
    #expect(try Program.run("matrix", season.path, "\(season.path)/good.json", "--force").status == 0)
    try season.write(answer(4.841395), to: "bad.json")
    try TableTextTests.golden(season, ["matrix", ".", "\(season.path)/bad.json", "--force"], "elsewhere")
  }
}
