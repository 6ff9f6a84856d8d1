internal import CivilTime
internal import SeasonModel

/// Turns a plan into stops of the search, leaving out what no longer keeps the rules.
struct StartPlan {
  let problem: Problem

  /// The pinned evenings, and the evenings of a plan that can be held beside them without breaking a hard rule.
  ///
  /// - Complexity: O(n L) for n evenings in outings of L days.
  func solution(of plan: Plan) -> Solution {
    let state = TourState(problem: problem)
    _ = Construction.placePins(in: state)
    let floating = Set(problem.pins.filter { $0.van == nil }.map { HostDay(commune: $0.commune, day: $0.day) })
    let finder = OutingFinder(season: problem.season)
    for evening in plan.evenings where evening.counts {
      guard let commune = problem.season.communePositions[evening.commune],
        let van = problem.season.vanPositions[evening.van], let outing = finder.outing(of: van, on: evening.date)
      else { continue }
      let day = evening.date - problem.season.span.first
      let isPinned = floating.contains(HostDay(commune: commune, day: day))
      add(commune, on: day, pinnedDay: isPinned ? day : -1, to: outing, of: state)
    }
    for outing in problem.outings.indices { shorten(outing, of: state) }
    return Incumbent(of: state).solution
  }

  private func add(_ commune: Int, on day: Int, pinnedDay: Int, to outing: Int, of state: TourState) {
    let shape = problem.outings[outing]
    let days = (0..<Int(state.stopCount[outing])).map { Int(state.days[shape.firstSlot + $0]) }
    guard !days.contains(day), state.ledger.open(commune) > 0, problem.hosts.canHost(commune, on: day),
      problem.serves(van: shape.van, commune: commune),
      state.ledger.insertionPenalty(commune, day: day, outing: outing) != nil
    else { return }
    let place = days.count { $0 < day }
    state.insert(commune, pinnedDay: pinnedDay, into: outing, at: place, on: day)
  }

  /// Takes evenings out of an outing until no leg is forbidden: each time the one with which most of them go.
  ///
  /// Looked at once all are there: an evening may have its only way home by the next one.
  private func shorten(_ outing: Int, of state: TourState) {
    while state.isBlocked(outing) {
      let stops = state.stops(of: outing)
      let costs = stops.indices.filter { stops[$0].pinnedDay < 0 }.map { place -> (cost: Int, place: Int) in
        state.remove(at: place, from: outing)
        defer { state.replaceStops(of: outing, with: stops[...]) }
        return (state.outingCost[outing], place)
      }
      guard let best = costs.min(by: { $0 < $1 }) else { return }
      state.remove(at: best.place, from: outing)
    }
  }

  private struct HostDay: Hashable {
    let commune: Int
    let day: Int
  }
}
