internal import PlanChanges
package import SeasonModel
package import TourPlanner

/// What keeps a plan from being looked for, or from being written.
///
/// A plan that breaks a hard rule is never a file. The one exception: legs that a cancellation tore between evenings that
/// must stay are nobody's fault, and no reason to stop planning the rest.
package struct PlanRefusal {
  /// The season with the day it is.
  let season: Season
  /// The plan there is, if any.
  let current: Plan?
  /// The evenings that stay where they are.
  let frozen: [Evening]

  /// Prepares to judge what a search is asked for and what it finds.
  package init(season: Season, current: Plan?, frozen: [Evening]) {
    (self.season, self.current, self.frozen) = (season, current, frozen)
  }

  /// Refuses to search where evenings that must stay cannot, among themselves or beside promises; legs aside, which others
  /// in between may mend.
  package func refuseConflicts() throws(DeskFailure) {
    let known = current.map(season.keepingOff) ?? season
    let conflicts = SmallestRelease.broken(by: frozen, in: known).filter { !$0.isAboutLegs }
    guard conflicts.isEmpty else { throw notKept(conflicts) }
  }

  /// Refuses a plan that breaks a rule, unless a cancellation broke it already.
  package func refuseBrokenRules(of figures: PlanFigures) throws(DeskFailure) {
    let torn = Set(current.map { PlanAudit(of: $0, in: season).torn } ?? [])
    let broken = figures.audit.brokenRules.filter { !torn.contains($0) }
    let staying = PlanAudit(of: Plan(evenings: frozen), in: season).brokenRules
    let isWhole = frozen.allSatisfy { evening in
      figures.plan.evenings(of: evening.commune).contains { $0.isSameSlot(as: evening) }
    }
    // What took place or is locked is in every plan: where it cannot be, no plan is written.
    guard isWhole else { throw notKept(staying.filter { $0.rule != .fixed && !torn.contains($0) }) }
    guard !broken.isEmpty else { return }
    if broken.allSatisfy({ $0.rule == .fixed }) { throw .planning(.promises(broken, season)) }
    if broken.allSatisfy({ $0.isAboutLegs && staying.contains($0) }) { throw notKept(broken) }
    throw .planning(.brokenRules(broken, season))
  }

  /// The evenings that must stay break rules among themselves.
  private func notKept(_ broken: [BrokenRule]) -> DeskFailure {
    let locked = frozen.filter { evening in
      evening.isLocked && evening.status != .held && broken.contains { $0.concerns(evening) }
    }
    return .planning(.keptEvenings(broken, locked: locked, season))
  }
}

extension PlanningResult {
  /// Refuses a result with which the planner contradicts itself or the audit: a plan that may be wrong is never a file.
  package func refuseDefect(judged audit: PlanAudit) throws(DeskFailure) {
    let found = score == audit.score ? defect : .scores(search: score, audit: audit.score)
    if let found { throw .planning(.defect(found)) }
  }
}

extension BrokenRule {
  /// Whether the rule is about a leg, which evenings in between may mend.
  fileprivate var isAboutLegs: Bool { rule == .leg || rule == .road }

  /// Whether an evening has to do with the rule.
  fileprivate func concerns(_ evening: Evening) -> Bool {
    guard !codes.isEmpty else { return van == nil || van == evening.van }
    guard codes.contains(evening.commune) else { return false }
    return isAboutLegs || rule == .outingTerritory || date == nil || [date, otherDate].contains(evening.date)
  }
}
