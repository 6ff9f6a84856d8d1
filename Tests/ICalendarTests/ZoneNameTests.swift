import CivilTime
import Testing

@testable import ICalendar

/// What programs call time zones, with and without a definition in the file.
@Suite struct ZoneNameTests {
  /// The zone that a reader for a season in metropolitan France finds, of a file that defines nothing.
  private func zone(_ name: String) -> ReadZone {
    var faults = FaultList()
    var budget = WorkBudget.ofOneFile
    let span = Summer.date("2026-06-01")
    let table = ZoneTable(
      home: Summer.home, calendars: [ReadCalendar()], around: DateSpan(span), budget: &budget, faults: &faults
    )
    return table.zone(named: Array(name.utf8), inCalendar: 0)
  }

  /// Hours east of UTC in January and in July.
  private func offsets(_ name: String) -> [Double]? {
    guard case .named(let rule, _) = zone(name) else { return nil }
    return ["2026-01-15", "2026-07-15"].map { date in
      Double(rule.offset(atClock: Summer.date(date).daysSince1970 * 86_400 + 43_200)) / 3600
    }
  }

  @Test(arguments: [
    "Europe/Paris", "europe/paris", "EUROPE/PARIS", "Europe/Berlin", "Europe/Brussels", "Europe/Luxembourg",
    "Europe/Zurich", "Europe/Monaco", "Europe/Madrid", "Arctic/Longyearbyen", "CET", "cest", "MET",
    "Romance Standard Time", "W. Europe Standard Time", "Central European Standard Time",
    "Central Europe Standard Time",
    "romance standard time", "Romance Daylight Time", "Romance", "/citadel.org/20210210_1/Europe/Paris",
    "/mozilla.org/20050126_1/Europe/Vienna", "/freeassociation.sourceforge.net/Tzfile/Europe/Paris", " Europe/Paris ",
    "\"Europe/Paris\"", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris",
    "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", "(UTC+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne",
    "(GMT+01.00) Paris / Madrid", "GMT+0100 Paris", "(UTC+01:00) Nowhere", "Paris, Madrid", "Paris",
    "Central European Time",
  ])
  func theClockOfParis(name: String) {
    #expect(offsets(name) == [1, 2])
  }

  @Test(arguments: [
    ("UTC", [0, 0]), ("Z", [0, 0]), ("GMT", [0, 0]), ("Etc/UTC", [0, 0]), ("tzone://Microsoft/Utc", [0, 0]),
    ("GMT Standard Time", [0, 1]), ("Europe/London", [0, 1]), ("Greenwich Standard Time", [0, 0]), ("UTC+2", [2, 2]),
    ("UTC+02:00", [2, 2]), ("GMT+1", [1, 1]), ("+0530", [5.5, 5.5]), ("UTC-5", [-5, -5]), ("UTC+5:30", [5.5, 5.5]),
    ("UTC\u{2212}05:00", [-5, -5]), ("Etc/GMT-2", [2, 2]), ("Mauritius Standard Time", [4, 4]),
    ("SA Western Standard Time", [-4, -4]), ("SA Eastern Standard Time", [-3, -3]),
    ("E. Africa Standard Time", [3, 3]),
    ("Eastern Standard Time", [-5, -4]), ("America/New_York", [-5, -4]), ("America/New York", [-5, -4]),
    ("America/Argentina/Buenos_Aires", [-3, -3]), ("/x/America/Indiana/Knox", [-6, -5]),
    ("AUS Eastern Standard Time", [11, 10]), ("Pacific/Auckland", [13, 12]), ("Europe/Dublin", [0, 1]),
    ("America/St_Johns", [-3.5, -2.5]), ("Asia/Kathmandu", [5.75, 5.75]), ("America/Martinique", [-4, -4]),
    ("America/Guadeloupe", [-4, -4]), ("America/Cayenne", [-3, -3]), ("Indian/Reunion", [4, 4]),
    ("Indian/Mayotte", [3, 3]), ("Pacific/Noumea", [11, 11]), ("America/Miquelon", [-3, -2]),
    ("(UTC+02:00) Athènes, Bucarest", [2, 3]), ("(UTC) Dublin, Edinburgh, Lisbon, London", [0, 1]),
  ])
  func otherClocks(name: String, hours: [Double]) {
    #expect(offsets(name) == hours)
  }

  @Test(arguments: [
    "Customized Time Zone", "Mars/Olympus", "tzone://Microsoft/Custom", "Heure locale", "1", "(UTC+99:00) Paris",
    "\u{301}\u{316}", "///", "/", "(", "Standard Time", " Standard Time",
  ])
  func namesThatSayNothing(name: String) {
    #expect(zone(name) == .unknown)
  }

  @Test func longNamesAreNoZones() {
    #expect(zone(String(repeating: "a\u{301}\u{316}", count: 20_000)) == .unknown)
    #expect(zone(String(repeating: "/", count: 100_000) + "Europe/Paris") == .unknown)
  }

  @Test("A time that a change skips has the offset before it, one that comes twice that of its first coming")
  func changes() throws {
    for name in ["europe/paris", "america/new_york", "europe/dublin", "pacific/auckland", "australia/lord_howe"] {
      let rule = try #require(IANAZones.rule(forLowercased: name))
      var seen: Set<Int> = []
      let first = Summer.date("2026-01-01").daysSince1970 * 86_400
      var clock = first
      while clock < first + 366 * 86_400 {
        let offset = rule.offset(atClock: clock)
        seen.insert(offset)
        let isShown = rule.offset(atUTC: clock - offset) == offset
        // What is skipped is shown by no moment at all.
        let others = [rule.standard, rule.summer?.offset ?? 0].filter { rule.offset(atUTC: clock - $0) == $0 }
        #expect(isShown || others.isEmpty, "\(name) \(clock)")
        if isShown { #expect(others.allSatisfy { $0 <= offset }, "\(name) \(clock): the first coming") }
        clock += 1800
      }
      #expect(seen.count == 2)
    }
  }
}
