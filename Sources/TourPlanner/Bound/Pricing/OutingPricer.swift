internal import SeasonModel

/// Finds the columns of one outing that are cheap at given dual values.
///
/// A depth-first walk over the days: it prunes by what the rest of the outing costs at least when nothing forbids
/// holding a commune twice. Exact for every rule that one outing decides; meant for outings of a few days.
final class OutingPricer: ColumnPricer {
  let outing: Int
  let canList = true
  private let problem: Problem
  private let judge: ColumnJudge
  private let mostSteps = ExactPricingParameters.standard.mostSteps
  private let shape: Problem.Outing
  private let nodeCount: Int
  private let legs: UnsafeMutableBufferPointer<Int32>
  /// For each day of the outing, where its candidates start; one more at the end.
  private let dayStarts: [Int]
  /// For each candidate, its commune and its day.
  private let communes: [Int]
  private let days: [Int]
  /// For each day of the outing, whether an evening is promised on it.
  private let isPinned: [Bool]
  /// The last promised day of the outing, or -1.
  private let lastPinned: Int
  private let weekLimit: Int
  private let isOneTerritory: Bool
  private let hasRivals: Bool
  /// For each candidate, its own cost and what the outing costs at least from it on: a completion bound.
  private var reducedCosts: [Int]
  private var completionBounds: [Int]

  // The state of a walk.
  private var duals: DualValues
  private var backward: BackwardLabels?
  private var path: [Int] = []
  private var subsetCounts: [Int] = []
  private var limit = 0
  private var most = 0
  private var keepsLimit = false
  private var found: [FoundColumn] = []
  private var steps = 0
  private var isHalted = false

  /// Prepares an outing; nil where legs have no matrix.
  init?(outing: Int, judge: ColumnJudge, duals: DualValues) {
    let problem = judge.problem
    let shape = problem.outings[outing]
    guard let legs = problem.legs.matrix(ofVan: shape.van) else { return nil }
    self.outing = outing
    self.problem = problem
    self.judge = judge
    self.shape = shape
    self.legs = legs
    self.duals = duals
    nodeCount = problem.legs.nodeCount
    var dayStarts: [Int] = []
    var communes: [Int] = []
    var days: [Int] = []
    var isPinned: [Bool] = []
    var lastPinned = -1
    for (slot, day) in zip(shape.slots, shape.firstDay...shape.lastDay) {
      dayStarts.append(communes.count)
      let pinned = Int(problem.pinOfSlot[slot])
      isPinned.append(pinned >= 0)
      if pinned >= 0 { lastPinned = day }
      for commune in 0..<problem.communeCount
      where judge.mayHold(commune, on: day, slot: slot, of: shape) {
        communes.append(commune)
        days.append(day)
      }
    }
    dayStarts.append(communes.count)
    self.dayStarts = dayStarts
    self.communes = communes
    self.days = days
    self.isPinned = isPinned
    self.lastPinned = lastPinned
    weekLimit = problem.season.vans[shape.van].maxEveningsPerWeek ?? Int.max
    isOneTerritory = problem.season.rules.oneTerritoryPerOuting
    hasRivals = judge.closeDays > 0
    reducedCosts = [Int](repeating: 0, count: communes.count)
    completionBounds = [Int](repeating: 0, count: communes.count)
  }

  /// The cheapest columns that cost less than a limit, cheapest first.
  ///
  /// - Parameters:
  ///   - limit: what columns must cost less than, their outing's price left out.
  ///   - most: how many to keep.
  ///   - duals: the dual values.
  ///   - isStopped: asked often; true ends the call.
  /// - Returns: the columns, or nil when it was stopped.
  func cheapest(below limit: Int, most: Int, at duals: DualValues, isStopped: () -> Bool) -> [FoundColumn]? {
    walk(below: limit, most: most, at: duals, isStopped)
    if isHalted { return nil }
    found.sort { $0.cost < $1.cost }
    return found
  }

  /// Every column that costs less than a limit, or nil when there are more than `most`, they take too long to
  /// list, or it was stopped.
  func all(below limit: Int, most: Int, at duals: DualValues, isStopped: () -> Bool) -> [FoundColumn]? {
    all(below: limit, most: most, at: duals, backward: nil, isStopped: isStopped)
  }

  /// The same, where it may be known what can follow the first evenings of a route.
  func all(
    below limit: Int, most: Int, at duals: DualValues, backward: BackwardLabels?, isStopped: () -> Bool
  ) -> [FoundColumn]? {
    self.backward = backward
    defer { self.backward = nil }
    walk(below: limit, most: most + 1, at: duals, keepsLimit: true, isStopped)
    return isHalted || found.count > most || steps > mostSteps ? nil : found
  }

  func column(of found: FoundColumn) -> OutingColumn? {
    judge.column(outing: outing, communes: found.communes, days: found.days)
  }

