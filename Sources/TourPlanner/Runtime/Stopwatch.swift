/// Measures wall-clock time from its creation; the only clock of the planner.
package struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  /// Starts the watch.
  package init() {}

  /// Seconds since the creation.
  package var seconds: Double {
    let (whole, attoseconds) = start.duration(to: .now).components
    return Double(whole) + Double(attoseconds) * 1e-18
  }
}
