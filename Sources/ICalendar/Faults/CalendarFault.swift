public import CivilTime

/// What an event is called.
public enum EventTitle: Hashable, Sendable {
  /// Its title; may be empty.
  case text(String)
  /// A title that is nobody else's business: the event is private or confidential.
  case withheld
  /// Time that is taken, by something that the calendar does not name.
  case busy
}

/// Something in an iCalendar file that could not be read, or that its sender should know of, and where.
public struct CalendarFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file holds no VCALENDAR.
    case notACalendar
    /// Text before or after the calendar.
    case textOutside
    /// The lines are indented, and are read as if they were not.
    case indentedLines
    /// Text that is not UTF-8: it is read as Windows-1252.
    case notUTF8
    /// The file is in UTF-16.
    case utf16
    /// A line has no name or no colon.
    case brokenLine
    /// An END that ends nothing.
    case unexpectedEnd(String)
    /// The file ends, or goes on, within a component.
    case unfinished(String)
    /// Components within components without end: the file is read no further from here.
    case tooDeep
    /// A component that holds no dates to import, such as VJOURNAL, or that is not known.
    case unreadComponent(String)
    /// An event has no DTSTART.
    case noStart
    /// An event ends before it starts.
    case endsBeforeItStarts
    /// A value that is not what its property asks for.
    case badValue(property: String, value: String)
    /// A property or parameter that means something for the dates and is not supported.
    case unsupported(property: String, value: String)
    /// A frequency below a day, such as HOURLY: an evening is a date.
    case frequencyBelowDay(String)
    /// A part of a recurrence rule that is wrong, or not supported.
    case ruleUnread(String)
    /// A time zone that the file does not define and that is none of the known ones: it is read on the season's clock.
    case unknownZone(String)
    /// A time zone that the file defines otherwise than the world does: the world's is taken.
    case zoneDiffers(String)
    /// A definition of a time zone that cannot be read.
    case brokenZone(String)
    /// An event whose title says that it is cancelled, while the calendar says nothing of the kind: it counts.
    case titleSaysCancelled
    /// An event of which the file holds a newer version: it does not count.
    case olderVersion
    /// The file asks for more dates than are ever worked out: it is read no further from here.
    case tooMuchWork
    /// There are this many more faults.
    case more(Int)
  }

  /// The event that a fault is about.
  public struct Event: Hashable, Sendable {
    /// What it is called.
    public let title: EventTitle
    /// The date on which it begins, if that could be read.
    public let date: CivilDate?
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind
  /// Whether dates of the season may be missing because of it.
  public let isSerious: Bool
  /// The event it is about, if it is about one.
  public let event: Event?

  /// Creates a fault.
  public init(line: Int, kind: Kind, isSerious: Bool = true, event: Event? = nil) {
    self.line = line
    self.kind = kind
    self.isSerious = isSerious
    self.event = event
  }
}

extension CalendarFault {
  /// Bytes of the file, short enough for a message.
  static func excerpt(_ bytes: some Collection<UInt8>) -> String {
    // Four bytes a scalar at most.
    let scalars = String(decoding: bytes.prefix(244), as: UTF8.self).unicodeScalars
    let short = scalars.prefix(60)
    return String(String.UnicodeScalarView(short)) + (short.endIndex == scalars.endIndex ? "" : "…")
  }
}
