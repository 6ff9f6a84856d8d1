internal import CivilTime

/// A recurrence rule (RFC 5545 3.3.10) whose frequency is a day or more.
struct RecurrenceRule: Hashable, Sendable {
  /// The periods that a rule counts in.
  enum Frequency: String, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A weekday, or the n-th of its kind in a month or year; counted from the end if negative.
  struct Day: Hashable, Sendable {
    /// Days after Monday, 0 to 6.
    let weekday: Int
    let ordinal: Int?
  }

  /// What becomes of a day that a month has not (RFC 7529 4.1).
  enum Skip: String, Sendable {
    case omit = "OMIT"
    case backward = "BACKWARD"
    case forward = "FORWARD"
  }

  var frequency = Frequency.daily
  var interval = 1
  var count: Int?
  var until: ReadTime?
  var months: Set<Int> = []
  var weekNumbers: Set<Int> = []
  var yearDays: Set<Int> = []
  var monthDays: Set<Int> = []
  var days: [Day] = []
  var positions: [Int] = []
  /// The first day of a week, in days after Monday.
  var weekStart = 0
  var skip = Skip.omit

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - value: the value of RRULE.
  ///   - start: the first occurrence; BYHOUR and its like are taken only when they say what it says already.
  /// - Throws: what could not be read.
  init(_ value: [UInt8], start: ReadTime) throws(RuleProblem) {
    var frequency: Frequency?
    for part in value[...].words(separatedBy: UInt8(ascii: ";")) where !part.isEmpty {
      let unread = RuleProblem.unread(CalendarFault.excerpt(part))
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { throw unread }
      let name = String(decoding: part[..<equals].trimmed.map(\.uppercased), as: UTF8.self)
      let word = part[(equals + 1)...].trimmed.map(\.uppercased)
      switch name {
      case "FREQ":
        let text = CalendarFault.excerpt(word)
        if ["HOURLY", "MINUTELY", "SECONDLY"].contains(text) { throw .belowDay(text) }
        frequency = Frequency(rawValue: text)
        if frequency == nil { throw unread }
      case "INTERVAL": interval = try RecurrenceRule.number(word, 1...1_000_000, unread)
      case "COUNT": count = try RecurrenceRule.number(word, 1...1_000_000_000, unread)
      case "UNTIL":
        until = ReadTime(word)
        if until == nil { throw unread }
      case "BYMONTH": months = Set(try RecurrenceRule.numbers(word, 1...12, unread, signed: false))
      case "BYWEEKNO": weekNumbers = Set(try RecurrenceRule.numbers(word, 1...53, unread))
      case "BYYEARDAY": yearDays = Set(try RecurrenceRule.numbers(word, 1...366, unread))
      case "BYMONTHDAY": monthDays = Set(try RecurrenceRule.numbers(word, 1...31, unread))
      case "BYSETPOS": positions = Set(try RecurrenceRule.numbers(word, 1...366, unread)).sorted()
      case "BYDAY":
        let all = try word[...].words(separatedBy: UInt8(ascii: ",")).map { day throws(RuleProblem) in
          try Day(day, unread)
        }
        var seen: Set<Day> = []
        days = all.filter { seen.insert($0).inserted }
      case "WKST": weekStart = try Day(word[...], unread).weekday
      case "BYHOUR": try RecurrenceRule.requireSame(word, start.seconds.map { $0 / 3600 }, unread)
      case "BYMINUTE": try RecurrenceRule.requireSame(word, start.seconds.map { $0 / 60 % 60 }, unread)
      case "BYSECOND": try RecurrenceRule.requireSame(word, start.seconds.map { $0 % 60 }, unread)
      // RFC 7529: the calendar that rules count in when they do not say so, and what becomes of 30 February.
      case "RSCALE": if !word.elementsEqual("GREGORIAN".utf8) { throw unread }
      case "SKIP":
        guard let skip = Skip(rawValue: CalendarFault.excerpt(word)) else { throw unread }
        self.skip = skip
      default: throw unread
      }
    }
    guard let frequency else { throw .unread("FREQ") }
    self.frequency = frequency
    try check()
    fillIn(from: start.date)
  }

