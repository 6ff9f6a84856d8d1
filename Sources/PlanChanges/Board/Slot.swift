public import CivilTime
internal import SeasonModel

/// A van on a date.
public struct Slot: Hashable, Comparable, Sendable {
  /// The position of the van in the season.
  public let van: Int
  /// The date.
  public let date: CivilDate

  /// Creates a slot.
  public init(van: Int, date: CivilDate) {
    self.van = van
    self.date = date
  }

  /// Orders slots by date, then van.
  public static func < (left: Slot, right: Slot) -> Bool {
    (left.date, left.van) < (right.date, right.van)
  }
}
