import CivilTime
import SeasonModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    (0.0, 0), (1.0, 1000), (12.345, 12_345), (0.0004, 0), (0.0005, 0), (0.0015, 2), (0.0025, 2), (0.0035, 4),
    (0.000_500_1, 1), (433.273, 433_273),
  ])
  func kilometresBecomeTheNearestMetre(km: Double, metres: Int) {
    #expect(Metres(km: km) == Metres(metres))
  }

  @Test func arithmetic() {
    #expect(Metres(700) + Metres(500) - Metres(200) == Metres(1000))
    #expect(Metres(999) < Metres(1000))
    #expect(Metres(12_500).km == 12.5)
    #expect([Metres(1), Metres(2)].reduce(.zero, +) == Metres(3))
    #expect(Minutes(thousandths: 1500).minutes == 1.5)
    #expect(
      Minutes(thousandths: 700) + Minutes(thousandths: 500) - Minutes(thousandths: 200) == Minutes(thousandths: 1000))
    #expect(Minutes.zero < Minutes(thousandths: 1))
  }

  @Test func scoresCompareInOrder() {
    let ordered = [
      PlanScore(missing: 0, priorityUnserved: 0, cost: Metres(9)),
      PlanScore(missing: 0, priorityUnserved: 1, cost: Metres(3)),
      PlanScore(missing: 0, priorityUnserved: 1, cost: Metres(4)),
      PlanScore(missing: 1, priorityUnserved: 0, cost: Metres(0)),
    ]
    for (better, worse) in zip(ordered, ordered.dropFirst()) {
      #expect(better < worse)
      #expect(!(worse < better))
    }
  }

  @Test func timesOfDay() throws {
    let six = try #require(TimeOfDay(hour: 18, minute: 5))
    let one = try #require(TimeOfDay(hour: 1, minute: 0))
    #expect(six.description == "18:05")
    #expect(one.description == "01:00")
    #expect((six.hour, six.minute) == (18, 5))
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 12, minute: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
  }

  @Test(arguments: [("18:00", "22:00", 0), ("18:00", "01:00", 1), ("18:00", "18:00", 1)])
  func anEveningClosesOnItsDateOrTheNext(opens: String, closes: String, days: Int) throws {
    let times = try [opens, closes].map { text in
      try #require(TimeOfDay(hour: Int(text.prefix(2)) ?? -1, minute: Int(text.suffix(2)) ?? -1))
    }
    let date = CivilDate(daysSince1970: 20_000)
    let instant = UTCInstant(secondsSince1970: 0)
    let event = PublishedEvent(
      uid: "a", commune: "b", number: 1, name: "", place: "", date: date, opens: times[0], closes: times[1], van: "c",
      revision: PublishedRevision(created: instant, lastModified: instant))
    #expect(event.closingDate - date == days)
  }
}