  /// What RFC 5545 does not allow, or what would mean nothing.
  private func check() throws(RuleProblem) {
    if !weekNumbers.isEmpty, frequency != .yearly { throw .unread("BYWEEKNO") }
    if !yearDays.isEmpty, frequency != .yearly { throw .unread("BYYEARDAY") }
    if !monthDays.isEmpty, frequency == .weekly { throw .unread("BYMONTHDAY") }
    let hasOrdinals = days.contains { $0.ordinal != nil }
    if hasOrdinals, frequency == .daily || frequency == .weekly || !weekNumbers.isEmpty { throw .unread("BYDAY") }
    let hasParts =
      !(months.isEmpty && weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty && days.isEmpty)
    if !positions.isEmpty, !hasParts { throw .unread("BYSETPOS") }
    if count != nil, until != nil { throw .unread("COUNT, UNTIL") }
    // Where other parts choose among days, their order matters; nobody writes that.
    let choosesDays = !(weekNumbers.isEmpty && yearDays.isEmpty && days.isEmpty && positions.isEmpty)
    if skip != .omit,
      choosesDays || frequency == .daily || frequency == .weekly || monthDays.contains(where: { $0 < 0 })
    {
      throw .unread("SKIP")
    }
  }

  /// Takes from the first occurrence what the rule leaves open.
  private mutating func fillIn(from start: CivilDate) {
    guard yearDays.isEmpty, monthDays.isEmpty, days.isEmpty else { return }
    switch frequency {
    case .daily: break
    case .weekly: days = [Day(weekday: start.weekday.daysAfterMonday, ordinal: nil)]
    case .monthly: monthDays = [start.fields.day]
    case .yearly:
      if !weekNumbers.isEmpty {
        days = [Day(weekday: start.weekday.daysAfterMonday, ordinal: nil)]
      } else {
        if months.isEmpty { months = [start.fields.month] }
        monthDays = [start.fields.day]
      }
    }
  }

  private static func number(
    _ text: [UInt8], _ range: ClosedRange<Int>, _ problem: RuleProblem
  ) throws(RuleProblem) -> Int {
    guard (1...10).contains(text.count), text.allSatisfy({ (48...57).contains($0) }) else { throw problem }
    let number = text.reduce(0) { $0 * 10 + Int($1) - 48 }
    guard range.contains(number) else { throw problem }
    return number
  }

  private static func numbers(
    _ text: [UInt8], _ range: ClosedRange<Int>, _ problem: RuleProblem, signed: Bool = true
  ) throws(RuleProblem) -> [Int] {
    var numbers: [Int] = []
    for part in text[...].words(separatedBy: UInt8(ascii: ",")) {
      guard part.count <= 4, let number = Int(String(decoding: part, as: UTF8.self)), range.contains(abs(number)),
        signed || number > 0
      else { throw problem }
      numbers.append(number)
    }
    return numbers
  }

  private static func requireSame(_ text: [UInt8], _ value: Int?, _ problem: RuleProblem) throws(RuleProblem) {
    guard let value, try number(text, 0...60, problem) == value else { throw problem }
  }
}

extension RecurrenceRule.Day {
  /// Reads `MO`, `1SU` or `-1SU`.
  fileprivate init(_ text: ArraySlice<UInt8>, _ problem: RuleProblem) throws(RuleProblem) {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let position = names.firstIndex(where: { $0.utf8.elementsEqual(text.suffix(2)) }) else { throw problem }
    let prefix = text.dropLast(2)
    var ordinal: Int?
    if !prefix.isEmpty {
      guard prefix.count <= 3, let number = Int(String(decoding: prefix, as: UTF8.self)),
        (1...53).contains(abs(number))
      else { throw problem }
      ordinal = number
    }
    self.init(weekday: position, ordinal: ordinal)
  }
}

/// Why a rule could not be read.
enum RuleProblem: Error, Hashable, Sendable {
  /// Its frequency is below a day.
  case belowDay(String)
  /// This part of it.
  case unread(String)
}
