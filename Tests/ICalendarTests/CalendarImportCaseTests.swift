import CivilTime
import Testing

@testable import ICalendar

/// What programs write that means one thing, and that a strict reader would take for another.
@Suite struct CalendarImportCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    let dates: [String]
    var faults: [CalendarFault.Kind] = []
    var isSerious = false

    init(
      _ name: String, _ lines: [String], _ dates: [String], faults: [CalendarFault.Kind] = [], isSerious: Bool = false
    ) {
      self.testDescription = name
      self.lines = lines
      self.dates = dates.map { "2026-\($0)" }
      self.faults = faults
      self.isSerious = isSerious
    }
  }

  static func event(_ lines: String..., uid: String = "u") -> [String] {
    ["BEGIN:VEVENT", "UID:\(uid)"] + lines + ["END:VEVENT"]
  }

  /// A definition of a zone with one offset.
  static func zone(_ name: String, _ offset: String) -> [String] {
    [
      "BEGIN:VTIMEZONE", "TZID:\(name)", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:\(offset)",
      "TZOFFSETTO:\(offset)", "END:STANDARD", "END:VTIMEZONE",
    ]
  }

  static let weekly = event("DTSTART;VALUE=DATE:20260605", "RRULE:FREQ=WEEKLY;COUNT=3")
  static let evenings = event("DTSTART;TZID=Europe/Paris:20260605T200000", "DURATION:PT2H", "RRULE:FREQ=WEEKLY;COUNT=3")

  static let cases: [Case] = [
    // Whole days, and exceptions of them named by a time.
    Case(
      "a day moved by a local midnight",
      weekly
        + event("RECURRENCE-ID;TZID=Romance Standard Time:20260612T000000", "DTSTART;VALUE=DATE:20260613"),
      ["06-05", "06-13", "06-19"]),
    Case(
      "a day moved by a midnight of UTC",
      weekly + event("RECURRENCE-ID:20260611T220000Z", "DTSTART;VALUE=DATE:20260613"), ["06-05", "06-13", "06-19"]),
    Case(
      "a day cancelled by a floating time",
      weekly + event("RECURRENCE-ID:20260612T000000", "DTSTART;VALUE=DATE:20260612", "STATUS:CANCELLED"),
      ["06-05", "06-19"]),
    Case(
      "days excluded by times in three forms",
      event(
        "DTSTART;VALUE=DATE:20260605", "RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE;TZID=Europe/Paris:20260612T000000",
        "EXDATE:20260618T220000Z,20260626T000000"),
      ["06-05", "07-03"]),
    Case(
      "an evening moved by its date",
      evenings + event("RECURRENCE-ID;VALUE=DATE:20260612", "DTSTART;TZID=Europe/Paris:20260613T200000"),
      ["06-05", "06-13", "06-19"]),
    Case(
      "this one and all later ones",
      evenings
        + event(
          "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260612T200000",
          "DTSTART;TZID=Europe/Paris:20260613T200000"),
      ["06-05", "06-13", "06-20"]),
    Case(
      "this one and all later ones are cancelled",
      evenings
        + event(
          "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260612T200000", "STATUS:CANCELLED",
          "DTSTART;TZID=Europe/Paris:20260612T200000"),
      ["06-05"]),
    // Versions.
    Case(
      "the greater SEQUENCE wins, wherever it stands",
      event("SEQUENCE:3", "DTSTART;VALUE=DATE:20260620") + event("SEQUENCE:2", "DTSTART;VALUE=DATE:20260613"),
      ["06-20"], faults: [.olderVersion]),
    Case(
      "the later DTSTAMP wins where SEQUENCE is equal",
      event("DTSTAMP:20260301T120000Z", "DTSTART;VALUE=DATE:20260620")
        + event("DTSTAMP:20260201T120000Z", "DTSTART;VALUE=DATE:20260613"), ["06-20"], faults: [.olderVersion]),
    Case(
      "equal versions both count", event("DTSTART;VALUE=DATE:20260613") + event("DTSTART;VALUE=DATE:20260620"),
      ["06-13", "06-20"]),
    Case(
      "a newer version that is cancelled",
      event("DTSTART;VALUE=DATE:20260613") + event("SEQUENCE:1", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20260613"), [],
      faults: [.olderVersion]),
    Case(
      "events without an identifier are all others",
      event("DTSTAMP:20260301T120000Z", "DTSTART;VALUE=DATE:20260620", uid: "")
        + event("DTSTAMP:20260201T120000Z", "DTSTART;VALUE=DATE:20260613", uid: ""), ["06-13", "06-20"]),
    Case(
      "of two changes of one day the newer",
      weekly + event("SEQUENCE:2", "RECURRENCE-ID;VALUE=DATE:20260612", "DTSTART;VALUE=DATE:20260614")
        + event("SEQUENCE:1", "RECURRENCE-ID:20260612T000000", "DTSTART;VALUE=DATE:20260613"),
      ["06-05", "06-14", "06-19"], faults: [.olderVersion]),
    // Cancelled, in its many spellings.
    Case("STATUS with one L", event("STATUS:CANCELED", "DTSTART;VALUE=DATE:20260613"), []),
    Case("STATUS with a blank", event("STATUS:Cancelled ", "DTSTART;VALUE=DATE:20260613"), []),
    Case("METHOD:CANCEL", ["METHOD:CANCEL "] + event("DTSTART;VALUE=DATE:20260613"), []),
    Case("METHOD at the end", event("DTSTART;VALUE=DATE:20260613") + ["METHOD:Cancel"], []),
    Case(
      "a title that says so", event("SUMMARY:Annulé : bal", "DTSTART;VALUE=DATE:20260613", "STATUS:CONFIRMED"),
      ["06-13"],
      faults: [.titleSaysCancelled]),
    Case(
      "a title that says so with a combining accent",
      event("SUMMARY:Bal (ANNULE\u{301}E)", "DTSTART;VALUE=DATE:20260613"),
      ["06-13"], faults: [.titleSaysCancelled]),
    Case(
      "a title of Outlook's", event("SUMMARY:Canceled: bal", "DTSTART;VALUE=DATE:20260613"), ["06-13"],
      faults: [.titleSaysCancelled]),
    Case("a title about rings", event("SUMMARY:Fête annulaire", "DTSTART;VALUE=DATE:20260613"), ["06-13"]),
    // Zones.
    Case(
      "a zone of the world that the file defines wrongly",
      zone("Europe/Paris", "-0800") + event("DTSTART;TZID=Europe/Paris:20260613T200000", "DURATION:PT3H"), ["06-13"],
      faults: [.zoneDiffers("Europe/Paris")]),
    Case(
      "a zone of Windows that the file defines wrongly",
      zone("W. Europe Standard Time", "-0800")
        + event("DTSTART;TZID=W. Europe Standard Time:20260613T200000", "DURATION:PT3H"), ["06-13"],
      faults: [.zoneDiffers("W. Europe Standard Time")]),
    Case(
      "a definition that nobody uses wrongly",
      zone("Europe/Paris", "-0800") + event("DTSTART;VALUE=DATE:20260613"), ["06-13"]),
    Case(
      "a name of the file's own", zone("Chez nous", "-0800") + event("DTSTART;TZID=Chez nous:20260613T200000"),
      ["06-14"]),
    Case(
      "a name that is defined with escapes and used without",
      zone("(UTC+01:00) Brussels\\, Copenhagen\\, Madrid\\, Paris", "-0800")
        + event("DTSTART;TZID=\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\":20260613T200000"), ["06-14"]),
    Case(
      "a name with a colon and no quotes",
      event("DTSTART;TZID=(UTC+01:00) Brussels, Copenhagen, Madrid, Paris:20260613T200000"), ["06-13"]),
    Case(
      "definitions belong to their calendar",
      zone("X", "+0200") + event("DTSTART;TZID=X:20260613T230000", uid: "a") + ["END:VCALENDAR", "BEGIN:VCALENDAR"]
        + zone("X", "-0800") + event("DTSTART;TZID=X:20260620T200000", uid: "b"), ["06-13", "06-21"]),
    Case(
      "a clock that nobody knows, in the afternoon", event("DTSTART;TZID=?:20260613T140000", "DURATION:PT4H"),
      ["06-13"],
      faults: [.unknownZone("?")]),
    Case(
      "a clock that nobody knows, near midnight", event("DTSTART;TZID=?:20260613T230000", "DURATION:PT1H"),
      ["06-13", "06-14"], faults: [.unknownZone("?")]),
    Case(
      "a clock that nobody knows, in another year",
      event("DTSTART;TZID=?:20190613T230000", uid: "a") + event("DTSTART;VALUE=DATE:20260613", uid: "b"), ["06-13"]),
    Case(
      "a zone without a name that nobody uses",
      ["BEGIN:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "END:VTIMEZONE"] + event("DTSTART;VALUE=DATE:20260613"),
      ["06-13"], faults: [.brokenZone("")]),
    // Times that are taken.
    Case(
      "busy, free and neither",
      [
        "BEGIN:VFREEBUSY", "UID:f", "FREEBUSY;FBTYPE=BUSY:20260613T080000Z/20260614T220000Z,20260707T160000Z/PT6H",
        "FREEBUSY;FBTYPE=FREE:20260620T080000Z/PT2H", "FREEBUSY:20260621T080000Z/PT2H",
        "FREEBUSY;FBTYPE=X-MAYBE:20260622T080000Z/PT2H", "END:VFREEBUSY",
      ], ["06-13", "06-14", "06-21", "06-22", "07-07"]),
    Case(
      "a busy time that cannot be read", ["BEGIN:VFREEBUSY", "FREEBUSY:20260613T080000Z/soon", "END:VFREEBUSY"],
      ["06-13"],
      faults: [.badValue(property: "FREEBUSY", value: "20260613T080000Z/soon")], isSerious: true),
    Case(
      "availability (RFC 7953)",
      [
        "BEGIN:VAVAILABILITY", "DTSTART:20260701T000000Z", "BEGIN:AVAILABLE", "DTSTART:20260704T160000Z",
        "END:AVAILABLE",
        "END:VAVAILABILITY",
      ], [], faults: [.unreadComponent("VAVAILABILITY")], isSerious: true),
    Case(
      "an event misspelt", ["BEGIN:VEVNT", "DTSTART;VALUE=DATE:20260613", "END:VEVNT"], [],
      faults: [.unreadComponent("VEVNT")], isSerious: true),
    // Loose values with one meaning.
    Case("blanks at the ends of lines", ["BEGIN:VEVENT ", "DTSTART;VALUE=DATE:20260613 \t", "END:VEVENT "], ["06-13"]),
    Case("ISO 8601", event("DTSTART:2026-06-13T20:00:00+02:00", "DTEND:2026-06-14T10:00"), ["06-13", "06-14"]),
    Case("the end of a day", event("DTSTART:20260613T180000", "DTEND:20260613T240000"), ["06-13"]),
    Case(
      "a date, and a time for its end", event("DTSTART;VALUE=DATE:20260613", "DTEND:20260614T220000Z"),
      ["06-13", "06-14"]),
    Case(
      "a time, and a date for its end", event("DTSTART:20260613T180000", "DTEND;VALUE=DATE:20260615"),
      ["06-13", "06-14"]),
    Case(
      "an empty EXDATE", event("DTSTART;VALUE=DATE:20260613", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:"),
      ["06-13", "06-14"]),
    Case(
      "blanks in a rule", event("DTSTART;VALUE=DATE:20260605", "RRULE:FREQ=WEEKLY; BYDAY=FR, SA ;COUNT=3;"),
      ["06-05", "06-06", "06-12"]),
    Case(
      "an end with a letter", event("DTSTART;VALUE=DATE:20260605", "RRULE:FREQ=WEEKLY;UNTIL=20260612Z"),
      ["06-05", "06-12"]),
    Case(
      "the calendar of a rule", event("DTSTART;VALUE=DATE:20240613", "RRULE:RSCALE=GREGORIAN;FREQ=YEARLY"), ["06-13"]),
    Case(
      "a 31st that is moved forward",
      event("DTSTART;VALUE=DATE:20260531", "RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=3"),
      ["05-31", "07-01", "07-31"]),
    Case(
      "a 31st that is moved back",
      event("DTSTART;VALUE=DATE:20260531", "RRULE:FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2"), ["05-31", "06-30"]),
    Case(
      "rules that exclude",
      event("DTSTART;VALUE=DATE:20260605", "RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;INTERVAL=2"),
      ["06-06", "06-08"]),
    Case(
      "two rules",
      event("DTSTART;VALUE=DATE:20260605", "RRULE:FREQ=WEEKLY;COUNT=2", "RRULE:FREQ=DAILY;COUNT=2"),
      ["06-05", "06-06", "06-12"]),
    Case(
      "quoted-printable",
      event("SUMMARY;ENCODING=QUOTED-PRINTABLE:F=C3=AAte =", "du village", "DTSTART:20260613T180000Z"),
      ["06-13"]),
    // Ends that are missing.
    Case(
      "an event that another begins in",
      ["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260613"] + event("DTSTART;VALUE=DATE:20260620"),
      ["06-13", "06-20"], faults: [.unfinished("VEVENT")], isSerious: true),
    Case(
      "an alarm that does not end", ["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260613", "BEGIN:VALARM", "END:VEVENT"],
      ["06-13"], faults: [.unfinished("VALARM")]),
    Case(
      "a text that was broken by hand", event("DTSTART;VALUE=DATE:20260613", "DESCRIPTION:un", "bal, un vrai"),
      ["06-13"],
      faults: [.brokenLine]),
  ]

  private func reading(_ lines: [String]) throws -> CalendarReading {
    CalendarReading(
      bytes: Array((lines + [""]).joined(separator: "\r\n").utf8), span: Summer.span, home: Summer.home)
  }

  @Test(arguments: cases)
  func meansOneThing(item: Case) throws {
    let reading = try reading(["BEGIN:VCALENDAR"] + item.lines + ["END:VCALENDAR"])
    #expect(CalendarReadingTests.dates(reading) == item.dates)
    #expect(reading.faults.map(\.kind) == item.faults)
    #expect(reading.faults.contains { $0.isSerious } == item.isSerious)
  }

  /// Events that cannot be read, and whether they can touch a season from May to July 2026.
  @Test(arguments: [
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=HOURLY;COUNT=3"], false),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=HOURLY;UNTIL=20200101"], false),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=HOURLY"], true),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=HOURLY;COUNT=3;BYMONTH=6"], true),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=DAILY;COUNT=100;BYMOON=1"], true),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=WEEKLY;COUNT=100;WKST=XX"], false),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=WEEKLY;COUNT=1000;WKST=XX"], true),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=WEEKLY;COUNT=999999999999;WKST=XX"], true),
    (["DTSTART;VALUE=DATE:20190912", "RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=99999999999;WKST=XX"], true),
    (["DTSTART;VALUE=DATE:20190912", "DTEND:soon"], false), (["DTSTART;VALUE=DATE:20251001", "DTEND:soon"], true),
    (["DTSTART;VALUE=DATE:20190912", "RDATE:soon"], true), (["DTSTART;VALUE=DATE:20190912", "RDATE:20190920,x"], true),
    (["DTSTART:20190230", "SUMMARY:x"], false), (["DTSTART:20260230", "SUMMARY:x"], true),
    (["DTSTART:20190230", "RRULE:FREQ=WEEKLY"], true), (["DTSTART:soon"], true), (["SUMMARY:x"], true),
    (["DTSTART;VALUE=DATE:20310613", "RRULE:FREQ=HOURLY"], false), (["DTSTART;VALUE=DATE:20190912", "RRULE"], false),
    (["DTSTART;VALUE=DATE:20260613", "RRULE"], true),
  ])
  func aFaultIsSeriousOnlyIfItsEventCanTouchTheSeason(lines: [String], isSerious: Bool) throws {
    let event = ["BEGIN:VEVENT", "SUMMARY:Vieux"] + lines + ["END:VEVENT"]
    let reading = try reading(["BEGIN:VCALENDAR"] + event + ["END:VCALENDAR"])
    #expect(!reading.faults.isEmpty)
    #expect(reading.faults.contains { $0.isSerious } == isSerious)
    for fault in reading.faults { #expect(fault.event?.title == .text(lines == ["SUMMARY:x"] ? "Vieux" : "Vieux")) }
  }

  @Test("Private titles are withheld, also in faults")
  func privateTitles() throws {
    let event = [
      "BEGIN:VEVENT", "CLASS:PRIVATE", "SUMMARY:Médecin", "DTSTART;VALUE=DATE:20260613", "RRULE:FREQ=X", "END:VEVENT",
    ]
    let reading = try reading(["BEGIN:VCALENDAR"] + event + ["END:VCALENDAR"])
    #expect(reading.entries.map(\.title) == [.withheld])
    #expect(reading.faults.map { $0.event?.title } == [.withheld])
  }

  @Test("Components within components are read no deeper than calendars are")
  func depth() throws {
    for name in ["STANDARD", "VEVENT", "VCALENDAR", "X"] {
      for depth in [10, 60, 20_000] {
        let lines = Array(repeating: "BEGIN:\(name)", count: depth) + Array(repeating: "END:\(name)", count: depth)
        let reading = try reading(
          ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:X"] + lines + ["END:VTIMEZONE", "END:VCALENDAR"])
        let deep = reading.faults.filter { $0.kind == .tooDeep }
        #expect(deep.map(\.line) == (depth < 50 ? [] : [52]), "\(name) \(depth)")
        #expect(deep.allSatisfy { $0.isSerious })
      }
    }
  }

  @Test("A calendar keeps its identity whatever happens to its events")
  func identity() throws {
    func identity(_ head: [String], _ uids: [String]) throws -> CalendarIdentity {
      let events = uids.flatMap { ["BEGIN:VEVENT", "UID:\($0)", "DTSTART;VALUE=DATE:20300101", "END:VEVENT"] }
      return try reading(["BEGIN:VCALENDAR"] + head + events + ["END:VCALENDAR"]).identity
    }
    let named = try identity(["X-WR-CALNAME:Comité", "PRODID:a"], ["1"])
    #expect(named.name == "Comité" && named.isNamed && named.events.count == 1)
    #expect(try identity(["PRODID:a", "NAME:Comité"], []).key == named.key)
    #expect(try identity(["X-WR-CALNAME:Comité", "PRODID:b"], ["1"]).key != named.key)
    #expect(
      try identity(["X-WR-CALNAME:Comité", "X-WR-RELCALID:7"], []).key == identity(["X-WR-RELCALID:7"], ["2"]).key)
    let unnamed = try identity([], ["1", "2"])
    #expect(!unnamed.isNamed)
    #expect(try identity([], ["2", "1"]).key == unnamed.key)
    #expect(try !unnamed.events.isDisjoint(with: identity([], ["2", "3"]).events))
  }
}
