import Foundation

/// A small season in a folder of its own, which is gone when the value is.
final class SeasonFixture {
  let url: URL

  /// The folder's path.
  var path: String { url.path }

  /// Writes the season; `plan` also writes a plan that keeps every rule.
  init(plan: Bool = false) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("saison-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write(SeasonFixture.season, to: "season.json")
    try write(SeasonFixture.communes, to: "communes.csv")
    try write(SeasonFixture.availability, to: "availability.csv")
    if plan { try write(SeasonFixture.plan, to: "plan.json") }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file of the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  /// The text of a file of the folder.
  func text(of name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  /// Changes a file of the folder.
  func replace(_ old: String, by new: String, in name: String) throws {
    try write(try text(of: name).replacingOccurrences(of: old, with: new), to: name)
  }

  /// Whether the folder has a file.
  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  private static let season = """
    {
      "name": "Saison d'essai", "firstDate": "2026-05-28", "lastDate": "2026-06-21",
      "evening": { "opens": "18:00", "closes": "22:00" },
      "places": [ { "id": "depot", "name": "Dépôt de Saint-Dizier", "latitude": 48.6379, "longitude": 4.9491 } ],
      "vans": [ { "id": "type-h", "name": "Citroën Type H", "base": "depot", "weekdays": ["thu", "fri", "sat"] } ],
      "travel": { "roadFactor": 1.3, "speedKmh": 45, "euroPerKm": 0.6, "gramsCO2PerKm": 250 },
      "rules": { "preferredDatePenaltyKm": 10 }
    }

    """

  private static let communes = """
    code,name,territory,latitude,longitude,population,evenings,required,priority,venue,contact,note
    51008,Ambrières,CC Der,48.633289,4.841395,210,1,1,1,place de l'église,M. Dupont,
    51144,Cheminon,CC Der,48.736028,4.902854,578,1,1,1,salle des fêtes,,
    52347,Narcy,CC Marne,48.584202,5.08676,201,2,1,3,terrain de sport,,seconde soirée si possible

    """

  private static let availability = """
    code,from,to,status,van,note
    51144,2026-05-28,2026-05-31,closed,,fête du village
    52347,2026-06-05,,fixed,,promise au comité
    51008,2026-06-18,2026-06-20,preferred,,

    """

  private static let plan = """
    {
      "version": 1,
      "current": {
        "evenings": [
          { "date": "2026-05-28", "van": "type-h", "commune": "52347", "status": "planned" },
          { "date": "2026-06-05", "van": "type-h", "commune": "52347", "status": "fixed" },
          { "date": "2026-06-06", "van": "type-h", "commune": "51144", "status": "planned" },
          { "date": "2026-06-18", "van": "type-h", "commune": "51008", "status": "planned", "locked": true }
        ]
      },
      "history": [
        {
          "evenings": [
            { "date": "2026-06-05", "van": "type-h", "commune": "52347", "status": "fixed" },
            { "date": "2026-06-11", "van": "type-h", "commune": "51144", "status": "planned" },
            { "date": "2026-06-20", "van": "type-h", "commune": "51008", "status": "planned" }
          ]
        }
      ]
    }

    """
}
