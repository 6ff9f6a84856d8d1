/// What decisions of branch and bound were seen to raise the bound by (pseudo-costs; Achterberg, Koch and Martin 2005).
struct PseudoCosts {
  private var gains: [BranchDecision: (sum: Double, count: Int)] = [:]

  /// Notes that a decision raised the bound.
  ///
  /// - Parameters:
  ///   - decision: the decision.
  ///   - gain: by how much.
  ///   - distance: how far the solution was from keeping it, from 0 to 1.
  mutating func note(_ decision: BranchDecision, gain: Double, distance: Double) {
    let known = gains[decision] ?? (0, 0)
    gains[decision] = (known.sum + gain / max(distance, 1e-3), known.count + 1)
  }

  /// How much a decision will raise the bound, or nil when it was never taken.
  func gain(of decision: BranchDecision, distance: Double) -> Double? {
    gains[decision].map { $0.sum / Double($0.count) * distance }
  }
}
