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

/// When an evening is open to the public, and how long the crew works around it.
public struct EveningHours: Hashable, Sendable {
  /// When it opens.
  public var opens: TimeOfDay
  /// When it closes; a time not after `opens` is on the next day.
  public var closes: TimeOfDay
  /// Minutes of setting up before it opens.
  public var setUpMinutes: Int
  /// Minutes of packing up after it closes.
  public var packUpMinutes: Int

  /// Creates evening hours.
  public init(opens: TimeOfDay, closes: TimeOfDay, setUpMinutes: Int = 0, packUpMinutes: Int = 0) {
    self.opens = opens
    self.closes = closes
    self.setUpMinutes = setUpMinutes
    self.packUpMinutes = packUpMinutes
  }
}
