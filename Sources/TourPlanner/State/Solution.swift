internal import CivilTime
internal import SeasonModel

/// A finished state of the search: the stops of each outing, and what they are worth.
struct Solution: Sendable {
  /// For each outing, its stops by day.
  let stops: [[Stop]]
  /// The three levels.
  let score: PlanScore
  /// What the legs cost: a part of the score's cost.
  let driven: Int

  /// The plan that the stops amount to.
  ///
  /// - Parameters:
  ///   - problem: the problem that the solution solves.
  ///   - frozen: evenings that keep their status, lock and note.
  /// - Returns: the plan, promised evenings marked as fixed.
  func plan(of problem: Problem, frozen: [Evening]) -> Plan {
    let season = problem.season
    let promised = Set(problem.season.promises.map { HostDate(commune: $0.commune, date: $0.date) })
    let known = Dictionary(frozen.map { (EveningKey($0), $0) }) { first, _ in first }
    var evenings: [Evening] = []
    for (outing, stops) in zip(problem.outings, stops) {
      for stop in stops {
        let date = season.span.first + stop.day
        let isPromised = promised.contains(HostDate(commune: stop.commune, date: date))
        let evening = Evening(
          date: date, van: season.vans[outing.van].id, commune: season.communes[stop.commune].code,
          status: isPromised ? .fixed : .planned)
        evenings.append(known[EveningKey(evening)] ?? evening)
      }
    }
    return Plan(evenings: evenings)
  }
}

/// Which evening of a plan is meant, whatever its status.
private struct EveningKey: Hashable {
  let date: CivilDate
  let van: String
  let commune: String

  init(_ evening: Evening) {
    date = evening.date
    van = evening.van
    commune = evening.commune
  }
}

/// A commune on a date.
private struct HostDate: Hashable {
  let commune: Int
  let date: CivilDate
}

extension TourState {
  /// Makes the state hold a solution of the same problem.
  func adopt(_ solution: Solution) {
    // Empty every outing first: what spans outings must never count an evening twice on the way.
    for outing in problem.outings.indices where stopCount[outing] > 0 { replaceStops(of: outing, with: []) }
    for (outing, stops) in solution.stops.enumerated() where !stops.isEmpty {
      replaceStops(of: outing, with: stops[...])
    }
    begin()
  }
}
