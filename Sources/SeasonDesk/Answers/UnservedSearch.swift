package import CivilTime
package import PlanChanges
internal import SeasonModel

/// Finds out why communes are not served, by trying.
///
/// All of them share one limit: what it does not allow is said to be unknown, and the list is there at once.
package struct UnservedSearch {
  /// How many communes are explained each by itself, and how hard each may be; others are if nothing else explains them.
  private static let explained = 12
  private static let effort = 20_000
  /// The work of a first look at all of them.
  private static let looking = WorkLimit.second / 4

  private let figures: PlanFigures
  /// The season, in which nobody gets a date again that was called off.
  private let season: Season
  private let search: ExplanationSearch
  private let limit: WorkLimit

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - figures: the plan's figures.
  ///   - today: dates before it are past.
  ///   - limit: how much work the explanations may be together.
  package init(
    _ figures: PlanFigures, today: CivilDate? = nil,
    limit: WorkLimit = WorkLimit(steps: WorkLimit.second)
  ) {
    self.figures = figures
    self.limit = limit
    season = figures.season.asLeft(by: figures.plan, today: today)
    search = ExplanationSearch(plan: figures.plan, in: season, today: today)
  }

  /// Every commune that has fewer evenings than it wants, in the season's order.
  package var communes: [UnservedCommune] {
    let looking = WorkLimit(steps: UnservedSearch.looking)
    var shared: [SharedReason] = []
    return figures.shortCommunes.enumerated().map { order, position in
      let explanation = explanation(of: position, at: order, &shared)
      let isShown = if case .noRoom = explanation?.verdict { true } else { false }
      let known =
        isShown ? nil : shared.first { search.leavesNoRoom($0.crowd, for: position, limit: looking) }
      let commune = season.communes[position]
      let held = figures.heldByCommune[position]
      return UnservedCommune(
        commune: position, evenings: commune.evenings - held, required: max(0, commune.required - held),
        reason: reason(for: position, explanation, looking), explanation: explanation, shared: known)
    }
  }

  /// The explanation of a commune; nil where others explain it already, or nothing can be said.
  private func explanation(of position: Int, at order: Int, _ shared: inout [SharedReason]) -> Explanation? {
    // A plan that breaks rules has no room or none for reasons of its own.
    guard figures.audit.isValid, !limit.isSpent else { return nil }
    let isOneOfFirst = order < UnservedSearch.explained
    if !isOneOfFirst, shared.contains(where: { search.leavesNoRoom($0.crowd, for: position, limit: limit) }) {
      return nil
    }
    let share = limit.part(of: max(2, UnservedSearch.explained - order))
    let explanation = search.explanation(of: position, effort: UnservedSearch.effort, limit: share)
    if let reason = SharedReason(explanation), !shared.contains(where: reason.isLike) { shared.append(reason) }
    return explanation
  }

  private func reason(
    for position: Int, _ explanation: Explanation?, _ looking: WorkLimit
  ) -> UnservedCommune.Reason {
    let found = reason(for: position, looking)
    guard case .room = explanation?.verdict else { return found }
    if case .roomLeft = found { return found }
    return .roomIfOthersMove
  }

  private func reason(for position: Int, _ looking: WorkLimit) -> UnservedCommune.Reason {
    let host = season.communes[position]
    guard season.vans.contains(where: { $0.serves(territory: host.territory) }) else { return .noVanServes }
    let look = search.look(at: position, limit: looking)
    if look == .noDate { return .noCommonDate }
    if look == .unknown { return .unknown }
    looking.take(season.vans.count * season.table.siteCount)
    guard season.vans.contains(where: { $0.serves(territory: host.territory) && canReach(position, van: $0) }) else {
      return .noRoad
    }
    switch look {
    case .noDate: return .noCommonDate
    case .taken(let holders): return .slotsTaken(by: holders.map { season.communes[$0].code })
    case .rules(let rules): return .rules(rules)
    case .room(let slot): return confirmed(slot, for: position, looking)
    case .unknown: return .unknown
    }
  }

  /// A free date, or the rules that evenings without a slot of their own let stand against it.
  private func confirmed(
    _ slot: Slot, for position: Int, _ looking: WorkLimit
  ) -> UnservedCommune.Reason {
    guard !figures.audit.isValid else { return .roomLeft(slot.date) }
    guard looking.take(100 * figures.plan.evenings.count) else { return .unknown }
    let evening = Evening(date: slot.date, van: season.vans[slot.van].id, commune: season.communes[position].code)
    let audit = PlanAudit(of: Plan(evenings: figures.plan.evenings + [evening]), in: season)
    // A plan made elsewhere may break rules as it is: only what the new evening adds stands against it.
    let broken = Set(figures.audit.brokenRules)
    var added: [BrokenRule.Rule] = []
    for rule in audit.brokenRules where !broken.contains(rule) && !added.contains(rule.rule) { added.append(rule.rule) }
    return added.isEmpty ? .roomLeft(slot.date) : .rules(added)
  }

  /// Whether some leg reaches the commune and some leg leaves it, short enough for the van.
  private func canReach(_ commune: Int, van: Van) -> Bool {
    let site = season.site(ofCommune: commune)
    let others = (0..<season.table.siteCount).lazy.filter { $0 != site }
    func isDriven(_ leg: (metres: Metres, time: Minutes)?) -> Bool {
      guard let leg else { return false }
      return van.maxLeg.map { leg.metres <= $0 } ?? true
    }
    return others.contains { isDriven(season.table.leg(from: $0, to: site)) }
      && others.contains { isDriven(season.table.leg(from: site, to: $0)) }
  }
}