  private func walk(
    below limit: Int, most: Int, at duals: DualValues, keepsLimit: Bool = false, _ isStopped: () -> Bool
  ) {
    steps = 0
    isHalted = false
    self.duals = duals
    self.limit = limit
    self.most = most
    self.keepsLimit = keepsLimit
    found.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    subsetCounts = [Int](repeating: 0, count: duals.subsets.count)
    for candidate in communes.indices {
      reducedCosts[candidate] = duals.reducedCost(of: communes[candidate], day: days[candidate], van: shape.van)
    }
    boundCompletions()
    var starts: [(cost: Int, candidate: Int, least: Int)] = []
    for place in 0..<shape.length {
      for candidate in dayStarts[place]..<dayStarts[place + 1] {
        let leg = leg(shape.base, communes[candidate])
        guard leg < LegCosts.forbidden else { continue }
        let cost = leg * PartitionModel.dualScale + reducedCosts[candidate]
        starts.append((cost, candidate, cost + completionBounds[candidate]))
      }
      if isPinned[place] { break }
    }
    starts.sort { ($0.least, $0.candidate) < ($1.least, $1.candidate) }
    for start in starts where start.least < self.limit {
      visit(start.candidate, cost: start.cost, after: BackwardLabels.Beginning(), isStopped)
    }
  }

  @inline(__always)
  private func leg(_ from: Int, _ to: Int) -> Int { Int(legs[from &* nodeCount &+ to]) }

  /// What the outing costs at least after each candidate, whatever was held before.
  private func boundCompletions() {
    for place in (0..<shape.length).reversed() {
      for candidate in dayStarts[place]..<dayStarts[place + 1] {
        let here = communes[candidate]
        var least = Int.max / 4
        if shape.firstDay + place >= lastPinned {
          let leg = leg(here, shape.base)
          if leg < LegCosts.forbidden { least = leg * PartitionModel.dualScale }
        }
        var next = place + 1
        while next < shape.length {
          for other in dayStarts[next]..<dayStarts[next + 1] where communes[other] != here || problem.wanted[here] > 1 {
            let leg = leg(here, communes[other])
            if leg < LegCosts.forbidden {
              least = min(least, leg * PartitionModel.dualScale + reducedCosts[other] + completionBounds[other])
            }
          }
          if isPinned[next] { break }
          next += 1
        }
        completionBounds[candidate] = least
      }
    }
  }

  /// Holds a candidate after those of the path and goes on from it.
  private func visit(
    _ candidate: Int, cost: Int, after beginning: BackwardLabels.Beginning, _ isStopped: () -> Bool
  ) {
    steps += 1
    if steps & 16_383 == 0, isStopped() { isHalted = true }
    // A listing that takes this long will not be used: let it end.
    if isHalted || (keepsLimit && steps > mostSteps) {
      limit = Int.min / 4
      return
    }
    let here = communes[candidate]
    let day = days[candidate]
    if let backward {
      let before = cost - reducedCosts[candidate]
      guard backward.canFollow(here, day: day, after: beginning, cost: before, below: limit) else { return }
    }
    guard let extra = extraCost(candidate) else { return }
    let cost = cost + extra
    guard cost + completionBounds[candidate] < limit else { return }
    path.append(candidate)
    let longer = backward?.adding(here, to: beginning) ?? beginning
    for subset in duals.subsetsOfCommune[here] { subsetCounts[subset] += 1 }
    if day >= lastPinned {
      let leg = leg(here, shape.base)
      if leg < LegCosts.forbidden { keep(cost + leg * PartitionModel.dualScale) }
    }
    var place = day - shape.firstDay + 1
    while place < shape.length {
      for next in dayStarts[place]..<dayStarts[place + 1] {
        let leg = leg(here, communes[next])
        let reached = cost + leg * PartitionModel.dualScale + reducedCosts[next]
        if reached + completionBounds[next] < limit, leg < LegCosts.forbidden {
          visit(next, cost: reached, after: longer, isStopped)
        }
      }
      if isPinned[place] { break }
      place += 1
    }
    for subset in duals.subsetsOfCommune[here] { subsetCounts[subset] -= 1 }
    path.removeLast()
  }

  /// What a candidate costs beyond itself after the path, or nil when a rule forbids it there.
  private func extraCost(_ candidate: Int) -> Int? {
    let here = communes[candidate]
    let day = days[candidate]
    var extra = 0
    var visits = 0
    var inWeek = 0
    for earlier in path {
      let other = communes[earlier]
      if other == here {
        visits += 1
        if visits >= problem.wanted[here] || day - days[earlier] < judge.leastGap { return nil }
      }
      if weekLimit < shape.length, problem.weekOfDay[days[earlier]] == problem.weekOfDay[day] { inWeek += 1 }
      if hasRivals, day - days[earlier] < judge.closeDays, problem.rivals.contains(here, other) {
        guard let penalty = judge.pairPenalty else { return nil }
        extra += penalty * PartitionModel.dualScale - duals.refund(here, day, other, days[earlier])
      }
    }
    if inWeek >= weekLimit { return nil }
    if isOneTerritory, let first = path.first, problem.territoryOf[communes[first]] != problem.territoryOf[here] {
      return nil
    }
    for subset in duals.subsetsOfCommune[here] where subsetCounts[subset] == 1 {
      extra += duals.subsets[subset].charge
    }
    return extra
  }

  private func keep(_ cost: Int) {
    guard cost < limit else { return }
    found.append(
      FoundColumn(cost: cost, communes: path.map { Int32(communes[$0]) }, days: path.map { Int16(days[$0]) }))
    if keepsLimit {
      // One too many is enough to know.
      if found.count >= most { limit = Int.min / 4 }
    } else if found.count >= 4 * most {
      found.sort { $0.cost < $1.cost }
      found.removeSubrange(most...)
      limit = min(limit, found[most - 1].cost)
    }
  }
}
