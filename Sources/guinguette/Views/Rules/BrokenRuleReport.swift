internal import CivilTime
internal import SeasonModel

/// Broken rules as a list: every one in words, with the line of the file it comes from, and below those of one rule what
/// to do about them.
enum BrokenRuleReport {
  /// The lines, in the order of the rules; with a teller, each has the rows of the availability file behind it.
  static func lines(
    _ broken: [BrokenRule], in season: Season, _ language: Language, _ teller: ReasonTeller? = nil
  ) -> [String] {
    var lines: [String] = []
    for (position, rule) in broken.enumerated() {
      let rows = rule.rows(in: season)
      let place = rows.isEmpty ? nil : teller?.lines(rows)
      lines.append("- " + rule.text(in: season, language) + (place.map { " (\($0))" } ?? ""))
      let isLastOfItsKind = position + 1 == broken.count || broken[position + 1].rule != rule.rule
      if isLastOfItsKind { lines.append("  → " + rule.rule.remedy(language)) }
    }
    return lines
  }
}

extension BrokenRule {
  /// The rows of the availability file that the rule comes from.
  fileprivate func rows(in season: Season) -> [Int] {
    guard rule == .fixed || rule == .availability, let date, let code = codes.first,
      let commune = season.communePositions[code]
    else { return [] }
    let all = season.availabilityRows(ofCommune: commune)
    func rows(_ status: AvailabilityRow.Status) -> [Int] { all.filter { season.availability[$0].status == status } }
    let here = rows(rule == .fixed ? .fixed : .closed).filter { season.availability[$0].span.contains(date) }
    return here.isEmpty && rule == .availability ? rows(.open) : here
  }
}
