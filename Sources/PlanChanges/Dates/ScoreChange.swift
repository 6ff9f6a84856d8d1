public import SeasonModel

/// The exact difference of two scores, after less before; less is better.
public struct ScoreChange: Hashable, Comparable, Sendable {
  /// Required evenings that are missing.
  public let missing: Int
  /// The priority of optional evenings that are not held.
  public let priorityUnserved: Int
  /// Driving and penalties.
  public let cost: Metres

  /// Creates the difference.
  public init(missing: Int = 0, priorityUnserved: Int = 0, cost: Metres) {
    self.missing = missing
    self.priorityUnserved = priorityUnserved
    self.cost = cost
  }

  /// Works out the difference.
  public init(from old: PlanScore, to new: PlanScore) {
    self.init(
      missing: new.missing - old.missing, priorityUnserved: new.priorityUnserved - old.priorityUnserved,
      cost: new.cost - old.cost)
  }

  /// Orders differences, better first.
  public static func < (left: ScoreChange, right: ScoreChange) -> Bool {
    (left.missing, left.priorityUnserved, left.cost) < (right.missing, right.priorityUnserved, right.cost)
  }
}
