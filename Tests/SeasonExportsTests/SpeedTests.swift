import CivilTime
import Foundation
import SeasonModel
import Testing

@testable import SeasonExports

/// How long big calendars take; the bounds are those of an optimised build, a debug build gets less work.
@Suite(.serialized) struct SpeedTests {
  #if DEBUG
    static let scale = 50
  #else
    static let scale = 1
  #endif

  /// The processor time that some work takes on its thread: what else the machine does makes no difference.
  static func work(_ body: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    try body()
    return now() - start
  }

  @Test func tenThousandEventsAreWrittenInHalfASecond() throws {
    let count = 10_000 / SpeedTests.scale
    let season = try ExampleSeason.season { draft in
      draft.communes = (0..<count).map { index in
        Commune(
          code: "c\(index)", name: "Éclaron-Braucourt-Sainte-Livière \(index)", territory: "CA \(index % 20)",
          coordinate: Coordinate(latitude: 48 + Double(index) / 100_000, longitude: 5), venue: "Place de l’Église",
          contact: "Mme Durand")
      }
      draft.vans = (0..<100).map { Van(id: "v\($0)", base: "depot", weekdays: Set(Weekday.allCases)) }
    }
    let plan = Plan(
      evenings: (0..<count).map { index in
        Evening(date: season.span.first + index / 100, van: "v\(index % 100)", commune: "c\(index)")
      })
    var size = 0
    let time = SpeedTests.work {
      let update = Publication(unpublished: season).publishing(plan, in: season, at: ExampleSeason.made)
      let feed = CalendarFeed(of: update.publication, plan: plan, season: season)
      size = feed.ics(CalendarFeed.Options(audience: .crew, alarmMinutes: 60)).count
    }
    print("\(count) events: \(time), \(size) bytes")
    #expect(time < .milliseconds(500))
  }

  static let events: [(String, [String])] = [
    ("one day", ["DTSTART;VALUE=DATE:20260606", "DTEND;VALUE=DATE:20260607"]),
    ("weekly", ["DTSTART;TZID=Europe/Paris:20200606T180000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=SA"]),
    ("yearly", ["DTSTART;VALUE=DATE:19500606", "RRULE:FREQ=YEARLY"]),
    ("counted", ["DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=MONTHLY;BYDAY=1SA;COUNT=1000000"]),
    ("counted days", ["DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;BYMONTH=6;COUNT=100000000"]),
    ("a long text", ["DTSTART;VALUE=DATE:20260606", "SUMMARY:\(String(repeating: "é\r\n ", count: 200))"]),
  ]

  @Test(arguments: events)
  func twentyMegabytesAreReadInThreeSeconds(name: String, lines: [String]) throws {
    let season = try ExampleSeason.season()
    var bytes = Array("BEGIN:VCALENDAR\r\n".utf8)
    var index = 0
    while bytes.count < 20_000_000 / SpeedTests.scale {
      let head = ["BEGIN:VEVENT", "UID:\(index)@example.org", "DTSTAMP:20260101T000000Z", "DESCRIPTION:Une fête"]
      bytes += ((head + lines + ["END:VEVENT", ""]).joined(separator: "\r\n")).utf8
      index += 1
    }
    bytes += "END:VCALENDAR\r\n".utf8
    var reading: CalendarReading?
    let time = SpeedTests.work {
      reading = CalendarReading(
        bytes: bytes, span: season.span, zone: .paris,
        budget: WorkBudget(left: 8_000_000 / SpeedTests.scale))
    }
    print(
      "\(name), \(index) events: \(time), \(reading?.entries.count ?? 0) read, \(reading?.faults.count ?? 0) faults")
    #expect(time < .seconds(3))
  }

  /// Texts of such marks take time with the square of their length to compare.
  static let marks = String(repeating: "\u{301}\u{316}", count: 20_000)

  /// Files that only somebody writes who wants a program to stand still, or to stop.
  static let malice: [(String, String)] = [
    ("nested components", String(repeating: "BEGIN:A\n", count: 60_000) + String(repeating: "END:A\n", count: 60_000)),
    (
      "a duration beyond all numbers",
      "BEGIN:VEVENT\nDTSTART:20260606T180000\nDURATION:P" + String(repeating: "999999999W", count: 40_000)
        + "\nEND:VEVENT\n"
    ),
    (
      "a position said again and again",
      "BEGIN:VEVENT\nDTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY;BYMONTH=6;COUNT=1000000;BYSETPOS=1"
        + String(repeating: ",1", count: 100_000) + "\nEND:VEVENT\n"
    ),
    (
      "every weekday of the year by its number",
      String(
        repeating: "BEGIN:VEVENT\nDTSTART;VALUE=DATE:00010101\nRRULE:FREQ=YEARLY;COUNT=1000000;BYDAY="
          + (1...53).flatMap { week in ["MO", "TU", "WE", "TH", "FR"].map { "\(week)\($0)" } }.joined(separator: ",")
          + "\nEND:VEVENT\n", count: 20)
    ),
    (
      "a clock that changes all the time",
      "BEGIN:VTIMEZONE\nTZID:X\n"
        + (0..<20_000).map {
          "BEGIN:STANDARD\nDTSTART:\(1000 + $0 % 9000)0101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n"
        }.joined() + "END:VTIMEZONE\n"
        + String(repeating: "BEGIN:VEVENT\nDTSTART;TZID=X:20260606T180000\nEND:VEVENT\n", count: 20_000)
    ),
    (
      "accents in a row in every name",
      String(
        repeating:
          "BEGIN:VEVENT\nUID:a\(marks)\nSUMMARY:b\(marks)\nDTSTART;TZID=c\(marks):20260606T180000\nEND:VEVENT\n",
        count: 10) + "BEGIN:d\(marks)\nEND:d\(marks)\n"
    ),
    (
      "changes of all later occurrences",
      "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
        + (0..<10_000).map {
          "BEGIN:VEVENT\nUID:a\nSEQUENCE:\($0)\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:\(1000 + $0 % 9000)0606\n"
            + "DTSTART;VALUE=DATE:\(1000 + $0 % 7000)0101\nEND:VEVENT\n"
        }.joined()
    ),
    ("a name as long as the file", "END:" + String(repeating: "X", count: 2_000_000) + "\n"),
  ]

  @Test(arguments: malice)
  func noFileHoldsTheReaderUp(name: String, text: String) throws {
    let season = try ExampleSeason.season()
    let bytes = Array("BEGIN:VCALENDAR\n\(text)END:VCALENDAR\n".utf8)
    var reading: CalendarReading?
    let time = SpeedTests.work {
      reading = CalendarReading(
        bytes: bytes, span: season.span, zone: .paris, budget: WorkBudget(left: 8_000_000 / SpeedTests.scale))
    }
    print("\(name): \(time), \(reading?.faults.count ?? 0) faults")
    #expect(time < .seconds(3))
    #expect(reading.map { !"\($0.faults)".utf8.contains(0) && "\($0.faults)".utf8.count < 300_000 } == true)
  }
}
