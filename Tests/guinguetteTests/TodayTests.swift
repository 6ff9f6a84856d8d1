import CivilTime
import Foundation
import SeasonFiles
import SeasonModel
import Testing

/// What the program does once the season is running: the fixture's evenings are on 28 May, 5, 6 and 18 June 2026.
@Suite("What day it is")
struct TodayTests {
  private func said(_ outcome: Program.Outcome) -> String {
    String(
      (outcome.output + outcome.errors).map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 == "’" ? "'" : $0 })
  }

  private func plan(of season: SeasonFixture) throws -> Plan {
    try #require(PlanFile.read(inFolder: season.path).book?.current)
  }

  private func published() throws -> SeasonFixture {
    let season = try SeasonFixture(plan: true)
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    return season
  }

  private func search(_ season: SeasonFixture, _ today: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(["plan", season.path, "--iterations", "60", "--threads", "1", "--today", today] + more)
  }

  /// What a run says that names no day: this is the computer's own, long after.
  private func undated(_ words: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = words
    process.environment = Program.environment([:])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    )
  }

  @Test(
    "A season that is over is said to be so when an evening moves",
    arguments: [["move", "51144", "--to", "2020-06-13"], ["swap", "51144", "51008", "--force"]])
  func overByHand(words: [String]) throws {
    let season = try SeasonFixture(plan: true)
    for name in ["season.json", "availability.csv", "plan.json"] {
      try season.replace("2026-0", by: "2020-0", in: name)
    }
    try season.replace("\"thu\"", by: "\"sun\", \"mon\", \"tue\", \"wed\", \"thu\"", in: "season.json")
    let (status, text) = try undated([words[0], season.path] + words.dropFirst())
    #expect(status == 0, "\(text)")
    #expect(text.contains("Cette saison est finie depuis le dimanche 21 juin 2020"), "\(text)")
  }

  @Test("No plan moves what is past or puts anybody there", arguments: ["fixed", "none", "all"])
  func noPastPlanned(keep: String) throws {
    let season = try SeasonFixture(plan: true)
    // Closed since, and further from anybody's wish: it took place all the same.
    try season.replace("2026-05-31,closed", by: "2026-06-07,closed", in: "availability.csv")
    try season.replace(",1,1,1,salle", by: ",2,2,1,salle", in: "communes.csv")
    let before = try plan(of: season)
    let outcome = try search(season, "2026-06-07", "--keep", keep, "--yes")
    #expect(outcome.status == 0, "\(outcome)")
    let after = try plan(of: season)
    let today = try #require(CivilDate(iso8601: "2026-06-07"))
    #expect(after.evenings.filter { $0.date < today } == before.evenings.filter { $0.date < today })
    #expect(after.evenings(of: "51144").count == 2)
    #expect(
      said(outcome).contains("Aujourd'hui : dimanche 7 juin 2026 ; ce qui est passé ne bouge plus."), "\(outcome)")
    #expect(try Program.run("check", season.path, "--today", "2026-06-07").status == 0)
    #expect(try Program.run("check", season.path).status == 1, "in January it was not so")
    let web = season.path + "/web"
    #expect(try Program.run("publish", season.path, "--output", web, "--today", "2026-06-07").status == 0)
  }

  @Test("Before the first date nothing is past, and nothing is said of the day")
  func january() throws {
    let season = try SeasonFixture()
    let outcome = try search(season, "2026-01-12")
    #expect(outcome.status == 0)
    #expect(!said(outcome).contains("Aujourd'hui"))
    #expect(!said(try Program.run("dates", season.path, "Narcy", "--today", "2026-05-28")).contains("passé"))
  }

  @Test("A plan that begins in mid-season begins today")
  func midSeason() throws {
    let season = try SeasonFixture()
    try season.write("code,from,to,status\n", to: "availability.csv")
    #expect(try search(season, "2026-06-11").status == 0)
    let first = try #require(try plan(of: season).evenings.first)
    #expect(first.date >= (try #require(CivilDate(iso8601: "2026-06-11"))))
  }

  @Test("A season that is over is planned as if it had not begun, unless somebody names the day")
  func over() throws {
    let season = try SeasonFixture()
    for name in ["season.json", "availability.csv"] { try season.replace("2026-0", by: "2020-0", in: name) }
    let (status, text) = try undated(["plan", season.path, "--iterations", "60", "--threads", "1"])
    #expect(status == 0, "\(text)")
    #expect(text.contains("Cette saison est finie depuis le dimanche 21 juin 2020"), "\(text)")
    #expect(try plan(of: season).activeEvenings.count == 4)
    let late = try search(season, "2026-06-07")
    #expect(late.status == 0 && said(late).contains("Le planning n'a pas changé."), "\(late)")
  }

  @Test("A past evening does not move, and nobody moves into the past", arguments: ["fr", "en"])
  func move(language: String) throws {
    let season = try SeasonFixture(plan: true)
    let before = try season.text(of: "plan.json")
    let words =
      language == "fr" ? ["est passé", "nous sommes le", "--today DATE"] : ["is past", "today is", "--today DATE"]
    for command in [
      ["move", season.path, "Cheminon", "--to", "2026-06-11"],
      ["move", season.path, "Ambrières", "--to", "2026-05-29"],
      ["swap", season.path, "Cheminon", "Ambrières"], ["swap", season.path, "2026-06-18", "Cheminon"],
    ] {
      let outcome = try Program.run(command + ["--today", "2026-06-08", "--force", "--lang", language])
      #expect(outcome.status == 65, "\(command)")
      for word in words { #expect(said(outcome).contains(word), "\(command): \(outcome)") }
    }
    #expect(try season.text(of: "plan.json") == before)
    #expect(try Program.run("move", season.path, "Cheminon", "--to", "2026-06-11", "--today", "2026-06-06").status == 0)
    // A cancellation is always possible, also of what was to be yesterday.
    #expect(
      try Program.run("cancel", season.path, "Narcy", "--date", "2026-05-28", "--today", "2026-06-08").status == 0)
  }

  @Test("Nothing that took place since is undone")
  func undo() throws {
    let season = try SeasonFixture(plan: true)
    let move = ["move", season.path, "Cheminon", "--to", "2026-06-13", "--today", "2026-06-01"]
    #expect(try Program.run(move).status == 0)
    let refused = try Program.run("undo", season.path, "--today", "2026-06-08")
    #expect(refused.status == 65 && said(refused).contains("Cheminon"), "\(refused)")
    #expect(try Program.run("undo", season.path, "--today", "2026-06-06").status == 0)
    // What is only noted otherwise can be undone on any day.
    #expect(try Program.run("cancel", season.path, "Cheminon", "--today", "2026-06-20").status == 0)
    #expect(try Program.run("undo", season.path, "--today", "2026-06-20").status == 0)
    #expect(try Program.run("hold", season.path, "Cheminon", "--today", "2026-06-20").status == 0)
    #expect(try Program.run("undo", season.path, "--today", "2026-06-20").status == 0)
  }

  @Test("The answers show past dates as such")
  func answers() throws {
    let season = try SeasonFixture(plan: true)
    let dates = try Program.run("dates", season.path, "Cheminon", "--today", "2026-06-08")
    #expect(said(dates).contains("jeu.   4  passé"), "\(dates)")
    #expect(said(dates).contains("sam.   6  à vous"), "\(dates)")
    #expect(said(dates).contains("sam.  13  "), "\(dates)")
    let json = try Program.run("dates", season.path, "Narcy", "--today", "2026-06-08", "--json").json()
    let list = try #require(json["dates"] as? [[String: Any]])
    for entry in list where (entry["date"] as? String ?? "") < "2026-06-08" {
      #expect(["off", "rule", "yours"].contains(entry["state"] as? String ?? ""), "\(entry)")
    }
    let why = try Program.run("explain", season.path, "Cheminon", "--today", "2026-06-08")
    #expect(said(why).contains("La soirée du 6 juin est passée."), "\(why)")
  }

  @Test("Once published, nobody gets a new date within the notice, unless it is forced")
  func notice() throws {
    let season = try published()
    let day = ["--today", "2026-06-08"]
    let near = try Program.run(
      ["move", season.path, "Ambrières", "--to", "2026-06-13", "--force"] + ["--today", "2026-06-05"])
    #expect(near.status == 0, "a week ahead will do once the lock is opened: \(near)")
    #expect(try Program.run("undo", season.path).status == 0)
    #expect(try Program.run(["unlock", season.path, "Ambrières"] + day).status == 0)
    let refused = try Program.run(["move", season.path, "Ambrières", "--to", "2026-06-13"] + day)
    #expect(refused.status == 65)
    for word in [
      "samedi 13 juin 2026 est trop proche", "7 jours avant", "à partir du lundi 15 juin 2026", "--force", "noticeDays",
    ] {
      #expect(said(refused).contains(word), "\(refused)")
    }
    let asked = try Program.run(["dates", season.path, "Ambrières", "--date", "2026-06-13"] + day)
    #expect(said(asked).contains("une date nouvelle s'annonce 7 jours avant, donc à partir du 15 juin"), "\(asked)")
    #expect(try Program.run(["move", season.path, "Ambrières", "--to", "2026-06-13", "--force"] + day).status == 0)
    // Back to the date that the world knows is nothing new.
    #expect(
      try Program.run(["move", season.path, "Ambrières", "--to", "2026-06-18"] + ["--today", "2026-06-12"]).status == 0)
    try season.replace("\"preferredDatePenaltyKm\": 10", by: "\"noticeDays\": 2", in: "season.json")
    #expect(try Program.run(["move", season.path, "Ambrières", "--to", "2026-06-13"] + day).status == 0)
  }

  @Test("A search gives new dates from the end of the notice on, and says so")
  func searched() throws {
    let season = try published()
    let table = try season.text(of: "communes.csv")
    try season.write(table + "52021,Attancourt,CC Marne,48.53,4.92,200,1,1,1,,,\n", to: "communes.csv")
    let outcome = try search(season, "2026-06-05")
    #expect(outcome.status == 0)
    let date = try #require(try plan(of: season).evenings(of: "52021").first?.date)
    #expect(date >= (try #require(CivilDate(iso8601: "2026-06-12"))))
    #expect(said(outcome).contains("une date nouvelle s'annonce 7 jours avant, donc à partir du vendredi 12 juin 2026"))
    // So near the end there is none left, and the reason is the notice.
    try season.write(table + "52550,Wassy,CC Marne,48.50,4.95,300,1,1,1,,,\n", to: "communes.csv")
    #expect(try search(season, "2026-06-16").status == 1)
    let why = try Program.run("explain", season.path, "Wassy", "--today", "2026-06-16")
    #expect(said(why).contains("Une date nouvelle s'annonce 7 jours avant"), "\(why)")
  }

  @Test("The notice is a whole number of days, at most a year", arguments: ["-1", "366", "\"7\"", "1.5"])
  func badNotice(value: String) throws {
    let season = try SeasonFixture()
    try season.replace("\"preferredDatePenaltyKm\": 10", by: "\"noticeDays\": \(value)", in: "season.json")
    let outcome = try Program.run("check", season.path)
    #expect(outcome.status == 65)
    #expect(said(outcome).contains("season.json:7:"), "\(outcome)")
  }
}
