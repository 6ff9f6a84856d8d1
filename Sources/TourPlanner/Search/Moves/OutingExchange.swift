internal import SeasonModel

/// Ruin: two outings exchange their evenings, as far as the communes can host then.
///
/// A good plan visits the same clusters of communes as another, but in other weeks: to go from the one to the other,
/// whole clusters change places. Taking out and putting back finds that way only through plans that are much worse.
final class OutingExchange {
  /// Whether it matters which outing holds which evenings: else there is nothing to be had.
  let isUseful: Bool
  private let state: TourState
  private let problem: Problem
  private let parameters: RuinParameters
  private let finder: InsertionFinder
  private let candidates: OutingCandidates
  /// What the two outings of the last exchange gave, in the order in which it went to the other.
  private(set) var given: [(request: AbsentEvening, to: Int)] = []

  init(
    state: TourState, finder: InsertionFinder, candidates: OutingCandidates,
    parameters: RuinParameters = RuinParameters()
  ) {
    self.state = state
    self.parameters = parameters
    self.finder = finder
    self.candidates = candidates
    let problem = state.problem
    self.problem = problem
    let days = Set(problem.dayOfSlot.lazy.map(Int.init))
    isUseful =
      problem.outings.count > 1
      && (state.ledger.hasRules || problem.outings.contains { $0.base != problem.outings[0].base }
        || problem.season.vans.contains { !$0.territories.isEmpty }
        || (0..<problem.communeCount).contains { commune in
          days.contains { !problem.hosts.canHost(commune, on: $0) }
        })
  }

  /// Exchanges the outing of a commune with one of those in which the commune can host; pinned evenings stay.
  ///
  /// - Parameters:
  ///   - seed: the commune.
  ///   - random: where to draw the partner and the order.
  ///   - absent: the evenings that find no place in the other outing are appended.
  /// - Returns: a commune around which more should be taken out to make room: one without a place, if there is any.
  func apply(around seed: Int, random: inout RandomSource, absent: inout [AbsentEvening]) -> Int {
    given.removeAll(keepingCapacity: true)
    guard state.ledger.held[seed] > 0 else { return seed }
    let home = state.ledger.outing(of: seed, evening: 0)
    guard let partner = partner(of: home, for: seed, &random) else { return seed }
    empty(home, into: partner, &random)
    empty(partner, into: home, &random)
    if random.below(2) == 0 { given.reverse() }
    for (request, outing) in given {
      if let found = finder.best(request.commune, pinnedDay: request.pinnedDay, in: outing, below: .max) {
        state.insert(request.commune, pinnedDay: request.pinnedDay, into: outing, at: found.place, on: found.day)
      } else {
        absent.append(request)
      }
    }
    return absent.isEmpty ? seed : absent[random.below(absent.count)].commune
  }

  /// Of some outings in which a commune can host, the one that suits the evenings of both best.
  private func partner(of home: Int, for seed: Int, _ random: inout RandomSource) -> Int? {
    let outings = candidates.outings(for: AbsentEvening(commune: seed, pinnedDay: -1))
    var best: (outing: Int, fitting: Int)?
    for _ in 0..<parameters.exchange.partners where !outings.isEmpty {
      let other = Int(outings[outings.startIndex + random.below(outings.count)])
      guard other != home else { continue }
      let fitting = fitting(from: home, into: other) + fitting(from: other, into: home)
      if fitting > best?.fitting ?? -1 { best = (other, fitting) }
    }
    return best?.outing
  }

  /// How many communes of an outing can host on some day of another.
  private func fitting(from outing: Int, into other: Int) -> Int {
    let shape = problem.outings[other]
    let first = problem.outings[outing].firstSlot
    var count = 0
    for index in first..<(first + Int(state.stopCount[outing])) {
      let day = problem.hosts.firstDay(of: Int(state.communes[index]), from: shape.firstDay)
      if day <= shape.lastDay { count += 1 }
    }
    return count
  }

  /// Takes the stops out of an outing, or some that follow each other where there are many.
  private func empty(_ outing: Int, into other: Int, _ random: inout RandomSource) {
    let count = Int(state.stopCount[outing])
    let most = parameters.exchange.stops
    let first = count > most ? random.below(count - most + 1) : 0
    for place in (first..<min(count, first + most)).reversed() {
      let index = problem.outings[outing].firstSlot + place
      let commune = Int(state.communes[index])
      let slot = problem.slot(outing: outing, day: Int(state.days[index]))
      if Int(problem.pinOfSlot[slot]) == commune { continue }
      given.append((AbsentEvening(commune: commune, pinnedDay: Int(state.pinnedDays[index])), other))
      state.take(at: place, from: outing)
    }
    state.refresh(outing)
  }
}
