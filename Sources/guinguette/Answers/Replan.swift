internal import SeasonModel
internal import TourPlanner

/// How a new search treats the plan there is: what stays, and what a move must win.
struct Replan {
  let season: Season
  /// The plan there is, if any.
  let current: Plan?
  var keep: Keep
  /// What each moved evening must win.
  let stability: Metres
  /// Evenings before this day stay.
  let today: CivilDate?
  /// What the world was told, if anything.
  let publication: Publication?

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
    let open = current.map(season.keepingOff) ?? season
    guard let today, let past = DateSpan(first: season.span.first, last: min(today - 1, season.span.last)) else {
      return open
    }
    var draft = open.draft
    let frozen = frozen
    for commune in season.communes {
      let own = Set(frozen.filter { $0.commune == commune.code }.map(\.date))
      let closed = past.filter { !own.contains($0) }
      draft.availability += closed.map {
        AvailabilityRow(subject: .commune(commune.code), span: DateSpan($0), status: .closed)
      }
    }
    return (try? Season(validating: draft)) ?? open
  }

  /// The evenings of the plan there is that people count on: those that were published, else all.
  private var promised: [Evening] {
    guard let current else { return [] }
    guard let publication else { return current.heldEvenings }
    let known = Plan(published: publication)
    return current.heldEvenings.filter { evening in
      known.evenings(of: evening.commune).contains { $0.date == evening.date }
    }
  }

  /// Whether it is worth looking first for a plan in which nobody moves: somebody is missing, and moves have a price.
  var asksForSteadySearch: Bool {
    guard let current, keep == .fixed, stability > .zero else { return false }
    let audit = PlanAudit(of: current, in: season)
    return audit.score.missing > 0 || audit.score.priorityUnserved > 0 || !audit.isValid
  }

  /// The same question with every evening kept that still fits.
  var steady: Replan {
    var steady = self
    steady.keep = .all
    return steady
  }

  /// What searches found, with every move undone that does not pay, and evenings that stayed as they were noted.
  ///
  /// - Parameters:
  ///   - result: what the search found.
  ///   - others: plans that others found, such as a search in which nobody moves.
  /// - Returns: the result with the best of the plans in the eyes of people who know the one there is, and who moved.
  func settled(
    _ result: PlanningResult, or others: [Plan] = []
  ) -> (result: PlanningResult, groups: [Stability.Group]) {
    guard let current else { return (result, []) }
    guard keep != .none else { return (result.holding(noted(result.plan, current), in: season), []) }
    let wide = searchSeason
    var plans = [result.plan] + others
    // A plan that no longer fits is also mended with the fewest moves.
    if !PlanAudit(of: current, in: season).isValid {
      plans += [Repair.plan(current, in: wide, least: stability, today: today)].compactMap(\.self)
    }
    let settled = plans.filter { PlanAudit(of: $0, in: season).isValid }.map { plan in
      Stability(
        from: current, to: noted(plan, current), in: wide, least: stability, promised: promised, today: today)
    }
    guard let best = settled.min(by: { $0.price < $1.price }) else { return (result, []) }
    return (result.holding(noted(best.plan, current), in: season), best.groups)
  }

  /// A plan in which evenings that stayed are as they were noted, with those that were called off.
  private func noted(_ plan: Plan, _ current: Plan) -> Plan {
    let known = current.heldEvenings
    let kept = plan.heldEvenings.map { evening in
      known.first { $0.isSameSlot(as: evening) && $0.commune == evening.commune } ?? evening
    }
    return Plan(evenings: kept + current.evenings.filter { !$0.counts })
  }

  /// Whether a rule is broken because of the last evening added, and not because something is still missing.
  private static func isBroken(_ rule: BrokenRule, among frozen: [Evening], _ season: Season) -> Bool {
    guard rule.rule != .fixed else { return false }
    return !PlanAudit(of: Plan(evenings: frozen), in: season).brokenRules.contains(rule)
  }
}
