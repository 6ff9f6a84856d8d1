internal import Dispatch
internal import SeasonModel

/// Islands that search side by side in rounds, and exchange what they found between rounds by set partitioning.
///
/// The number of islands and the length of rounds depend on the problem and the iterations alone, never on threads or
/// the clock, so that a run limited by iterations is repeatable. A run limited by seconds fits its rounds to the time.
final class Archipelago {
  /// Iterations of an island in one round, for each commune.
  private static let roundIterationsPerCommune = 500

  let problem: Problem
  private(set) var best: Solution
  private(set) var isFeasible = false
  private let islands: [Island]
  private let threads: Int
  private let recombination: Recombination
  private let judge: ColumnJudge
  private var rounds = 0

  init(problem: Problem, seed: UInt64, islands count: Int, threads: Int) {
    self.problem = problem
    self.threads = max(1, threads)
    let islands = (0..<count).map { Island(problem: problem, seed: seed, number: $0) }
    self.islands = islands
    best = islands[0].incumbent.solution
    recombination = Recombination(problem: problem)
    judge = ColumnJudge(problem: problem)
  }

  /// Iterations of all islands.
  var iterations: Int { islands.reduce(0) { $0 + $1.iterations } }

  /// Lets every island build or take over a first solution.
  func begin(from start: Solution?) {
    inParallel { island in
      if let start { island.adopt(start) } else { island.construct() }
    }
    takeBest()
  }

  /// One round: each island anneals, then set partitioning chooses among all outings met.
  ///
  /// - Parameters:
  ///   - iterations: the most iterations of each island.
  ///   - share: the share of the time of this round that has passed, 0 to 1 and above; always 0 without a clock.
  func round(iterations: Int, share: @escaping @Sendable () -> Double) {
    let scale = Double(max(1, best.score.cost.count)) / Double(max(1, best.stops.reduce(0) { $0 + $1.count }))
    let start = scale * (rounds == 0 ? 0.3 : 0.3)
    let annealing = Annealing(start: start, end: scale * 0.001)
    inParallel { island in
      island.run(annealing) { done in max(Double(done) / Double(iterations), share()) }
    }
    rounds += 1
    takeBest()
    recombine()
    for (number, island) in islands.enumerated() where number > 0 || island.incumbent.objective > best.objective {
      island.adopt(best)
    }
  }

  /// The iterations of each island in a full round.
  var roundIterations: Int { max(5_000, Archipelago.roundIterationsPerCommune * problem.communeCount) }

  private func takeBest() {
    for island in islands {
      guard island.isFeasible == isFeasible ? island.incumbent.objective < best.objective : island.isFeasible
      else { continue }
      isFeasible = island.isFeasible
      best = island.incumbent.solution
    }
  }

  private func recombine() {
    guard isFeasible else { return }
    let incumbent = best.stops.enumerated().compactMap { outing, stops -> OutingColumn? in
      guard !stops.isEmpty else { return nil }
      return judge.column(
        outing: outing, communes: stops.map { Int32($0.commune) }, days: stops.map { Int16($0.day) })
    }
    let pool = islands.flatMap { $0.pool.columns(judge: judge) }
    guard let chosen = recombination.best(pool: pool, incumbent: incumbent, work: 10_000) else { return }
    islands[0].adopt(solution(of: chosen))
    takeBest()
  }

  private func solution(of columns: [OutingColumn]) -> Solution {
    var stops = [[Stop]](repeating: [], count: problem.outings.count)
    let pinned = Set(problem.pins.map { Pin(commune: $0.commune, day: $0.day, van: nil) })
    for column in columns {
      stops[column.outing] = zip(column.communes, column.days).map { commune, day in
        let isPinned = pinned.contains(Pin(commune: Int(commune), day: Int(day), van: nil))
        return Stop(commune: Int(commune), day: Int(day), bound: isPinned ? Int(day) : -1)
      }
    }
    return Solution(stops: stops, objective: 0, score: best.score)
  }

  /// Runs a piece of work for each island, on as many threads as there may be.
  private func inParallel(_ work: @escaping (Island) -> Void) {
    guard threads > 1, islands.count > 1 else {
      for island in islands { work(island) }
      return
    }
    nonisolated(unsafe) let islands = islands
    nonisolated(unsafe) let work = work
    let queue = DispatchQueue(label: "islands", attributes: .concurrent)
    let places = DispatchSemaphore(value: threads)
    let group = DispatchGroup()
    for number in islands.indices {
      places.wait()
      queue.async(group: group) {
        work(islands[number])
        places.signal()
      }
    }
    group.wait()
  }
}
