public import ICalendar
public import SeasonModel

/// How rows of `availability.csv` remember the calendar and the event that they come from.
public struct CalendarMarks {
  /// The key of the calendar: of its name, or of its events when it has none.
  public let calendar: String
  private let isNamed: Bool
  private let events: Set<String>

  /// Works out the keys of a calendar.
  ///
  /// - Complexity: O(events).
  public init(of identity: CalendarIdentity) {
    events = Set(identity.events.map(ImportMark.key))
    isNamed = identity.isNamed
    calendar = ImportMark.key(identity.key ?? events.sorted())
  }

  /// The key of an event of the calendar.
  public func event(of entry: CalendarEntry) -> String { ImportMark.key(entry.key) }

  /// Whether a row was taken over from an earlier copy of this calendar: one of the same name, or with an event of it.
  public func has(_ mark: ImportMark) -> Bool {
    isNamed && mark.calendar == calendar || events.contains(mark.event)
  }
}
