/// Measures wall-clock time from its creation; the only clock of the planner.
struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  /// Seconds since the creation.
  var seconds: Double {
    let (whole, attoseconds) = start.duration(to: .now).components
    return Double(whole) + Double(attoseconds) * 1e-18
  }
}
