internal import SeasonModel

/// One run of the planner: rounds of search, the bound beside them, and the decision when to stop.
final class PlanningSession {
  private let request: PlanningRequest
  private let parameters: SessionParameters
  private let watch = Stopwatch()
  private let board: ProgressBoard
  private var problem: Problem
  private var archipelago: Archipelago
  private var companion: BoundCompanion?
  /// Iterations and moves of islands that searched before the problem was narrowed.
  private var earlier = (iterations: 0, moves: 0)
  private var isNarrowed = false

  init(request: PlanningRequest, parameters: SessionParameters = SessionParameters()) {
    self.request = request
    self.parameters = parameters
    board = ProgressBoard(watch: watch)
    problem = Problem(season: request.season, frozen: request.frozen, dated: request.dated, known: request.known)
    archipelago = PlanningSession.archipelago(problem, request, parameters, board)
  }

  private static func archipelago(
    _ problem: Problem, _ request: PlanningRequest, _ parameters: SessionParameters, _ board: ProgressBoard
  ) -> Archipelago {
    let isRepeatable = request.stop.iterations != nil
    return Archipelago(
      problem: problem, seed: request.seed,
      islands: isRepeatable ? parameters.repeatableIslands : max(2, request.threads), board: board)
  }

  /// Searches until the stop rule holds; `progress` is called from this thread while another searches.
  func run(progress: ((PlanningProgress) -> Void)?) -> PlanningResult {
    if let progress {
      let finished = CancelFlag()
      let searcher = WorkerThread {
        self.search()
        finished.raise()
      }
      while !finished.isRaised {
        WorkerThread.rest(milliseconds: 50)
        board.report(at: watch.seconds, to: progress)
      }
      searcher.join()
    } else {
      search()
    }
    return result
  }

  /// What was found, compared with what the audit says of it.
  private var result: PlanningResult {
    let standing = board.now
    let best = archipelago.best
    let plan = best.plan(of: problem, frozen: request.frozen)
    let audit = PlanAudit(of: plan, in: request.season)
    // Where known dates are weighed, the numbers of the search are those of `KnownDates.price`.
    let isWeighed = request.known != nil
    let claims = PlanningClaims(
      score: best.score, lowerBound: standing.lowerBound(below: best.score), proven: companion?.proven)
    let stuck = PlanAudit(of: Plan(evenings: request.frozen), in: request.season).brokenRules
    // Where promises contradict other rules the search itself knows that the plan breaks some.
    let defect =
      archipelago.isFeasible ? claims.defect(judged: audit, isWeighed: isWeighed, breaking: stuck) : nil
    return PlanningResult(
      plan: plan, score: audit.score, lowerBound: isWeighed ? nil : claims.lowerBound,
      isOptimal: archipelago.isFeasible && defect == nil && claims.isOptimal, defect: defect, seconds: watch.seconds,
      iterations: iterations, moves: earlier.moves + archipelago.moves, secondsToBest: standing.secondsToBest)
  }

  /// Iterations so far.
  private var iterations: Int { earlier.iterations + archipelago.iterations }

  /// Narrows the problem to the plans that hold every evening, once there is such a plan: no other is better.
  private func narrow() {
    let score = archipelago.best.score
    guard !isNarrowed, archipelago.isFeasible, score.missing == 0 else { return }
    isNarrowed = true
    let narrowing = Narrowing(of: problem, holding: problem.evenings(heldAtLeastWith: score))
    guard !narrowing.isEmpty else { return }
    let columns = archipelago.bestColumns
    earlier = (iterations, earlier.moves + archipelago.moves)
    problem = Problem(
      season: request.season, frozen: request.frozen, dated: request.dated, known: request.known, narrowing: narrowing)
    archipelago = PlanningSession.archipelago(problem, request, parameters, board)
    archipelago.begin(from: nil, threads: request.threads)
    archipelago.adopt(columns)
  }

  private func search() {
    let start = request.start.map { StartPlan(problem: problem).solution(of: $0) }
    archipelago.begin(from: start, threads: request.threads)
    narrow()
    guard problem.communeCount > 0, !problem.outings.isEmpty else { return }
    if let iterations = request.stop.iterations {
      searchCounting(iterations)
    } else {
      searchTiming()
    }
  }

  /// Whether the stop rule says to end now, whatever was found.
  private var isOver: @Sendable () -> Bool {
    { [request, watch] in
      if request.stop.cancel?.isRaised ?? false { return true }
      return request.stop.seconds.map { watch.seconds >= $0 } ?? false
    }
  }

