internal import SeasonModel
internal import TourPlanner

extension PlanningProgress {
  /// How far the search has come, on one line: time, cost, gap.
  func text(_ language: Language, _ objective: Rules.Objective) -> String {
    let tenths = Int((seconds * 10).rounded(.down))
    let clock = "\(language.decimal(tenths, decimals: 1))\(language.unitSpace)s"
    var parts = [clock, language.cost(score.cost, objective)]
    if score.missing > 0 {
      let verb = score.missing == 1 ? Phrase("manque", "missing") : Phrase("manquent", "missing")
      parts.append("\(language.number(score.missing)) \(verb(language))")
    }
    if let lowerBound, score.cost > .zero {
      // Rounded up: a gap is never shown smaller than it is.
      let gap = Int((Double(score.cost.count - lowerBound.count) * 1000 / Double(score.cost.count)).rounded(.up))
      let text = language.percent(tenths: max(0, gap))
      parts.append(Phrase("écart \(text)", "gap \(text)")(language))
    }
    return parts.joined(separator: "  ")
  }
}
