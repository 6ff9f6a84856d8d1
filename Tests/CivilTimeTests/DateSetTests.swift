import CivilTime
import TestSupport
import Testing

@Suite struct DateSetTests {
  @Test func emptyAndFull() throws {
    let span = try june(1...28)
    #expect(DateSet(over: span).isEmpty)
    #expect(DateSet(over: span).count == 0)
    #expect(DateSet(over: span, full: true).count == 28)
    #expect(DateSet(over: span, full: true).dates == Array(span))
    #expect(!DateSet(over: span, full: true).contains(june(29)))
    #expect(!DateSet(over: span, full: true).contains(june(0)))
  }

  @Test func onlyTheSeasonsDatesGoIn() throws {
    var dates = DateSet(over: try june(10...20))
    dates.insert(try june(1...11))
    dates.insert(try june(19...40))
    dates.insert(try june(30...40))
    #expect(dates.dates == [june(10), june(11), june(19), june(20)])
    dates.remove(try june(0...10))
    dates.remove(try june(20...99))
    #expect(dates.dates == [june(11), june(19)])
  }

  @Test(arguments: 1...20)
  func agreesWithAPlainSet(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let length = Int.random(in: 1...200, using: &numbers)
    let season = try #require(DateSpan(first: june(1), last: june(length)))
    var dates = DateSet(over: season)
    var plain: Set<CivilDate> = []
    for _ in 0..<60 {
      let start = june(Int.random(in: -20...220, using: &numbers))
      let span = try #require(DateSpan(first: start, last: start + Int.random(in: 0...30, using: &numbers)))
      if Bool.random(using: &numbers) {
        dates.insert(span)
        plain.formUnion(span.filter(season.contains))
      } else {
        dates.remove(span)
        plain.subtract(span)
      }
      #expect(dates.dates == plain.sorted())
      #expect(dates.count == plain.count)
      #expect(dates.isEmpty == plain.isEmpty)
    }
  }

  @Test func spansShareWhatBothHold() throws {
    let early = try june(5...10)
    #expect(early.intersection(try june(8...20)) == (try june(8...10)))
    #expect(early.intersection(try june(10...20)) == DateSpan(june(10)))
    #expect(early.intersection(try june(11...20)) == nil)
    #expect(DateSpan(first: june(6), last: june(5)) == nil)
    #expect(Array(early) == (5...10).map { june($0) })
    #expect(early.count == 6)
  }
}
