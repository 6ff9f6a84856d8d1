public import CivilTime

/// A date of June 2026, which began on a Monday.
public func june(_ day: Int) -> CivilDate { CivilDate(daysSince1970: 20_604 + day) }

/// The dates of June 2026 from one to another.
public func june(_ days: ClosedRange<Int>) throws -> DateSpan {
  guard let span = DateSpan(first: june(days.lowerBound), last: june(days.upperBound)) else {
    throw NoSuchDates(days: days)
  }
  return span
}

/// Says that a test asked for no dates at all.
public struct NoSuchDates: Error {
  /// The days of June that were asked for.
  public let days: ClosedRange<Int>
}
