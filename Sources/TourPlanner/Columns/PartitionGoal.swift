/// How the set-partitioning model treats evenings that are not held.
enum PartitionGoal: Hashable, Sendable {
  /// Each missing evening and each point of unserved priority has its weight in the objective.
  case weighted(missing: Int, priority: Int)
  /// At most so many are missing and, unless nil, so much priority unserved; only the rest is minimised.
  case limited(missing: Int, priority: Int?)

  /// Whether required evenings may go missing at all.
  var allowsMissing: Bool {
    switch self {
    case .weighted: true
    case .limited(let missing, _): missing > 0
    }
  }

  /// Whether an optional evening of this priority may be left out.
  func allowsUnserved(priority: Int) -> Bool {
    switch self {
    case .weighted, .limited(_, nil): true
    case .limited(_, let limit?): limit >= priority
    }
  }

  /// The cost of a missing evening.
  var missingCost: Int {
    if case .weighted(let missing, _) = self { missing } else { 0 }
  }

  /// The cost of a point of unserved priority.
  var priorityCost: Int {
    if case .weighted(_, let priority) = self { priority } else { 0 }
  }
}
