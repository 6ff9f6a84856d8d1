import PlanChanges
import SeasonModel
import TestSupport
import Testing
import TourPlanner

@testable import guinguette

@Suite("Who moved, why, and what it costs that the others stay")
struct StabilityTextTests {
  private func lines(_ groups: [MovedEvenings], _ language: Language, wishes: Bool = false) throws -> [String] {
    let season = try VillageRow.season(
      ["Narcy", "Cheminon", "Wassy"],
      rules: Rules(neighbours: wishes ? .init(within: Metres(5000), minDays: 7, penalty: Metres(1000)) : nil))
    return groups.lines(in: season, language).map(plain)
  }

  /// The text with plain spaces and apostrophes.
  private func plain(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "\u{A0}", "\u{202F}": " "
        case "’": "'"
        default: character
        }
      })
  }

  private func step(_ commune: Int, _ old: String, _ new: String?) -> MovedEvenings.Step {
    MovedEvenings.Step(
      old: VillageRow.evening(old, commune), new: new.map { VillageRow.evening($0, commune) })
  }

  @Test func everyReasonInBothLanguages() throws {
    let groups = [
      MovedEvenings(steps: [step(0, "2026-06-05", "2026-06-12")], reason: .impossible),
      MovedEvenings(
        steps: [step(0, "2026-06-05", "2026-06-12"), step(1, "2026-06-12", nil)], reason: .makesRoom(for: ["c2"])),
      MovedEvenings(steps: [step(1, "2026-06-05", "2026-06-12")], reason: .saves(Metres(12_500))),
      MovedEvenings(steps: [step(1, "2026-06-05", "2026-06-12")], reason: nil),
    ]
    #expect(
      try lines(groups, .french) == [
        "- Narcy passe du vendredi 5 juin au vendredi 12 juin : l'ancienne date n'est plus possible.",
        "- Narcy passe du vendredi 5 juin au vendredi 12 juin et Cheminon n'a plus sa soirée du vendredi 12 juin : cela fait une place pour Wassy.",
        "- Cheminon passe du vendredi 5 juin au vendredi 12 juin : 12,5 km de gagnés.",
        "- Cheminon passe du vendredi 5 juin au vendredi 12 juin.",
      ])
    #expect(
      try lines(groups, .english) == [
        "- Narcy moves from Friday 5 June to Friday 12 June: the old date is no longer possible.",
        "- Narcy moves from Friday 5 June to Friday 12 June and Cheminon loses its evening of Friday 12 June: that makes room for Wassy.",
        "- Cheminon moves from Friday 5 June to Friday 12 June: saves 12.5 km.",
        "- Cheminon moves from Friday 5 June to Friday 12 June.",
      ])
    #expect(try lines([groups[2]], .english, wishes: true)[0].hasSuffix("saves 12.5 km, wishes included."))
  }

  @Test func whatItCostsThatDatesStay() throws {
    let season = try VillageRow.season(["Narcy", "Cheminon", "Wassy"])
    let one = Steadiness(extra: Metres(3200), communes: ["c1"]).sentence(in: season)
    #expect(plain(one(.french)) == "3,2 km de plus, parce que Cheminon garde sa date.")
    #expect(plain(one(.english)) == "3.2 km more, because Cheminon keeps its date.")
    let three = Steadiness(extra: Metres(12_000), communes: ["c0", "c1", "c2"]).sentence(in: season)
    #expect(plain(three(.french)) == "12,0 km de plus, parce que 3 communes gardent leur date.")
    #expect(plain(three(.english)) == "12.0 km more, because 3 villages keep their date.")
  }
}
