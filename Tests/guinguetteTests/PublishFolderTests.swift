import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The folder that a season is published to")
struct PublishFolderTests {
  private let season: SeasonFixture
  private var web: String { season.path + "/web" }

  init() throws {
    season = try SeasonFixture(plan: true)
  }

  private func publish(_ more: String...) throws -> Program.Outcome {
    try Program.run(["publish", season.path, "--output", web] + more)
  }

  private func text(_ name: String) throws -> String { try season.text(of: "web/" + name) }

  /// The values of a property of a calendar, one for each event.
  private func values(_ property: String, in name: String) throws -> [String] {
    try text(name).split(separator: "\r\n").filter { $0.hasPrefix(property + ":") }.map {
      String($0.dropFirst(property.count + 1))
    }
  }

  private func moveCheminon(to date: String, from old: String = "2026-06-06") throws {
    let book = try season.text(of: "plan.json")
    let moved = book.replacingOccurrences(
      of: "{\"date\": \"\(old)\", \"van\": \"type-h\", \"commune\": \"51144\"",
      with: "{\"date\": \"\(date)\", \"van\": \"type-h\", \"commune\": \"51144\"")
    #expect(moved != book)
    try season.write(moved, to: "plan.json")
  }

  private var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: season.path).sorted() }
  }

  @Test(
    "A place that cannot be made is not published to",
    arguments: [("/proc/nope/web", 73), ("FILE/web", 73), ("FILE", 73), ("nulle/part", 73)])
  func impossiblePlace(place: String, status: Int32) throws {
    try season.write("", to: "fichier")
    let book = try season.text(of: "plan.json")
    let path = place.hasPrefix("/") ? place : place.replacingOccurrences(of: "FILE", with: season.path + "/fichier")
    let outcome = try Program.run("publish", season.path, "--output", path)
    #expect(outcome.status == status, "\(outcome)")
    #expect(try season.text(of: "plan.json") == book)
    let dry = try Program.run("publish", season.path, "--dry-run", "--json")
    #expect((try dry.json()["changes"] as? [Any])?.count == 4, "nothing counts as published")
  }

  @Test("A folder in the place of a file keeps everything as it was")
  func folderInTheWay() throws {
    try FileManager.default.createDirectory(atPath: web + "/plan.csv/x", withIntermediateDirectories: true)
    let (book, before) = (try season.text(of: "plan.json"), try names)
    let outcome = try publish()
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("plan.csv"), "\(outcome.errors)")
    #expect(try season.text(of: "plan.json") == book)
    #expect(try names == before)
  }

  @Test("A file that somebody else put there is named, and stays")
  func foreignFiles() throws {
    try FileManager.default.createDirectory(atPath: web + "/communes", withIntermediateDirectories: true)
    let mine = "date,commune\n2026-06-05,Narcy\n"
    for name in ["plan.csv", "index.html", "communes/51144.ics"] { try season.write(mine, to: "web/" + name) }
    let (book, before) = (try season.text(of: "plan.json"), try names)
    for more in [[], ["--dry-run"]] {
      let outcome = try Program.run(["publish", season.path, "--output", web] + more)
      #expect(outcome.status == 73)
      for name in ["plan.csv", "index.html", "communes/51144.ics"] {
        #expect(outcome.errors.contains("\n  \(name)"), "\(outcome.errors)")
        #expect(try text(name) == mine)
      }
    }
    #expect(try season.text(of: "plan.json") == book)
    #expect(try names == before)
    for name in ["plan.csv", "index.html", "communes/51144.ics"] {
      try FileManager.default.removeItem(atPath: web + "/" + name)
    }
    try season.write(mine, to: "web/affiche.csv")
    #expect(try publish().status == 0)
    #expect(try text("affiche.csv") == mine)
  }

  @Test("A published file that somebody has altered is named, and stays; one that is gone comes back")
  func alteredFiles() throws {
    #expect(try publish().status == 0)
    let page = try text("index.html")
    try season.write(page.replacingOccurrences(of: "<main>", with: "<main><p>Bienvenue !</p>"), to: "web/index.html")
    try moveCheminon(to: "2026-06-13")
    let refused = try publish()
    #expect(refused.status == 73)
    #expect(refused.errors.contains("index.html"), "\(refused.errors)")
    #expect(try values("SEQUENCE", in: "communes/51144.ics") == ["0"])
    try FileManager.default.removeItem(atPath: web + "/index.html")
    #expect(try publish().status == 0)
    #expect(try text("index.html").contains("samedi 13 juin"))
    #expect(try values("SEQUENCE", in: "communes/51144.ics") == ["1"])
  }

  @Test(
    "Nothing is written through a symbolic link",
    arguments: ["web/communes", "equipe/communes", "web/plan.csv", "equipe/plan.csv"])
  func links(place: String) throws {
    let elsewhere = season.path + "/ailleurs"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try season.write("à moi", to: "ailleurs/plan.csv")
    try FileManager.default.createDirectory(
      atPath: (season.path + "/" + place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let target = place.hasSuffix(".csv") ? elsewhere + "/plan.csv" : elsewhere
    try FileManager.default.createSymbolicLink(atPath: season.path + "/" + place, withDestinationPath: target)
    let (book, before) = (try season.text(of: "plan.json"), try names)
    let outcome = try publish()
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("lien symbolique"), "\(outcome.errors)")
    #expect(try names == before)
    #expect(try season.text(of: "ailleurs/plan.csv") == "à moi")
    #expect(try season.text(of: "plan.json") == book)
  }

  @Test("The output folder itself may be a link: somebody named it")
  func linkedFolder() throws {
    try FileManager.default.createDirectory(atPath: season.path + "/vrai", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: web, withDestinationPath: "vrai")
    #expect(try publish().status == 0)
    #expect(season.has("vrai/saison.ics"))
  }

  @Test("A folder that an earlier version published to is known by what it holds", arguments: [false, true])
  func earlierVersion(isRemembered: Bool) throws {
    #expect(try publish().status == 0)
    // Earlier versions kept neither a list of the files nor their names.
    try FileManager.default.removeItem(atPath: web + "/.guinguette.json")
    let book = try season.text(of: "plan.json")
    let start = try #require(book.range(of: ",\n    \"names\": ["))
    let end = try #require(book.range(of: "\n    ]", range: start.upperBound..<book.endIndex))
    try season.write(book.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""), to: "plan.json")
    if !isRemembered { try season.replace("\"published\"", by: "\"_published\"", in: "plan.json") }
    try moveCheminon(to: "2026-06-13")
    let outcome = try publish("--json")
    try #require(outcome.status == 0, "\(outcome)")
    let changes = try #require(try outcome.json()["changes"] as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == ["moved"])
    #expect(try values("SEQUENCE", in: "communes/51144.ics") == ["1"])
    #expect(try text("index.html").contains("samedi 13 juin"))
  }

  @Test("A copy of last week's folder goes on from what was published since")
  func olderCopy() throws {
    #expect(try publish().status == 0)
    let copy = try season.text(of: "plan.json")
    try moveCheminon(to: "2026-06-13")
    #expect(try publish().status == 0)
    try moveCheminon(to: "2026-06-12", from: "2026-06-13")
    #expect(try publish().status == 0)
    #expect(try values("SEQUENCE", in: "saison.ics").max() == "2")
    try season.write(copy, to: "plan.json")
    let outcome = try publish()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("une copie plus ancienne"), "\(outcome.errors)")
    for name in ["saison.ics", "communes/51144.ics", "territoires/cc-der.ics", "guinguettes/type-h.ics"] {
      #expect(try values("SEQUENCE", in: name).max() == "3", "\(name)")
    }
    let again = try publish()
    #expect(again.output.contains("Rien n’a changé") && again.errors.isEmpty, "\(again)")
  }

  @Test("Evenings that only the calendars know are called off")
  func forgottenEvening() throws {
    try season.replace(
      "51008,Ambrières,CC Der,48.633289,4.841395,210,1", by: "51008,Ambrières,CC Der,48.633289,4.841395,210,2",
      in: "communes.csv")
    #expect(try publish().status == 0)
    let copy = try season.text(of: "plan.json")
    let evening = "{\"date\": \"2026-06-18\", \"van\": \"type-h\", \"commune\": \"51008\""
    let added =
      evening.replacingOccurrences(of: "06-18", with: "06-11") + ", \"status\": \"planned\"},\n      " + evening
    let range = try #require(copy.range(of: evening))
    try season.write(copy.replacingCharacters(in: range, with: added), to: "plan.json")
    #expect(try publish().status == 0)
    #expect(try values("STATUS", in: "communes/51008.ics") == ["CONFIRMED", "CONFIRMED"])
    try season.write(copy, to: "plan.json")
    let update = try publish("--json").json()
    #expect((update["changes"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["cancelled"])
    for name in ["communes/51008.ics", "../equipe/communes/51008.ics"] {
      #expect(try Set(values("STATUS", in: name)) == ["CONFIRMED", "CANCELLED"], "\(name)")
      #expect(try Set(values("SEQUENCE", in: name)) == ["0", "1"], "\(name)")
    }
  }

  @Test("A territory's slip, published once, takes no address away")
  func territorySlip() throws {
    #expect(try publish().status == 0)
    try season.replace("Cheminon,CC Der", by: "Cheminon,CC-Der", in: "communes.csv")
    #expect(try Program.run("check", season.path).output.contains("CC-Der"))
    #expect(try publish().status == 0)
    #expect(try values("STATUS", in: "territoires/cc-der.ics") == ["CANCELLED", "CONFIRMED"])
    let others = try FileManager.default.contentsOfDirectory(atPath: web + "/territoires").filter { $0 != "cc-der.ics" }
    #expect(others.filter { $0.hasPrefix("cc-der-") }.count == 1)
    try season.replace("Cheminon,CC-Der", by: "Cheminon,CC Der", in: "communes.csv")
    #expect(try publish().status == 0)
    #expect(try values("STATUS", in: "territoires/cc-der.ics") == ["CONFIRMED", "CONFIRMED"])
    #expect(try text("index.html").contains("territoires/cc-der.ics"))
  }

  @Test("Another season's evenings are not overwritten")
  func anotherSeason() throws {
    #expect(try publish().status == 0)
    let other = try SeasonFixture(plan: true)
    try other.replace(
      "\"name\": \"Saison d'essai\"", by: "\"name\": \"Saison d'essai, autre partenaire\"", in: "season.json")
    try other.replace("\"firstDate\": \"2026-05-28\"", by: "\"firstDate\": \"2026-05-27\"", in: "season.json")
    let before = try text("saison.ics")
    let outcome = try Program.run("publish", other.path, "--output", web)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("une autre saison"), "\(outcome.errors)")
    #expect(try text("saison.ics") == before)
    #expect(!(try other.text(of: "plan.json").contains("published")))
  }

  @Test("A sequence goes up to the limit of RFC 5545, stays there, and can be read")
  func highestSequence() throws {
    #expect(try publish().status == 0)
    try season.replace("\"sequence\": 0", by: "\"sequence\": 2147483646", in: "plan.json")
    for date in ["2026-06-13", "2026-06-12", "2026-06-11"] {
      let old = ["2026-06-13": "2026-06-06", "2026-06-12": "2026-06-13", "2026-06-11": "2026-06-12"][date] ?? ""
      try moveCheminon(to: date, from: old)
      #expect(try publish().status == 0)
      #expect(try Program.run("show", season.path).status == 0)
    }
    #expect(try values("SEQUENCE", in: "communes/51144.ics") == ["2147483647"])
    #expect(try season.text(of: "plan.json").contains("\"sequence\": 2147483647"))
  }

  @Test("A publication that was killed is brought to its end by the next one, which says so")
  func interrupted() throws {
    #expect(try publish().status == 0)
    let before = try ["saison.ics", "plan.csv", ".guinguette.json"].map { ($0, try text($0)) }
    try moveCheminon(to: "2026-06-13")
    #expect(try publish().status == 0)
    // As it is when the program dies once plan.json is written and one file of all is in its place.
    let manifest = try text(".guinguette.json")
    for (name, old) in before.dropLast() { try season.write(old, to: "web/" + name) }
    let hashes = try #require(before.last?.1.split(separator: "\n"))
    let unfinished = manifest.split(separator: "\n").map { line -> Substring in
      let path = line.split(separator: "\"hash\"").first.map(String.init) ?? ""
      guard line.contains("\"hash\""), let old = hashes.first(where: { $0.hasPrefix(path) }),
        let hash = old.split(separator: "\"").dropLast().last
      else { return line }
      return Substring(line.replacingOccurrences(of: "\"}", with: "\", \"before\": \"\(hash)\"}"))
    }
    try season.write(
      unfinished.joined(separator: "\n").replacingOccurrences(
        of: "  \"names\"", with: "  \"unfinished\": true,\n  \"names\""), to: "web/.guinguette.json")
    let outcome = try publish()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("avait été interrompue"), "\(outcome)")
    #expect(try values("SEQUENCE", in: "saison.ics").max() == "1")
    #expect(try text("plan.csv").contains("2026-06-13"))
    #expect(try text(".guinguette.json") == manifest)
    #expect(!(try publish().output.contains("interrompue")))
  }
}
