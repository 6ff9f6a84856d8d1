public import CivilTime

/// A property of a component (RFC 5545 3.5): a name, parameters, and a value of one of the types that are used here.
public struct CalendarProperty: Sendable {
  /// A value by its type.
  public enum Value: Sendable {
    /// TEXT: written by people, escaped.
    case text(String)
    /// TEXT that programs show in a list: on one line.
    case line(String)
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

    /// Appends the value as RFC 5545 3.3 writes it.
    public func append(to bytes: inout [UInt8]) {
      switch self {
      case .text(let text): CalendarText.appendEscaped(text, to: &bytes)
      case .line(let text): CalendarText.appendEscaped(CalendarText.oneLine(text), to: &bytes)
      case .texts(let texts):
        for (position, text) in texts.enumerated() {
          if position > 0 { bytes.append(0x2c) }
          CalendarText.appendEscaped(text, to: &bytes)
        }
      case .plain(let text): bytes += CalendarText.plain(text)
      case .instant(let instant):
        Value.append(instant.date, to: &bytes)
        Value.appendClock(seconds: instant.secondsAfterMidnight, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
      case .local(let date, let time):
        Value.append(date, to: &bytes)
        Value.appendClock(seconds: time.minutesAfterMidnight * 60, to: &bytes)
      case .date(let date): Value.append(date, to: &bytes)
      }
    }

    private static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
      let (year, month, day) = date.fields
      for number in [year / 100, year % 100, month, day] { appendTwoDigits(number, to: &bytes) }
    }

    private static func appendClock(seconds: Int, to bytes: inout [UInt8]) {
      bytes.append(UInt8(ascii: "T"))
      for number in [seconds / 3600, seconds / 60 % 60, seconds % 60] { appendTwoDigits(number, to: &bytes) }
    }

    private static func appendTwoDigits(_ number: Int, to bytes: inout [UInt8]) {
      bytes.append(UInt8(truncatingIfNeeded: 48 + number / 10 % 10))
      bytes.append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }
  }

  /// Its name, in capitals.
  public let name: String
  /// Its parameters, in the order in which they are written.
  public let parameters: [(name: String, value: String)]
  /// Its value.
  public let value: Value

  /// A property by its name, parameters and value.
  public init(_ name: String, _ parameters: [(name: String, value: String)] = [], _ value: Value) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// Writes the content line of the property.
  public func write(to writer: inout ContentLineWriter) {
    writer.line { bytes in
      bytes += name.utf8
      for parameter in parameters {
        bytes.append(UInt8(ascii: ";"))
        bytes += parameter.name.utf8
        bytes.append(UInt8(ascii: "="))
        bytes += CalendarText.parameter(parameter.value)
      }
      bytes.append(UInt8(ascii: ":"))
      value.append(to: &bytes)
    }
  }
}
