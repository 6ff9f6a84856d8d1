public import SeasonModel

extension PlanningResult {
  /// The same search with another plan in place of the one it found, such as one in which fewer evenings move.
  public func holding(_ plan: Plan, in season: Season) -> PlanningResult {
    let score = PlanAudit(of: plan, in: season).score
    return PlanningResult(
      plan: plan, score: score, lowerBound: lowerBound, isOptimal: isOptimal && score == self.score, seconds: seconds,
      iterations: iterations, moves: moves, secondsToBest: secondsToBest)
  }
}
