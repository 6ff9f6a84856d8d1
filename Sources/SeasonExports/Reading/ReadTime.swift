internal import SeasonModel

/// A point of time as a calendar file writes it: a date, or a date and a time on some clock.
struct ReadTime: Hashable, Sendable {
  let date: CivilDate
  /// Seconds after midnight, or nil for a DATE.
  let seconds: Int?
  /// Whether the clock is that of UTC.
  let isUTC: Bool

  var isDate: Bool { seconds == nil }

  /// Seconds since 1970 on the clock itself.
  var clock: Int { date.daysSince1970 * 86_400 + (seconds ?? 0) }

  init(date: CivilDate, seconds: Int?, isUTC: Bool = false) {
    self.date = date
    self.seconds = seconds
    self.isUTC = isUTC
  }

  /// Reads `20260605`, `20260605T180000` or `20260605T160000Z`.
  init?(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    func number(_ range: Range<Int>) -> Int? {
      let digits = bytes[range]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard bytes.count >= 8, let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if bytes.count == 8 {
      self.init(date: date, seconds: nil)
      return
    }
    guard bytes.count == 15 || bytes.count == 16 && bytes[15] == UInt8(ascii: "Z"), bytes[8] == UInt8(ascii: "T"),
      let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    self.init(date: date, seconds: hour * 3600 + minute * 60 + min(second, 59), isUTC: bytes.count == 16)
  }
}

/// A DURATION (RFC 5545 3.3.6) in days and seconds.
struct ReadDuration: Hashable, Sendable {
  /// Ten thousand years: no clock time and duration together overflow.
  private static let longest = 10_000 * 366 * 86_400

  /// Seconds, a day being 86,400.
  let seconds: Int

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `P1D`, `PT2H30M`, `P2W`; a negative one is none here.
  init?(_ text: some Collection<UInt8>) {
    var rest = Array(text)[...]
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "P"), rest.count > 1 else { return nil }
    rest = rest.dropFirst()
    var total = 0
    var isTime = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { (48...57).contains($0) }
      guard (1...9).contains(digits.count), let unit = rest.dropFirst(digits.count).first,
        let length = ReadDuration.length(of: unit, isTime: isTime)
      else { return nil }
      total += digits.reduce(0) { $0 * 10 + Int($1) - 48 } * length
      guard total <= ReadDuration.longest else { return nil }
      rest = rest.dropFirst(digits.count + 1)
    }
    self.seconds = total
  }

  private static func length(of unit: UInt8, isTime: Bool) -> Int? {
    switch (unit, isTime) {
    case (UInt8(ascii: "W"), false): 604_800
    case (UInt8(ascii: "D"), false): 86_400
    case (UInt8(ascii: "H"), true): 3600
    case (UInt8(ascii: "M"), true): 60
    case (UInt8(ascii: "S"), true): 1
    default: nil
    }
  }
}
