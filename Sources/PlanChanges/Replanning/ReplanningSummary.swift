internal import SeasonModel
internal import TourPlanner

extension ReplanningResult {
  /// Puts the result together.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - review: the plan and why evenings moved.
  ///   - free: what a search found that knew no dates.
  ///   - frozen: the evenings that stay in any plan.
  init(of run: inout ReplanningRun, review: MoveReview, free: PlanningResult, frozen: [Evening]) {
    let season = run.question.season
    let score = PlanAudit(of: review.plan, in: season).score
    let steadiness = Steadiness(of: review.plan, beside: free.plan, frozen: frozen, &run)
    // What was proven counts for plans that hold at least as much as the free one.
    let holdsAsMuch =
      (score.missing, score.priorityUnserved) <= (free.score.missing, free.score.priorityUnserved)
    var defect = run.defect
    if holdsAsMuch, defect == nil, let bound = free.lowerBound, bound > score.cost {
      defect = .bound(bound, cost: score.cost)
    }
    let found = PlanningResult(
      plan: review.plan, score: score, lowerBound: holdsAsMuch ? free.lowerBound : nil,
      isOptimal: free.isOptimal && score == free.score, defect: defect, seconds: run.seconds,
      iterations: run.iterations,
      moves: run.moves, secondsToBest: run.seconds)
    self.init(found: found, moved: review.groups, steadiness: steadiness, frozen: frozen)
  }
}

extension Steadiness {
  /// What a plan costs more than another that holds as much, because dates stay; nil where that is nothing.
  ///
  /// Of plans that cost as little as the other, one is looked for in which as many as can be keep their dates: the rest are
  /// those for whom the plan costs more.
  init?(of plan: Plan, beside free: Plan, frozen: [Evening], _ run: inout ReplanningRun) {
    let (season, known) = (run.question.season, run.known)
    let score = PlanAudit(of: plan, in: season).score
    func isCheaper(_ other: Plan) -> Bool {
      let audit = PlanAudit(of: other, in: season)
      return audit.isValid && audit.score.missing == score.missing
        && audit.score.priorityUnserved == score.priorityUnserved && audit.score.cost < score.cost
    }
    guard isCheaper(free) else { return nil }
    func movers(_ other: Plan) -> Set<String> {
      let gone = Set(known.gone(from: plan))
      return Set(known.gone(from: other).filter { !gone.contains($0) }.map(\.commune))
    }
    var cheaper = free
    if !run.isOver {
      let dates = KnownDates(known.evenings, least: Metres(1), lost: known.lost)
      let near = run.answer(frozen: frozen, start: free, known: dates)
      if isCheaper(near), movers(near).count < movers(free).count { cheaper = near }
    }
    let codes = movers(cheaper)
    guard !codes.isEmpty else { return nil }
    self.init(
      extra: score.cost - PlanAudit(of: cheaper, in: season).score.cost,
      communes: season.communes.map(\.code).filter(codes.contains))
  }
}
