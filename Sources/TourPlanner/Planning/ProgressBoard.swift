internal import SeasonModel
internal import Synchronization

/// How the search stands, written by the threads that work and read by the one that reports.
final class ProgressBoard: Sendable {
  struct Standing: Sendable {
    /// For each island, its iterations.
    var iterations: [Int] = []
    /// The best score of any island.
    var score: PlanScore?
    /// The seconds at which that score was found.
    var secondsToBest = 0.0
    /// Lower bounds, each with the score of a plan: it holds for plans that leave out no more than that one.
    fileprivate var lowerBounds: [(bound: Metres, score: PlanScore)] = []

    /// The best lower bound that holds for plans that leave out no more than one of this score.
    func lowerBound(below score: PlanScore) -> Metres? {
      let left = (score.missing, score.priorityUnserved)
      return lowerBounds.lazy.filter { left <= ($0.score.missing, $0.score.priorityUnserved) }.map(\.bound).max()
    }
  }

  private let standing = Mutex(Standing())
  private let watch: Stopwatch

  init(watch: Stopwatch) {
    self.watch = watch
  }

  /// The standing now.
  var now: Standing { standing.withLock { $0 } }

  /// Tells someone how the search stands, once there is a plan.
  func report(at seconds: Double, to progress: (PlanningProgress) -> Void) {
    let standing = now
    guard let score = standing.score else { return }
    progress(
      PlanningProgress(
        seconds: seconds, iterations: standing.iterations.reduce(0, +), score: score,
        lowerBound: standing.lowerBound(below: score)))
  }

  /// Notes what an island has.
  func note(island number: Int, iterations: Int, score: PlanScore?) {
    standing.withLock { standing in
      while standing.iterations.count <= number { standing.iterations.append(0) }
      standing.iterations[number] = iterations
    }
    if let score { note(score) }
  }

  /// Notes a score that someone reached.
  func note(_ score: PlanScore) {
    standing.withLock { standing in
      guard standing.score.map({ score < $0 }) ?? true else { return }
      standing.score = score
      standing.secondsToBest = watch.seconds
    }
  }

  /// Notes a lower bound that holds for plans that leave out no more than one of some score.
  func note(lowerBound bound: Metres, below score: PlanScore) {
    standing.withLock { standing in
      let known = standing.lowerBounds.firstIndex {
        $0.score.missing == score.missing && $0.score.priorityUnserved == score.priorityUnserved
      }
      if let known {
        standing.lowerBounds[known].bound = max(standing.lowerBounds[known].bound, bound)
      } else {
        standing.lowerBounds.append((bound, score))
      }
    }
  }
}
