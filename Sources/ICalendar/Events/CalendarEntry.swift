public import CivilTime

/// An event of a calendar, and the season's dates that it lies on.
public struct CalendarEntry: Hashable, Sendable {
  /// The line on which the event begins.
  public let line: Int
  /// What it is called.
  public let title: EventTitle
  /// What tells it from the others, the same in each copy of the calendar.
  public let key: [String]
  /// The dates, as runs, ascending.
  public let spans: [DateSpan]
}
