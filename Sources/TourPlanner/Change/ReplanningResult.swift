public import SeasonModel

/// What planning anew found, and what became of the dates that people know.
public struct ReplanningResult: Sendable {
  /// The plan, with what is proven of the season whatever dates people know.
  public let found: PlanningResult
  /// The known evenings that moved or were given up, and why.
  public let moved: [MovedEvenings]
  /// What it costs that known evenings keep their dates, if it costs anything.
  public let steadiness: Steadiness?
  /// The evenings that stayed whatever that costs: all that is proven is proven of plans that hold them.
  public let frozen: [Evening]
}

/// How much more a plan costs than one that looks at no known date, and for whom.
public struct Steadiness: Hashable, Sendable {
  /// The difference of the costs.
  public let extra: Metres
  /// The codes of the communes that keep a date which they have not in the cheaper plan, in the season's order.
  public let communes: [String]

  /// Creates the difference.
  public init(extra: Metres, communes: [String]) {
    self.extra = extra
    self.communes = communes
  }
}

/// Known evenings that moved or were given up together, and why.
public struct MovedEvenings: Hashable, Sendable {
  /// What became of one.
  public struct Step: Hashable, Sendable {
    /// The evening as people know it.
    public let old: Evening
    /// Where it is now; nil where the commune has no further evening.
    public let new: Evening?

    /// Creates a step.
    public init(old: Evening, new: Evening?) {
      self.old = old
      self.new = new
    }
  }

  /// Why they are not on their old dates.
  public enum Reason: Hashable, Sendable {
    /// The old date is no longer possible while the evenings that stayed are where they are.
    case impossible
    /// Back on the old dates, these communes would have fewer evenings, and the plan would be worse for it.
    case makesRoom(for: [String])
    /// Back on the old dates, the best plan would cost so much more.
    case saves(Metres)
  }

  /// The evenings.
  public let steps: [Step]
  /// Why; nil where there was no time to find out.
  public let reason: Reason?

  /// Creates a group.
  public init(steps: [Step], reason: Reason?) {
    self.steps = steps
    self.reason = reason
  }
}

extension ReplanningResult {
  /// The result of a search in which nobody knew a date.
  init(unweighed result: PlanningResult, frozen: [Evening]) {
    self.init(found: result, moved: [], steadiness: nil, frozen: frozen)
  }

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

extension ReplanningResult {
  /// The same result with another plan in place of the one it found, one with notes for example.
  public func holding(_ plan: Plan, in season: Season) -> ReplanningResult {
    ReplanningResult(found: found.holding(plan, in: season), moved: moved, steadiness: steadiness, frozen: frozen)
  }
}
