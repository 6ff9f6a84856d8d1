public import CivilTime

/// An event as a calendar that was published earlier shows it.
public struct SeenEvent: Hashable, Sendable {
  /// Its identifier.
  public var uid: String
  /// Its sequence in that calendar.
  public var sequence: Int
  /// Whether it takes place, as far as that calendar says.
  public var status: PublishedStatus
  /// Its dates: of an evening that on which it opens.
  public var dates: DateSpan
  /// When it opens and closes; nil for one of whole days.
  public var hours: (opens: TimeOfDay, closes: TimeOfDay)? {
    get { opens.flatMap { opens in closes.map { (opens, $0) } } }
    set { (opens, closes) = (newValue?.opens, newValue?.closes) }
  }
  private var opens: TimeOfDay?
  private var closes: TimeOfDay?
  /// Where in words.
  public var place: String
  /// What it is called there.
  public var summary: String
  /// When it was first published.
  public var created: UTCInstant
  /// When it last changed.
  public var lastModified: UTCInstant

  /// Creates an event.
  public init(
    uid: String, sequence: Int, status: PublishedStatus, dates: DateSpan,
    hours: (opens: TimeOfDay, closes: TimeOfDay)?, place: String, summary: String, created: UTCInstant,
    lastModified: UTCInstant
  ) {
    self.uid = uid
    self.sequence = min(max(sequence, 0), PublishedRevision.highestSequence)
    self.status = status
    self.dates = dates
    self.opens = hours?.opens
    self.closes = hours?.closes
    self.place = place
    self.summary = summary
    self.created = created
    self.lastModified = lastModified
  }

  /// Whether somebody who holds `other` takes this one for the newer.
  func isNewer(than other: SeenEvent) -> Bool {
    (sequence, lastModified) > (other.sequence, other.lastModified)
  }
}

/// A calendar that was published earlier, as it lies where people get it from.
public struct SeenCalendar: Hashable, Sendable {
  /// Which calendar it is: that of the whole season, or one of the calendars that have names.
  public enum Scope: Hashable, Sendable {
    /// The whole season.
    case season
    /// One commune, territory or van, by the name of its file.
    case named(CalendarFileName.Calendar, file: String)
  }

  /// Which calendar it is.
  public var scope: Scope
  /// What it calls itself.
  public var title: String
  /// The IANA name of its time zone, if it says one.
  public var timeZone: String?
  /// Its events.
  public var events: [SeenEvent]

  /// Creates a calendar.
  public init(_ scope: Scope, title: String, timeZone: String?, events: [SeenEvent]) {
    self.scope = scope
    self.title = title
    self.timeZone = timeZone
    self.events = events
  }
}

extension SeenCalendar {
  /// Of each event the revision that people hold.
  static func newest(in calendars: [SeenCalendar]) -> [String: SeenEvent] {
    var newest: [String: SeenEvent] = [:]
    for event in calendars.lazy.flatMap(\.events) {
      if let other = newest[event.uid], !event.isNewer(than: other) { continue }
      newest[event.uid] = event
    }
    return newest
  }
}
