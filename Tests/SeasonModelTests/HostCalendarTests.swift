import CivilTime
import SeasonModel
import TestSupport
import Testing

@Suite struct HostCalendarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Whom each row speaks of, its days of June and what it says.
    let rows: [(AvailabilityRow.Subject, ClosedRange<Int>, AvailabilityRow.Status)]
    /// The days of June on which commune A can host.
    let open: [Int]
    /// The days of June that commune A would rather have.
    var preferred: [Int]?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "no row: the whole season", rows: [], open: Array(1...28)),
    Case(
      name: "open rows: their union only",
      rows: [(.commune("A"), 3...5, .open), (.commune("A"), 5...7, .open), (.commune("A"), 20...20, .open)],
      open: [3, 4, 5, 6, 7, 20]),
    Case(
      name: "closed takes away from an open row, whatever the order",
      rows: [(.commune("A"), 4...4, .closed), (.commune("A"), 3...5, .open), (.commune("A"), 5...5, .closed)],
      open: [3]),
    Case(
      name: "closed takes away from the whole season", rows: [(.commune("A"), 2...28, .closed)], open: [1]),
    Case(
      name: "a row for everyone, with one of its own",
      rows: [(.everyone, 10...28, .closed), (.commune("A"), 9...11, .open)], open: [9]),
    Case(
      name: "an open row for everyone narrows a commune with none of its own", rows: [(.everyone, 6...7, .open)],
      open: [6, 7]),
    Case(
      name: "its territory's rows",
      rows: [
        (.territory("nord"), 6...9, .open), (.territory("sud"), 1...5, .open), (.territory("nord"), 8...8, .closed),
      ],
      open: [6, 7, 9]),
    Case(
      name: "another commune's rows are none of its business",
      rows: [(.commune("B"), 1...28, .closed), (.commune("C"), 1...2, .open)], open: Array(1...28)),
    Case(
      name: "preferred opens nothing by itself",
      rows: [(.commune("A"), 3...4, .open), (.commune("A"), 4...6, .preferred), (.everyone, 10...10, .preferred)],
      open: [3, 4], preferred: [4, 5, 6, 10]),
    Case(
      name: "preferred alone closes nothing", rows: [(.commune("A"), 6...6, .preferred)], open: Array(1...28),
      preferred: [6]),
    Case(
      name: "a wish outside the season is no wish", rows: [(.commune("A"), 50...60, .preferred)],
      open: Array(1...28)),
    Case(
      name: "a fixed row opens nothing",
      rows: [(.commune("A"), 1...3, .open), (.commune("A"), 6...6, .fixed)], open: [1, 2, 3]),
    Case(
      name: "rows that reach over the edges of the season",
      rows: [(.commune("A"), -30...2, .open), (.commune("A"), 28...90, .open)], open: [1, 2, 28]),
  ]

  @Test(arguments: cases)
  func datesOfOneCommune(_ example: Case) throws {
    let season = try SampleSeason.season {
      $0.availability = try example.rows.map { subject, days, status in
        AvailabilityRow(subject: subject, span: try june(days), status: status)
      }
    }
    let calendar = season.calendars[0]
    #expect(calendar.open.dates == example.open.map { june($0) })
    #expect(calendar.preferred?.dates == example.preferred.map { $0.map { june($0) } })
  }

  @Test func promisesComeFromFixedRows() throws {
    let season = try SampleSeason.season {
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.friday]))
      $0.availability = [
        AvailabilityRow(subject: .everyone, span: DateSpan(june(5)), status: .closed),
        AvailabilityRow(subject: .commune("C"), span: DateSpan(june(5)), status: .fixed, van: "v2"),
        AvailabilityRow(subject: .commune("B"), span: DateSpan(june(6)), status: .fixed),
      ]
    }
    #expect(season.promises.map(\.commune) == [2, 1])
    #expect(season.promises.map(\.date) == [june(5), june(6)])
    #expect(season.promises.map(\.van) == [1, nil])
    #expect(season.promises.map(\.row) == [1, 2])
    #expect(season.availabilityRows(ofCommune: 2) == [0, 1])
    #expect(season.availabilityRows(ofCommune: 0) == [0])
  }
}
