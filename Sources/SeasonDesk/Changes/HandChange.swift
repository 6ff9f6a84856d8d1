internal import CivilTime
package import PlanChanges
package import SeasonFiles
package import SeasonModel

/// A change of the plan by hand: judged, and written as one undo step; a hard rule is never broken.
package struct HandChange {
  /// The folder that is changed.
  package let workspace: Workspace
  /// The plans of the folder.
  package let book: PlanBook
  /// The plan before the change.
  package let plan: Plan
  /// What day it is; without notice where that is forced.
  package let clock: SeasonClock
  /// The season with the day it is.
  package let season: Season
  /// Whether locks and the notice are overridden, and no hard rule.
  package let isForced: Bool

  /// Begins a change.
  ///
  /// - Parameters:
  ///   - workspace: a folder that was opened for writing.
  ///   - isForced: whether locks and the notice are overridden.
  /// - Throws: that there is no plan.
  package init(_ workspace: Workspace, isForced: Bool = false) throws(DeskFailure) {
    self.workspace = workspace
    self.isForced = isForced
    book = try workspace.book
    plan = try workspace.plan
    clock = isForced ? workspace.clock.withoutNotice : workspace.clock
    season = workspace.season.seen(by: clock, with: plan, told: book.publication)
  }

  /// The evenings that words mean.
  package var choice: EveningChoice { EveningChoice(season: season, plan: plan) }

  /// Refuses to touch an evening that took place, and unless that is forced one that is locked.
  func refusePinned(_ evening: Evening) throws(DeskFailure) {
    if evening.status == .held { throw .change(.tookPlace(evening, season)) }
    guard evening.isLocked, !isForced else { return }
    throw .change(.locked(evening, season))
  }

  /// Refuses to move an evening that is past.
  func refusePast(_ evening: Evening) throws(DeskFailure) {
    if clock.isPast(evening.date) { throw .change(.eveningIsPast(evening, clock, season)) }
  }

  /// Refuses to give a commune a date that is past or, unless that is forced, too near.
  func refuse(_ date: CivilDate, for commune: String) throws(DeskFailure) {
    if clock.isPast(date) { throw .change(.dateIsPast(date, clock)) }
    if !season.gives(date, to: commune) { throw .change(.dateIsTooNear(date, clock)) }
  }

  /// Judges the new plan and writes it, or says which hard rule forbids it.
  ///
  /// - Parameters:
  ///   - new: the plan with the change made.
  ///   - tears: whether the change may leave an outing with legs that cannot be driven, as a cancellation may.
  /// - Returns: what came of it.
  /// - Throws: the rules that stand against it.
  package func commit(_ new: Plan, tears: Bool = false) throws(DeskFailure) -> CommittedChange {
    let judgement = PlanJudgement(from: plan, to: new, in: season)
    let broken = judgement.broken.filter { !tears || !judgement.torn.contains($0) }
    guard broken.isEmpty else { throw .change(.hardRules(broken, season, workspace.sources)) }
    let lost = new == plan ? nil : try workspace.write(book.recording(new))
    return CommittedChange(season: season, old: plan, new: new, judgement: judgement, lostAccess: lost)
  }
}

/// A change that was made.
package struct CommittedChange {
  /// The season with the day it is.
  package let season: Season
  /// The plan before.
  package let old: Plan
  /// The plan now.
  package let new: Plan
  /// What the change costs, and what it bends.
  package let judgement: PlanJudgement
  /// Who perhaps can no longer read the plan's file.
  package let lostAccess: LostAccess?

  /// Whether nothing was to be changed, and nothing was written.
  package var isNothing: Bool { new == old }
}
