internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing

/// Tables and folders as people leave them.
@Suite("Tables as people keep them") struct LooseTableTests {
  @Test(
    "oui and non are counts",
    arguments: [
      ("2;oui", 2, 2), ("2;non", 2, 0), ("oui;", 1, 1), ("2;OUI", 2, 2), ("x;x", 1, 1), ("3;toutes", 3, 3),
      ("non;", 0, 0),
    ])
  func yesAndNo(_ cells: String, _ evenings: Int, _ required: Int) throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": "nom;soirées;obligatoires\nAttancourt;\(cells)\nHumbécourt;1;1\n", "availability.csv": nil,
    ])
    #expect(reading.summary == [])
    #expect(reading.season?.communes.first.map { [$0.evenings, $0.required] } == [evenings, required])
  }

  @Test(
    "titles above the column names are passed over",
    arguments: [
      "Guinguette 2026;;\n\nnom;soirées;lieu\nAttancourt;1;mairie\n",
      ";Liste des communes;\nVersion 3;;\nnom;soirées;lieu\nAttancourt;1;\n",
    ])
  func titles(_ table: String) throws {
    let reading = try GoodSeason.read(replacing: ["communes.csv": table, "availability.csv": nil])
    #expect(reading.diagnostics.map(\.problem.code.rawValue) == ["W339"])
    #expect(reading.season?.communes.map(\.code) == ["52021"])
  }

  @Test(
    "a file that nobody reads is named",
    arguments: [
      ("Disponibilités.csv", true), ("availability.csv.txt", true), ("availability.xlsx", true), ("communes.ods", true),
      ("dispos.csv", true), ("plan.json", false), ("LISEZMOI.txt", false), ("communes-2025.csv", false),
      ("communes.csv.bak", false), ("photo.jpg", false), (".availability.csv", false),
    ])
  func unread(_ name: String, _ isTold: Bool) throws {
    let reading = try GoodSeason.read(replacing: [name: "nom\nAttancourt\n"])
    #expect(reading.summary == (isTold ? ["\(name):1:1 W347"] : []))
    #expect(reading.season != nil)
  }

  @Test("a code of another commune of France is no slip of the pen")
  func unknownCode() throws {
    let reading = try GoodSeason.read(replacing: ["availability.csv": "code,from,status\n52027,2026-06-05,closed\n"])
    #expect(reading.summary == ["availability.csv:2:1 E206"])
  }
}
