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
    #expect(EveningHours(opens: six, closes: one).closesNextDay)
    #expect(EveningHours(opens: six, closes: six).closesNextDay)
    #expect(!EveningHours(opens: one, closes: six).closesNextDay)
  }
}
