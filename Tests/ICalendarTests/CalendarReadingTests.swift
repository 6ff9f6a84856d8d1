import CivilTime
import Testing

@testable import ICalendar

@Suite struct CalendarReadingTests {
  private func reading(
    _ lines: [String], lineBreak: String = "\r\n", budget: Int = 100_000
  ) throws -> CalendarReading {
    CalendarReading(
      bytes: Array((lines + [""]).joined(separator: lineBreak).utf8), span: Summer.span, home: Summer.home,
      budget: WorkBudget(left: budget))
  }

  private func event(_ lines: [String]) -> [String] {
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"]
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    /// The line of the file; the first one of the event is 3.
    let line: Int
    let kind: CalendarFault.Kind
    /// Whether dates of the season may be missing.
    var isSerious = true
    /// What is read all the same.
    var dates = ["2026-06-06"]
  }

  /// The dates that are taken.
  static func dates(_ reading: CalendarReading) -> [String] {
    Set(reading.entries.flatMap(\.spans).joined()).sorted().map(\.description)
  }

  static let start = "DTSTART;VALUE=DATE:20260606"

  @Test(arguments: [
    Fault(testDescription: "hourly", lines: [start, "RRULE:FREQ=HOURLY"], line: 4, kind: .frequencyBelowDay("HOURLY")),
    Fault(
      testDescription: "secondly", lines: [start, "RRULE:FREQ=SECONDLY;COUNT=1000000000"], line: 4,
      kind: .frequencyBelowDay("SECONDLY")),
    Fault(testDescription: "no frequency", lines: [start, "RRULE:COUNT=3"], line: 4, kind: .ruleUnread("FREQ")),
    Fault(
      testDescription: "interval 0", lines: [start, "RRULE:FREQ=DAILY;INTERVAL=0"], line: 4,
      kind: .ruleUnread("INTERVAL=0")),
    Fault(
      testDescription: "month 13", lines: [start, "RRULE:FREQ=YEARLY;BYMONTH=13"], line: 4,
      kind: .ruleUnread("BYMONTH=13")),
    Fault(
      testDescription: "several hours a day",
      lines: ["DTSTART:20260606T180000", "RRULE:FREQ=DAILY;BYHOUR=18,20"], line: 4, kind: .ruleUnread("BYHOUR=18,20")),
    Fault(
      testDescription: "count beyond numbers", lines: [start, "RRULE:FREQ=DAILY;COUNT=99999999999999999999"], line: 4,
      kind: .ruleUnread("COUNT=99999999999999999999")),
    Fault(
      testDescription: "unknown part", lines: [start, "RRULE:FREQ=DAILY;BYMOON=1"], line: 4,
      kind: .ruleUnread("BYMOON=1")),
    Fault(
      testDescription: "30 February", lines: ["DTSTART;VALUE=DATE:20260230"], line: 3,
      kind: .badValue(property: "DTSTART", value: "20260230"), dates: []),
    Fault(testDescription: "no start", lines: ["SUMMARY:x"], line: 2, kind: .noStart, dates: []),
    Fault(
      testDescription: "ends first", lines: [start, "DTEND;VALUE=DATE:20260605"], line: 2, kind: .endsBeforeItStarts),
    Fault(
      testDescription: "unknown zone", lines: ["DTSTART;TZID=Mars/Olympus:20260606T180000"], line: 3,
      kind: .unknownZone("Mars/Olympus"), isSerious: false),
    Fault(testDescription: "no colon", lines: [start, "SUMMARY"], line: 4, kind: .brokenLine, isSerious: false),
    Fault(testDescription: "no colon in a rule", lines: [start, "RRULE"], line: 4, kind: .brokenLine),
    Fault(
      testDescription: "bad EXDATE", lines: [start, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:tomorrow"], line: 5,
      kind: .badValue(property: "EXDATE", value: "tomorrow"), isSerious: false, dates: ["2026-06-06", "2026-06-07"]),
    Fault(
      testDescription: "bad EXRULE", lines: [start, "EXRULE:FREQ=NEVER"], line: 4, kind: .ruleUnread("FREQ=NEVER"),
      isSerious: false),
    Fault(
      testDescription: "this and earlier", lines: [start, "RECURRENCE-ID;RANGE=THISANDPRIOR;VALUE=DATE:20260606"],
      line: 4, kind: .unsupported(property: "RECURRENCE-ID;RANGE", value: "THISANDPRIOR"), isSerious: false),
    Fault(
      testDescription: "bad DTEND", lines: [start, "DTEND;VALUE=DATE:soon"], line: 4,
      kind: .badValue(property: "DTEND", value: "soon")),
    Fault(
      testDescription: "ends on its own date before it starts",
      lines: ["DTSTART:20260606T210000", "DTEND:20260606T020000"], line: 2, kind: .endsBeforeItStarts,
      isSerious: false),
    Fault(
      testDescription: "a folded rule", lines: [start, "SUMMARY:a", " b", "RRULE:FREQ=", " HOURLY"], line: 6,
      kind: .frequencyBelowDay("HOURLY")),
  ])
  func whatCannotBeReadIsNamedWithItsLine(fault: Fault) throws {
    for lineBreak in ["\r\n", "\n", "\r"] {
      let reading = try reading(event(fault.lines), lineBreak: lineBreak)
      #expect(reading.faults.map(\.line) == [fault.line])
      #expect(reading.faults.map(\.kind) == [fault.kind])
      #expect(reading.faults.map(\.isSerious) == [fault.isSerious])
      #expect(CalendarReadingTests.dates(reading) == fault.dates, "what can be read of an event counts")
    }
  }

  @Test(arguments: [
    (["hello"], [CalendarFault(line: 1, kind: .notACalendar)]), ([], [CalendarFault(line: 1, kind: .notACalendar)]),
    (
      ["BEGIN:VCALENDAR", "BEGIN:VEVENT"],
      [
        CalendarFault(line: 1, kind: .unfinished("VCALENDAR")), CalendarFault(line: 2, kind: .unfinished("VEVENT")),
        CalendarFault(line: 2, kind: .noStart),
      ]
    ),
    (["BEGIN:VCALENDAR", "END:VEVENT", "END:VCALENDAR"], [CalendarFault(line: 2, kind: .unexpectedEnd("VEVENT"))]),
    (
      ["BEGIN:VCALENDAR", "BEGIN:VTODO", "SUMMARY:x", "END:VTODO", "END:VCALENDAR"],
      [CalendarFault(line: 2, kind: .unreadComponent("VTODO"), isSerious: false)]
    ),
  ])
  func brokenFilesAreNamed(lines: [String], faults: [CalendarFault]) throws {
    let found = try reading(lines).faults
    #expect(found.map(\.line) == faults.map(\.line))
    #expect(found.map(\.kind) == faults.map(\.kind))
    #expect(found.map(\.isSerious) == faults.map(\.isSerious))
  }

  @Test(
    arguments: [
      (["DTSTART;TZID=Europe/Paris:20260606T200000", "DTEND;TZID=Europe/Paris:20260607T020000"], ["2026-06-06"]),
      (
        ["DTSTART;TZID=Europe/Paris:20260606T200000", "DTEND;TZID=Europe/Paris:20260607T090000"],
        ["2026-06-06", "2026-06-07"]
      ),
      (["DTSTART:20260606T000000", "DTEND:20260607T000000"], ["2026-06-06"]),
      (["DTSTART:20260606T223000Z", "DTEND:20260606T233000Z"], ["2026-06-07"]),
      (["DTSTART;TZID=Indian/Reunion:20260607T010000", "DURATION:PT1H"], ["2026-06-06"]),
      (["DTSTART;VALUE=DATE:20260510", "DTEND;VALUE=DATE:20260516"], ["2026-05-14", "2026-05-15"]),
      (["DTSTART;VALUE=DATE:20200101", "DURATION:P9999D"], nil),
      (["DTSTART;VALUE=DATE:20260606", "TRANSP:TRANSPARENT"], ["2026-06-06"]),
      (["DTSTART;VALUE=DATE:20250606"], []),
      (
        ["DTSTART;TZID=Europe/Paris:20260606T200000", "RDATE;VALUE=PERIOD:20260620T100000Z/PT2H"],
        ["2026-06-06", "2026-06-20"]
      ),
    ] as [([String], [String]?)])
  func eventsLieOnTheirDates(lines: [String], dates: [String]?) throws {
    let reading = try reading(event(lines))
    #expect(reading.faults.isEmpty)
    #expect(
      reading.entries.flatMap(\.spans).joined().map(\.description) == dates ?? Summer.span.map(\.description))
  }

