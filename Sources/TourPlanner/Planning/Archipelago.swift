internal import SeasonModel

/// Islands that search side by side in rounds, and exchange what they found between rounds by set partitioning.
///
/// The number of islands and the length of rounds depend on the problem and on iterations alone, never on threads or the
/// clock, so that a run limited by iterations is repeatable. A run limited by seconds fits its rounds to the time.
final class Archipelago {
  /// How long a round is, and who may cut it short.
  struct RoundLimit {
    /// The most iterations of each island.
    let iterations: Int
    /// The share of the time of this round that has passed: 0 to 1, more when it is over; always 0 without a clock.
    let share: () -> Double
    /// Whether set partitioning after the round must end at once.
    let isOver: () -> Bool
  }

  let problem: Problem
  /// The best solution so far.
  private(set) var best: Solution
  /// Whether it keeps all hard rules.
  private(set) var isFeasible = false
  /// How many of its outings have a leg that no van drives.
  private var blockedOutings: Int
  /// How many iterations of each island make a full round; grows while rounds bring nothing.
  private(set) var roundIterations: Int
  private var rounds = 0
  private let islands: [Island]
  private let board: ProgressBoard
  private let recombination: Recombination
  private let judge: ColumnJudge
  private let annealingParameters: AnnealingParameters
  private let recombined: RecombinationParameters

  init(
    problem: Problem, seed: UInt64, islands count: Int, board: ProgressBoard,
    annealing: AnnealingParameters = AnnealingParameters(),
    recombination recombined: RecombinationParameters = RecombinationParameters()
  ) {
    self.problem = problem
    annealingParameters = annealing
    self.recombined = recombined
    self.board = board
    let islands = (0..<max(1, count)).map { Island(problem: problem, seed: seed, number: $0, annealing: annealing) }
    self.islands = islands
    best = islands[0].incumbent.solution
    blockedOutings = islands[0].incumbent.blockedOutings
    let first = annealing.iterationsPerCommune.first
    roundIterations = max(
      annealing.leastIterations, (islands[0].annealsOrder ? first.ordered : first.usual) * problem.communeCount)
    recombination = Recombination(problem: problem, parameters: recombined)
    judge = ColumnJudge(problem: problem)
  }

  /// Iterations of all islands.
  var iterations: Int { islands.reduce(0) { $0 + $1.iterations } }

  /// Moves of all islands.
  var moves: Int { islands.reduce(0) { $0 + $1.moves } }

  /// How many islands there are.
  var islandCount: Int { islands.count }

  /// Lets the islands build first solutions; the first one takes over `start`, if there is one.
  func begin(from start: Solution?, threads: Int) {
    inParallel(threads) { island, number in
      if number == 0, let start { island.adopt(start) } else { island.construct() }
    }
    takeBest()
  }

  /// One round: each island anneals, then set partitioning chooses among all outings met.
  ///
  /// - Parameters:
  ///   - limit: how long it may be.
  ///   - threads: on how many threads the islands run.
  ///   - found: called now and then from the thread of an island with the score of its best plan and a way to its
  ///     outings.
  ///   - annealed: called between the two, with a first good plan in `best`.
  func round(
    _ limit: RoundLimit, threads: Int, found: @escaping (PlanScore, () -> [OutingColumn]) -> Void = { _, _ in },
    annealed: () -> Void = {}
  ) {
    let evenings = best.stops.reduce(0) { $0 + $1.count }
    let cost = Annealing.scale(
      cost: best.score.cost.count, driven: best.driven, mostPenalty: annealingParameters.mostPenalty)
    let scale = Double(max(1, cost)) / Double(max(1, evenings))
    let temperatures =
      problem.hasLongOutings ? annealingParameters.temperatures.long : annealingParameters.temperatures.short
    let annealing = Annealing(start: scale * temperatures.start, end: scale * temperatures.end)
    let refines = rounds >= annealingParameters.refining.fromRound && !problem.hasLongOutings
    let refining = Annealing(start: scale * annealingParameters.refining.start, end: scale * temperatures.end)
    let before = best.score
    let board = board
    // Where islands wait for each other, each has its turn of the time.
    let workers = max(1, min(threads, islands.count))
    let turns = (islands.count + workers - 1) / workers
    inParallel(threads) { island, number in
      island.run(refines && number % 2 == 1 ? refining : annealing) { done in
        if done % 1024 == 0 {
          board.note(
            island: number, iterations: island.iterations, score: island.isFeasible ? island.incumbent.score : nil)
          if island.isFeasible { found(island.incumbent.score) { self.columns(of: island.incumbent.solution) } }
        }
        return max(Double(done) / Double(limit.iterations), limit.share() * Double(turns) - Double(number / workers))
      }
    }
    takeBest()
    annealed()
    recombine(limit)
    if rounds == 0 {
      let second = annealingParameters.iterationsPerCommune.second
      let perCommune =
        islands[0].annealsOrder ? second.ordered : problem.hasLongOutings ? second.long : second.short
      roundIterations = max(annealingParameters.leastIterations, perCommune * problem.communeCount)
    } else if best.score >= before {
      roundIterations += roundIterations / annealingParameters.growth
    }
    rounds += 1
    for island in islands { island.adopt(best) }
  }

