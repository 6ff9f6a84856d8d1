/// Finds what is wrong with a draft's rules.
enum RuleValidation {
  static func defects(of draft: SeasonDraft, territories: [String]) -> [SeasonDefect] {
    let rules = draft.rules
    var defects: [SeasonDefect] = []
    if !SeasonLimits.days.contains(rules.minDaysBetweenEvenings) {
      defects.append(
        SeasonDefect(.rule("minDaysBetweenEvenings"), .outOfRange(rules.minDaysBetweenEvenings, SeasonLimits.days)))
    }
    if let notice = rules.noticeDays, !SeasonLimits.noticeDays.contains(notice) {
      defects.append(SeasonDefect(.rule("noticeDays"), .outOfRange(notice, SeasonLimits.noticeDays)))
    }
    defects += length(rules.preferredDatePenalty, of: "preferredDatePenaltyKm")
    if let rule = rules.neighbours {
      defects += length(rule.within, of: "neighbours.withinKm")
      if let penalty = rule.penalty { defects += length(penalty, of: "neighbours.penaltyKm") }
      if !SeasonLimits.days.contains(rule.minDays) {
        defects.append(SeasonDefect(.rule("neighbours.minDays"), .outOfRange(rule.minDays, SeasonLimits.days)))
      }
    }
    return defects + territoryDefects(rules.territories, known: territories)
  }

  private static func length(_ metres: Metres, of field: String) -> [SeasonDefect] {
    SeasonLimits.kilometres.contains(metres.km)
      ? [] : [SeasonDefect(.rule(field), .outOfRange(metres.km, SeasonLimits.kilometres))]
  }

  private static func territoryDefects(_ rules: [Rules.Territory], known: [String]) -> [SeasonDefect] {
    let names = Set(known)
    let limits = SeasonLimits.territoryEvenings
    var defects = DraftChecks.duplicates(rules.map(\.name)) { .territoryRule($0, "name") }
    for (index, rule) in rules.enumerated() {
      if !rule.name.isEmpty, !names.contains(rule.name) {
        defects.append(SeasonDefect(.territoryRule(index, "name"), .unknown(rule.name, known: known)))
      }
      if !limits.contains(rule.minEvenings) {
        defects.append(SeasonDefect(.territoryRule(index, "minEvenings"), .outOfRange(rule.minEvenings, limits)))
      }
      guard let most = rule.maxEvenings else { continue }
      if !limits.contains(most) {
        defects.append(SeasonDefect(.territoryRule(index, "maxEvenings"), .outOfRange(most, limits)))
      } else if rule.minEvenings > most {
        defects.append(
          SeasonDefect(
            .territoryRule(index, "maxEvenings"), .minimumExceedsMaximum(minimum: rule.minEvenings, maximum: most)))
      }
    }
    return defects
  }
}
