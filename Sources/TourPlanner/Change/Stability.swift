public import SeasonModel

/// Keeps a new plan close to the old one: an evening only moves if that pays.
///
/// Evenings that depend on each other's slots move together or not at all. A group that wins less than the least gain
/// for each of its evenings is put back, as long as every hard rule is kept and nothing gets lost that the new plan won.
public struct Stability: Sendable {
  /// Evenings that moved together, and what that won.
  public struct Group: Sendable {
    /// Who moved where.
    public let steps: [Rearrangement.Step]
    /// What putting them back would cost: how much longer the plan would get.
    public let gain: ScoreChange?
  }

  /// The plan, with every move undone that does not pay.
  public let plan: Plan
  /// The moves that stay; a group without a gain cannot be put back, because its old slots are gone.
  public let groups: [Group]

  /// Looks at every move from the old plan to the new one.
  ///
  /// - Parameters:
  ///   - old: the plan that people know.
  ///   - new: the plan that a search found.
  ///   - season: the season.
  ///   - least: what each moved evening must win.
  /// - Complexity: a few audits for each moved evening.
  public init(from old: Plan, to new: Plan, in season: Season, least: Metres) {
    var plan = new
    var isChanging = true
    while isChanging {
      isChanging = false
      for steps in Stability.groups(from: old, to: plan) {
        guard let back = Stability.plan(plan, puttingBack: steps, in: season) else { continue }
        let gain = Stability.gain(of: plan, over: back, in: season)
        let isLevel = gain.missing == 0 && gain.priorityUnserved == 0
        let pays = isLevel ? gain.cost.count >= least.count * steps.count : gain > ScoreChange(cost: .zero)
        if pays { continue }
        plan = back
        isChanging = true
        break
      }
    }
    let whole = Stability.groups(from: old, to: plan).flatMap(\.self)
    let (before, after) = (PlanAudit(of: old, in: season), PlanAudit(of: plan, in: season))
    let change = ScoreChange(from: after.score, to: before.score)
    // Nothing that moves people may be worse than the plan they know, by that plan's own measure.
    if before.isValid, change < ScoreChange(cost: Metres(least.count * whole.count)) { plan = old }
    self.plan = plan
    groups = Stability.groups(from: old, to: plan).map { steps in
      Group(
        steps: steps,
        gain: Stability.plan(plan, puttingBack: steps, in: season).map {
          Stability.gain(of: plan, over: $0, in: season)
        })
    }
  }

  private static func gain(of plan: Plan, over back: Plan, in season: Season) -> ScoreChange {
    ScoreChange(from: PlanAudit(of: plan, in: season).score, to: PlanAudit(of: back, in: season).score)
  }

  private static func plan(_ plan: Plan, puttingBack steps: [Rearrangement.Step], in season: Season) -> Plan? {
    let moved = Set(steps.map(\.new))
    let back = Plan(evenings: plan.evenings.filter { !moved.contains($0) } + steps.compactMap(\.old))
    return PlanAudit(of: back, in: season).isValid ? back : nil
  }

  /// The moves, those first that can be judged alone; then those that hang together by their slots.
  private static func groups(from old: Plan, to new: Plan) -> [[Rearrangement.Step]] {
    let steps = moves(from: old, to: new)
    var remaining = steps
    var groups: [[Rearrangement.Step]] = []
    while let first = remaining.first {
      var group = [first]
      remaining.removeFirst()
      var grows = true
      while grows {
        grows = false
        for (place, step) in remaining.enumerated() where group.contains(where: { touches($0, step) }) {
          group.append(step)
          remaining.remove(at: place)
          grows = true
          break
        }
      }
      groups.append(group)
    }
    return groups
  }

  private static func touches(_ one: Rearrangement.Step, _ other: Rearrangement.Step) -> Bool {
    func same(_ first: Evening?, _ second: Evening?) -> Bool {
      guard let first, let second else { return false }
      return first.date == second.date && first.van == second.van
    }
    return one.new.commune == other.new.commune || same(one.old, other.new) || same(one.new, other.old)
  }

  /// The evenings that moved, paired by commune and date.
  private static func moves(from old: Plan, to new: Plan) -> [Rearrangement.Step] {
    let codes = Set(new.heldEvenings.map(\.commune)).sorted()
    return codes.flatMap { code -> [Rearrangement.Step] in
      let (before, after) = (old.evenings(of: code), new.evenings(of: code))
      func isIn(_ evenings: [Evening], _ evening: Evening) -> Bool {
        evenings.contains { $0.date == evening.date && $0.van == evening.van }
      }
      let gone = before.filter { !isIn(after, $0) }
      let come = after.filter { !isIn(before, $0) }
      return zip(gone, come).map { Rearrangement.Step(old: $0, new: $1) }
    }
  }
}
