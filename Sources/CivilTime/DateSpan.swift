/// A run of consecutive dates, first and last included.
public struct DateSpan: Hashable, Sendable {
  /// The first date.
  public let first: CivilDate
  /// The last date, never before the first.
  public let last: CivilDate

  /// Creates a span, or nil when `last` comes before `first`.
  public init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Creates the span of one date.
  public init(_ date: CivilDate) {
    self.first = date
    self.last = date
  }

  /// Whether the date lies in the span.
  public func contains(_ date: CivilDate) -> Bool {
    first <= date && date <= last
  }

  /// The dates both spans share, or nil when they share none.
  public func intersection(_ other: DateSpan) -> DateSpan? {
    DateSpan(first: Swift.max(first, other.first), last: Swift.min(last, other.last))
  }

  /// The span without one date, in the parts that are left.
  public func without(_ date: CivilDate) -> [DateSpan] {
    guard contains(date) else { return [self] }
    return [DateSpan(first: first, last: date - 1), DateSpan(first: date + 1, last: last)].compactMap(\.self)
  }
}

extension DateSpan: RandomAccessCollection {
  /// Positions count from 0, the first date.
  public var startIndex: Int { 0 }
  /// One past the last date's position: the number of dates.
  public var endIndex: Int { last - first + 1 }
  /// The date `position` days after the first.
  public subscript(position: Int) -> CivilDate { first + position }
}