  @Test func titlesAreOnOneLine() throws {
    let reading = try reading(event(["SUMMARY:Fête\\, bal\\nle soir", "DTSTART;VALUE=DATE:20260606", "DURATION:P2D"]))
    #expect(reading.entries.map(\.title) == [.text("Fête, bal le soir")])
    #expect(CalendarReadingTests.dates(reading) == ["2026-06-06", "2026-06-07"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "FREQ=DAILY;COUNT=1000000000", "FREQ=DAILY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1", "FREQ=YEARLY;INTERVAL=1000000;COUNT=1000000000",
      "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=300", "FREQ=DAILY;UNTIL=00010101", "FREQ=WEEKLY;INTERVAL=1000000",
    ])
  func noRuleTakesForEver(rule: String) throws {
    for first in ["00010101", "19700101", "20260606", "99991231"] {
      let one = ["BEGIN:VEVENT", "DTSTART;VALUE=DATE:\(first)", "RRULE:\(rule)", "END:VEVENT"]
      let many = ["BEGIN:VCALENDAR"] + Array(repeating: one, count: 50).joined() + ["END:VCALENDAR"]
      _ = try reading(many)
    }
  }

  @Test func tooMuchWorkIsNamed() throws {
    let one = [
      "BEGIN:VEVENT", "DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;BYMONTH=6;COUNT=1000000000", "END:VEVENT",
    ]
    let reading = try reading(["BEGIN:VCALENDAR"] + Array(repeating: one, count: 100).joined() + ["END:VCALENDAR"])
    #expect(reading.faults.map(\.kind) == [.tooMuchWork])
  }
}
