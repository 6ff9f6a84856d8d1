internal import Synchronization

/// When a search ends: by the first of its conditions that holds.
public struct StopRule: Sendable {
  /// The wall-clock seconds it may take, if limited.
  public var seconds: Double?
  /// The iterations of ruin and recreate it may take, if limited; runs limited by these alone are repeatable.
  public var iterations: Int?
  /// The gap to the lower bound in percent at which it may end, if any.
  public var targetGapPercent: Double?
  /// A flag that someone else may raise to end it, such as the handler of an interrupt.
  public var cancel: CancelFlag?

  /// Creates a rule; one without any limit never ends a search before optimality is proven.
  public init(
    seconds: Double? = nil, iterations: Int? = nil, targetGapPercent: Double? = nil, cancel: CancelFlag? = nil
  ) {
    self.seconds = seconds
    self.iterations = iterations
    self.targetGapPercent = targetGapPercent
    self.cancel = cancel
  }
}

/// A flag that one thread raises and others look at.
public final class CancelFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  /// Creates a flag that is down.
  public init() {}

  /// Raises the flag; safe in a signal handler.
  public func raise() { raised.store(true, ordering: .relaxed) }

  /// Whether the flag is up.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }
}
