import CivilTime
import TestSupport
import Testing

@Suite struct CivilDateTests {
  @Test func everyDayOfTwoCenturiesIsWhatACountSays() {
    var date = CivilDate(daysSince1970: -25_567)
    var count = DayCount()
    var wrong: [String] = []
    while count.year <= 2100 {
      let (year, month, day) = date.fields
      let written =
        "\(count.year)-\(count.month < 10 ? "0" : "")\(count.month)-\(count.day < 10 ? "0" : "")\(count.day)"
      let agrees =
        (year, month, day) == (count.year, count.month, count.day)
        && CivilDate(year: count.year, month: count.month, day: count.day) == date
        && date.description == written && CivilDate(iso8601: written) == date
        && date.weekday == Weekday.allCases[count.daysAfterMonday]
        && date.isoWeek == (count.weekYear, count.week)
        && date.mondayOfWeek == date - count.daysAfterMonday
      if !agrees { wrong.append(written) }
      count.advance()
      date = date + 1
    }
    #expect(wrong.isEmpty)
    #expect(date.daysSince1970 == 47_847)
  }

  @Test(arguments: [
    ("2026-06-05", Weekday.friday, 2026, 23), ("2026-07-14", .tuesday, 2026, 29), ("2026-12-31", .thursday, 2026, 53),
    ("2027-01-03", .sunday, 2026, 53), ("2027-01-04", .monday, 2027, 1), ("2024-12-30", .monday, 2025, 1),
    ("2016-01-01", .friday, 2015, 53), ("2021-01-03", .sunday, 2020, 53), ("2000-02-29", .tuesday, 2000, 9),
  ])
  func knownWeeks(text: String, weekday: Weekday, year: Int, week: Int) throws {
    let date = try #require(CivilDate(iso8601: text))
    #expect(date.weekday == weekday)
    #expect(date.isoWeek == (year, week))
  }

  @Test func yearsWithWeek53() {
    let long = (2000...2040).filter { CivilDate(year: $0, month: 12, day: 28)?.isoWeek.week == 53 }
    #expect(long == [2004, 2009, 2015, 2020, 2026, 2032, 2037])
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2026, 28), (2100, 28), (2400, 29)])
  func february(year: Int, length: Int) {
    #expect(CivilDate.length(ofMonth: 2, year: year) == length)
    #expect(CivilDate(year: year, month: 2, day: length) != nil)
    #expect(CivilDate(year: year, month: 2, day: length + 1) == nil)
  }

  @Test(arguments: [
    "", "-", "--", "2026-06", "2026-06-05-01", "2026-6-05", "2026-06-5", "26-06-05", "02026-06-05", "2026/06/05",
    "20260605", " 2026-06-05", "2026-06-05 ", "2026-06-05T18:00", "2026-02-30", "2025-02-29", "1900-02-29",
    "2026-04-31", "2026-13-01", "2026-00-10", "2026-06-00", "0000-01-01", "+026-06-05", "-026-06-05", "２０２６-06-05",
    "2026-0a-05", "2026–06–05", "2026-06-05\n",
  ])
  func noDate(text: String) {
    #expect(CivilDate(iso8601: text) == nil)
  }

  @Test func edgesOfTheCalendar() throws {
    let first = try #require(CivilDate(iso8601: "0001-01-01"))
    let last = try #require(CivilDate(iso8601: "9999-12-31"))
    #expect(first.description == "0001-01-01")
    #expect(last.description == "9999-12-31")
    #expect(last - first == 3_652_058)
    #expect(first.weekday == .monday)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 0, month: 12, day: 31) == nil)
  }

  @Test func differencesAndOrder() {
    #expect(june(20) - june(5) == 15)
    #expect(june(5) - june(20) == -15)
    #expect(june(5) + 15 == june(20))
    #expect(june(5) < june(6))
    #expect([june(9), june(1), june(5)].sorted() == [june(1), june(5), june(9)])
    #expect(june(1).description == "2026-06-01")
  }

  @Test func weekdaysCountFromMondayInBothDirections() {
    #expect(Weekday.allCases.map(\.daysAfterMonday) == Array(0...6))
    #expect(Weekday(daysAfterMonday: -1) == .sunday)
    #expect(Weekday(daysAfterMonday: -14) == .monday)
    #expect(Weekday(daysAfterMonday: 10) == .thursday)
    #expect(Weekday.allCases.sorted() == Weekday.allCases)
    #expect(Weekday.thursday.code == "thu")
  }
}

/// A calendar that only ever adds one day, from Monday 1 January 1900.
private struct DayCount {
  var year = 1900
  var month = 1
  var day = 1
  var daysAfterMonday = 0
  var weekYear = 1900
  var week = 1

  private var monthLength: Int {
    let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  mutating func advance() {
    day += 1
    if day > monthLength {
      day = 1
      month += 1
    }
    if month > 12 {
      month = 1
      year += 1
    }
    daysAfterMonday = (daysAfterMonday + 1) % 7
    guard daysAfterMonday == 0 else { return }
    // A year's first week is the one with 4 January in it, so it starts on 29 December to 4 January.
    if month == 12, day >= 29 {
      (weekYear, week) = (year + 1, 1)
    } else if month == 1, day <= 4 {
      (weekYear, week) = (year, 1)
    } else {
      week += 1
    }
  }
}
