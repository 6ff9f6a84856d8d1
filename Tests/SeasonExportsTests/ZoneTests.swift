import CivilTime
import SeasonModel
import Testing

@testable import ICalendar
@testable import SeasonExports

@Suite struct ZoneTests {
  @Test(arguments: [
    ("2026-03-28", 23, 1), ("2026-03-29", 1, 1), ("2026-03-29", 2, 1), ("2026-03-29", 3, 2), ("2026-07-01", 12, 2),
    ("2026-10-25", 1, 2), ("2026-10-25", 2, 2), ("2026-10-25", 3, 1), ("2026-10-26", 0, 1), ("2026-12-31", 12, 1),
    ("2027-03-28", 3, 2), ("2024-03-31", 3, 2), ("2024-10-27", 3, 1),
  ])
  func parisHasSummerTime(date: String, hour: Int, offset: Int) {
    #expect(SeasonZone.paris.offset(on: ExampleSeason.date(date), secondsAfterMidnight: hour * 3600) == offset * 3600)
  }

  @Test(arguments: [
    ("2026-03-29T00:59:59Z", 1), ("2026-03-29T01:00:00Z", 2), ("2026-10-25T00:59:59Z", 2), ("2026-10-25T01:00:00Z", 1),
  ])
  func parisChangesAtOneOClockUTC(moment: String, offset: Int) throws {
    #expect(SeasonZone.paris.offset(at: try #require(UTCInstant(iso8601: moment))) == offset * 3600)
  }

  /// The reader works out the rules that the writer wrote, and finds the same clock.
  @Test(arguments: SeasonZone.allCases)
  func theWrittenZoneReadsBack(zone: SeasonZone) throws {
    var writer = ContentLineWriter()
    CalendarComponent(kind: .calendar, properties: [], components: [zone.component]).write(to: &writer)
    let season = try ExampleSeason.season()
    var faults = FaultList()
    var budget = WorkBudget.ofOneFile
    let calendars = ReadComponents(bytes: writer.output, faults: &faults).calendars
    let table = ZoneTable(
      home: SeasonZone.reunion.rule, calendars: calendars, around: season.span, budget: &budget, faults: &faults)
    #expect(faults.all.isEmpty)
    #expect(table.definitions.count == 1)
    for date in season.span {
      for hour in 0..<24 {
        let time = ReadTime(date: date, seconds: hour * 3600)
        let known = ZonedTime(time: time, zone: .named(zone.rule, aside: nil))
        #expect(table.utc(ZonedTime(time: time, zone: .defined(0))) == table.utc(known), "\(date) \(hour)")
      }
    }
  }

  @Test(arguments: SeasonZone.allCases)
  func theSeasonsZonesAreThoseOfTheDatabase(zone: SeasonZone) {
    #expect(IANAZones.rule(forLowercased: zone.rawValue.lowercased()) == zone.rule)
  }
}
