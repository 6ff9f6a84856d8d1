internal import CivilTime
internal import SeasonModel

/// Dates as people say them.
extension Language {
  /// The date in full: `samedi 6 juin 2026`.
  func date(_ date: CivilDate) -> String {
    "\(weekday(date.weekday)) \(dayAndMonth(date)) \(date.fields.year)"
  }

  /// The date without its year: `samedi 6 juin`.
  func dateWithoutYear(_ date: CivilDate) -> String {
    "\(weekday(date.weekday)) \(dayAndMonth(date))"
  }

  /// The day and the month: `1er juin`, `6 juin`.
  func dayAndMonth(_ date: CivilDate) -> String {
    "\(day(date)) \(month(date.fields.month))"
  }

  /// The day of the month: `1er` or `6`.
  func day(_ date: CivilDate) -> String {
    let day = date.fields.day
    return self == .french && day == 1 ? "1er" : String(day)
  }

  /// A span: `du 14 mai au 29 août 2026`.
  func span(_ span: DateSpan) -> String {
    let (start, end) = (span.first.fields, span.last.fields)
    if span.count == 1 {
      let day = "\(dayAndMonth(span.first)) \(start.year)"
      return Phrase("le \(day)", "on \(day)")(self)
    }
    let opening =
      if start.year != end.year {
        "\(dayAndMonth(span.first)) \(start.year)"
      } else {
        start.month == end.month ? day(span.first) : dayAndMonth(span.first)
      }
    let closing = "\(dayAndMonth(span.last)) \(end.year)"
    return Phrase("du \(opening) au \(closing)", "from \(opening) to \(closing)")(self)
  }

  /// The name of a month, 1 to 12: `juin`.
  func month(_ number: Int) -> String {
    switch self {
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ][(number - 1) % 12]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ][(number - 1) % 12]
    }
  }

  /// The name of a day of the week: `samedi`.
  func weekday(_ weekday: Weekday) -> String {
    switch self {
    case .french:
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"][weekday.daysAfterMonday]
    case .english:
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday.daysAfterMonday]
    }
  }

  /// The short name of a day of the week: `sam.` in French, `Sat` in English.
  func shortWeekday(_ weekday: Weekday) -> String {
    self.weekday(weekday).prefix(3) + (self == .french ? "." : "")
  }
}
