public import CivilTime
public import ICalendar
public import SeasonModel

extension CalendarReading {
  /// Reads the bytes of an `.ics` file by the clock of a season.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - span: the dates of the season.
  ///   - zone: its time zone.
  public init(bytes: [UInt8], span: DateSpan, zone: SeasonZone) {
    self.init(bytes: bytes, span: span, home: zone.rule)
  }
}
