internal import SeasonModel
internal import Synchronization

/// The bound that is worked out beside the search, and what the two tell each other.
///
/// The search hands in better plans, which narrow the gap; the bound hands out plans that it came upon, and the proof that
/// there is none better.
final class BoundCompanion {
  private struct Mail {
    /// A plan for the bound that it has not seen.
    var toBound: [OutingColumn]?
    /// What the best plan handed in either way is worth.
    var best: PlanScore
    /// A plan for the search that it has not seen.
    var toSearch: [OutingColumn]?
    /// Whether there is nothing left to do.
    var isFinished = false
    /// The score that is proven to be the best there is, if it is.
    var proven: PlanScore?
  }

  private let bound: BoundSearch
  private let board: ProgressBoard
  /// How many milliseconds a bound that was told to stop may take to do so.
  private let patience: Int
  private let mail: Mutex<Mail>
  private var worker: WorkerThread?
  /// The plan that the bound last told of; only the thread that runs it looks.
  private var told: PlanScore

  /// Prepares a bound below a plan; nil where there can be none.
  init?(problem: Problem, incumbent: [OutingColumn], board: ProgressBoard, patience: Int) {
    guard let bound = BoundSearch(problem: problem, incumbent: incumbent) else { return nil }
    self.bound = bound
    self.board = board
    self.patience = patience
    told = bound.score
    mail = Mutex(Mail(best: bound.score))
  }

  /// Whether the bound has nothing left to do.
  var isFinished: Bool { mail.withLock { $0.isFinished } }

  /// Whether the bound has ended on a gap that was too wide to close then, and would not be below this plan.
  func isWorthAnotherRun(below score: PlanScore) -> Bool {
    isFinished && bound.hasGivenUp && score < bound.score
      && GapClosing.isCloseable(bound: bound.bound, worth: score.cost.count)
  }

  /// The score than which no plan has a better one, once that is proven; the plan that has it may still be on its way.
  var proven: PlanScore? { mail.withLock { $0.proven } }

  /// Works in this thread until nothing helps or `isStopped` says so.
  func run(isStopped: () -> Bool) {
    bound.run(isStopped: isStopped, better: takeMail, progress: tell)
    tell()
    mail.withLock {
      $0.isFinished = true
      $0.proven = bound.isOptimal ? bound.score : nil
    }
  }

  /// Works in a thread of its own.
  func start(isStopped: @escaping @Sendable () -> Bool) {
    worker = WorkerThread { self.run(isStopped: isStopped) }
  }

  /// Waits for the thread, but not for long.
  ///
  /// The bound asks often whether to stop, yet a single step of it can be long on outings of many weeks; whoever asked
  /// for a plan in five seconds need not wait for a step that will be thrown away.
  func join() {
    guard let worker else { return }
    for _ in 0..<patience where !isFinished { WorkerThread.rest(milliseconds: 1) }
    if isFinished { worker.join() }
  }

  /// Hands in a plan of the search, if it is better than all before it.
  ///
  /// - Parameters:
  ///   - score: what it is worth.
  ///   - columns: its outings; asked for only when they are wanted.
  func offer(_ score: PlanScore, columns: () -> [OutingColumn]) {
    guard mail.withLock({ !$0.isFinished && score < $0.best }) else { return }
    let columns = columns()
    mail.withLock { mail in
      guard score < mail.best else { return }
      mail.best = score
      mail.toBound = columns
    }
  }

  /// A plan that the bound came upon since the last call.
  func receive() -> [OutingColumn]? {
    mail.withLock { mail in
      defer { mail.toSearch = nil }
      return mail.toSearch
    }
  }

  private func takeMail() -> [OutingColumn]? {
    mail.withLock { mail in
      defer { mail.toBound = nil }
      return mail.toBound
    }
  }

  private func tell() {
    if bound.bound > 0 { board.note(lowerBound: Metres(bound.bound), below: bound.score) }
    guard bound.score < told else { return }
    told = bound.score
    board.note(bound.score)
    mail.withLock { mail in
      mail.toSearch = bound.incumbent
      mail.best = min(mail.best, bound.score)
    }
  }
}
