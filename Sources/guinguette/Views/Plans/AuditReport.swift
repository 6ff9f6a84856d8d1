internal import SeasonDesk
internal import SeasonModel
internal import TextFormats
internal import TourPlanner

/// A plan that was made elsewhere: what it is worth, the rules it breaks, and what the best plan found has over it.
struct AuditReport {
  private let plan: PlanReport
  private let best: PlanningResult?
  private var figures: PlanFigures { plan.figures }

  /// Prepares to tell it; `best` is nil where nothing better was looked for.
  init(_ plan: PlanReport, best: PlanningResult?) {
    (self.plan, self.best) = (plan, best)
  }

  /// Tells people.
  func tell(_ console: Console) {
    for line in plan.summary { console.print(line) }
    console.print()
    let broken = figures.audit.brokenRules
    if broken.isEmpty {
      console.print(console.style.green(AuditTexts.valid(console.language)))
    } else {
      console.print(console.style.red(AuditTexts.broken(broken.count)(console.language)))
      for line in BrokenRuleReport.lines(broken, in: figures.season, console.language) { console.print(line) }
    }
    if !plan.shortcomings.isEmpty {
      for line in [""] + plan.shortcomings { console.print(line) }
    }
    guard let best, console.speaks else { return }
    let other = PlanFigures(of: best.plan, in: figures.season)
    console.print()
    console.print(ComparisonWords(best: other, other: figures).sentence(console.language))
  }

  /// What machines are told.
  func json(_ language: Language) -> JSONText {
    // A bound speaks of plans that serve as many: it says nothing about one that serves fewer.
    let score = figures.audit.score
    let isComparable =
      figures.audit.isValid && score.missing == best?.score.missing
      && score.priorityUnserved == best?.score.priorityUnserved
    let bound = isComparable ? best?.lowerBound : nil
    let gap = bound.map { bound in
      score.cost > .zero
        ? Int((Double(score.cost.count - bound.count) * 100_000 / Double(score.cost.count)).rounded(.up)) : 0
    }
    return .object(
      [
        ("errors", .array(figures.audit.brokenRules.map { $0.json(in: figures.season, language) })),
        ("missing", .number(figures.audit.score.missing)),
      ] + figures.costMembers + [
        ("lowerBoundKm", bound.map { .thousandths($0.count) } ?? .null),
        ("gapPercent", gap.map(JSONText.thousandths) ?? .null),
      ])
  }
}
