import CivilTime
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// Which dates people count on once a season was published, and the plan changed since.
@Suite("What people know of one village's evenings")
struct PublishedDatesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The days that were published; a negative one was published as cancelled.
    let events: [Int]
    /// The days of the plan; a negative one was called off.
    let plan: [Int]
    /// Which of them were chosen by hand.
    var byHand: [Int] = []
    /// The day from which on the future begins.
    var today: Int?
    /// The days that people know.
    let known: [Int]
  }

  static let cases = [
    Case(testDescription: "nothing changed", events: [5, 12], plan: [5, 12], known: [5, 12]),
    Case(testDescription: "came in since", events: [5], plan: [5, 12], known: [5]),
    Case(testDescription: "put in by hand since", events: [5], plan: [5, 12], byHand: [12], known: [5, 12]),
    Case(testDescription: "moved by a search since", events: [5], plan: [12], known: [5]),
    Case(testDescription: "moved by hand since", events: [5], plan: [12], byHand: [12], known: [12]),
    Case(testDescription: "given up by a search since", events: [5], plan: [], known: [5]),
    Case(testDescription: "called off", events: [5], plan: [-5], known: []),
    Case(testDescription: "called off, and given another date", events: [5], plan: [-5, 12], known: []),
    Case(testDescription: "moved, then called off", events: [5], plan: [-12], known: []),
    Case(testDescription: "one of two called off", events: [5, 12], plan: [-5, 12], known: [12]),
    Case(testDescription: "published as cancelled", events: [-5, 12], plan: [12], known: [12]),
    Case(testDescription: "published as cancelled, and never heard of again", events: [-5], plan: [], known: []),
    Case(testDescription: "past and held", events: [5, 12], plan: [5, 12], today: 8, known: [5, 12]),
    Case(testDescription: "past and gone", events: [5, 12], plan: [12], today: 8, known: [12]),
  ]

  @Test(arguments: cases)
  func known(test: Case) {
    let first = CivilDate(daysSince1970: 20_604)
    func evening(_ day: Int) -> Evening {
      Evening(date: first + abs(day), van: "v", commune: "c", status: day < 0 ? .cancelled : .planned)
    }
    let instant = UTCInstant(secondsSince1970: 1_780_000_000)
    let events = test.events.enumerated().map { number, day in
      PublishedEvent(
        uid: "\(number)", commune: "c", number: number + 1, name: "C", place: "C", date: first + abs(day),
        opens: .midnight, closes: .midnight, van: "v",
        revision: PublishedRevision(
          status: day < 0 ? .cancelled : .confirmed, created: instant, lastModified: instant))
    }
    let dates = KnownDates(
      Publication(identity: "x", timeZone: "Europe/Paris", events: events),
      plan: Plan(evenings: test.plan.map(evening)), byHand: test.byHand.map(evening),
      today: test.today.map { first + $0 }, least: Metres(10_000))
    #expect(dates.evenings.map { $0.date - first } == test.known)
  }
}