  /// Takes over a choice of outings that someone else made, if it is better than the best.
  func adopt(_ columns: [OutingColumn]) {
    islands[0].adopt(solution(of: columns))
    takeBest()
  }

  /// The outings of the best solution.
  var bestColumns: [OutingColumn] { columns(of: best) }

  private func columns(of solution: Solution) -> [OutingColumn] {
    solution.stops.enumerated().compactMap { outing, stops in
      guard !stops.isEmpty else { return nil }
      return judge.column(
        outing: outing, communes: stops.map { Int32($0.commune) }, days: stops.map { Int16($0.day) })
    }
  }

  private func takeBest() {
    for island in islands where isBetter(island) {
      isFeasible = island.isFeasible
      blockedOutings = island.incumbent.blockedOutings
      best = island.incumbent.solution
      if isFeasible { board.note(best.score) }
    }
  }

  /// Whether an island has a better plan than the best: one that keeps the hard rules before any that does not, and of those
  /// the one with fewer outings that cannot be driven.
  private func isBetter(_ island: Island) -> Bool {
    guard island.isFeasible == isFeasible else { return island.isFeasible }
    let blocked = island.incumbent.blockedOutings
    return blocked == blockedOutings ? island.incumbent.score < best.score : blocked < blockedOutings
  }

  private func recombine(_ limit: RoundLimit) {
    guard isFeasible, problem.outings.count > 1, !limit.isOver() else { return }
    let pool = islands.flatMap { $0.pool.columns(judge: judge) }
    for _ in 0..<recombined.afterRound.tries {
      let chosen = recombination.best(
        pool: pool, incumbent: bestColumns, work: recombined.afterRound.work, isCancelled: limit.isOver)
      guard let chosen else { return }
      adopt(chosen)
    }
  }

  private func solution(of columns: [OutingColumn]) -> Solution {
    var stops = [[Stop]](repeating: [], count: problem.outings.count)
    let pinned = Set(problem.pins.map { Pin(commune: $0.commune, day: $0.day, van: nil) })
    for column in columns {
      stops[column.outing] = zip(column.communes, column.days).map { commune, day in
        let isPinned = pinned.contains(Pin(commune: Int(commune), day: Int(day), van: nil))
        return Stop(commune: Int(commune), day: Int(day), pinnedDay: isPinned ? Int(day) : -1)
      }
    }
    // Whoever adopts it counts its worth anew.
    return Solution(stops: stops, score: best.score, driven: best.driven)
  }

  /// Runs a piece of work for each island, on as many threads as there may be.
  private func inParallel(_ threads: Int, _ work: @escaping (Island, Int) -> Void) {
    guard threads > 1, islands.count > 1 else {
      for (number, island) in islands.enumerated() { work(island, number) }
      return
    }
    // Each island is touched by one thread only, and by nobody else until all have been joined.
    let shares = (0..<min(threads, islands.count)).map { first in
      stride(from: first, to: islands.count, by: threads).map { $0 }
    }
    let workers = shares.dropFirst().map { share in
      WorkerThread { for number in share { work(self.islands[number], number) } }
    }
    for number in shares[0] { work(islands[number], number) }
    for worker in workers { worker.join() }
  }
}
