/// A place for one more evening, and what it costs there.
struct Insertion {
  let outing: Int
  let place: Int
  let day: Int
  /// Legs and penalties, in metres; what the evening wins by being held is the same everywhere and not part of it.
  let cost: Int
}

/// Finds the cheapest place for an evening.
///
/// The cheapest place within an outing depends only on that outing's stops as long as days do not matter, so it is kept
/// until they change. Where days matter the kept value is a lower bound that spares most of the exact work.
final class InsertionFinder {
  /// The most commune-outing pairs whose cheapest place is kept: 4 million take 64 MB.
  private static let largestMemory = 4_000_000

  private struct Kept: BitwiseCopyable {
    var version: UInt64
    var cost: Int32
    var place: Int32
  }

  /// One outing in about this many is overlooked where that is asked for ("blinks").
  var blinkOneIn = RecreateParameters().blinkOneIn.normal

  private let problem: Problem
  private let state: TourState
  private let candidates: OutingCandidates
  private let memory: FixedBuffer<Kept>?
  /// The elements of `memory`, which owns them, and the versions and insertion points of the state's outings: the inner loop
  /// reads them without counting references to their owners, a fifth of its time.
  private let kept: UnsafeMutableBufferPointer<Kept>?
  private let versions: UnsafeMutableBufferPointer<UInt64>
  private let insertionPoints: UnsafeMutableBufferPointer<InsertionPoint>
  private let hasRules: Bool
  private var changes: [DayChange] = []
  /// How many more outings are looked at before one is overlooked.
  private var untilBlink = 1

  init(state: TourState, candidates: OutingCandidates) {
    self.state = state
    self.candidates = candidates
    problem = state.problem
    hasRules = state.ledger.hasRules
    let pairs = problem.communeCount * problem.outings.count
    memory =
      pairs <= InsertionFinder.largestMemory
      ? FixedBuffer(repeating: Kept(version: .max, cost: 0, place: 0), count: max(1, pairs)) : nil
    kept = memory?.elements
    versions = state.version.elements
    insertionPoints = state.insertionPoints.elements
  }

  /// The cheapest insertion into any outing, or nil where no outing has room.
  ///
  /// - Parameters:
  ///   - request: the evening.
  ///   - random: where to draw which outings are overlooked.
  /// - Returns: where to put it, or nil.
  func best(for request: AbsentEvening, blinking random: inout RandomSource) -> Insertion? {
    scan(request) {
      untilBlink -= 1
      guard untilBlink == 0 else { return false }
      untilBlink = 1 + random.below(2 * blinkOneIn)
      return true
    }
  }

  /// The cheapest insertion into any outing, none overlooked, or nil where no outing has room.
  func best(for request: AbsentEvening) -> Insertion? {
    scan(request) { false }
  }

  @inline(__always)
  private func scan(_ request: AbsentEvening, overlooks: () -> Bool) -> Insertion? {
    let outings = candidates.outings(for: request)
    guard let kept, request.pinnedDay < 0 else {
      var best: Insertion?
      for outing in outings where !overlooks() {
        best =
          self.best(request.commune, pinnedDay: request.pinnedDay, in: Int(outing), below: best?.cost ?? .max) ?? best
      }
      return best
    }
    let row = request.commune &* problem.outings.count
    // What legs alone must cost less than; penalties may cost more than any legs.
    var cheapest = LegCosts.forbiddenDetour
    var best: Insertion?
    var bestOuting = -1
    for outing in outings {
      let outing = Int(outing)
      let known = kept[row &+ outing]
      let cost =
        known.version == versions[outing]
        ? Int(known.cost) : renewLegs(request.commune, in: outing, at: row &+ outing).cost
      if cost >= cheapest || overlooks() { continue }
      if hasRules {
        guard let found = exactBest(request.commune, pinnedDay: -1, in: outing, below: best?.cost ?? .max) else {
          continue
        }
        best = found
        cheapest = min(cheapest, found.cost)
      } else {
        bestOuting = outing
        cheapest = cost
      }
    }
    guard !hasRules, bestOuting >= 0 else { return best }
    let place = Int(kept[row &+ bestOuting].place)
    return Insertion(
      outing: bestOuting, place: place, day: firstDay(request.commune, bestOuting, place), cost: cheapest)
  }

  /// The cheapest insertion into one outing that costs less than `limit`, or nil.
  ///
  /// - Parameters:
  ///   - commune: the commune.
  ///   - pinnedDay: the only day it may be on, or -1.
  ///   - outing: the outing.
  ///   - limit: what the insertion must cost less than.
  /// - Returns: where to put it, or nil.
  func best(_ commune: Int, pinnedDay: Int, in outing: Int, below limit: Int) -> Insertion? {
    if pinnedDay >= 0 { return exactBest(commune, pinnedDay: pinnedDay, in: outing, below: limit) }
    let cheapest = cheapestLegs(commune, in: outing)
    guard cheapest.cost < limit, cheapest.cost < LegCosts.forbiddenDetour else { return nil }
    guard hasRules else {
      return Insertion(
        outing: outing, place: cheapest.place, day: firstDay(commune, outing, cheapest.place), cost: cheapest.cost)
    }
    return exactBest(commune, pinnedDay: -1, in: outing, below: limit)
  }

