#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The middle of some positive ratios, and how far they scatter around it.
///
/// The median and the median absolute deviation of their logarithms: up to half of the ratios can be wrong before
/// either says anything else.
struct RatioSpread {
  /// How many ratios there are.
  let count: Int
  /// The median.
  let median: Double
  /// The scatter, as the standard deviation of the logarithm that a normal distribution with the same median absolute
  /// deviation has.
  let sigma: Double

  /// Creates the spread of positive ratios, or nil when there are none.
  init?(_ ratios: [Double]) {
    guard !ratios.isEmpty else { return nil }
    let middle = RatioSpread.median(of: ratios)
    count = ratios.count
    median = middle
    sigma = 1.4826 * RatioSpread.median(of: ratios.map { abs(log($0 / middle)) })
  }

  /// The greatest factor by which a ratio can differ from the median without being odd: `least`, or eight times the
  /// scatter.
  func limit(atLeast least: Double) -> Double { max(least, exp(8 * sigma)) }

  /// The upper median of some numbers; 0 of none.
  static func median(of numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
  }
}
