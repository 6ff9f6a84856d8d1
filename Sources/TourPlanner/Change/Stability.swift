public import SeasonModel

/// Keeps a new plan close to the old one: a promised evening only moves if that pays.
///
/// A plan is weighed as the season weighs it, with `least` added to its cost for every promised evening that moved.
/// From the plan that a search found, changes are taken back, alone, outing by outing and all at once, for as long as
/// that does not make it worse. Evenings that need each other's slots go back together; one that came in where
/// another goes back gets the best other date there is.
public struct Stability: Sendable {
  /// Evenings that can only go back together, and what their move wins.
  public struct Group: Sendable {
    /// Who moved where.
    public let steps: [PlanDifference.Move]
    /// What the plan would lose if they went back; nil where they cannot, because an old date is no longer possible.
    public let gain: ScoreChange?
    /// The codes of those that would then have no evening.
    public let admitted: [String]
  }

  /// What a plan is worth to people who know the old one; less is better.
  public struct Price: Comparable, Sendable {
    let missing: Int
    let priorityUnserved: Int
    /// Promised evenings that are gone.
    let lost: Int
    /// The cost, and what the promised evenings that moved must win.
    let cost: Int
    /// Everything that is different: of equal plans the one that changes less is better.
    let changes: Int

    /// Orders prices, better first.
    public static func < (left: Price, right: Price) -> Bool {
      (left.missing, left.priorityUnserved, left.lost, left.cost, left.changes)
        < (right.missing, right.priorityUnserved, right.lost, right.cost, right.changes)
    }
  }

  /// The plan, with every move undone that does not pay.
  public let plan: Plan
  /// The moves of promised evenings that stay, by commune.
  public let groups: [Group]
  /// What the plan is worth.
  public let price: Price

  /// Looks at every change from the old plan to the new one.
  ///
  /// - Parameters:
  ///   - old: the plan that people know.
  ///   - new: the plan that a search found; it keeps all hard rules.
  ///   - season: the season.
  ///   - least: what each promised evening that moves must win.
  ///   - promised: the evenings of the old plan that people count on; nil for all.
  ///   - today: dates before it are past.
  /// - Complexity: a few audits for each evening that moved, and a `DateBoard` for each that came in.
  public init(
    from old: Plan, to new: Plan, in season: Season, least: Metres, promised: [Evening]? = nil,
    today: CivilDate? = nil
  ) {
    let slots = Set(
      (promised ?? old.heldEvenings).compactMap { evening in
        season.vanPositions[evening.van].map { Slot(van: $0, date: evening.date) }
      })
    let scale = Scale(old: old, season: season, least: least, promised: slots)
    let putBack = PutBack(from: old, season: season, promised: slots, today: today)
    var plan = new
    var price = scale.price(of: plan)
    var isChanging = true
    while isChanging {
      isChanging = false
      var tried: Set<Set<PutBack.Alteration>> = []
      for group in scale.groups(of: plan, except: putBack.impossible) {
        let all = PutBack.alterations(from: old, to: plan)
        let present = Set(all)
        let chain = putBack.chain(from: group.filter(present.contains), among: all)
        guard !chain.isEmpty, tried.insert(Set(chain)).inserted,
          let back = putBack.outcome(of: chain, in: plan, among: all)
        else { continue }
        let cheaper = scale.price(of: back.plan)
        guard cheaper < price else { continue }
        (plan, price) = (back.plan, cheaper)
        isChanging = true
      }
    }
    self.plan = plan
    self.price = price
    groups = scale.stayed(in: plan, putBack)
  }
}

/// How plans are weighed against the one that people know.
private struct Scale {
  let old: Plan
  let season: Season
  let least: Metres
  let promised: Set<Slot>

  private func isPromised(_ evening: Evening) -> Bool {
    season.vanPositions[evening.van].map { promised.contains(Slot(van: $0, date: evening.date)) } ?? false
  }

  func price(of plan: Plan) -> Stability.Price {
    let score = PlanAudit(of: plan, in: season).score
    let difference = PlanDifference(from: old, to: plan)
    let moved = difference.moved.count { isPromised($0.old) }
    return Stability.Price(
      missing: score.missing, priorityUnserved: score.priorityUnserved,
      lost: difference.removed.count(where: isPromised), cost: score.cost.count + moved * least.count,
      changes: difference.moved.count + difference.removed.count + difference.added.count)
  }

  /// The changes to take back: each alone, then those of an outing together, then all.
  func groups(of plan: Plan, except impossible: Set<Evening>) -> [[PutBack.Alteration]] {
    let changes = PutBack.alterations(from: old, to: plan).filter { $0.old.map { !impossible.contains($0) } ?? false }
    let finder = OutingFinder(season: season)
    func outing(_ evening: Evening?) -> Int? {
      guard let evening, let van = season.vanPositions[evening.van] else { return nil }
      return finder.outing(of: van, on: evening.date)
    }
    let outings = season.outings.indices.map { number in
      changes.filter { outing($0.old) == number || outing($0.new) == number }
    }
    return changes.map { [$0] } + outings.filter { $0.count > 1 } + (changes.count > 1 ? [changes] : [])
  }

  /// The promised evenings that moved for good, with what their return would cost.
  func stayed(in plan: Plan, _ putBack: PutBack) -> [Stability.Group] {
    let all = PutBack.alterations(from: old, to: plan)
    let score = PlanAudit(of: plan, in: season).score
    var told: Set<PutBack.Alteration> = []
    var groups: [Stability.Group] = []
    for change in all where change.new != nil && change.old.map(isPromised) ?? false && !told.contains(change) {
      let chain = putBack.chain(from: [change], among: all)
      let back = putBack.outcome(of: chain, in: plan, among: all)
      let undone = (back?.undone ?? [change]).filter { $0 == change || !told.contains($0) }
      told.formUnion(undone)
      let admitted = back.map { back in
        Set(plan.heldEvenings.map(\.commune)).filter { plan.evenings(of: $0).count > back.plan.evenings(of: $0).count }
      }
      groups.append(
        Stability.Group(
          steps: undone.compactMap { change in
            guard let old = change.old, let new = change.new, isPromised(old) else { return nil }
            return PlanDifference.Move(from: old, to: new)
          }, gain: back.map { ScoreChange(from: score, to: PlanAudit(of: $0.plan, in: season).score) },
          admitted: (admitted ?? []).sorted()))
    }
    return groups
  }
}
