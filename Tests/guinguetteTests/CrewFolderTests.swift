import Foundation
import Testing

@Suite("What is for the crew stays out of what goes on the web")
struct CrewFolderTests {
  private let season: SeasonFixture
  private var web: String { season.path + "/web" }

  init() throws {
    season = try SeasonFixture(plan: true)
  }

  private func publish(_ more: String...) throws -> Program.Outcome {
    try Program.run(["publish", season.path, "--output", web] + more)
  }

  private func files(below path: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try names.reduce(into: [:]) { files, name in
      var isFolder: ObjCBool = false
      let full = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { return }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
  }

  /// Marks in every field of a season that is nobody's business but the crew's.
  private func plantMarks() throws -> [String] {
    try season.replace("M. Dupont,", by: "MARK-contact mark-mail@example.org,MARK-note", in: "communes.csv")
    try season.replace("seconde soirée si possible", by: "MARK-remark 0612345678", in: "communes.csv")
    try season.write(
      "code,from,to,status,van,note,source\n51144,2026-05-28,2026-05-31,closed,,MARK-closed,\n"
        + "52347,2026-06-05,,fixed,,MARK-promise,\n51008,2026-06-18,2026-06-20,preferred,,MARK-wish,\n"
        + "51008,2026-06-13,,closed,,MARK-calendar,ics:12345678:12345678:12345678 MARK-source\n", to: "availability.csv"
    )
    try season.replace(
      "\"weekdays\": [\"thu\", \"fri\", \"sat\"]",
      by: """
        "weekdays": ["thu", "fri", "sat"],
        "closed": [ { "from": "2026-06-11", "to": "2026-06-11", "note": "MARK-workshop" } ]
        """, in: "season.json")
    try season.replace(
      "\"commune\": \"51144\", \"status\": \"planned\" }",
      by:
        "\"commune\": \"51144\", \"status\": \"planned\", \"note\": \"MARK-evening\" }", in: "plan.json")
    return [
      "MARK", "mark-mail", "0612345678",
    ]
  }

  @Test("No private field is in any public file, and the crew has the contacts", arguments: ["fr", "en"])
  func privacy(language: String) throws {
    let marks = try plantMarks()
    let outcome = try publish("--lang", language)
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(try Program.run("cancel", season.path, "51008", "--reason", "MARK-reason").status == 0)
    #expect(try publish("--lang", language).status == 0)
    var found = try files(below: web)
    #expect(found.count > 8)
    for format in ["ics", "html", "geojson", "openagenda", "csv"] {
      let export = try Program.run(
        ["export", season.path, "--format", format, "--lang", language]
          + (format == "openagenda" ? [] : ["--for", "public"]))
      #expect(export.status == 0)
      found["export \(format)"] = Data(export.output.utf8)
    }
    for (name, data) in found {
      let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
      for mark in marks { #expect(!text.contains(mark), "\(name) has \(mark)") }
      // Nor what the host prepares and the crew does.
      for work in ["La commune apporte", "The village brings", "Installation dès", "Setting up from"] {
        #expect(!text.contains(work), "\(name) has \(work)")
      }
      #expect(!name.contains("equipe"))
    }
    let crew = try files(below: season.path + "/equipe").values.map { String(decoding: $0, as: UTF8.self) }.joined()
    for mark in ["MARK-contact", "MARK-note", "MARK-remark"] { #expect(crew.contains(mark), "\(mark)") }
  }

  @Test("The crew's folder lies where it is said, and never within the one for the web")
  func places() throws {
    let crew = season.path + "/ailleurs/dedans"
    try FileManager.default.createDirectory(atPath: season.path + "/ailleurs", withIntermediateDirectories: true)
    #expect(try publish("--crew", crew).status == 0)
    #expect(try files(below: crew).keys.contains("territoires.csv"))
    #expect(!season.has("equipe"))
    try FileManager.default.createSymbolicLink(atPath: season.path + "/lien", withDestinationPath: "web")
    let book = try season.text(of: "plan.json")
    for place in ["web", "web/equipe", "web/a/b", "./web/../web/equipe", "lien/equipe"] {
      let outcome = try publish("--crew", season.path + "/" + place)
      #expect(outcome.status == 64, "\(place)")
      #expect(outcome.errors.contains("seraient mis en ligne"), "\(outcome.errors)")
    }
    let parent = try Program.run("publish", season.path, "--output", season.path + "/..")
    #expect(parent.status == 64 && parent.errors.contains("--crew"), "\(parent.errors)")
    #expect(try publish("--crew", season.path).status == 64)
    #expect(try season.text(of: "plan.json") == book)
    #expect(
      try publish("--crew", season.path + "/web-equipe").status == 0, "a name that begins alike is another folder")
  }

  @Test(
    "What an earlier version wrote for the crew is taken out of the folder for the web, and nothing else",
    arguments: [true, false])
  func earlierVersion(isListed: Bool) throws {
    #expect(try publish().status == 0)
    // What earlier versions wrote: no sheets yet.
    func old(_ file: (key: String, value: Data)) -> Bool { file.key.contains(/\.(ics|csv|geojson)$/) }
    let crew = try files(below: season.path + "/equipe").filter(old)
    let manager = FileManager.default
    try manager.moveItem(atPath: season.path + "/equipe", toPath: web + "/equipe")
    let list = try season.text(of: "web/equipe/.guinguette.json")
    for name in try files(below: web + "/equipe").filter({ !old($0) }).keys {
      try manager.removeItem(atPath: web + "/equipe/" + name)
    }
    try manager.removeItem(atPath: web + "/equipe/lettres")
    // Earlier versions had one list for both, and still earlier ones none.
    if isListed {
      let inner = try #require(
        list.components(separatedBy: "\"files\": [\n").last?.components(separatedBy: "\n  ]").first
      )
      .replacingOccurrences(of: "\"path\": \"", with: "\"path\": \"equipe/")
      try season.replace("\"files\": [\n", by: "\"files\": [\n\(inner),\n", in: "web/.guinguette.json")
    } else {
      try manager.removeItem(atPath: web + "/.guinguette.json")
    }
    let dry = try publish("--dry-run")
    #expect(dry.output.contains("en seraient retirés"), "\(dry)")
    #expect(try files(below: web + "/equipe").count == crew.count)
    let outcome = try publish("--json")
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect((try outcome.json()["withdrawn"] as? [Any])?.count == crew.count)
    #expect(outcome.errors.contains("retirez-les aussi du site"), "\(outcome.errors)")
    #expect(!season.has("web/equipe"))
    #expect(try files(below: season.path + "/equipe").filter(old) == crew)
    #expect(try !season.text(of: "web/.guinguette.json").contains("equipe"))
    let again = try publish()
    #expect(again.errors.isEmpty && !again.output.contains("retirez-les"), "\(again)")
  }

  @Test("What somebody else put beside them stays, and is named as going on the web")
  func strangers() throws {
    try FileManager.default.createDirectory(atPath: web + "/equipe", withIntermediateDirectories: true)
    try season.write("à moi", to: "web/equipe/plan.csv")
    let outcome = try publish()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("web/equipe/plan.csv"), "\(outcome.errors)")
    #expect(try season.text(of: "web/equipe/plan.csv") == "à moi")
  }
}
