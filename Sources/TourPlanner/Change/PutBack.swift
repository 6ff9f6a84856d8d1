internal import SeasonModel

/// Takes changes of a plan back: who moved returns to its old date, and who had come in there finds another.
struct PutBack {
  /// One thing that is different: an evening that moved, came in (no old one) or was given up (no new one).
  struct Alteration: Hashable {
    let old: Evening?
    let new: Evening?
  }

  /// A plan with changes taken back.
  struct Outcome {
    let plan: Plan
    /// What was taken back: what was asked for, and what stood in its way.
    let undone: [Alteration]
  }

  let season: Season
  /// Evenings that nobody may push away to make room for those that came in.
  let promised: Set<Slot>
  let today: CivilDate?
  /// Evenings of the old plan that the season no longer allows, all others aside.
  let impossible: Set<Evening>

  /// Prepares to take changes of `old` back.
  init(from old: Plan, season: Season, promised: Set<Slot>, today: CivilDate?) {
    self.season = season
    self.promised = promised
    self.today = today
    impossible = Set(
      old.heldEvenings.filter { evening in
        PlanAudit(of: Plan(evenings: [evening]), in: season).brokenRules.contains { $0.rule != .fixed }
      })
  }

  /// What is different between two plans.
  static func alterations(from old: Plan, to new: Plan) -> [Alteration] {
    let difference = PlanDifference(from: old, to: new)
    return difference.moved.map { Alteration(old: $0.old, new: $0.new) }
      + difference.removed.map { Alteration(old: $0, new: nil) }
      + difference.added.map { Alteration(old: nil, new: $0) }
  }

  /// What has to be taken back with a change because of the slots alone: whoever has the old slot now, and so on.
  func chain(from first: [Alteration], among all: [Alteration]) -> [Alteration] {
    var holders: [Evening.Place: Alteration] = [:]
    for change in all { if let new = change.new { holders[new.place] = change } }
    var (undone, seen) = (first, Set(first))
    var next = 0
    while next < undone.count {
      if let old = undone[next].old, let holder = holders[old.place], seen.insert(holder).inserted {
        undone.append(holder)
      }
      next += 1
    }
    return undone
  }

  /// The plan without some changes, or nil where the rules do not allow that.
  ///
  /// - Parameters:
  ///   - chain: what to take back; slots that are then taken twice must not be left.
  ///   - plan: the plan.
  ///   - all: everything that is different in it.
  /// - Returns: the plan, in which those who came in and had to leave have the best other date there is.
  func outcome(of chain: [Alteration], in plan: Plan, among all: [Alteration]) -> Outcome? {
    var undone = chain
    while undone.allSatisfy({ change in change.old.map { !impossible.contains($0) } ?? true }) {
      let taken = Set(undone.compactMap(\.new))
      let trial = Plan(evenings: plan.evenings.filter { !taken.contains($0) } + undone.compactMap(\.old))
      let broken = PlanAudit(of: trial, in: season).brokenRules
      guard let first = broken.first else {
        let homeless = undone.filter { $0.old == nil }.compactMap(\.new)
        return Outcome(plan: homeless.reduce(trial, placing), undone: undone)
      }
      let gone = Set(undone)
      let rest = all.filter { !gone.contains($0) }
      guard let culprit = rest.first(where: { concerns(first, $0) }) ?? rest.first(where: { isNear(first, $0) })
      else { return nil }
      undone = self.chain(from: undone + [culprit], among: all)
    }
    return nil
  }

  /// Whether a change may be what breaks a rule.
  private func concerns(_ broken: BrokenRule, _ change: Alteration) -> Bool {
    guard let new = change.new else { return false }
    if let territory = broken.territory, broken.rule == .territory {
      return season.communePositions[new.commune].map { season.communes[$0].territory } == territory
    }
    if broken.rule == .week { return new.van == broken.van && new.date.mondayOfWeek == broken.date }
    return broken.codes.contains(new.commune)
      && (broken.date == nil || [.outingTerritory, .leg, .road].contains(broken.rule)
        || [broken.date, broken.otherDate].contains(new.date))
  }

  /// Whether a change may have something to do with a broken rule: a stop that left may have kept two others apart.
  private func isNear(_ broken: BrokenRule, _ change: Alteration) -> Bool {
    [change.old?.van, change.new?.van].contains(broken.van)
  }

  /// The plan with one more evening of a commune, where there is room for one.
  private func placing(_ plan: Plan, _ evening: Evening) -> Plan {
    guard let commune = season.communePositions[evening.commune] else { return plan }
    let pinned = plan.evenings.map { evening in
      guard let van = season.vanPositions[evening.van], promised.contains(Slot(van: van, date: evening.date)) else {
        return evening
      }
      var evening = evening
      evening.isLocked = true
      return evening
    }
    let board = DateBoard(season: season, plan: Plan(evenings: pinned), today: today)
    for moves in 0...1 {
      let proposals = board.dates(of: commune, moves: moves).compactMap(\.proposal).filter { $0.own.old == nil }
      if let best = proposals.min(by: { $0.change < $1.change }) { return best.applied(to: plan) }
    }
    return plan
  }
}

extension Evening {
  /// A van on a date, by the van's identifier.
  fileprivate struct Place: Hashable {
    let van: String
    let date: CivilDate
  }

  fileprivate var place: Place { Place(van: van, date: date) }
}
