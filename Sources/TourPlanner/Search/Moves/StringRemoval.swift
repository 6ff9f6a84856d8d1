/// Ruin: takes strings of consecutive stops out of outings near one commune.
///
/// "Adjacent string removal" of Christiaens and Vanden Berghe, Slack induction by string removals (Transportation
/// Science 2020). Outings on which a van drives for weeks count as several, one for some stops each, so that a season
/// of one long outing is ruined in more than one place.
struct StringRemoval {
  private let parameters: RuinParameters
  private let meanRemoved: Double
  private let state: TourState
  private let problem: Problem
  /// For each outing, how many strings the current ruin took from it, valid when `ruinedIn` is the current ruin.
  private let strings: FixedBuffer<UInt16>
  private let ruinedIn: FixedBuffer<UInt32>
  private var ruin: UInt32 = 0

  init(state: TourState, parameters: RuinParameters = RuinParameters()) {
    self.state = state
    self.parameters = parameters
    meanRemoved = state.problem.hasLongOutings ? parameters.meanRemoved.long : parameters.meanRemoved.short
    problem = state.problem
    strings = FixedBuffer(repeating: 0, count: max(1, problem.outings.count))
    ruinedIn = FixedBuffer(repeating: 0, count: max(1, problem.outings.count))
  }

  /// Takes evenings out around a commune and appends them to `absent`.
  mutating func apply(around seed: Int, random: inout RandomSource, absent: inout [AbsentEvening]) {
    ruin &+= 1
    var used = 0
    var outings = 0
    let meanStops = meanStopsPerOuting()
    let longest = min(Double(parameters.longestString), meanStops)
    let mostStrings = 4 * meanRemoved / (1 + longest) - 1
    let wanted = Int(random.unit() * mostStrings + 1)
    func take(_ commune: Int, _ random: inout RandomSource) {
      for evening in 0..<Int(state.ledger.held[commune]) {
        let outing = state.ledger.outing(of: commune, evening: evening)
        let stops = Int(state.stopCount[outing])
        if ruinedIn[outing] != ruin {
          ruinedIn[outing] = ruin
          strings[outing] = 0
          outings += 1
        }
        guard Int(strings[outing]) <= stops / parameters.stopsPerString else { continue }
        strings[outing] += 1
        used += 1
        let most = min(Double(stops), longest)
        let length = Int(random.unit() * most + 1)
        removeString(of: length, with: commune, from: outing, &random, &absent)
        return
      }
    }
    take(seed, &random)
    for neighbour in problem.nearest.of(seed) {
      if used >= wanted { break }
      take(Int(neighbour), &random)
    }
  }

  private func meanStopsPerOuting() -> Double {
    let stops = min(problem.slotCount, problem.wanted.count)
    return max(1, Double(stops) / Double(max(1, problem.outings.count)))
  }

  /// Takes `length` stops out that lie together and include a commune; pinned ones stay.
  private func removeString(
    of length: Int, with commune: Int, from outing: Int, _ random: inout RandomSource, _ absent: inout [AbsentEvening]
  ) {
    let first = problem.outings[outing].firstSlot
    let count = Int(state.stopCount[outing])
    guard let place = (0..<count).first(where: { Int(state.communes[first + $0]) == commune }) else { return }
    // Half the time a few stops in the middle of a longer string stay ("split string").
    let isSplit = length > 1 && length < count && random.unit() < parameters.splitShare
    var kept = 0
    if isSplit {
      while length + kept < count, random.unit() > 1 - parameters.splitDepth { kept += 1 }
      if kept == 0 { kept = 1 }
    }
    let span = length + kept
    let lowest = max(0, place - span + 1)
    let highest = min(place, count - span)
    let start = lowest + random.below(max(1, highest - lowest + 1))
    let keepFrom = isSplit ? start + 1 + random.below(max(1, length)) : Int.max
    for offset in (start..<min(count, start + span)).reversed() {
      if isSplit, offset >= keepFrom, offset < keepFrom + kept { continue }
      take(at: offset, from: outing, &absent)
    }
    state.refresh(outing)
  }

  private func take(at place: Int, from outing: Int, _ absent: inout [AbsentEvening]) {
    let index = problem.outings[outing].firstSlot + place
    let commune = Int(state.communes[index])
    let day = Int(state.days[index])
    if Int(problem.pinOfSlot[problem.slot(outing: outing, day: day)]) == commune { return }
    absent.append(AbsentEvening(commune: commune, pinnedDay: Int(state.pinnedDays[index])))
    state.take(at: place, from: outing)
  }
}
