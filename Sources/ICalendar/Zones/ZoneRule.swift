internal import CivilTime

/// The rule by which the clocks of a time zone run from year to year: one offset, or two and the changes between them.
///
/// It says what the last line of a TZif file says (RFC 9636 3.3): what holds from now on. What held decades ago is left
/// out.
public struct ZoneRule: Hashable, Sendable {
  /// When in a year clocks change.
  public struct Change: Hashable, Sendable {
    /// 1 to 12.
    public let month: Int
    /// Which one in the month: 1 is the first, 5 the last.
    public let week: Int
    /// Days after Monday, 0 to 6.
    public let weekday: Int
    /// Seconds after midnight on the clock before the change; below 0 and above a day for the days beside it.
    public let seconds: Int

    /// Seconds since 1970 on the clock before the change.
    public func clock(in year: Int) -> Int {
      let first = CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSince1970: 0)
      var day = (weekday - first.weekday.daysAfterMonday + 7) % 7 + 7 * (week - 1)
      while day >= CivilDate.length(ofMonth: month, year: year) { day -= 7 }
      return (first.daysSince1970 + day) * 86_400 + seconds
    }
  }

  /// The second offset of a year, and the changes to it and from it.
  public struct Summer: Hashable, Sendable {
    /// Seconds east of UTC.
    public let offset: Int
    /// The change to it, on the clock of standard time.
    public let start: Change
    /// The change from it, on its own clock.
    public let end: Change
  }

  /// Seconds east of UTC in standard time, or all year.
  public let standard: Int
  /// Summer time, if there is any.
  public let summer: Summer?

  /// A rule by its offsets, in seconds east of UTC.
  public init(standard: Int, summer: Summer?) {
    self.standard = standard
    self.summer = summer
  }

  /// The clock of UTC.
  public static let utc = ZoneRule(standard: 0, summer: nil)

  /// Summer time as Directive 2000/84/EC has it, an hour from the last Sunday of March to that of October, at 01:00
  /// UTC.
  public static func european(standard: Int) -> ZoneRule {
    let start = Change(month: 3, week: 5, weekday: 6, seconds: standard + 3600)
    let end = Change(month: 10, week: 5, weekday: 6, seconds: standard + 7200)
    return ZoneRule(standard: standard, summer: Summer(offset: standard + 3600, start: start, end: end))
  }

  /// Seconds east of UTC at a moment, given in seconds since 1970.
  public func offset(atUTC moment: Int) -> Int {
    guard let summer else { return standard }
    let year = ZoneRule.year(ofClock: moment + standard)
    let start = summer.start.clock(in: year) - standard
    let end = summer.end.clock(in: year) - summer.offset
    // South of the equator summer lies across New Year.
    let isSummer = start < end ? start <= moment && moment < end : !(end <= moment && moment < start)
    return isSummer ? summer.offset : standard
  }

  /// Seconds east of UTC when the zone's own clock shows a time, given in seconds since 1970.
  ///
  /// A time that a change skips has the offset before the change, a time that comes twice that of its first coming, as
  /// RFC 5545 3.3.5 asks.
  public func offset(atClock clock: Int) -> Int {
    guard let summer else { return standard }
    let (greater, less) = (max(standard, summer.offset), min(standard, summer.offset))
    for offset in [greater, less] where self.offset(atUTC: clock - offset) == offset { return offset }
    return offset(atUTC: clock - greater)
  }

  private static func year(ofClock clock: Int) -> Int {
    CivilDate(daysSince1970: (clock >= 0 ? clock : clock - 86_399) / 86_400).fields.year
  }
}

extension ZoneRule {
  /// Reads a rule as `ZoneTable` writes them: `+01:00`, or `+01:00 +02:00 M3.5.0/2 M10.5.0/3`, where the changes are
  /// those of POSIX (month, week, weekday from Sunday, and hours after midnight).
  public init?(_ text: Substring) {
    let words = text.split(separator: " ")
    guard words.count == 1 || words.count == 4, let standard = UTCOffset.seconds(words[0].utf8) else { return nil }
    guard words.count == 4 else {
      self.init(standard: standard, summer: nil)
      return
    }
    guard let offset = UTCOffset.seconds(words[1].utf8), let start = Change(words[2]), let end = Change(words[3]) else {
      return nil
    }
    self.init(standard: standard, summer: Summer(offset: offset, start: start, end: end))
  }
}

extension ZoneRule.Change {
  /// Reads `M10.5.0/3`.
  fileprivate init?(_ text: Substring) {
    let parts = text.dropFirst().split(separator: "/")
    let numbers = parts.first?.split(separator: ".").compactMap { Int($0) } ?? []
    guard text.first == "M", parts.count == 2, numbers.count == 3, (1...12).contains(numbers[0]),
      (1...5).contains(numbers[1]), (0...6).contains(numbers[2])
    else { return nil }
    let time = parts[1].split(separator: ":").compactMap { Int($0) }
    guard let hours = time.first else { return nil }
    let minutes = time.count > 1 ? time[1] : 0
    self.init(
      month: numbers[0], week: numbers[1], weekday: (numbers[2] + 6) % 7,
      seconds: hours * 3600 + (hours < 0 ? -minutes : minutes) * 60)
  }
}
