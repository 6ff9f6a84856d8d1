/// An evening that has left one of the calendars it was published in, though it takes place: another van comes, or its
/// commune belongs to another territory.
///
/// Whoever subscribes to the calendar it has left must see it go, and see it again should it come back. So the calendar
/// keeps it as cancelled, and goes on from the numbers it has shown.
public struct PublishedDeparture: Hashable, Sendable {
  /// The calendars that an evening can leave.
  public enum Calendar: String, CaseIterable, Sendable {
    /// That of `event.van`.
    case van
    /// That of `event.territory`.
    case territory
  }

  /// Which calendar it has left.
  public var calendar: Calendar
  /// The evening as that calendar last knew it, cancelled.
  public var event: PublishedEvent
  /// How much higher than the event's own sequence that calendar shows it when it is back.
  public var lead: Int

  /// Creates a departure.
  public init(from calendar: Calendar, event: PublishedEvent, lead: Int) {
    self.calendar = calendar
    self.event = event
    self.lead = lead
  }

  /// The van or the territory whose calendar it is.
  public var owner: String {
    switch calendar {
    case .van: event.van
    case .territory: event.territory
    }
  }

  /// Whether two departures are from the same calendar, by the same event.
  func concernsSame(as other: PublishedDeparture) -> Bool {
    calendar == other.calendar && event.uid == other.event.uid && owner == other.owner
  }
}
