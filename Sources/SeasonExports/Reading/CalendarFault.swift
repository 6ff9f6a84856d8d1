/// Something in an iCalendar file that could not be read, and where.
public struct CalendarFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file holds no VCALENDAR.
    case notACalendar
    /// A line has no name or no colon.
    case brokenLine
    /// An END that ends nothing, or something else than what was begun.
    case unexpectedEnd(String)
    /// The file ends within a component.
    case unfinished(String)
    /// A component that holds no dates to import, such as VJOURNAL.
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
    /// A time zone that the file does not define and that is none of the known ones.
    case unknownZone(String)
    /// Text that is not UTF-8.
    case notUTF8
    /// The file asks for more dates than are ever worked out: it is read no further from here.
    case tooMuchWork
    /// There are this many more faults.
    case more(Int)
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// Creates a fault.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}

extension CalendarFault {
  /// A text of the file, short enough for a message.
  static func excerpt(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(60)
    return scalars.endIndex == text.unicodeScalars.endIndex ? text : String(String.UnicodeScalarView(scalars)) + "…"
  }
}

/// Collects faults; beyond a thousand it only counts them.
struct FaultList {
  private(set) var faults: [CalendarFault] = []
  private var dropped = 0
  private var lastLine = 0
  private static let most = 1000

  mutating func add(_ kind: CalendarFault.Kind, line: Int) {
    if faults.count < FaultList.most {
      faults.append(CalendarFault(line: line, kind: kind))
    } else {
      dropped += 1
      lastLine = line
    }
  }

  /// The faults by line, and how many more there are.
  var all: [CalendarFault] {
    let sorted = faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    return dropped == 0 ? sorted : sorted + [CalendarFault(line: lastLine, kind: .more(dropped))]
  }
}

/// How much may still be worked out for one file, so that no file takes for ever.
struct WorkBudget {
  /// Dates that may still be looked at.
  private(set) var left: Int

  /// Enough for a hundred thousand events that repeat every week of a summer, and less than a second's work.
  static let ofOneFile = WorkBudget(left: 8_000_000)

  /// Takes some work from the budget; false when there is none left.
  mutating func spend(_ count: Int = 1) -> Bool {
    left -= count
    return left >= 0
  }
}
