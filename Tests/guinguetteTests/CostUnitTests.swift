import CivilTime
import SeasonDesk
import SeasonModel
import TestSupport
import Testing

@testable import guinguette

/// Every command tells costs in the unit that the season counts, and says when wishes are in them.
@Suite("Costs told by the commands")
struct CostUnitTests {
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 })
  }

  /// A season with a plan in which every evening may move.
  private func kilometres() throws -> SeasonFixture {
    let season = try SeasonFixture(plan: true)
    try season.replace(", \"locked\": true", by: "", in: "plan.json")
    return season
  }

  /// The season of minutes: what was 1 km of a wish is 1 minute.
  private func minutes() throws -> SeasonFixture {
    let season = try kilometres()
    try season.replace(
      "\"preferredDatePenaltyKm\"", by: "\"optimise\": \"minutes\", \"preferredDatePenaltyKm\"", in: "season.json")
    return season
  }

  @Test("Dates in km say which part is driving and which wishes, and whose wish it is")
  func km() throws {
    let season = try kilometres()
    let text = plain(try Program.run("dates", season.path, "Ambrières").output)
    #expect(
      text.contains("jeu.  11  libre, +10,0 km     route 0,0 km, souhaits +10,0 km, pas une date souhaitée\n"),
      "\(text)")
    #expect(text.contains("ven.  19  libre, 0,0 km       souhaitée\n"), "\(text)")
    let json = try Program.run("dates", season.path, "Ambrières", "--json").json()
    #expect(json["costUnit"] as? String == "km")
    let dates = try #require(json["dates"] as? [[String: Any]])
    for date in dates where date["extraKm"] is Double {
      let parts = (date["drivenKm"] as? Double ?? -1) + (date["penaltyKm"] as? Double ?? -1)
      #expect(abs((date["extraKm"] as? Double ?? 0) - parts) < 0.001)
    }
  }

  @Test("A season of minutes is told in minutes by every command, and its JSON says so")
  func time() throws {
    let season = try minutes()
    for words in [["dates", "Ambrières"], ["dates", "Cheminon", "--date", "2026-06-11"], ["explain", "Cheminon"]] {
      for language in ["fr", "en"] {
        let arguments = [words[0], season.path] + words.dropFirst() + ["--lang", language]
        let text = plain(try Program.run(arguments).output)
        #expect(text.contains(" min"), "\(text)")
        #expect(!text.contains(" km"), "\(text)")
      }
      let json = try Program.run([words[0], season.path] + words.dropFirst() + ["--json"]).json()
      #expect(json["costUnit"] as? String == "minutes", "\(words)")
    }
    let plan = try Program.run("plan", season.path, "--iterations", "60", "--threads", "1", "--json").json()
    #expect(plan["costUnit"] as? String == "minutes")
    #expect(try Program.run("compare", season.path, "--json").json()["costUnit"] as? String == "minutes")
    #expect(try Program.run("show", season.path, "--json").json()["costUnit"] as? String == "minutes")
  }

  @Test("What the best plan has over another is told in the unit that counts, with wishes where either misses some")
  func comparison() throws {
    let wish = AvailabilityRow(
      subject: .commune("c0"), span: DateSpan(VillageRow.date("2026-06-05")), status: .preferred)
    for (objective, french, english) in [
      (
        Rules.Objective.distance,
        "À titre de comparaison, « guinguette plan » tient 1 soirée avec 2,9 km de route (0,0 km), et 0,0 km comptés pour des souhaits non tenus (−10,0 km).",
        "For comparison, \"guinguette plan\" holds 1 evening with 2.9 km driven (0.0 km), and 0.0 km counted for wishes not kept (−10.0 km)."
      ),
      (
        .time,
        "À titre de comparaison, « guinguette plan » tient 1 soirée avec 3,9 min au volant (0 min, 0,0 km), et 0 min comptés pour des souhaits non tenus (−10 min).",
        "For comparison, \"guinguette plan\" holds 1 evening with 3.9 min at the wheel (0 min, 0.0 km), and 0 min counted for wishes not kept (−10 min)."
      ),
    ] {
      let season = try VillageRow.season(
        ["Narcy"], rules: Rules(objective: objective, preferredDatePenalty: Metres(10_000)), availability: [wish])
      let figures = ["2026-06-05", "2026-06-06"].map {
        PlanFigures(of: Plan(evenings: [VillageRow.evening($0, 0)]), in: season)
      }
      let words = ComparisonWords(best: figures[0], other: figures[1])
      #expect(plain(words.sentence(.french)) == french)
      #expect(plain(words.sentence(.english)) == english)
    }
  }

  @Test("A change by hand and a comparison tell minutes and km, and what a wish weighs in minutes")
  func changes() throws {
    let season = try minutes()
    let moved = plain(
      try Program.run("move", season.path, "Ambrières", "--to", "2026-06-11").output)
    #expect(moved.contains("(compte 10 min)"), "\(moved)")
    let back = plain(try Program.run("move", season.path, "Cheminon", "--to", "2026-06-12", "--lang", "en").output)
    #expect(back.contains(" min, ") && back.contains(" km"), "\(back)")
    let compared = plain(try Program.run("compare", season.path).output)
    #expect(compared.contains("Temps au volant : "), "\(compared)")
    let shown = plain(try Program.run("show", season.path).output)
    #expect(shown.contains("comptés comme 10 min de plus"), "\(shown)")
  }
}
