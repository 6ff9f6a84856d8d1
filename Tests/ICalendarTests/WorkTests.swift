import CivilTime
import Testing

@testable import ICalendar

/// Big calendars and malicious ones: reading ends, for every step is paid from a budget.
@Suite struct WorkTests {
  static let events: [(String, [String])] = [
    ("one day", ["DTSTART;VALUE=DATE:20260606", "DTEND;VALUE=DATE:20260607"]),
    ("weekly", ["DTSTART;TZID=Europe/Paris:20200606T180000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=SA"]),
    ("yearly", ["DTSTART;VALUE=DATE:19500606", "RRULE:FREQ=YEARLY"]),
    ("counted", ["DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=MONTHLY;BYDAY=1SA;COUNT=1000000"]),
    ("counted days", ["DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;BYMONTH=6;COUNT=100000000"]),
    ("a long text", ["DTSTART;VALUE=DATE:20260606", "SUMMARY:\(String(repeating: "é\r\n ", count: 200))"]),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: events)
  func manyEventsAreReadWithinTheBudget(name: String, lines: [String]) {
    var bytes = Array("BEGIN:VCALENDAR\r\n".utf8)
    var index = 0
    while bytes.count < 400_000 {
      let head = ["BEGIN:VEVENT", "UID:\(index)@example.org", "DTSTAMP:20260101T000000Z", "DESCRIPTION:Une fête"]
      bytes += ((head + lines + ["END:VEVENT", ""]).joined(separator: "\r\n")).utf8
      index += 1
    }
    bytes += "END:VCALENDAR\r\n".utf8
    let reading = CalendarReading(
      bytes: bytes, span: Summer.span, home: Summer.home, budget: WorkBudget(left: 160_000))
    // All of them, or a fault that says where reading stopped.
    #expect(reading.entries.count == index || reading.faults.contains { $0.kind == .tooMuchWork })
    #expect(reading.eventCount == index)
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

  @Test(.timeLimit(.minutes(1)), arguments: malice)
  func noFileHoldsTheReaderUp(name: String, text: String) {
    let bytes = Array("BEGIN:VCALENDAR\n\(text)END:VCALENDAR\n".utf8)
    let reading = CalendarReading(
      bytes: bytes, span: Summer.span, home: Summer.home, budget: WorkBudget(left: 160_000))
    #expect(!"\(reading.faults)".utf8.contains(0) && "\(reading.faults)".utf8.count < 300_000)
  }
}
