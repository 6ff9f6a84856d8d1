public import SeasonModel

extension PlanningResult {
  /// The same search with another plan in place of the one it found, such as one in which fewer evenings move.
  public func holding(_ plan: Plan, in season: Season) -> PlanningResult {
    let score = PlanAudit(of: plan, in: season).score
    // A bound says nothing of a plan that leaves out more.
    let isAsFull = (score.missing, score.priorityUnserved) <= (self.score.missing, self.score.priorityUnserved)
    return PlanningResult(
      plan: plan, score: score, lowerBound: isAsFull ? lowerBound : nil,
      isOptimal: isOptimal && score == self.score, defect: defect, seconds: seconds, iterations: iterations,
      moves: moves, secondsToBest: secondsToBest)
  }
}
