/// What makes one plan better than another: three values, compared in this order; less is better.
public struct PlanScore: Hashable, Comparable, Sendable {
  /// Required evenings that are not held, of communes and of territories.
  public var missing: Int
  /// The priority of the optional evenings that are not held.
  public var priorityUnserved: Int
  /// Driven metres (or minutes x 1,000) and penalties.
  public var cost: Metres

  /// Creates a score.
  public init(missing: Int, priorityUnserved: Int, cost: Metres) {
    self.missing = missing
    self.priorityUnserved = priorityUnserved
    self.cost = cost
  }

  /// Orders scores, better first.
  public static func < (left: PlanScore, right: PlanScore) -> Bool {
    (left.missing, left.priorityUnserved, left.cost) < (right.missing, right.priorityUnserved, right.cost)
  }
}
