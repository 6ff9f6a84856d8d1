internal import CivilTime
package import PlanChanges
package import SeasonModel

/// Why a commune has its date, or why it has none and what would change that.
package struct ExplanationAnswer {
  /// The plan.
  package let plan: Plan
  /// The season as the plan leaves it.
  package let season: Season
  /// The position of the commune.
  package let commune: Int
  /// Why there is no further evening; nil where the commune has all it wants.
  package let explanation: Explanation?
  /// The two cheapest changes of each kind that would let it in, cheapest first; none where there is room as it is.
  package let changes: [SingleChange]
  /// What other dates would mean.
  package let dates: [DateVerdict]

  /// Explains what a commune has.
  ///
  /// - Parameters:
  ///   - word: the commune's code or name.
  ///   - workspace: the folder.
  /// - Throws: that there is no plan, or that the word names nothing.
  package init(for word: String, in workspace: Workspace) throws(DeskFailure) {
    let today = workspace.clock.frozenBefore
    let plan = try workspace.plan
    let season = workspace.seen(with: plan).asLeft(by: plan, today: today)
    let commune = try season.commune(named: word)
    let isShort = plan.evenings(of: season.communes[commune].code).count < season.communes[commune].evenings
    let explanation = isShort ? Explanation(of: commune, plan: plan, in: season, today: today) : nil
    (self.plan, self.season, self.commune, self.explanation) = (plan, season, commune, explanation)
    changes = explanation.map { ExplanationAnswer.changes($0, commune, plan, season, today) } ?? []
    // A lock is told by itself: what another date would cost without it is worth knowing.
    dates = DateBoard(season: season, plan: plan, today: today).dates(
      of: commune, within: HandLimits(moves: 1, opensLocks: true))
  }

  private static func changes(
    _ explanation: Explanation, _ commune: Int, _ plan: Plan, _ season: Season, _ today: CivilDate?
  ) -> [SingleChange] {
    if case .room = explanation.verdict { return [] }
    let off = plan.evenings.filter { $0.commune == season.communes[commune].code && plan.isOff($0) }.map(\.date)
    var counts: [String: Int] = [:]
    return SingleChange.changes(for: commune, plan: plan, in: season, today: today).filter { change in
      if case .open(let date) = change.kind, off.contains(date) { return false }
      counts[change.kind.name, default: 0] += 1
      return counts[change.kind.name, default: 0] <= 2
    }
  }
}

extension SingleChange.Kind {
  /// The stable name of machine output.
  package var name: String {
    switch self {
    case .open: "open"
    case .free: "free"
    case .extraDate: "extra-date"
    case .reopen: "reopen"
    case .week: "week"
    case .serve: "serve"
    case .longestLeg: "longest-leg"
    case .territory: "territory"
    case .spacing: "spacing"
    }
  }
}
