internal import SeasonModel

/// Broken rules as a list: every one in words, and below those of one rule what to do about them.
enum BrokenRuleReport {
  /// The lines, in the order of the rules.
  static func lines(_ broken: [BrokenRule], in season: Season, _ language: Language) -> [String] {
    var lines: [String] = []
    for (position, rule) in broken.enumerated() {
      lines.append("- " + rule.text(in: season, language))
      let isLastOfItsKind = position + 1 == broken.count || broken[position + 1].rule != rule.rule
      if isLastOfItsKind { lines.append("  → " + rule.rule.remedy(language)) }
    }
    return lines
  }
}
