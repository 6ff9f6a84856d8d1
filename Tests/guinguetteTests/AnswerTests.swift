import CivilTime
import SeasonDesk
import SeasonModel
import TestSupport
import Testing

@testable import guinguette

@Suite("Answers about plans, in words")
struct AnswerTests {
  @Test("What changed is told evening by evening")
  func difference() throws {
    let (old, new) = VillageRow.changedPlans
    let difference = PlanDifference(from: old, to: new)
    let season = try VillageRow.season(["Narcy", "Ambrières", "Cheminon", "Frampas"])
    #expect(
      difference.lines(in: season, .french) == [
        "Ambrières\u{202F}: vendredi 15 mai 2026 → vendredi 22 mai 2026",
        "Frampas\u{202F}: en plus, le samedi 23 mai 2026",
        "Cheminon\u{202F}: en moins, le samedi 16 mai 2026",
      ])
  }

  @Test("Another van on the same date is a move, and names the vans")
  func vanChange() throws {
    let season = try VillageRow.season(["Narcy"], vans: ["Rouge", "Bleue"])
    let difference = PlanDifference(
      from: Plan(evenings: [VillageRow.evening("2026-05-14", 0)]),
      to: Plan(evenings: [VillageRow.evening("2026-05-14", 0, van: 1)]))
    #expect(
      difference.lines(in: season, .english) == [
        "Narcy: Thursday 14 May 2026, Rouge → Thursday 14 May 2026, Bleue"
      ])
  }

  @Test("Every broken rule has words in both languages, with nothing left open", arguments: BrokenRule.Rule.allCases)
  func ruleTexts(_ rule: BrokenRule.Rule) throws {
    let season = try VillageRow.season(["Narcy", "Ambrières"])
    let broken = BrokenRule(
      rule, date: VillageRow.date("2026-06-06"), otherDate: VillageRow.date("2026-06-11"), van: "v0",
      codes: ["c0", "c1"], territory: "CC 0", actual: 5, limit: 3)
    for language in Language.allCases {
      let text = broken.text(in: season, language)
      #expect(text.hasSuffix("."))
      #expect(!text.contains("?"), "\(text)")
      #expect(!rule.title(language).isEmpty)
      #expect(rule.remedy(language).hasSuffix("."))
      if language == .french { #expect(!text.contains(" :") && !text.contains(" ;"), "\(text)") }
    }
    #expect(broken.text(in: season, .french) != broken.text(in: season, .english))
  }

  @Test("Reminders", arguments: zip(["7d", "7j", "12h", "90m", "365d"], [10_080, 10_080, 720, 90, 525_600]))
  func alarms(_ text: String, _ minutes: Int) {
    #expect(AlarmTime(text)?.minutes == minutes)
  }

  @Test("No reminders", arguments: ["", "7", "d", "-1d", "0h", "366d", "1w", "9999999999999999999d", "1.5h"])
  func noAlarms(_ text: String) {
    #expect(AlarmTime(text) == nil)
  }
}
