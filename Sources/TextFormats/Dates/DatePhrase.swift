internal import CivilTime

/// What a text says of dates before it is known which year is meant.
enum DatePhrase: Hashable {
  /// One date.
  case day(DateParts)
  /// All dates from one to another.
  case period(DateParts, DateParts)
  /// Every such day of the week, in a month or in the whole season.
  case weekdays(Set<Weekday>, month: Int?, year: Int?)
  /// The weekend of a date.
  case weekend(DateParts)
  /// A whole month.
  case month(Int, year: Int?)

  /// Reads the phrases of some tokens, or returns nil when they make no sense.
  static func phrases(_ tokens: [DateToken]) -> [DatePhrase]? {
    var grammar = DateGrammar(tokens: tokens.filter { $0 != .filler })
    return grammar.phrases()
  }
}

/// The parts of a date as far as they are written.
struct DateParts: Hashable {
  var day: Int
  var month: Int?
  var year: Int?
  var weekday: Weekday?
  /// The two numbers of a numeric date, which can stand in another order.
  var isNumeric = false
}

/// Recursive descent over the tokens of a text.
private struct DateGrammar {
  let tokens: [DateToken]
  private var index = 0

  init(tokens: [DateToken]) {
    self.tokens = tokens
  }

  private var next: DateToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func take(_ token: DateToken) -> Bool {
    guard next == token else { return false }
    index += 1
    return true
  }

  mutating func phrases() -> [DatePhrase]? {
    var phrases: [DatePhrase] = []
    while next != nil {
      while take(.and) {}
      guard next != nil else { break }
      guard phrases.count < 60, let phrase = phrase() else { return nil }
      phrases.append(phrase)
      guard next == nil || next == .and else { return nil }
    }
    guard !phrases.isEmpty else { return nil }
    return DateGrammar.completed(phrases)
  }

  private mutating func phrase() -> DatePhrase? {
    if take(.every) { return next == .weekend ? everyWeekend() : everyWeekday() }
    if take(.weekend) {
      _ = take(.from)
      return date().map { .weekend($0) }
    }
    let isPeriod = take(.from)
    if !isPeriod, case .month(let month) = next { return wholeMonth(month) }
    if !isPeriod, isBareWeekday { return everyWeekday() }
    guard let first = date() else { return nil }
    guard take(.until) else { return isPeriod ? nil : .day(first) }
    return date().map { .period(first, $0) }
  }

  /// Whether a day of the week stands here without a date: « les samedis de juillet ».
  private var isBareWeekday: Bool {
    guard case .weekday = next, index + 1 < tokens.count else { return false }
    if case .month = tokens[index + 1] { return true }
    return false
  }

  private mutating func everyWeekend() -> DatePhrase? {
    index += 1
    return monthAfter([.saturday, .sunday])
  }

  private mutating func everyWeekday() -> DatePhrase? {
    var days: Set<Weekday> = []
    while case .weekday(let day) = next {
      days.insert(day)
      index += 1
      if next == .and, index + 1 < tokens.count, case .weekday = tokens[index + 1] { index += 1 }
    }
    return days.isEmpty ? nil : monthAfter(days)
  }

  private mutating func monthAfter(_ days: Set<Weekday>) -> DatePhrase {
    _ = take(.from)
    guard case .month(let month) = next else { return .weekdays(days, month: nil, year: nil) }
    index += 1
    return .weekdays(days, month: month, year: year())
  }

  /// A month alone, or an English date that begins with it: `June 5, 2026`.
  private mutating func wholeMonth(_ month: Int) -> DatePhrase? {
    index += 1
    if case .number(let day, let digits) = next, digits <= 2 {
      index += 1
      if next == .and, index + 1 < tokens.count, case .number(_, 4) = tokens[index + 1] { index += 1 }
      return .day(DateParts(day: day, month: month, year: year()))
    }
    return .month(month, year: year())
  }

  private mutating func year() -> Int? {
    guard case .number(let year, let digits) = next, digits == 4 || digits == 2 else { return nil }
    // « 5 juin 26 », but not « 5 juin, 6 » and no second day.
    index += 1
    return digits == 2 ? 2000 + year : year
  }

  private mutating func date() -> DateParts? {
    var weekday: Weekday?
    if case .weekday(let day) = next {
      weekday = day
      index += 1
    }
    switch next {
    case .numeric(let first, let second, let third, let isYearFirst):
      index += 1
      let long = third.map { $0 < 100 ? 2000 + $0 : $0 }
      return isYearFirst
        ? third.map { DateParts(day: $0, month: second, year: first, weekday: weekday) }
        : DateParts(day: first, month: second, year: long, weekday: weekday, isNumeric: true)
    case .number(let day, let digits) where digits <= 2:
      index += 1
      guard case .month(let month) = next else { return DateParts(day: day, weekday: weekday) }
      index += 1
      return DateParts(day: day, month: month, year: year(), weekday: weekday)
    case .month(let month):
      index += 1
      guard case .number(let day, let digits) = next, digits <= 2 else { return nil }
      index += 1
      return DateParts(day: day, month: month, year: year(), weekday: weekday)
    default: return nil
    }
  }

  /// Gives days without a month that of the next date, and dates without a year that of the next one: « 5, 6 et 12 juin ».
  private static func completed(_ phrases: [DatePhrase]) -> [DatePhrase]? {
    var (month, year) = (Int?.none, Int?.none)
    func complete(_ parts: DateParts) -> DateParts {
      var parts = parts
      if parts.month == nil { parts.month = month }
      if parts.year == nil { parts.year = year }
      (month, year) = (parts.month, parts.year)
      return parts
    }
    var result: [DatePhrase] = []
    for phrase in phrases.reversed() {
      switch phrase {
      case .day(let parts): result.append(.day(complete(parts)))
      case .weekend(let parts): result.append(.weekend(complete(parts)))
      case .period(let first, let last):
        let last = complete(last)
        result.append(.period(complete(first), last))
      case .weekdays(let days, let itsMonth, let itsYear):
        result.append(.weekdays(days, month: itsMonth, year: itsYear ?? year))
        month = itsMonth
      case .month(let itsMonth, let itsYear):
        result.append(.month(itsMonth, year: itsYear ?? year))
        (month, year) = (itsMonth, itsYear ?? year)
      }
    }
    return result.reversed()
  }
}
