import Foundation
import SeasonFiles
import SeasonModel
import Testing

/// `PlanAudit` against `Tests/judges/check_plan.py`, which shares no code with it.
struct JudgesAgreeTests {
  @Test(arguments: PlanJudge.seasons)
  func onPlansThatKeepTheRulesAndOnBrokenOnes(folder: String) throws {
    let season = try #require(SeasonFolder.read(folder).season)
    var random = RandomPlans(season: season, seed: 52)
    var kept: [Plan] = []
    var broken: [Plan] = []
    for _ in 0..<4 {
      let careful = random.careful()
      kept.append(careful)
      broken += [random.onAClosedDate(careful), random.withADoubledSlot(careful), random.withoutAPromise(careful)]
        .compactMap(\.self)
    }
    try expectAgreement(on: kept + broken + (0..<4).map { _ in random.reckless() }, of: season, in: folder)
    #expect(kept.allSatisfy { PlanAudit(of: $0, in: season).isValid })
    #expect(!broken.contains { PlanAudit(of: $0, in: season).isValid })
  }

  /// The seasons have few rules; here each rule is switched on, hard where it can be.
  @Test(arguments: PlanJudge.smallSeasons, RuleChange.allCases)
  func withMoreRules(folder: String, change: RuleChange) throws {
    let copy = try change.copy(of: folder)
    defer { try? FileManager.default.removeItem(at: copy) }
    let path = copy.path(percentEncoded: false)
    let season = try #require(SeasonFolder.read(path).season)
    var random = RandomPlans(season: season, seed: 51)
    let plans = [random.careful(), random.careful(), random.reckless()]
    try expectAgreement(on: plans, of: season, in: path)
  }

  private func expectAgreement(on plans: [Plan], of season: Season, in folder: String) throws {
    let verdicts = try PlanJudge.verdicts(on: plans, of: folder)
    try #require(verdicts.count == plans.count)
    for (plan, verdict) in zip(plans, verdicts) {
      // The other judge reads no cancelled evening, and so knows of no promise and no way that one took along.
      let audit = PlanAudit(of: Plan(evenings: plan.activeEvenings), in: season)
      #expect(PlanAudit(of: plan, in: season).score == audit.score)
      let rules = Set(audit.brokenRules.map(\.rule))
      #expect(audit.isValid == verdict.errors.isEmpty)
      #expect(audit.evenings == verdict.served)
      #expect(audit.score.missing == verdict.missing)
      #expect(audit.penalty == Metres(verdict.penalty))
      // The judge counts a commune's surplus evenings as negative priority; such a plan is refused by both.
      if !rules.contains(.evenings) { #expect(audit.score.priorityUnserved == verdict.priorityUnserved) }
      // With two evenings in one slot, nobody can say what the van drives.
      guard !rules.contains(.slot) else { continue }
      #expect(audit.driven == Metres(verdict.metres))
      #expect(audit.time == Minutes(thousandths: verdict.time))
      #expect(audit.score.cost == Metres(verdict.cost))
      #expect(errorCounts(of: audit) == verdict.errorCounts)
    }
  }

  /// The broken rules under the judge's words for them.
  private func errorCounts(of audit: PlanAudit) -> [String: Int] {
    let words = audit.brokenRules.map { broken in
      switch broken.rule {
      case .unknownCommune: "code"
      case .unknownVan, .vanDate, .vanTerritory: "van"
      case .outingTerritory, .territory: "territory"
      case let rule: rule.rawValue
      }
    }
    return Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }
}

/// A rule to switch on in a season folder.
enum RuleChange: String, CaseIterable, CustomTestStringConvertible {
  case vanTerritory
  case week
  case leg
  case home
  case outingTerritory
  case territory
  case hardNeighbours
  case minutes

  var testDescription: String { rawValue }

  /// Copies a folder with the rule switched on, and without its promises, which might contradict the rule.
  func copy(of folder: String) throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appending(path: "season-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    let original = URL(filePath: folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".csv") {
      let text = try String(contentsOf: original.appending(path: name), encoding: .utf8)
      let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      try rows.filter { !$0.contains(",fixed,") }.joined(separator: "\n")
        .write(to: copy.appending(path: name), atomically: false, encoding: .utf8)
    }
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: original.appending(path: "season.json")))
    var season = try #require(object as? [String: Any])
    var vans = try #require(season["vans"] as? [[String: Any]])
    var rules = season["rules"] as? [String: Any] ?? [:]
    let territory = try #require(SeasonFolder.read(folder).season?.communes.first?.territory)
    switch self {
    case .vanTerritory: vans[0]["territories"] = [territory]
    case .week: vans[0]["maxEveningsPerWeek"] = 1
    case .leg: vans[0]["maxLegKm"] = 15.5
    case .home: vans[0]["overnight"] = "base"
    case .outingTerritory: rules["oneTerritoryPerOuting"] = true
    case .territory: rules["territories"] = [["name": territory, "minEvenings": 3, "maxEvenings": 4]]
    case .hardNeighbours: rules["neighbours"] = ["withinKm": 7.5, "minDays": 9]
    case .minutes: rules["optimise"] = "minutes"
    }
    season["vans"] = vans
    season["rules"] = rules
    try JSONSerialization.data(withJSONObject: season).write(to: copy.appending(path: "season.json"))
    return copy
  }
}
