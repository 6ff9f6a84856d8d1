internal import CivilTime

/// The dates of a recurrence rule within a span.
///
/// Each period of the rule (day, week, month, year) gives the dates that all its parts allow, of which BYSETPOS picks
/// some. A rule without COUNT starts at the period before the span; one with COUNT has to be counted from its start.
struct RecurrenceDates {
  let rule: RecurrenceRule
  let start: CivilDate
  /// Whether more than the weekday decides.
  private let needsFields: Bool

  init(rule: RecurrenceRule, start: CivilDate) {
    self.rule = rule
    self.start = start
    self.needsFields =
      !(rule.months.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty && rule.weekNumbers.isEmpty)
      || rule.days.contains { $0.ordinal != nil }
  }

  /// The weekday as a number; the search looks at millions of dates.
  private static func daysAfterMonday(_ date: CivilDate) -> Int {
    let days = (date.daysSince1970 + 3) % 7
    return days < 0 ? days + 7 : days
  }

  /// The dates within the span, ascending; nil when the budget ran out.
  ///
  /// - Parameters:
  ///   - span: the dates that matter.
  ///   - budget: what may be spent.
  ///   - isWithin: whether an occurrence on a date is not after UNTIL.
  /// - Returns: the dates, first occurrence included if the rule allows it.
  func dates(in span: DateSpan, budget: inout WorkBudget, isWithin: (CivilDate) -> Bool) -> [CivilDate]? {
    var found: [CivilDate] = []
    var dates: [CivilDate] = []
    var (period, counted) = firstPeriod(before: span.first)
    while true {
      guard budget.spend(cost) else { return nil }
      let first = periodStart(period)
      if first > span.last || !isWithin(first) { return found }
      dates.removeAll(keepingCapacity: true)
      collect(from: first, into: &dates)
      for date in chosen(from: dates) where date >= start {
        if date > span.last || !isWithin(date) { return found }
        counted += 1
        if let count = rule.count, counted > count { return found }
        if date >= span.first { found.append(date) }
      }
      if let count = rule.count, counted >= count { return found }
      period += 1
    }
  }

  /// How much is looked at for one period: dates, and for each of them the parts of the rule.
  private var cost: Int { dateCount * (1 + rule.days.count / 8) + rule.positions.count }

  /// How many dates are looked at for one period.
  private var dateCount: Int {
    let ofMonth = rule.monthDays.isEmpty ? 31 : rule.monthDays.count
    switch rule.frequency {
    case .daily: return 1
    case .weekly: return rule.days.count
    case .monthly: return ofMonth
    case .yearly: return ofMonth * (rule.months.isEmpty ? 12 : rule.months.count)
    }
  }

  /// A period that starts well before a date, and how many occurrences lie before that period.
  ///
  /// A rule with COUNT can skip periods only where each holds the same number of occurrences.
  private func firstPeriod(before date: CivilDate) -> (period: Int, counted: Int) {
    let periods: Int
    switch rule.frequency {
    case .daily: periods = date - start
    case .weekly: periods = (date - start) / 7
    case .monthly:
      periods = (date.fields.year - start.fields.year) * 12 + date.fields.month - start.fields.month
    case .yearly: periods = date.fields.year - start.fields.year
    }
    let period = max(0, periods / rule.interval - 1)
    if rule.count == nil { return (period, 0) }
    let isRegular = rule.months.isEmpty && rule.monthDays.isEmpty && rule.positions.isEmpty
    switch rule.frequency {
    case .daily where isRegular && rule.days.isEmpty: return (period, period)
    case .weekly where isRegular && period > 0:
      // The first week holds only what is not before the start.
      let monday = weekStart(of: start)
      let first = (0..<7).count { monday + $0 >= start && allows(monday + $0) }
      return (period, first + (period - 1) * Set(rule.days.map(\.weekday)).count)
    default: return (0, 0)
    }
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

  /// Adds the dates of a period that the rule's parts allow; only months and days that it names are looked at.
  private func collect(from first: CivilDate, into dates: inout [CivilDate]) {
    switch rule.frequency {
    case .daily: if allows(first) { dates.append(first) }
    case .weekly:
      for offset in 0..<7 where allows(first + offset) { dates.append(first + offset) }
    case .monthly: collectMonth(from: first, into: &dates)
    case .yearly:
      for month in 1...12 where rule.months.isEmpty || rule.months.contains(month) {
        guard let first = CivilDate(year: first.fields.year, month: month, day: 1) else { continue }
        collectMonth(from: first, into: &dates)
      }
    }
  }

  private func collectMonth(from first: CivilDate, into dates: inout [CivilDate]) {
    let (year, month, _) = first.fields
    let length = CivilDate.length(ofMonth: month, year: year)
    guard !rule.monthDays.isEmpty else {
      for offset in 0..<length where allows(first + offset) { dates.append(first + offset) }
      return
    }
    let days = Set(rule.monthDays.map { $0 > 0 ? $0 : length + 1 + $0 })
    for day in days.filter({ (1...length).contains($0) }).sorted() where allows(first + (day - 1)) {
      dates.append(first + (day - 1))
    }
    // A day that the month has not: the one before it, or the one after, and once only.
    guard rule.skip != .omit, days.contains(where: { $0 > length }), rule.months.isEmpty || rule.months.contains(month)
    else { return }
    let moved = first + (rule.skip == .backward ? length - 1 : length)
    if dates.last.map({ $0 < moved }) ?? true { dates.append(moved) }
  }

  private func chosen(from dates: [CivilDate]) -> [CivilDate] {
    guard !rule.positions.isEmpty else { return dates }
    let indices = rule.positions.map { $0 > 0 ? $0 - 1 : dates.count + $0 }
    return Set(indices).sorted().filter(dates.indices.contains).map { dates[$0] }
  }

  private func allows(_ date: CivilDate) -> Bool {
    let weekday = RecurrenceDates.daysAfterMonday(date)
    if !rule.days.isEmpty, !rule.days.contains(where: { $0.weekday == weekday }) { return false }
    if !needsFields { return true }
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
    return rule.days.contains { $0.weekday == weekday && isOrdinal($0.ordinal, date, monthLength) }
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
    date - (RecurrenceDates.daysAfterMonday(date) - rule.weekStart + 7) % 7
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
