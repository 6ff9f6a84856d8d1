internal import CivilTime

/// What a search proved of a plan, and of which plan and season it proved that.
///
/// It is claimed of nothing else: `holds(for:in:)` compares a fingerprint of all that a plan's worth depends on, so that a
/// plan that was changed by hand, or a season whose files say otherwise by now, has no proof. Names, contacts and notes
/// change nothing, nor do locks; a plan that comes back, comes back with its proof.
public struct PlanProof: Hashable, Sendable {
  /// A cost that no plan which leaves out as little can go below, if one was found.
  public var lowerBound: Metres?
  /// Whether no plan is better.
  public var isBest: Bool
  /// The plans that it speaks of.
  public var choice: PlanChoice
  /// The fingerprint of the plan and its season.
  public var fingerprint: String

  /// Describes what is proven, as a file has it.
  public init(lowerBound: Metres?, isBest: Bool, choice: PlanChoice = .all, fingerprint: String) {
    (self.lowerBound, self.isBest, self.choice) = (lowerBound, isBest, choice)
    self.fingerprint = fingerprint
  }

  /// Describes what is proven of a plan of a season, as its files have it.
  public init(lowerBound: Metres?, isBest: Bool, choice: PlanChoice, of plan: Plan, in season: Season) {
    self.init(
      lowerBound: lowerBound, isBest: isBest, choice: choice, fingerprint: PlanProof.fingerprint(of: plan, in: season))
  }

  /// Whether it was proven of this very plan of this very season, as its files have it.
  public func holds(for plan: Plan, in season: Season) -> Bool {
    fingerprint == PlanProof.fingerprint(of: plan, in: season)
  }

  /// Of this and what was proven before, what says more; what was proven of another plan says nothing.
  public func joined(with before: PlanProof?) -> PlanProof {
    guard let before, before.fingerprint == fingerprint else { return self }
    if before.choice == choice {
      if isBest { return self }
      return before.isBest || before.lowerBound ?? .zero > lowerBound ?? .zero ? before : self
    }
    return before.isBest && before.choice == .all ? before : self
  }

  /// How near to the best a plan is for which it holds; nil where nothing is known, or where the score cannot be.
  public func standing(of score: PlanScore) -> PlanStanding? {
    let cost = score.cost.count
    if let lowerBound, lowerBound > score.cost { return nil }
    var standing = PlanStanding(
      excess: nil, isAmongSome: choice != .all, leavesOut: score.missing > 0 || score.priorityUnserved > 0)
    if isBest { return standing }
    guard let least = lowerBound?.count, least > 0 else { return nil }
    // Rounded against the plan: it is never said to be nearer than it is.
    standing.excess = Int((1000 * Double(cost - least) / Double(least)).rounded(.up))
    return standing
  }

  private static func fingerprint(of plan: Plan, in season: Season) -> String {
    var fingerprint = season.problemFingerprint
    for evening in plan.evenings {
      fingerprint.add(evening.date.daysSince1970)
      fingerprint.add(evening.van)
      fingerprint.add(evening.commune)
      fingerprint.add(evening.counts ? 1 : 0)
    }
    return fingerprint.text
  }
}

/// How near to the best possible a plan is.
public struct PlanStanding: Hashable, Sendable {
  /// How many tenths of a percent it can cost more than the best, at most; nil for the best itself.
  public var excess: Int?
  /// Whether the best is that of some plans only: of those that keep evenings, or that begin on a date.
  public var isAmongSome: Bool
  /// Whether the plan leaves evenings out: the best is then the best of those that leave out no more.
  public var leavesOut: Bool

  /// Describes it.
  public init(excess: Int?, isAmongSome: Bool = false, leavesOut: Bool = false) {
    (self.excess, self.isAmongSome, self.leavesOut) = (excess, isAmongSome, leavesOut)
  }
}
