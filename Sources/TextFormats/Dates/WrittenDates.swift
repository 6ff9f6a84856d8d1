public import CivilTime

/// Dates as people write them, in French and English: `5 juin`, `sam. 6 juin 2026`, `1er août`, `du 3 au 12 août`,
/// `tous les samedis de juillet`, `week-end du 14 juillet`, and several of them in one text.
public enum WrittenDates {
  /// What a text turned out to be.
  public enum Reading: Hashable, Sendable {
    /// These dates, in the order in which they are written.
    case dates([DateSpan])
    /// It can be the one or the other: the year is missing, or the day of the week does not go with the date.
    case either(CivilDate, CivilDate)
    /// The calendar has no such date.
    case noSuchDate
    /// It is not written like dates.
    case notADate
    /// A period ends before it begins.
    case endsBeforeItBegins(CivilDate, CivilDate)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the text, of at most 300 bytes.
  ///   - expected: the dates that it can be expected to speak of, from which a missing year follows.
  ///   - order: what stands first in a date of numbers.
  /// - Returns: the dates, or why there are none.
  public static func read(_ text: String, expected: DateSpan, order: DateText.Order = .dayFirst) -> Reading {
    guard let tokens = DateToken.tokens(of: text), let phrases = DatePhrase.phrases(tokens) else { return .notADate }
    var spans: [DateSpan] = []
    let resolver = DateResolver(expected: expected, order: order)
    do {
      for phrase in phrases { spans += try resolver.spans(phrase) }
    } catch {
      return error.reading
    }
    return spans.isEmpty ? .notADate : .dates(spans)
  }

  /// The one date that a text is, or why it is none.
  public static func date(_ text: String, expected: DateSpan) -> Reading {
    switch DateText.read(text) {
    case .date(let date): return .dates([DateSpan(date)])
    case .noSuchDate: return .noSuchDate
    case .notADate: break
    }
    let reading = read(text, expected: expected)
    if case .dates(let spans) = reading, spans.count != 1 || spans[0].count != 1 { return .notADate }
    return reading
  }
}

/// Why there are no dates.
private struct Unresolved: Error {
  let reading: WrittenDates.Reading
}

/// Finds the dates that phrases mean.
private struct DateResolver {
  let expected: DateSpan
  let order: DateText.Order

  func spans(_ phrase: DatePhrase) throws(Unresolved) -> [DateSpan] {
    switch phrase {
    case .day(let parts): return [DateSpan(try date(parts))]
    case .period(let first, let last): return [try period(first, last)]
    case .weekend(let parts): return [try weekend(of: date(parts))]
    case .month(let month, let year): return [try self.month(month, year)]
    case .weekdays(let days, let month, let year):
      let span = try month.map { (month) throws(Unresolved) in try self.month(month, year) } ?? expected
      return span.filter { days.contains($0.weekday) && (expected.contains($0) || year != nil) }.map { DateSpan($0) }
    }
  }

  private func month(_ month: Int, _ year: Int?) throws(Unresolved) -> DateSpan {
    let years = year.map { [$0] } ?? Array(expected.first.fields.year...expected.last.fields.year)
    let all = years.compactMap { year -> DateSpan? in
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      return DateSpan(first: first, last: first + (CivilDate.length(ofMonth: month, year: year) - 1))
    }
    let inside = all.filter { $0.last >= expected.first && $0.first <= expected.last }
    if inside.count > 1 { throw Unresolved(reading: .either(inside[0].first, inside[1].first)) }
    guard let span = inside.first ?? all.first else { throw Unresolved(reading: .noSuchDate) }
    return span
  }

  private func period(_ first: DateParts, _ last: DateParts) throws(Unresolved) -> DateSpan {
    let end = try date(last)
    var start = first
    if start.year == nil, start.month != nil {
      // « du 28 décembre au 3 janvier »: the beginning is the last such date before the end.
      let month = start.month ?? 1
      start.year = month > end.fields.month ? end.fields.year - 1 : end.fields.year
    }
    let begin = try date(start)
    guard let span = DateSpan(first: begin, last: end) else {
      throw Unresolved(reading: .endsBeforeItBegins(begin, end))
    }
    return span
  }

  private func date(_ parts: DateParts) throws(Unresolved) -> CivilDate {
    guard var month = parts.month else { throw Unresolved(reading: .notADate) }
    var day = parts.day
    if parts.isNumeric, order == .monthFirst { (day, month) = (month, day) }
    let years = parts.year.map { [$0] } ?? Array(expected.first.fields.year...expected.last.fields.year)
    let all = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    guard let first = all.first else { throw Unresolved(reading: .noSuchDate) }
    let inside = all.filter(expected.contains)
    let fitting = (inside.isEmpty ? all : inside).filter { $0.weekday == parts.weekday ?? $0.weekday }
    if fitting.count > 1, !inside.isEmpty { throw Unresolved(reading: .either(fitting[0], fitting[1])) }
    if let date = fitting.first { return date }
    // The day of the week is another: either it or the number is a slip.
    let written = inside.first ?? first
    let weekday = parts.weekday ?? written.weekday
    let ahead = (weekday.daysAfterMonday - written.weekday.daysAfterMonday + 7) % 7
    throw Unresolved(reading: .either(written, written + (ahead <= 3 ? ahead : ahead - 7)))
  }

  /// Saturday and Sunday with the date, and the day between it and them when it is a holiday.
  private func weekend(of date: CivilDate) throws(Unresolved) -> DateSpan {
    let day = date.weekday.daysAfterMonday
    let (saturday, before) = (date + (5 - day), date + (-2 - day))
    let span: DateSpan? =
      switch date.weekday {
      case .saturday: DateSpan(first: date, last: date + 1)
      case .sunday: DateSpan(first: date - 1, last: date)
      case .friday, .thursday: DateSpan(first: date, last: saturday + 1)
      case .monday, .tuesday: DateSpan(first: before, last: date)
      case .wednesday: nil
      }
    guard let span else { throw Unresolved(reading: .either(before, saturday)) }
    return span
  }
}
