#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Simulated annealing: how much worse a change may be, and still be kept.
///
/// The temperature falls exponentially from `start` to `end` while progress goes from 0 to 1.
struct Annealing: Sendable {
  /// The temperature at the beginning, in units of the cost.
  let start: Double
  /// The temperature at the end.
  let end: Double
  private(set) var temperature: Double

  init(start: Double, end: Double) {
    self.start = max(start, 1e-6)
    self.end = max(end, 1e-6)
    temperature = self.start
  }

  /// Sets the temperature for a share of the way, 0 to 1.
  mutating func advance(to progress: Double) {
    temperature = start * pow(end / start, min(1, max(0, progress)))
  }

  /// The part of a plan's cost that temperatures are a share of: all of it, but no more than `mostPenalty` times what it drives.
  static func scale(cost: Int, driven: Int, mostPenalty: Int) -> Int {
    driven > 0 && driven < cost / mostPenalty ? mostPenalty * driven : cost
  }

  /// The most that a change may worsen the cost this time.
  @inline(__always)
  func allowance(_ random: inout RandomSource) -> Double {
    -temperature * log(random.unit() + 1e-300)
  }
}
