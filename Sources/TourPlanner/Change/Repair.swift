public import SeasonModel

/// Mends a plan that no longer fits its season, with as few others moved as can be.
///
/// Evenings that still fit stay. Each other one goes to the date that costs least, where every evening of others that
/// moves counts as much as it must win.
public enum Repair {
  /// The mended plan, or nil where some hard rule stays broken.
  ///
  /// - Complexity: an audit for each evening, and a `DateBoard` with moves for each one that no longer fits.
  public static func plan(_ old: Plan, in season: Season, least: Metres, today: CivilDate? = nil) -> Plan? {
    let cancelled = old.evenings.filter { !$0.counts }
    var kept: [Evening] = []
    var homeless: [Evening] = []
    for evening in old.heldEvenings.sorted(by: { $0.rank < $1.rank }) {
      let known = Set(PlanAudit(of: Plan(evenings: kept), in: season).brokenRules)
      let broken = PlanAudit(of: Plan(evenings: kept + [evening]), in: season).brokenRules
      if broken.allSatisfy({ known.contains($0) }) { kept.append(evening) } else { homeless.append(evening) }
    }
    var plan = Plan(evenings: kept + cancelled)
    for evening in homeless {
      guard let commune = season.communePositions[evening.commune] else { continue }
      let board = DateBoard(season: season, plan: plan, today: today)
      let proposals = board.dates(of: commune, moves: 2).compactMap(\.proposal).filter { $0.own.old == nil }
      let best = proposals.min { left, right in
        price(left, least) < price(right, least)
      }
      if let best { plan = best.applied(to: plan) }
    }
    return PlanAudit(of: plan, in: season).isValid ? plan : nil
  }

  private static func price(_ proposal: Rearrangement, _ least: Metres) -> ScoreChange {
    ScoreChange(
      missing: proposal.change.missing, priorityUnserved: proposal.change.priorityUnserved,
      cost: proposal.change.cost + Metres(least.count * proposal.others.count))
  }
}

extension Evening {
  /// What must stay comes first.
  fileprivate var rank: Int { status == .held ? 0 : isLocked ? 1 : status == .fixed ? 2 : 3 }
}
