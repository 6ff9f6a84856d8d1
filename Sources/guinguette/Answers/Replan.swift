internal import SeasonModel
internal import TourPlanner

/// How a new search treats the plan there is: what stays, and what a move must win.
struct Replan {
  let season: Season
  /// The plan there is, if any.
  let current: Plan?
  let keep: Keep
  /// What each moved evening must win.
  let stability: Metres
  /// Evenings before this day stay.
  let today: CivilDate?

  /// The evenings that stay where they are.
  ///
  /// With `Keep.all` those that no longer fit the folder are let go: to keep them is impossible, and a locked one is
  /// refused elsewhere.
  var frozen: [Evening] {
    guard let current else { return [] }
    if keep != .all, today == nil { return keep.frozen(of: current) }
    let kept = keep.frozen(of: current)
    let past = current.heldEvenings.filter { evening in today.map { evening.date < $0 } ?? false }
    let must = past.filter { !kept.contains($0) } + kept.filter { $0.isLocked || $0.status == .held }
    let may = kept.filter { !$0.isLocked && $0.status != .held && !must.contains($0) }
    return may.reduce(must) { frozen, evening in
      let trial = PlanAudit(of: Plan(evenings: frozen + [evening]), in: season).brokenRules
      return trial.contains { Replan.isBroken($0, among: frozen, season) } ? frozen : frozen + [evening]
    }
  }

  /// The season to search in: a date that was called off, and dates before today, are open to nobody anew.
  var searchSeason: Season {
    var draft = season.draft
    let cancelled = current?.evenings.filter { !$0.counts } ?? []
    for evening in cancelled where !isHeld(evening.commune, evening.date) {
      draft.availability.append(
        AvailabilityRow(subject: .commune(evening.commune), span: DateSpan(evening.date), status: .closed))
    }
    if let today, let past = DateSpan(first: season.span.first, last: min(today - 1, season.span.last)) {
      let frozen = frozen
      for commune in season.communes {
        let own = Set(frozen.filter { $0.commune == commune.code }.map(\.date))
        let closed = past.filter { !own.contains($0) }
        draft.availability += closed.map {
          AvailabilityRow(subject: .commune(commune.code), span: DateSpan($0), status: .closed)
        }
      }
    }
    return (try? Season(validating: draft)) ?? season
  }

  /// What a search found, with every move undone that does not pay, and evenings that stayed as they were noted.
  func settled(_ result: PlanningResult) -> (result: PlanningResult, groups: [Stability.Group]) {
    guard let current else { return (result, []) }
    let cancelled = current.evenings.filter { !$0.counts }
    let kept = result.plan.evenings.map { evening in
      current.heldEvenings.first {
        $0.date == evening.date && $0.van == evening.van && $0.commune == evening.commune
      } ?? evening
    }
    let plan = Plan(evenings: kept + cancelled)
    guard keep != .none else { return (result.holding(plan, in: season), []) }
    let settled = Stability(from: current, to: plan, in: season, least: stability)
    // A plan that no longer fits is also mended with the fewest moves; the better of the two is taken.
    guard !PlanAudit(of: current, in: season).isValid,
      let mended = Repair.plan(current, in: searchSeason, least: stability, today: today),
      PlanAudit(of: mended, in: season).isValid
    else { return (result.holding(settled.plan, in: season), settled.groups) }
    let repaired = Stability(from: current, to: mended, in: season, least: stability)
    let best = price(repaired) < price(settled) ? repaired : settled
    return (result.holding(best.plan, in: season), best.groups)
  }

  /// What a plan is worth when each moved evening costs what it must win.
  private func price(_ stability: Stability) -> PlanScore {
    var score = PlanAudit(of: stability.plan, in: season).score
    score.cost += Metres(self.stability.count * stability.groups.reduce(0) { $0 + $1.steps.count })
    return score
  }

  private func isHeld(_ commune: String, _ date: CivilDate) -> Bool {
    current?.heldEvenings.contains { $0.commune == commune && $0.date == date } ?? false
  }

  /// Whether a rule is broken because of the last evening added, and not because something is still missing.
  private static func isBroken(_ rule: BrokenRule, among frozen: [Evening], _ season: Season) -> Bool {
    guard rule.rule != .fixed else { return false }
    return !PlanAudit(of: Plan(evenings: frozen), in: season).brokenRules.contains(rule)
  }
}
