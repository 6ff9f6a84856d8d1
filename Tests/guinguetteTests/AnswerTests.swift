import CivilTime
import SeasonDesk
import SeasonModel
import Testing

@testable import guinguette

@Suite("Answers about plans")
struct AnswerTests {
  @Test("What changed is told evening by evening")
  func difference() throws {
    let old = Plan(evenings: [
      SampleSeason.evening("2026-05-14", 0), SampleSeason.evening("2026-05-15", 1),
      SampleSeason.evening("2026-05-16", 2), SampleSeason.evening("2026-05-21", 2),
    ])
    let new = Plan(evenings: [
      SampleSeason.evening("2026-05-14", 0), SampleSeason.evening("2026-05-22", 1),
      SampleSeason.evening("2026-05-21", 2), SampleSeason.evening("2026-05-23", 3),
    ])
    let difference = PlanDifference(from: old, to: new)
    #expect(difference.moved.map(\.code) == ["c1"])
    #expect(difference.removed.map(\.date.description) == ["2026-05-16"])
    #expect(difference.added.map(\.commune) == ["c3"])
    #expect(PlanDifference(from: old, to: old).isEmpty)
    let season = try SampleSeason.season(["Narcy", "Ambrières", "Cheminon", "Frampas"])
    #expect(
      difference.lines(in: season, .french) == [
        "Ambrières\u{202F}: vendredi 15 mai 2026 → vendredi 22 mai 2026",
        "Frampas\u{202F}: en plus, le samedi 23 mai 2026",
        "Cheminon\u{202F}: en moins, le samedi 16 mai 2026",
      ])
  }

  @Test("Another van on the same date is a move, and names the vans")
  func vanChange() throws {
    let season = try SampleSeason.season(["Narcy"], vans: ["Rouge", "Bleue"])
    let difference = PlanDifference(
      from: Plan(evenings: [SampleSeason.evening("2026-05-14", 0)]),
      to: Plan(evenings: [SampleSeason.evening("2026-05-14", 0, van: 1)]))
    #expect(
      difference.lines(in: season, .english) == [
        "Narcy: Thursday 14 May 2026, Rouge → Thursday 14 May 2026, Bleue"
      ])
  }

  private func reason(_ season: Season, _ evenings: [Evening]) -> UnservedCommune.Reason? {
    UnservedSearch(PlanFigures(of: Plan(evenings: evenings), in: season)).communes.last?.reason
  }

  private func row(
    _ commune: Int, _ first: String, _ last: String, _ status: AvailabilityRow.Status
  ) throws -> AvailabilityRow {
    let span = try #require(DateSpan(first: SampleSeason.date(first), last: SampleSeason.date(last)))
    return AvailabilityRow(subject: .commune("c\(commune)"), span: span, status: status)
  }

  @Test("Why a commune is not served")
  func reasons() throws {
    let narrow = try SampleSeason.season(
      ["Narcy", "Ambrières"], availability: [try row(1, "2026-05-14", "2026-05-15", .open)])
    let taken = [SampleSeason.evening("2026-05-14", 0), SampleSeason.evening("2026-05-15", 0)]
    #expect(reason(narrow, taken) == .slotsTaken(by: ["c0"]))
    #expect(reason(narrow, [taken[0]]) == .roomLeft(SampleSeason.date("2026-05-15")))

    let monday = try SampleSeason.season(
      ["Narcy", "Ambrières"], availability: [try row(1, "2026-05-18", "2026-05-19", .open)])
    #expect(reason(monday, [taken[0]]) == .noCommonDate)

    var served = try SampleSeason.season(["Narcy", "Ambrières"]).draft
    served.vans[0].territories = ["CC 0"]
    #expect(reason(try Season(validating: served), [taken[0]]) == .noVanServes)

    let capped = try SampleSeason.season(
      ["Narcy", "Ambrières"],
      rules: Rules(territories: [Rules.Territory(name: "CC 1", minEvenings: 0, maxEvenings: 0)]))
    #expect(reason(capped, [taken[0]]) == .rules([.territory]))
    #expect(reason(try SampleSeason.season(["Narcy"]), [taken[0]]) == nil)
  }

  @Test("A free date with a rule against it is no room, and one the search missed is")
  func gapRule() throws {
    let season = try SampleSeason.season(
      ["Narcy"], rules: Rules(minDaysBetweenEvenings: 200), evenings: 2)
    #expect(reason(season, [SampleSeason.evening("2026-05-14", 0)]) == .rules([.gap]))
  }

  @Test("Round trips are counted with the evening's own van")
  func roundTrips() throws {
    let season = try SampleSeason.season(["Narcy", "Ambrières"])
    let figures = PlanFigures(
      of: Plan(evenings: [SampleSeason.evening("2026-05-14", 0), SampleSeason.evening("2026-05-15", 1)]), in: season)
    let legs = [1, 2].map { season.table.metres(from: 0, to: $0)?.count ?? 0 }
    #expect(figures.roundTrips == Metres(2 * (legs[0] + legs[1])))
    #expect(figures.audit.driven < Metres(2 * (legs[0] + legs[1])))
  }

  @Test("Every broken rule has words in both languages, with nothing left open", arguments: BrokenRule.Rule.allCases)
  func ruleTexts(_ rule: BrokenRule.Rule) throws {
    let season = try SampleSeason.season(["Narcy", "Ambrières"])
    let broken = BrokenRule(
      rule, date: SampleSeason.date("2026-06-06"), otherDate: SampleSeason.date("2026-06-11"), van: "v0",
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

  @Test("A plan that breaks a rule is a defect of the program, and is refused")
  func defect() throws {
    let season = try SampleSeason.season(["Narcy"])
    let plan = Plan(evenings: [SampleSeason.evening("2026-05-18", 0)])
    let failure = #expect(throws: DeskFailure.self) {
      try PlanRefusal(season: season, current: nil, frozen: []).refuseBrokenRules(
        of: PlanFigures(of: plan, in: season))
    }
    #expect(failure?.told(in: "").status == .defect)
  }

  @Test("A plan that lacks a promise is refused because of the data")
  func brokenPromise() throws {
    let promise = AvailabilityRow(
      subject: .commune("c0"), span: DateSpan(SampleSeason.date("2026-05-14")), status: .fixed)
    let season = try SampleSeason.season(["Narcy"], availability: [promise])
    let failure = #expect(throws: DeskFailure.self) {
      try PlanRefusal(season: season, current: nil, frozen: []).refuseBrokenRules(
        of: PlanFigures(of: Plan(evenings: []), in: season))
    }
    #expect(failure?.told(in: "").status == .badData)
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
