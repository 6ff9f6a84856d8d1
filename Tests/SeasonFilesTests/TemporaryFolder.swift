internal import Foundation
internal import SeasonFiles

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  /// Creates the folder with these files.
  init(_ files: [String: [UInt8]] = [:]) throws {
    self.path = FileManager.default.temporaryDirectory.path() + "guinguette-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files { try write(bytes, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// A season that is right, for tests to spoil.
enum GoodSeason {
  static let json = """
    {
      "name": "Essai",
      "firstDate": "2026-05-14", "lastDate": "2026-08-29",
      "places": [ { "id": "depot", "name": "Dépôt", "latitude": 48.6379, "longitude": 4.9491 } ],
      "vans": [ { "id": "type-h", "base": "depot", "weekdays": ["thu", "fri", "sat"] } ]
    }

    """
  static let communes = """
    code,name,territory,latitude,longitude,population,evenings,required,priority,venue,contact,note
    52021,Attancourt,Der,48.53,4.93,200,1,1,1,,,
    02408,Loan,Nord,48.56,4.90,300,2,1,5,"Salle ""Le Foyer"", place Foch",Mme Œuf,

    """
  static let availability = """
    code,from,to,status,van,note
    52021,2026-06-01,2026-06-30,open,,
    *,2026-07-14,,closed,,fête
    02408,2026-06-05,,fixed,type-h,

    """

  static let files: [String: String] = [
    "season.json": json, "communes.csv": communes, "availability.csv": availability,
  ]

  /// Reads the season with some files replaced; nil takes a file away.
  static func read(replacing changes: [String: String?] = [:]) throws -> FolderReading {
    try read(replacingBytes: changes.mapValues { $0.map { Array($0.utf8) } })
  }

  /// Reads the season with the bytes of some files replaced.
  static func read(replacingBytes changes: [String: [UInt8]?]) throws -> FolderReading {
    var all = files.mapValues { Array($0.utf8) }
    for (name, bytes) in changes { all[name] = bytes }
    let folder = try TemporaryFolder(all)
    return SeasonFolder.read(folder.path)
  }
}

extension FolderReading {
  /// What was found, as `file:line:column code suggestion`.
  var summary: [String] {
    diagnostics.map { "\($0.position) \($0.problem.code.rawValue)" + ($0.suggestion.map { " \($0)" } ?? "") }
  }
}
