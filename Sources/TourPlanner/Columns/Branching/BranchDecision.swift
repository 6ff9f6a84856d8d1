/// A decision of branch and bound: whether the column of an outing has something.
struct BranchDecision: Hashable, Sendable {
  enum Feature: Hashable, Sendable {
    /// An evening of a commune.
    case commune(Int)
    /// An evening of a commune on a day.
    case evening(commune: Int, day: Int)
    /// It is this very column.
    case column(Int)
  }

  let outing: Int
  let feature: Feature
  /// Whether the outing's column must have the feature, or must not.
  let isWanted: Bool

  /// The decision for the other branch.
  var opposite: BranchDecision { BranchDecision(outing: outing, feature: feature, isWanted: !isWanted) }

  /// Whether a column cannot be chosen under this decision.
  func rulesOut(_ position: Int, _ column: OutingColumn, in model: PartitionModel) -> Bool {
    if column.outing == outing { return has(position, column) != isWanted }
    guard isWanted, case .commune(let commune) = feature, model.openEvenings[commune] == 1 else { return false }
    return column.count(of: commune) > 0
  }

  /// The decisions that split a fractional solution, with the share of it that has the feature, the most even first.
  ///
  /// All are of one kind; empty when there is nothing to split.
  static func choices(
    for support: [(column: Int, value: Double)], in model: PartitionModel
  ) -> [(decision: BranchDecision, share: Double)] {
    let kinds: [(Int, OutingColumn) -> [Feature]] = [
      { _, column in column.communes.map { .commune(Int($0)) } },
      { _, column in zip(column.communes, column.days).map { .evening(commune: Int($0), day: Int($1)) } },
      { position, _ in [.column(position)] },
    ]
    for features in kinds {
      var shares: [BranchDecision: Double] = [:]
      for (position, value) in support {
        let column = model.columns[position]
        for feature in Set(features(position, column)) {
          shares[BranchDecision(outing: column.outing, feature: feature, isWanted: true), default: 0] += value
        }
      }
      let open = shares.filter { $0.value > 1e-3 && $0.value < 1 - 1e-3 }.map { (decision: $0.key, share: $0.value) }
      // Shares that differ by rounding alone count as equal.
      let sorted = open.sorted { left, right in
        let (near, far) = (Int(abs(left.share - 0.5) * 1e6), Int(abs(right.share - 0.5) * 1e6))
        return near != far ? near < far : BranchDecision.comesFirst(left.decision, right.decision)
      }
      if !sorted.isEmpty { return sorted }
    }
    return []
  }

  private var key: (Int, Int, Int) {
    switch feature {
    case .commune(let commune): (outing, commune, 0)
    case .evening(let commune, let day): (outing, commune, day)
    case .column(let position): (outing, position, 0)
    }
  }

  private static func comesFirst(_ left: BranchDecision, _ right: BranchDecision) -> Bool { left.key < right.key }

  private func has(_ position: Int, _ column: OutingColumn) -> Bool {
    switch feature {
    case .commune(let commune): column.count(of: commune) > 0
    case .evening(let commune, let day): column.count(of: commune, in: day...day) > 0
    case .column(let other): position == other
    }
  }
}
