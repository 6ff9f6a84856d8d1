public import CivilTime

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
