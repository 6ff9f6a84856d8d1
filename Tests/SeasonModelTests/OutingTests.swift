import CivilTime
import SeasonModel
import TestSupport
import Testing

@Suite struct OutingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let van: Van
    /// The first and last day of June of each outing.
    let outings: [ClosedRange<Int>]
    var testDescription: String { name }
  }

  static let weekend: Set<Weekday> = [.thursday, .friday, .saturday]

  static let cases = [
    Case(
      name: "out from Thursday to Saturday", van: Van(id: "v", base: "depot", weekdays: weekend),
      outings: [4...6, 11...13, 18...20, 25...27]),
    Case(
      name: "home every night", van: Van(id: "v", base: "depot", weekdays: [.friday, .saturday], overnight: .base),
      outings: [5...5, 6...6, 12...12, 13...13, 19...19, 20...20, 26...26, 27...27]),
    Case(
      name: "a closed date cuts an outing in two",
      van: Van(id: "v", base: "depot", weekdays: weekend, closed: [.init(span: DateSpan(june(12)))]),
      outings: [4...6, 11...11, 13...13, 18...20, 25...27]),
    Case(
      name: "an extra date joins the outing beside it",
      van: Van(id: "v", base: "depot", weekdays: weekend, extraDates: [june(14), june(9)]),
      outings: [4...6, 9...9, 11...14, 18...20, 25...27]),
    Case(
      name: "a closed period closes extra dates too",
      van: Van(
        id: "v", base: "depot", weekdays: weekend, closed: [.init(span: DateSpan(june(14)))], extraDates: [june(14)]),
      outings: [4...6, 11...13, 18...20, 25...27]),
    Case(
      name: "no night at home between Sunday and Monday",
      van: Van(id: "v", base: "depot", weekdays: [.sunday, .monday]),
      outings: [1...1, 7...8, 14...15, 21...22, 28...28]),
    Case(
      name: "every day is one outing", van: Van(id: "v", base: "depot", weekdays: Set(Weekday.allCases)),
      outings: [1...28]),
    Case(
      name: "only extra dates, in any order",
      van: Van(
        id: "v", base: "depot", weekdays: [.wednesday], closed: [.init(span: DateSpan(june(3)))],
        extraDates: [june(2), june(1)]),
      outings: [1...2, 10...10, 17...17, 24...24]),
  ]

  @Test(arguments: cases)
  func outingsOfOneVan(_ example: Case) throws {
    let season = try SampleSeason.season { $0.vans = [example.van] }
    #expect(season.outings.map(\.dates) == (try example.outings.map { try june($0) }))
    #expect(season.outings.allSatisfy { $0.van == 0 })
  }

  @Test func outingsAreByVanThenByDate() throws {
    let season = try SampleSeason.season {
      $0.vans = [
        Van(id: "late", base: "depot", weekdays: [.saturday]), Van(id: "early", base: "depot", weekdays: [.monday]),
      ]
    }
    #expect(season.outings.map(\.van) == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(season.outings.map(\.dates.first) == [6, 13, 20, 27, 1, 8, 15, 22].map { june($0) })
    let finder = OutingFinder(season: season)
    for (position, outing) in season.outings.enumerated() {
      #expect(finder.outing(of: outing.van, on: outing.dates.first) == position)
    }
    #expect(finder.outing(of: 0, on: june(1)) == nil)
    #expect(finder.outing(of: 1, on: june(27)) == nil)
    #expect(finder.outing(of: 0, on: june(99)) == nil)
  }

  @Test func seasonsEdgesCutOutings() throws {
    let season = try SampleSeason.season {
      $0.firstDate = june(5)
      $0.lastDate = june(12)
    }
    #expect(season.outings.map(\.dates) == [try june(5...6), try june(11...12)])
  }
}
