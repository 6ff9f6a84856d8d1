/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Monday.
  case monday = "mon"
  /// Tuesday.
  case tuesday = "tue"
  /// Wednesday.
  case wednesday = "wed"
  /// Thursday.
  case thursday = "thu"
  /// Friday.
  case friday = "fri"
  /// Saturday.
  case saturday = "sat"
  /// Sunday.
  case sunday = "sun"

  /// Creates the weekday that comes `days` days after a Monday; any integer is taken modulo seven.
  public init(daysAfterMonday days: Int) {
    let remainder = days % 7
    self = Weekday.allCases[remainder < 0 ? remainder + 7 : remainder]
  }

  /// 0 for Monday to 6 for Sunday.
  public var daysAfterMonday: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }

  /// The three-letter English code that season files use, such as `thu`.
  public var code: String { rawValue }

  /// Orders the days from Monday to Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool {
    left.daysAfterMonday < right.daysAfterMonday
  }
}
