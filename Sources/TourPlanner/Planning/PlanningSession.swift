internal import Dispatch
internal import SeasonModel

/// One run of the planner: rounds of search, the bound beside them, and the decision when to stop.
final class PlanningSession {
  /// Islands of a run limited by iterations; fixed, because it shapes the result.
  private static let repeatableIslands = 2

  private let request: PlanningRequest
  private let watch = Stopwatch()
  private let board: ProgressBoard
  private let problem: Problem
  private let archipelago: Archipelago

  init(request: PlanningRequest) {
    self.request = request
    board = ProgressBoard(watch: watch)
    problem = Problem(season: request.season, frozen: request.frozen)
    let isRepeatable = request.stop.iterations != nil
    archipelago = Archipelago(
      problem: problem, seed: request.seed,
      islands: isRepeatable ? PlanningSession.repeatableIslands : max(2, request.threads), board: board)
  }

  /// Searches until the stop rule holds; `progress` is called from this thread.
  func run(progress: ((PlanningProgress) -> Void)?) -> PlanningResult {
    nonisolated(unsafe) let session = self
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "search").async {
      session.search()
      done.signal()
    }
    while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      let standing = board.now
      guard let score = standing.score else { continue }
      progress?(
        PlanningProgress(
          seconds: watch.seconds, iterations: standing.iterations.reduce(0, +), score: score,
          lowerBound: standing.lowerBound))
    }
    let standing = board.now
    return PlanningResult(
      plan: archipelago.best.plan(of: problem, frozen: request.frozen), score: archipelago.best.score,
      lowerBound: standing.lowerBound, isOptimal: standing.lowerBound.map { $0 >= archipelago.best.score.cost } ?? false,
      seconds: watch.seconds, iterations: archipelago.iterations, secondsToBest: standing.secondsToBest)
  }

  private func search() {
    let start = request.start.map { StartPlan(problem: problem).solution(of: $0) }
    archipelago.begin(from: start, threads: request.threads)
    guard problem.communeCount > 0, !problem.outings.isEmpty else { return }
    if let iterations = request.stop.iterations {
      searchCounting(iterations)
    } else {
      searchTiming()
    }
  }

  private var isOver: Bool {
    if request.stop.cancel?.isRaised ?? false { return true }
    guard let seconds = request.stop.seconds else { return false }
    return watch.seconds >= seconds
  }

  /// Whether the bound says that more work is not worth it.
  private var isGoodEnough: Bool {
    guard let bound = board.now.lowerBound else { return false }
    let gap = Double(archipelago.best.score.cost.count - bound.count)
    let most = (request.stop.targetGapPercent ?? 0) / 100 * Double(archipelago.best.score.cost.count)
    return gap <= most
  }

  /// Rounds of fixed lengths: the same on every machine.
  private func searchCounting(_ iterations: Int) {
    let isOver = { @Sendable [request, watch] in PlanningSession.isOver(request, watch) }
    while archipelago.iterations < iterations, !self.isOver, !isGoodEnough {
      let left = (iterations - archipelago.iterations) / archipelago.islandCount
      let limit = Archipelago.RoundLimit(
        iterations: max(1, min(archipelago.roundIterations, left)), share: { isOver() ? 1 : 0 }, isOver: isOver)
      archipelago.round(limit, threads: request.threads)
    }
  }

  /// Rounds that share the time evenly, each about as long as a full one.
  private func searchTiming() {
    let isOver = { @Sendable [request, watch] in PlanningSession.isOver(request, watch) }
    var secondsPerIteration = 0.0
    while !self.isOver, !isGoodEnough {
      let began = watch.seconds
      let left = (request.stop.seconds ?? .infinity) - began
      let full = secondsPerIteration * Double(archipelago.roundIterations)
      let length = full > 0 && left > full ? left / (left / full).rounded(.down) : left
      let before = archipelago.iterations
      let limit = Archipelago.RoundLimit(
        iterations: archipelago.roundIterations,
        share: { [watch] in isOver() ? 1 : left.isFinite ? (watch.seconds - began) / (length * 0.95) : 0 }, isOver: isOver)
      archipelago.round(limit, threads: request.threads)
      secondsPerIteration =
        (watch.seconds - began) * Double(archipelago.islandCount) / Double(max(1, archipelago.iterations - before))
    }
  }

  private static func isOver(_ request: PlanningRequest, _ watch: Stopwatch) -> Bool {
    if request.stop.cancel?.isRaised ?? false { return true }
    return request.stop.seconds.map { watch.seconds >= $0 } ?? false
  }
}
