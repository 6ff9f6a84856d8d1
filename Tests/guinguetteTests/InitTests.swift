import Foundation
import Testing

@Suite("A new season of real villages")
struct InitTests {
  private func folder(_ body: (String) throws -> Void) throws {
    let parent = try SeasonFixture()
    try body(parent.path + "/ma saison")
  }

  private func text(_ path: String, _ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  @Test(
    "can be checked and planned at once",
    arguments: [
      (["--epci", "200072999", "--max-population", "150"], "52147;Courcelles-en-Montagne", "Dépôt (Langres)"),
      (["--epci", "Grand Langres", "--max-population", "100"], "52147;", "\"commune\": \"52269\""),
      (["--epci", "CC du Grand Langres", "--max-population", "100"], "52147;", "52269"),
      (["--communes", "Bannes, Changey"], "52037;Bannes;Communauté de communes du Grand Langres", "52269"),
      (["--communes", "52037;Narcy (52)", "--base", "Chaumont"], "52347;Narcy", "52121"),
      (["--departement", "Territoire de Belfort", "--max-population", "120"], "90", "depot"),
    ])
  func chosen(_ options: [String], _ village: String, _ base: String) throws {
    try folder { path in
      let outcome = try Program.run(["init", path] + options + ["--first", "2027-05-15", "--last", "2027-09-30"])
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("guinguette plan '"), "\(outcome.output)")
      #expect(try text(path, "communes.csv").contains(village))
      #expect(try text(path, "season.json").contains(base))
      let check = try Program.run("check", path)
      #expect(check.status == 0, "\(check)")
      let plan = try Program.run("plan", path, "--iterations", "20")
      #expect(plan.status == 0, "\(plan)")
    }
  }

  @Test(
    "says what is meant where a word is not enough",
    arguments: [
      (["--epci", "Grand Longres"], "vouliez-vous dire « Grand Langres »"),
      (["--epci", "der"], "SIREN"), (["--communes", "Bannes"], "52037"),
      (["--communes", "Changay"], "vouliez-vous dire"), (["--departement", "99"], "aucun département"),
      (["--epci", "200072999", "--max-population", "1"], "il ne reste aucune commune"),
      (["--communes", "Changey", "--base", "Bannes (46), x"], "aucune commune"),
      (["--weekdays", "jeu,fou"], "jeu,ven,sam"),
      (["--from", "x", "--epci", "y"], "ne vont pas ensemble"),
    ])
  func words(_ options: [String], _ said: String) throws {
    try folder { path in
      let outcome = try Program.run(["init", path] + options)
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.errors.replacing("\u{202F}", with: " ").contains(said), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("that follows another has its villages on the same weekdays, and who waited comes first")
  func following() throws {
    let last = try SeasonFixture(plan: true)
    try last.write(
      "code,name,evenings\n51008,Ambrières,1\n51144,Cheminon,1\n52347,Narcy,2\n52021,Attancourt,1\n", to: "communes.csv"
    )
    try folder { path in
      let outcome = try Program.run("init", path, "--from", last.path)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("Attancourt"), "\(outcome.output)")
      let json = try text(path, "season.json")
      #expect(json.contains("2027-05-27") && !json.contains("2026-0"), "\(json)")
      let communes = try text(path, "communes.csv")
      #expect(communes.contains("52021;Attancourt;;;;") && communes.contains("pas de soirée en 2026"), "\(communes)")
      #expect(!(try text(path, "availability.csv")).contains("fixé"))
      #expect(try Program.run("check", path).status == 0)
      let plan = try Program.run("plan", path, "--iterations", "20", "--today", "2027-01-15")
      #expect(plan.status == 0 && plan.output.contains("Attancourt"), "\(plan)")
    }
  }
}
