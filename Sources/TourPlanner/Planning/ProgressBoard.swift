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
    /// The best lower bound.
    var lowerBound: Metres?
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
        seconds: seconds, iterations: standing.iterations.reduce(0, +), score: score, lowerBound: standing.lowerBound))
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

  /// Notes a lower bound.
  func note(lowerBound: Metres) {
    standing.withLock { $0.lowerBound = max($0.lowerBound ?? .zero, lowerBound) }
  }
}