  /// The place with the cheapest legs, whatever the rules of the ledger say; at least `LegCosts.forbiddenDetour` where
  /// there is none.
  @inline(__always)
  private func cheapestLegs(_ commune: Int, in outing: Int) -> (cost: Int, place: Int) {
    guard let kept else { return workOutLegs(commune, in: outing) }
    let index = commune &* problem.outings.count &+ outing
    let known = kept[index]
    if known.version == versions[outing] { return (Int(known.cost), Int(known.place)) }
    return renewLegs(commune, in: outing, at: index)
  }

  /// Works out the cheapest legs anew, and keeps them.
  private func renewLegs(_ commune: Int, in outing: Int, at index: Int) -> (cost: Int, place: Int) {
    let found = workOutLegs(commune, in: outing)
    kept?[index] = Kept(
      version: versions[outing], cost: Int32(truncatingIfNeeded: found.cost),
      place: Int32(truncatingIfNeeded: found.place))
    return found
  }

  private func workOutLegs(_ commune: Int, in outing: Int) -> (cost: Int, place: Int) {
    let shape = problem.outings[outing]
    let count = Int(state.stopCount[outing])
    var best = (cost: LegCosts.forbidden, place: 0)
    guard count < shape.length, problem.serves(van: shape.van, commune: commune) else { return best }
    var place = 0
    while place <= count {
      let point = insertionPoints[shape.firstSlot &+ outing &+ place]
      if problem.hosts.firstDay(of: commune, from: Int(point.from)) < Int(point.to) {
        let cost = detour(commune, shape.van, point)
        if cost < best.cost { best = (cost, place) }
      }
      place &+= 1
    }
    return best
  }

  /// How much longer the drive gets when a commune comes into an insertion point.
  @inline(__always)
  private func detour(_ commune: Int, _ van: Int, _ point: InsertionPoint) -> Int {
    problem.legs.cost(van: van, from: Int(point.before), to: commune)
      &+ problem.legs.cost(van: van, from: commune, to: Int(point.after)) &- Int(point.leg)
  }

  private func firstDay(_ commune: Int, _ outing: Int, _ place: Int) -> Int {
    problem.hosts.firstDay(of: commune, from: Int(insertionPoints[state.firstInsertionPoint(of: outing) &+ place].from))
  }

  /// The cheapest insertion with every rule looked at, over all places and days.
  private func exactBest(_ commune: Int, pinnedDay: Int, in outing: Int, below limit: Int) -> Insertion? {
    let shape = problem.outings[outing]
    let count = Int(state.stopCount[outing])
    guard count < shape.length, problem.serves(van: shape.van, commune: commune),
      state.ledger.allowsOneMore(commune, in: outing)
    else { return nil }
    var best: Insertion?
    var bestCost = limit
    for place in 0...count {
      let point = insertionPoints[shape.firstSlot &+ outing &+ place]
      let legs = detour(commune, shape.van, point)
      if legs >= min(bestCost, LegCosts.forbiddenDetour) { continue }
      let from = Int(point.from)
      var day = pinnedDay >= 0 ? max(pinnedDay, from) : problem.hosts.firstDay(of: commune, from: from)
      while day < Int(point.to) {
        if pinnedDay >= 0, day != pinnedDay { break }
        if let penalty = penalty(commune, outing, place, count, day), legs + penalty < bestCost {
          bestCost = legs + penalty
          best = Insertion(outing: outing, place: place, day: day, cost: bestCost)
        }
        if !state.ledger.daysMatter { break }
        day = problem.hosts.firstDay(of: commune, from: day + 1)
      }
    }
    return best
  }

  /// The penalties of an insertion on a day, those of the stops that give way included; nil where a rule forbids it.
  private func penalty(_ commune: Int, _ outing: Int, _ place: Int, _ count: Int, _ day: Int) -> Int? {
    let first = problem.outings[outing].firstSlot
    let isFree =
      (place == 0 || Int(state.days[first + place - 1]) < day)
      && (place == count || Int(state.days[first + place]) > day)
    if isFree { return state.ledger.insertionPenalty(commune, day: day, outing: outing) }
    changes.removeAll(keepingCapacity: true)
    changes.append(DayChange(commune: commune, from: -1, to: day))
    var limit = day
    var index = first + place
    while index < first + count, Int(state.days[index]) <= limit {
      let other = Int(state.communes[index])
      limit = max(Int(state.pinnedDays[index]), problem.hosts.firstDay(of: other, from: limit + 1))
      changes.append(DayChange(commune: other, from: Int(state.days[index]), to: limit))
      index += 1
    }
    limit = day
    index = first + place - 1
    while index >= first, Int(state.days[index]) >= limit {
      let other = Int(state.communes[index])
      let pinnedDay = Int(state.pinnedDays[index])
      limit = pinnedDay >= 0 ? pinnedDay : problem.hosts.lastDay(of: other, until: limit - 1)
      changes.append(DayChange(commune: other, from: Int(state.days[index]), to: limit))
      index -= 1
    }
    return state.ledger.penalty(of: changes, in: outing)
  }
}
