internal import CivilTime
internal import SeasonModel
internal import Testing

@testable import TourPlanner

/// Seasons of one long outing whose best order a dynamic program finds.
extension BoundSeason {
  /// A season of one outing of `days` dates, with legs that cost another way round something else, closed runs and a promise.
  static func tour(seed: Int, communes count: Int, days: Int) throws -> SeasonDraft {
    var dice = Dice(seed: seed)
    let first = CivilDate(daysSince1970: 20_587)
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + (days - 1),
      hours: EveningHours(
        opens: try #require(TimeOfDay(hour: 18, minute: 0)), closes: try #require(TimeOfDay(hour: 22, minute: 0))))
    draft.places = [Place(id: "base", name: "Base", coordinate: Coordinate(latitude: 48, longitude: 4))]
    draft.vans = [Van(id: "van", base: "base", weekdays: Set(Weekday.allCases))]
    for number in 0..<count {
      draft.communes.append(
        Commune(
          code: "c\(number)", name: "Commune \(number)", territory: "",
          coordinate: Coordinate(latitude: 48 + Double(number) / 100, longitude: 4), evenings: 1, required: 1))
      for _ in 0..<dice.roll(0...2) {
        let start = dice.roll(0...(days - 4))
        let span = try #require(DateSpan(first: first + start, last: first + (start + dice.roll(0...3))))
        draft.availability.append(AvailabilityRow(subject: .commune("c\(number)"), span: span, status: .closed))
      }
    }
    let codes = ["base"] + (0..<count).map { "c\($0)" }
    let cells = codes.flatMap { from in codes.map { from == $0 ? 0 : Int32(dice.roll(1000...90_000)) } }
    draft.distances = TravelMatrix(codes: codes, cells: cells)
    return draft
  }

  /// What the cheapest order costs that holds every evening: a dynamic program over sets of places, the last of them
  /// and the day (Held and Karp 1962).
  static func leastTour(_ problem: Problem) -> Int {
    let (count, days) = (problem.communeCount, problem.dayCount)
    let base = problem.outings[0].base
    var costs = [[[Int]]](
      repeating: [[Int]](repeating: [Int](repeating: .max, count: days), count: count), count: 1 << count)
    for last in 0..<count {
      for day in 0..<days where problem.hosts.canHost(last, on: day) {
        costs[1 << last][last][day] = problem.legs.cost(van: 0, from: base, to: last)
      }
    }
    for set in 1..<(1 << count) {
      for last in 0..<count {
        for day in 0..<days where costs[set][last][day] < .max {
          for next in 0..<count where set & (1 << next) == 0 {
            let then = problem.hosts.firstDay(of: next, from: day + 1)
            guard then < days else { continue }
            let cost = costs[set][last][day] + problem.legs.cost(van: 0, from: last, to: next)
            let after = set | (1 << next)
            costs[after][next][then] = min(costs[after][next][then], cost)
          }
        }
      }
    }
    return (0..<count).compactMap { last in
      costs[(1 << count) - 1][last].min().flatMap {
        $0 < .max ? $0 + problem.legs.cost(van: 0, from: last, to: base) : nil
      }
    }.min() ?? .max
  }
}