  /// Whether the bound says that more work is not worth it.
  private var isGoodEnough: Bool {
    if companion?.proven != nil { return true }
    guard let target = request.stop.targetGapPercent, archipelago.isFeasible,
      let bound = board.now.lowerBound(below: archipelago.best.score)
    else { return false }
    let cost = Double(archipelago.best.score.cost.count)
    return cost - Double(bound.count) <= target / 100 * cost
  }

  /// Rounds of fixed lengths, then a bound of fixed length: the same on every machine.
  private func searchCounting(_ iterations: Int) {
    let isOver = isOver
    while self.iterations < iterations, !isOver() {
      let left = (iterations - self.iterations) / archipelago.islandCount
      let limit = Archipelago.RoundLimit(
        iterations: max(1, min(archipelago.roundIterations, left)), share: { isOver() ? 1 : 0 }, isOver: isOver)
      archipelago.round(limit, threads: request.threads)
      narrow()
    }
    companion = makeCompanion()
    // In two parts, because the whole product can overflow.
    let (thousands, rest) = iterations.quotientAndRemainder(dividingBy: 1000)
    var questions = thousands * parameters.boundQuestions + rest * parameters.boundQuestions / 1000
    companion?.run {
      questions -= 1
      return questions < 0 || isOver()
    }
    exchange()
  }

  /// Rounds that share the time evenly, each about as long as a full one, and the bound beside them.
  private func searchTiming() {
    let isOver = isOver
    // The time of one thread for one iteration.
    var secondsPerIteration = 0.0
    // Cuts can be found before there is a good plan, and a small season is soon proven with them.
    if request.threads > 1, problem.isSmall, !problem.hasLongOutings { beginBound() }
    while !isOver(), !isGoodEnough {
      let began = watch.seconds
      let left = (request.stop.seconds ?? .infinity) - began
      let isBoundAtWork = companion.map { !$0.isFinished } ?? false
      let threads = max(1, min(request.threads - (isBoundAtWork ? 1 : 0), archipelago.islandCount))
      let full =
        secondsPerIteration * Double(archipelago.roundIterations * archipelago.islandCount) / Double(threads)
      let length = full > 0 && left > full ? left / (left / full).rounded(.down) : left
      let before = iterations
      let companion = companion
      let share = { [watch] in left.isFinite ? (watch.seconds - began) / length : 0 }
      var choosingEnds = Double.infinity
      let limit = Archipelago.RoundLimit(
        iterations: archipelago.roundIterations,
        share: { [parameters] in isOver() || companion?.proven != nil ? 1 : share() / parameters.searchShare },
        isOver: { [watch] in
          isOver() || companion?.proven != nil || share() > 1 || watch.seconds > choosingEnds
        })
      archipelago.round(
        limit, threads: threads, found: { companion?.offer($0, columns: $1) },
        annealed: {
          if self.companion == nil { self.beginBound() } else { self.exchange() }
          let choosing = parameters.choosing
          let now = self.watch.seconds
          choosingEnds = now + max(choosing.seconds, choosing.share * (now - began))
        })
      secondsPerIteration =
        (watch.seconds - began) * Double(threads) / Double(max(1, iterations - before))
      narrow()
      exchange()
      if self.companion?.isWorthAnotherRun(below: archipelago.best.score) ?? false { self.companion = nil }
    }
    companion?.join()
    exchange()
  }

  /// Starts the bound: beside the search if there is a second thread, else in its place for a while.
  private func beginBound() {
    let isOver = isOver
    let seconds = request.stop.seconds ?? .infinity
    if request.threads > 1 {
      let late = parameters.lateBound
      if problem.hasLongOutings, problem.outings.count > 1, watch.seconds < min(seconds * late.share, late.seconds) {
        return
      }
      companion = makeCompanion()
      companion?.start(isStopped: isOver)
      return
    }
    guard watch.seconds >= seconds * parameters.boundShares.from else { return }
    companion = makeCompanion()
    companion?.run { [watch, parameters] in isOver() || watch.seconds >= seconds * parameters.boundShares.to }
    exchange()
  }

  private func makeCompanion() -> BoundCompanion? {
    guard archipelago.isFeasible else { return nil }
    return BoundCompanion(
      problem: problem, incumbent: archipelago.bestColumns, board: board, patience: parameters.patience)
  }

  /// Lets search and bound tell each other of better plans.
  private func exchange() {
    guard let companion else { return }
    if let found = companion.receive() { archipelago.adopt(found) }
    if archipelago.isFeasible { companion.offer(archipelago.best.score) { archipelago.bestColumns } }
  }
}
