internal import CivilTime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The clock on the wall; library code never reads it.
enum WallClock {
  /// The moment it is.
  static var now: UTCInstant { UTCInstant(secondsSince1970: time(nil)) }
}
