/// A local time of day, to the minute.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight, 0 to 1,439.
  public let minutesAfterMidnight: Int

  /// Creates a time of day, or nil when the clock does not show it.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.minutesAfterMidnight = hour * 60 + minute
  }

  /// The start of the day.
  public static let midnight = TimeOfDay()

  private init() {
    self.minutesAfterMidnight = 0
  }

  /// The hour, 0 to 23.
  public var hour: Int { minutesAfterMidnight / 60 }
  /// The minute, 0 to 59.
  public var minute: Int { minutesAfterMidnight % 60 }

  /// The time as `18:05`.
  public var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Orders times, earlier first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutesAfterMidnight < right.minutesAfterMidnight
  }
}
