import CivilTime
import SeasonModel
import Testing

@testable import SeasonExports

struct PageHolidayTests {
  @Test(
    "Easter is on the Sundays that the tables give",
    arguments: [
      "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "1961-04-02",
      "2285-03-22", "1943-04-25",
    ])
  func easter(_ text: String) {
    let date = ExampleSeason.date(text)
    #expect(PublicHolidays.easter(date.fields.year) == date)
  }

  @Test("Easter is a Sunday between 22 March and 25 April in every year")
  func everyEaster() throws {
    for year in 1583...4000 {
      let easter = try #require(PublicHolidays.easter(year))
      #expect(easter.weekday == .sunday && (322...425).contains(easter.fields.month * 100 + easter.fields.day))
    }
  }

  private static let usual = [
    "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
    "2026-11-01", "2026-11-11", "2026-12-25",
  ]

  @Test("The year 2026 has the holidays of the law, and those of where the season is")
  func wholeYear() throws {
    let cases: [(String, SeasonZone, [String])] = [
      ("52353", .paris, []), ("67482", .paris, ["2026-04-03", "2026-12-26"]), ("97411", .reunion, ["2026-12-20"]),
      ("97209", .martinique, ["2026-05-22"]), ("97105", .guadeloupe, ["2026-05-27"]),
      ("97302", .cayenne, ["2026-06-10"]),
      ("97608", .mayotte, ["2026-04-27"]),
    ]
    for (code, zone, more) in cases {
      let season = try ExampleSeason.season { draft in
        draft.timeZone = zone.rawValue
        draft.communes[0].code = code
      }
      let holidays = PublicHolidays(of: season)
      let start = ExampleSeason.date("2026-01-01")
      let found = (0..<365).map { start + $0 }.filter { holidays.holiday(on: $0) != nil }.map(\.description)
      #expect(found == (PageHolidayTests.usual + more).sorted(), "\(zone)")
    }
  }
}
