internal import SeasonDesk
internal import SeasonModel

/// What the best plan found has over another one, in a sentence.
struct ComparisonWords {
  let best: PlanFigures
  /// The plan that it is held against.
  let other: PlanFigures

  private var objective: Rules.Objective { best.season.rules.objective }

  /// How many evenings the best plan holds with how much driving, and what its wishes weigh where any plan misses some.
  func sentence(_ language: Language) -> String {
    let evenings = Noun.evening.counted(best.served, language)
    let road = language.driving(best.audit, objective)
    let change = language.drivingChange(from: other.audit, to: best.audit, objective)
    let wishes = wishes(language)
    return Phrase(
      "À titre de comparaison, « guinguette plan » tient \(evenings) avec \(road) (\(change))\(wishes).",
      "For comparison, \"guinguette plan\" holds \(evenings) with \(road) (\(change))\(wishes).")(language)
  }

  private func wishes(_ language: Language) -> String {
    guard best.audit.penalty > .zero || other.audit.penalty > .zero else { return "" }
    let weight = language.cost(best.audit.penalty, objective)
    let change = language.signedCost(best.audit.penalty - other.audit.penalty, objective)
    return Phrase(
      ", et \(weight) comptés pour des souhaits non tenus (\(change))",
      ", and \(weight) counted for wishes not kept (\(change))")(language)
  }
}
