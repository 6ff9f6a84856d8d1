public import TourPlanner

/// How much work an answer may take, counted in steps and not by a clock: the same answer on every machine.
///
/// Everything that is worked out for one answer shares one limit. A flag that somebody raises, such as the handler of an
/// interrupt, ends it too. Whoever runs out of steps says so, and claims nothing that was not shown.
public final class WorkLimit {
  /// The steps that a processor of today does in about a second.
  public static let second = 50_000_000

  private var left: Int
  private let whole: WorkLimit?
  private let cancel: CancelFlag?

  /// How many steps were taken.
  public private(set) var taken = 0

  /// Creates a limit.
  ///
  /// - Parameters:
  ///   - steps: how many steps may be taken.
  ///   - cancel: a flag that ends it, whatever is left.
  public init(steps: Int, cancel: CancelFlag? = nil) {
    left = steps
    whole = nil
    self.cancel = cancel
  }

  private init(steps: Int, of whole: WorkLimit) {
    left = steps
    self.whole = whole
    cancel = nil
  }

  /// A limit within this one that has so much of what is left: `parts` of them in turn share it evenly.
  public func part(of parts: Int) -> WorkLimit {
    WorkLimit(steps: max(0, left) / max(1, parts), of: self)
  }

  /// Whether no more work may be done.
  public var isSpent: Bool {
    left <= 0 || whole?.isSpent ?? false || cancel?.isRaised ?? false
  }

  /// Takes steps; false once there are none left.
  @discardableResult
  public func take(_ steps: Int) -> Bool {
    left -= steps
    taken += steps
    whole?.take(steps)
    return !isSpent
  }
}
