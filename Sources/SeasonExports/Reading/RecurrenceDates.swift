internal import SeasonModel

/// The dates of a recurrence rule within a span.
///
/// Each period of the rule (day, week, month, year) gives the dates that all its parts allow, of which BYSETPOS picks
/// some. A rule without COUNT starts at the period before the span; one with COUNT has to be counted from its start.
struct RecurrenceDates {
  let rule: RecurrenceRule
  let start: CivilDate

  /// The dates within the span, ascending; nil when the budget ran out.
  ///
  /// - Parameters:
  ///   - span: the dates that matter.
  ///   - budget: what may be spent.
  ///   - isWithin: whether an occurrence on a date is not after UNTIL.
  /// - Returns: the dates, first occurrence included if the rule allows it.
  func dates(in span: DateSpan, budget: inout WorkBudget, isWithin: (CivilDate) -> Bool) -> [CivilDate]? {
    var found: [CivilDate] = []
    var counted = 0
    var period = rule.count == nil ? max(0, firstPeriod(before: span.first)) : 0
    while true {
      guard budget.spend(cost) else { return nil }
      guard let dates = candidates(inPeriod: period), (dates.first ?? periodStart(period)) <= span.last else {
        return found
      }
      if periodStart(period) > span.last { return found }
      for date in chosen(from: dates) where date >= start {
        if date > span.last || !isWithin(date) { return found }
        counted += 1
        if let count = rule.count, counted > count { return found }
        if date >= span.first { found.append(date) }
      }
      if !isWithin(periodStart(period)) { return found }
      if let count = rule.count, counted >= count { return found }
      period += 1
    }
  }

  /// How many dates are looked at for one period.
  private var cost: Int {
    switch rule.frequency {
    case .daily: 1
    case .weekly: 7
    case .monthly: 31
    case .yearly: 31 * (rule.months.isEmpty ? 12 : rule.months.count)
    }
  }

  /// The number of the last period that starts well before a date.
  private func firstPeriod(before date: CivilDate) -> Int {
    let periods: Int
    switch rule.frequency {
    case .daily: periods = date - start
    case .weekly: periods = (date - start) / 7
    case .monthly:
      periods = (date.fields.year - start.fields.year) * 12 + date.fields.month - start.fields.month
    case .yearly: periods = date.fields.year - start.fields.year
    }
    return periods / rule.interval - 1
  }

  /// The first date that a period can hold.
  private func periodStart(_ period: Int) -> CivilDate {
    let step = period * rule.interval
    switch rule.frequency {
    case .daily: return start + step
    case .weekly: return weekStart(of: start) + 7 * step
    case .monthly:
      let month = start.fields.year * 12 + start.fields.month - 1 + step
      return CivilDate(year: month / 12, month: month % 12 + 1, day: 1) ?? RecurrenceDates.endOfTime
    case .yearly:
      return CivilDate(year: start.fields.year + step, month: 1, day: 1) ?? RecurrenceDates.endOfTime
    }
  }

  private static let endOfTime = CivilDate(daysSince1970: 2_932_897)

  /// The dates of a period that the rule's parts allow; nil beyond the calendar.
  private func candidates(inPeriod period: Int) -> [CivilDate]? {
    let first = periodStart(period)
    if first >= RecurrenceDates.endOfTime { return nil }
    let length: Int
    switch rule.frequency {
    case .daily: length = 1
    case .weekly: length = 7
    case .monthly: length = CivilDate.length(ofMonth: first.fields.month, year: first.fields.year)
    case .yearly:
      return yearly(first)
    }
    return (0..<length).map { first + $0 }.filter(allows)
  }

  /// A year's dates: only the months that the rule names are looked at.
  private func yearly(_ newYear: CivilDate) -> [CivilDate] {
    let year = newYear.fields.year
    let months = rule.months.isEmpty ? Array(1...12) : rule.months.sorted()
    return months.flatMap { month -> [CivilDate] in
      guard let first = CivilDate(year: year, month: month, day: 1) else { return [] }
      return (0..<CivilDate.length(ofMonth: month, year: year)).map { first + $0 }.filter(allows)
    }
  }

  private func chosen(from dates: [CivilDate]) -> [CivilDate] {
    guard !rule.positions.isEmpty else { return dates }
    let indices = rule.positions.map { $0 > 0 ? $0 - 1 : dates.count + $0 }
    return Set(indices).sorted().filter(dates.indices.contains).map { dates[$0] }
  }

  private func allows(_ date: CivilDate) -> Bool {
    let (year, month, day) = date.fields
    if !rule.months.isEmpty, !rule.months.contains(month) { return false }
    let monthLength = CivilDate.length(ofMonth: month, year: year)
    if !rule.monthDays.isEmpty, !rule.monthDays.contains(day), !rule.monthDays.contains(day - monthLength - 1) {
      return false
    }
    if !rule.yearDays.isEmpty {
      let (ofYear, length) = RecurrenceDates.dayOfYear(date, year: year)
      if !rule.yearDays.contains(ofYear), !rule.yearDays.contains(ofYear - length - 1) { return false }
    }
    if !rule.weekNumbers.isEmpty, !isInWeekNumbers(date) { return false }
    guard !rule.days.isEmpty else { return true }
    return rule.days.contains { $0.weekday == date.weekday && isOrdinal($0.ordinal, date, monthLength) }
  }

  private func isOrdinal(_ ordinal: Int?, _ date: CivilDate, _ monthLength: Int) -> Bool {
    guard let ordinal else { return true }
    let (year, _, day) = date.fields
    if rule.frequency == .monthly || !rule.months.isEmpty {
      return ordinal > 0 ? (day - 1) / 7 + 1 == ordinal : (monthLength - day) / 7 + 1 == -ordinal
    }
    let (ofYear, length) = RecurrenceDates.dayOfYear(date, year: year)
    return ordinal > 0 ? (ofYear - 1) / 7 + 1 == ordinal : (length - ofYear) / 7 + 1 == -ordinal
  }

  /// The day of the year from 1, and the length of the year.
  private static func dayOfYear(_ date: CivilDate, year: Int) -> (day: Int, length: Int) {
    let length = 337 + CivilDate.length(ofMonth: 2, year: year)
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return (1, length) }
    return (date - newYear + 1, length)
  }

  private func weekStart(of date: CivilDate) -> CivilDate {
    date - (date.weekday.daysAfterMonday - rule.weekStart.daysAfterMonday + 7) % 7
  }

  /// Whether the week of a date, counted from either end of the year that holds most of it, is one of the rule's.
  private func isInWeekNumbers(_ date: CivilDate) -> Bool {
    let week = weekStart(of: date)
    // The fourth day of a week lies in the year that the week belongs to.
    let year = (week + 3).fields.year
    guard let fourth = CivilDate(year: year, month: 1, day: 4),
      let next = CivilDate(year: year, month: 12, day: 28)
    else { return false }
    let number = (week - weekStart(of: fourth)) / 7 + 1
    let length = (weekStart(of: next) - weekStart(of: fourth)) / 7 + 1
    return rule.weekNumbers.contains(number) || rule.weekNumbers.contains(number - length - 1)
  }
}
