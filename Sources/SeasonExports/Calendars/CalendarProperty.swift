internal import SeasonModel

/// A property of a component (RFC 5545 3.5): a name, parameters, and a value of one of the types that are used here.
struct CalendarProperty: Sendable {
  /// A value by its type.
  enum Value: Sendable {
    /// TEXT: written by people, escaped.
    case text(String)
    /// A list of TEXT values, such as CATEGORIES.
    case texts([String])
    /// A value with a grammar of its own that needs no escapes.
    case plain(String)
    /// DATE-TIME in UTC.
    case instant(UTCInstant)
    /// DATE-TIME on a local clock; the zone is a parameter.
    case local(CivilDate, TimeOfDay)
    /// DATE.
    case date(CivilDate)

    func append(to bytes: inout [UInt8]) {
      switch self {
      case .text(let text): bytes += CalendarText.escaped(text)
      case .texts(let texts): bytes += texts.map(CalendarText.escaped).joined(separator: [0x2c])
      case .plain(let text): bytes += CalendarText.plain(text)
      case .instant(let instant):
        bytes += Value.digits(of: instant.date)
        bytes += Value.clock(seconds: instant.secondsAfterMidnight)
        bytes.append(UInt8(ascii: "Z"))
      case .local(let date, let time):
        bytes += Value.digits(of: date)
        bytes += Value.clock(seconds: time.minutesAfterMidnight * 60)
      case .date(let date): bytes += Value.digits(of: date)
      }
    }

    private static func digits(of date: CivilDate) -> [UInt8] {
      let (year, month, day) = date.fields
      return [year / 100 % 100, year % 100, month, day].flatMap(twoDigits)
    }

    private static func clock(seconds: Int) -> [UInt8] {
      [UInt8(ascii: "T")] + [seconds / 3600, seconds / 60 % 60, seconds % 60].flatMap(twoDigits)
    }

    private static func twoDigits(_ number: Int) -> [UInt8] {
      [UInt8(truncatingIfNeeded: 48 + number / 10 % 10), UInt8(truncatingIfNeeded: 48 + number % 10)]
    }
  }

  let name: String
  let parameters: [(name: String, value: String)]
  let value: Value

  init(_ name: String, _ parameters: [(name: String, value: String)] = [], _ value: Value) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// The content line of the property.
  var line: ContentLine {
    var bytes = Array(name.utf8)
    for parameter in parameters {
      bytes.append(UInt8(ascii: ";"))
      bytes += parameter.name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += CalendarText.parameter(parameter.value)
    }
    bytes.append(UInt8(ascii: ":"))
    value.append(to: &bytes)
    return ContentLine(bytes: bytes)
  }
}
