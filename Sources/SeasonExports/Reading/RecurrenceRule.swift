internal import SeasonModel

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

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - text: the value of RRULE.
  ///   - start: the first occurrence; BYHOUR and its like are taken only when they say what it says already.
  /// - Throws: what could not be read.
  init(_ text: String, start: ReadTime) throws(RuleProblem) {
    var frequency: Frequency?
    for part in text.split(separator: ";", omittingEmptySubsequences: true) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { throw .unread(String(part)) }
      let name = pair[0].uppercased()
      let value = pair[1].uppercased()
      let unread = RuleProblem.unread(String(part))
      switch name {
      case "FREQ":
        if ["HOURLY", "MINUTELY", "SECONDLY"].contains(value) { throw .belowDay(value) }
        frequency = Frequency(rawValue: value)
        if frequency == nil { throw unread }
      case "INTERVAL": interval = try RecurrenceRule.number(value, 1...1_000_000, unread)
      case "COUNT": count = try RecurrenceRule.number(value, 1...1_000_000_000, unread)
      case "UNTIL":
        until = ReadTime(value.utf8)
        if until == nil { throw unread }
      case "BYMONTH": months = Set(try RecurrenceRule.numbers(value, 1...12, unread, signed: false))
      case "BYWEEKNO": weekNumbers = Set(try RecurrenceRule.numbers(value, 1...53, unread))
      case "BYYEARDAY": yearDays = Set(try RecurrenceRule.numbers(value, 1...366, unread))
      case "BYMONTHDAY": monthDays = Set(try RecurrenceRule.numbers(value, 1...31, unread))
      case "BYSETPOS": positions = Set(try RecurrenceRule.numbers(value, 1...366, unread)).sorted()
      case "BYDAY":
        let all = try value.split(separator: ",").map { day throws(RuleProblem) in try Day(day, unread) }
        var seen: Set<Day> = []
        days = all.filter { seen.insert($0).inserted }
      case "WKST": weekStart = try Day(Substring(value), unread).weekday
      case "BYHOUR": try RecurrenceRule.requireSame(value, start.seconds.map { $0 / 3600 }, unread)
      case "BYMINUTE": try RecurrenceRule.requireSame(value, start.seconds.map { $0 / 60 % 60 }, unread)
      case "BYSECOND": try RecurrenceRule.requireSame(value, start.seconds.map { $0 % 60 }, unread)
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
    _ text: String, _ range: ClosedRange<Int>, _ problem: RuleProblem
  ) throws(RuleProblem) -> Int {
    guard text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
      range.contains(number)
    else { throw problem }
    return number
  }

  private static func numbers(
    _ text: String, _ range: ClosedRange<Int>, _ problem: RuleProblem, signed: Bool = true
  ) throws(RuleProblem) -> [Int] {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard part.utf8.count <= 4, let number = Int(part), range.contains(abs(number)), signed || number > 0 else {
        throw problem
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func requireSame(_ text: String, _ value: Int?, _ problem: RuleProblem) throws(RuleProblem) {
    guard let value, Int(text) == value else { throw problem }
  }
}

extension RecurrenceRule.Day {
  /// Reads `MO`, `1SU` or `-1SU`.
  fileprivate init(_ text: Substring, _ problem: RuleProblem) throws(RuleProblem) {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let position = names.firstIndex(of: String(text.suffix(2))) else { throw problem }
    let prefix = text.dropLast(2)
    var ordinal: Int?
    if !prefix.isEmpty {
      guard prefix.utf8.count <= 3, let number = Int(prefix), (1...53).contains(abs(number)) else { throw problem }
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
