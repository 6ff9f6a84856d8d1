import CivilTime
import Foundation
import Testing

@testable import ICalendar

/// The reader finds the same dates as Python's recurring-ical-events.
///
/// On the examples of RFC 5545 3.8.5.3, on what calendars hold, on rules drawn at random, and on series that somebody
/// edited. The judge that made the fixture works it out again.
@Suite struct RecurrenceTests {
  struct Case: Decodable {
    let name: String
    let lines: [String]
    let first: String
    let last: String
    let dates: [String]
  }

  @Test func datesAreThoseOfTheJudge() throws {
    let corpus = Bundle.module.url(forResource: "corpus", withExtension: "json", subdirectory: "Fixtures/recurrence")
    let data = try Data(contentsOf: #require(corpus))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    #expect(cases.count > 500)
    for item in cases {
      let span = try #require(DateSpan(first: Summer.date(item.first), last: Summer.date(item.last)))
      let text = (["BEGIN:VCALENDAR"] + item.lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
      let reading = CalendarReading(bytes: Array(text.utf8), span: span, home: Summer.home)
      // The rules of New York were others in 1997, and older versions are named.
      #expect(!reading.faults.contains { $0.isSerious }, "\(item.name)")
      let dates = Set(reading.entries.flatMap(\.spans).joined()).sorted().map(\.description)
      #expect(dates == item.dates, "\(item.name) from \(item.lines)")
    }
  }
}
