internal import SeasonModel
internal import TourPlanner

extension PlanningProgress {
  /// How far the search has come, on one line: time, cost, gap.
  func text(_ language: Language) -> String {
    let tenths = Int((seconds * 10).rounded(.down))
    var parts = ["\(language.decimal(tenths, decimals: 1))\(language.unitSpace)s", language.km(score.cost)]
    if score.missing > 0 {
      parts.append(Phrase("\(score.missing) manquent", "\(score.missing) missing")(language))
    }
    if let lowerBound, score.cost > .zero {
      let gap = (score.cost.count - lowerBound.count) * 1000 / score.cost.count
      let text = language.percent(tenths: max(0, gap))
      parts.append(Phrase("écart \(text)", "gap \(text)")(language))
    }
    return parts.joined(separator: "  ")
  }
}
