import CivilTime
import PlanChanges
import SeasonDesk
import SeasonFiles
import SeasonModel
import TestSupport
import Testing
import TourPlanner

@testable import guinguette

/// What is missing is told in a few sentences, however much is missing.
@Suite("What is not served, and why")
struct UnservedTests {
  /// Villages in a row that all want one evening, and a plan that gives the first ones the dates there are.
  private func report(
    _ count: Int, required: Int = 1, vans: Int = 1, rules: Rules = Rules(), limit: WorkLimit? = nil
  ) throws -> (season: Season, unserved: [UnservedCommune]) {
    let (season, plan) = try VillageRow.crowded(count, required: required, vans: vans, rules: rules)
    let figures = PlanFigures(of: plan, in: season)
    let search = limit.map { UnservedSearch(figures, limit: $0) } ?? UnservedSearch(figures)
    return (season, search.communes)
  }

  private func lines(_ season: Season, _ unserved: [UnservedCommune], _ language: Language) -> [String] {
    let words = UnservedWords(
      season: season, sources: SeasonFolder.read("/nowhere").sources, isSearched: false, language: language)
    return words.lines(unserved).map { String($0.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
  }

  @Test("Hundreds of villages with one reason are one sentence: the limit, and who has what there is")
  func many() throws {
    let (season, unserved) = try report(200)
    #expect(unserved.count == 184)
    #expect(
      lines(season, unserved, .french) == [
        "Village 16, Village 17, Village 18, Village 19, Village 20, Village 21, Village 22, Village 23, Village 24, Village 25, Village 26, Village 27 et 172 autres communes (1 soirée chacune) : Van 0 ne roule que le vendredi (season.json). Il n’y a que 16 dates (du 15 mai au 28 août 2026) : Village 0, Village 1, Village 2 et 13 autres communes les ont déjà, pour des soirées obligatoires elles aussi."
      ])
    #expect(
      lines(season, Array(unserved.prefix(1)), .english) == [
        "Village 16 (1 evening): Van 0 works on Friday only (season.json). There are only 16 dates (from 15 May to 28 August 2026): Village 0, Village 1, Village 2 and 13 other villages have them already, for evenings that are required too."
      ])
  }

  @Test("With several vans there are places, and optional evenings say what comes first")
  func optional() throws {
    let (season, unserved) = try report(40, required: 0, vans: 2)
    let french = lines(season, unserved, .french)
    #expect(french.count == 1)
    #expect(
      french.first?.hasSuffix(
        "Il n’y a que 32 places (du 15 mai au 28 août 2026) : Village 0, Village 1, Village 2 et 29 autres communes les ont déjà, pour des soirées au moins aussi prioritaires."
      ) ?? false, "\(french)")
    #expect(french.first?.hasPrefix("Village 32, Village 33") ?? false)
    #expect(french.first?.contains("(1 soirée facultative chacune)") ?? false)
  }

  @Test("What a territory pays for is said first, then who holds it")
  func territory() throws {
    let rules = Rules(territories: [.init(name: "CC", maxEvenings: 5)])
    let (season, unserved) = try report(9, rules: rules)
    #expect(
      lines(season, unserved, .french) == [
        "Village 5, Village 6, Village 7 et Village 8 (1 soirée chacune) : « CC » paie au plus 5 soirées (season.json) : Village 0, Village 1, Village 2 et 2 autres communes les ont déjà, pour des soirées obligatoires elles aussi."
      ])
    #expect(
      lines(season, Array(unserved.suffix(1)), .english) == [
        "Village 8 (1 evening): \"CC\" pays for 5 evenings at most (season.json): Village 0, Village 1, Village 2 and 2 other villages have them already, for evenings that are required too."
      ])
  }

  @Test("What was not looked at is told by who has the dates")
  func cut() throws {
    let (season, unserved) = try report(100, limit: WorkLimit(steps: 0))
    #expect(
      lines(season, Array(unserved.prefix(2)), .french) == [
        "Village 16 et Village 17 (1 soirée chacune) : toutes leurs dates sont prises, par Village 0, Village 1, Village 2, Village 3 et 12 autres communes."
      ])
  }

  @Test("What is unknown says so")
  func unknown() throws {
    let (season, unserved) = try report(20)
    let first = try #require(unserved.first)
    let none = UnservedCommune(
      commune: first.commune, evenings: 1, required: 1, reason: .unknown, explanation: nil, shared: nil)
    #expect(
      lines(season, [none], .french) == ["Village 16 (1 soirée) : trop long à démontrer pour une si grande saison."])
    #expect(lines(season, [none], .english) == ["Village 16 (1 evening): too long to prove in a season of this size."])
  }
}
