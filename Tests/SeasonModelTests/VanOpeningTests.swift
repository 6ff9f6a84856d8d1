import CivilTime
import SeasonModel
import Testing

@Suite("One more date for a van")
struct VanOpeningTests {
  private static let monday = CivilDate(daysSince1970: 20605)

  @Test("A span without a date", arguments: zip([0, 2, 4, 5], [[1...4], [0...1, 3...4], [0...3], [0...4]]))
  func without(_ day: Int, _ parts: [ClosedRange<Int>]) throws {
    func span(_ days: ClosedRange<Int>) throws -> DateSpan {
      try #require(DateSpan(first: Self.monday + days.lowerBound, last: Self.monday + days.upperBound))
    }
    #expect(try span(0...4).without(Self.monday + day) == parts.map(span))
  }

  @Test("The van works on the date, whatever closed it, and on no other one more", arguments: 0..<10)
  func open(_ day: Int) throws {
    let closed = try #require(DateSpan(first: Self.monday + 1, last: Self.monday + 5))
    let before = Van(
      id: "v", base: "depot", weekdays: [.monday, .wednesday], closed: [.init(span: closed, note: "révision")])
    var van = before
    van.open(Self.monday + day)
    for other in 0..<10 {
      #expect(van.works(on: Self.monday + other) == (other == day || before.works(on: Self.monday + other)))
    }
    #expect(van.closed.allSatisfy { $0.note == "révision" })
  }
}
