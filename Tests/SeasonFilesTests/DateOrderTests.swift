internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing

/// Dates with slashes in a season from 14 May to 29 August 2026.
@Suite struct DateOrderTests {
  private func read(_ rows: [String]) throws -> FolderReading {
    let rows = rows.map { "52021,\($0),closed\n" }.joined()
    return try GoodSeason.read(replacing: ["availability.csv": "code,from,to,status\n" + rows])
  }

  @Test(arguments: [
    (["05/06/2026,07/06/2026", "13/06/2026,"], ["2026-06-05", "2026-06-13"]),
    (["5/6/2026,", "6/6/2026,"], ["2026-06-05", "2026-06-06"]),
    // Ordinary days, though all of them could be months.
    (
      ["01/06/2026,", "02/07/2026,", "03/08/2026,", "12/06/2026,"],
      ["2026-06-01", "2026-07-02", "2026-08-03", "2026-06-12"]
    ),
    (["01/07/2026,01/08/2026"], ["2026-07-01"]),
  ])
  func theDayStandsFirst(rows: [String], dates: [String]) throws {
    let reading = try read(rows)
    #expect(reading.summary == [])
    #expect(reading.season?.availability.map(\.span.first.description) == dates)
  }

  @Test(arguments: [
    (["6/5/2026,6/7/2026", "6/13/2026,"], ["2026-06-05", "2026-06-13"]),
    (["6/13/2026,", "6/14/2026,"], ["2026-06-13", "2026-06-14"]),
    (["6/13/26,"], ["2026-06-13"]),
    (
      ["6/5/26 12:00:00 AM,", "6/13/26 12:00:00 AM,", "7/3/26 12:00:00 AM,"],
      ["2026-06-05", "2026-06-13", "2026-07-03"]
    ),
  ])
  func theMonthStandsFirstInTheWholeFile(rows: [String], dates: [String]) throws {
    let reading = try read(rows)
    #expect(reading.diagnostics.map(\.problem.code.rawValue) == ["W336"])
    #expect(reading.season?.availability.map(\.span.first.description) == dates)
  }

  @Test(arguments: [
    // Days of March and April lie outside the season either way: one cell alone decides nothing.
    (["3/4/2026,", "6/13/2026,"], ["availability.csv:2:7 E142"]),
    (["6/1/2026,", "6/2/2026,", "7/3/2026,"], ["availability.csv:2:7 E142"]),
    (["6/13/2026,", "13/06/2026,", "6/14/2026,"], ["availability.csv:2:7 E143"]),
    // One slip among many.
    (["13/06/2026,", "14/06/2026,", "15/06/2026,", "06/16/2026,"], ["availability.csv:5:7 E136"]),
    (["01/06/2026,", "02/06/2026,", "06/16/2026,"], ["availability.csv:4:7 E136"]),
  ])
  func whatCannotBeToldIsRefused(rows: [String], expected: [String]) throws {
    let reading = try read(rows)
    #expect(reading.summary == expected)
    #expect(reading.season == nil)
  }

  @Test func aPeriodOfWeeksThatIsOneOfDaysIsTold() throws {
    let reading = try read(["6/6/2026,6/7/2026"])
    #expect(reading.summary == ["availability.csv:2:16 W337"])
    #expect(reading.season?.availability.first?.span.count == 31)
    #expect(try read(["6/6/2026,6/7/2026", "13/06/2026,"]).summary == [])
  }

  @Test func aRowThatIsAddedKeepsTheFileReadable() throws {
    let file = Array("code,from,to,status\n52021,6/13/2026,,closed\n52021,6/5/2026,,closed\n".utf8)
    let date = try #require(CivilDate(iso8601: "2026-06-12"))
    let row = AvailabilityRow(subject: .commune("02408"), span: DateSpan(date), status: .closed)
    let bytes = try #require(AvailabilityEditor.editing(file, removing: [], adding: [row]))
    let reading = try GoodSeason.read(replacingBytes: ["availability.csv": bytes])
    #expect(reading.season?.availability.map(\.span.first.description) == ["2026-06-13", "2026-06-05", "2026-06-12"])
  }
}
