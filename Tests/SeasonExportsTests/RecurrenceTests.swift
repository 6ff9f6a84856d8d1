import CivilTime
import Foundation
import SeasonModel
import Testing

@testable import SeasonExports

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
    let data = Data(try Golden.bytes("recurrence/corpus.json"))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    #expect(cases.count > 500)
    for item in cases {
      let span = try #require(DateSpan(first: ExampleSeason.date(item.first), last: ExampleSeason.date(item.last)))
      let text = (["BEGIN:VCALENDAR"] + item.lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
      let reading = CalendarReading(bytes: Array(text.utf8), span: span, zone: .paris)
      // The rules of New York were others in 1997, and older versions are named.
      #expect(!reading.faults.contains { $0.isSerious }, "\(item.name)")
      let dates = Set(reading.entries.flatMap(\.spans).joined()).sorted().map(\.description)
      #expect(dates == item.dates, "\(item.name) from \(item.lines)")
    }
  }
}
