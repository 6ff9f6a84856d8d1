internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing

/// A row of `communes.csv` with a name or a code and nothing else.
@Suite("A name or a code is enough") struct VillageNameTests {
  private static let season = """
    { "name": "Essai", "firstDate": "2026-05-14", "lastDate": "2026-08-29",
      "places": [ { "id": "depot", "name": "Dépôt", "commune": "Langres" } ],
      "vans": [ { "id": "type-h", "base": "depot", "weekdays": ["jeu", "ven", "sam"] } ] }
    """

  private func read(_ communes: String, season: String = season, availability: String? = nil) throws -> FolderReading {
    try GoodSeason.read(replacing: [
      "season.json": season, "communes.csv": communes, "availability.csv": availability, "distances.csv": nil,
      "durations.csv": nil,
    ])
  }

  @Test(
    "the commune is found",
    arguments: [
      ("nom\nChangey", "52105"), ("nom\nCHANGEY", "52105"), ("nom\nSt-Dizier", "52448"), ("nom\nBannes (52)", "52037"),
      ("nom\nBannes (Haute-Marne)", "52037"), ("insee\n52037", "52037"), ("insee;nom\n;Changey", "52105"),
      ("insee;nom\nChangey;", "52105"), ("code;nom\n52037;Bannes", "52037"),
      ("nom;territoire\nBannes;Grand Langres", "52037"),
      ("nom;territoire\nBannes;Communauté de communes du Grand Langres", "52037"),
      ("commune\nL’Isle sur le Doubs", "25315"),
    ])
  func isFound(_ table: String, _ code: String) throws {
    let reading = try read(table)
    #expect(reading.summary.filter { !$0.hasSuffix("W302") } == [])
    let commune = try #require(reading.season?.communes.first)
    #expect(commune.code == code)
    #expect(commune.coordinate != nil && commune.population != nil)
    #expect(reading.season?.places.first?.coordinate != nil)
  }

  @Test("a code that lost its first zero is mended, and told")
  func lostZero() throws {
    let reading = try read("insee;nom\n1004;Ambérieu en Bugey\n2408;\n2a004;Ajaccio")
    #expect(
      reading.summary.filter { !$0.hasSuffix("W302") } == [
        "communes.csv:2:1 W338", "communes.csv:3:1 W338", "communes.csv:4:1 W338",
      ])
    #expect(reading.season?.communes.map(\.code) == ["01004", "02408", "2A004"])
  }

  @Test(
    "what is not enough is told where it stands",
    arguments: [
      ("nom\nBannes", ["communes.csv:2:1 E175"]), ("nom\nChangay", ["communes.csv:2:1 E174 Changey"]),
      ("insee;nom\n52037;Changey", ["communes.csv:2:1 E173"]), ("insee;nom\n52105;Bannes", ["communes.csv:2:1 E173"]),
      ("soirées\n1", ["communes.csv:1:1 E128"]), ("insee;nom;soirées\n;;1", ["communes.csv:2:1 E131"]),
      ("insee;nom;latitude;longitude\n52037;Bannes;5,397665;47,903808", ["communes.csv:2:14 E176"]),
      ("insee;nom;latitude;longitude\n52037;Bannes;48,1;5,4", ["communes.csv:2:14 W346"]),
      (
        "insee;nom;latitude;longitude\n01234;Frampas;48,518405;4,824135",
        ["season.json:2:23 W302", "communes.csv:2:1 W348"]
      ),
      ("nom;soirées\nChangey;1\nTOTAL;1", ["communes.csv:3:1 W339"]),
    ])
  func isTold(_ table: String, _ expected: [String]) throws {
    #expect(try read(table).summary == expected)
  }

  @Test("of communes with one name, the nearest to the base comes first")
  func nearestFirst() throws {
    let problem = try #require(try read("nom\nBannes").diagnostics.first?.problem)
    guard case .severalVillages("Bannes", let namesakes) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(namesakes.map(\.code) == ["52037", "51035", "53019", "46017"])
    #expect(namesakes.first?.kilometres == 7)
    #expect(namesakes.first?.departementName == "Haute-Marne")
  }

  @Test(
    "a name beside a code may be a hamlet, a former commune or part of the name",
    arguments: [
      "52411;Longeville-sur-la-Laines", "51649;Vitry", "52448;St-Dizier", "52331;La Porte du Der (Robert-Magny)",
    ])
  func otherNames(_ row: String) throws {
    #expect(try read("insee;nom\n\(row)").summary.filter { !$0.hasSuffix("W302") } == [])
  }

  @Test("what the season calls a village goes before what France does")
  func ownNames() throws {
    let reading = try read(
      "insee;nom;latitude;longitude\nA1;Bannes;48,1;5,1\nA2;Changey;48,0;5,2",
      availability: "insee;du;statut\nBannes;05/06/2026;fermé\n")
    #expect(reading.summary == [])
    #expect(reading.season?.availability.first?.subject == .commune("A1"))
  }

  @Test("a territory that is left blank stays blank, and a point that is given stays")
  func blankTerritory() throws {
    let reading = try read("nom;latitude;longitude\nChangey;47,9;5,4")
    let commune = try #require(reading.season?.communes.first)
    #expect(commune.territory.isEmpty)
    #expect(commune.coordinate == Coordinate(latitude: 47.9, longitude: 5.4))
  }

  @Test(
    "a base is where its commune is",
    arguments: [
      ("Langres", []), ("52269", []), ("Chaumont", ["season.json:2:60 E175"]),
      ("Langre", ["season.json:2:60 E174"]),
    ])
  func bases(_ town: String, _ expected: [String]) throws {
    let season = VillageNameTests.season.replacing("Langres", with: town)
    let summary = try read("nom\nChangey", season: season).summary
    #expect(summary.map { String($0.prefix(21)) } == expected)
  }
}
