internal import SeasonModel

/// Finds cheap columns of a long outing, on which a commune may return once the van has been far enough from it.
///
/// Label-setting over the days with the ng-route relaxation of Baldacci, Mingozzi and Roberti (2011): a label remembers
/// of the communes it has held only those that are near every commune held since. What it relaxes beyond that (pairs of
/// neighbours that do not follow each other, several evenings of one commune, weeks, cuts) only lowers its costs, so
/// bounds stay valid. `forbid` enlarges what is remembered where it matters (dynamic ng-routes).
final class NgRoutePricer: ColumnPricer {
  /// How many near communes each commune makes a label remember at first.
  private static let firstMemory = 7
  /// The most days of an outing whose columns it tries to list.
  private static let longestListed = 8
  /// How many it may come to remember.
  private static let mostMemory = 11
  /// The most labels of one outing at one set of prices.
  private static let mostLabels = 4_000_000
  /// The most comparisons of labels between two questions whether to stop: some milliseconds.
  private static let patience = 2_000_000
  /// Communes beyond this many of an outing are never remembered.
  private static let mostRemembered = 128

  let outing: Int
  var canList: Bool { shape.length <= NgRoutePricer.longestListed }
  private let problem: Problem
  private let judge: ColumnJudge
  private let shape: Problem.Outing
  private let nodeCount: Int
  private let legs: UnsafeMutableBufferPointer<Int32>
  /// The communes that the outing may hold; labels number them by their position here.
  private let members: [Int]
  /// For each day of the outing, the members that may be held on it.
  private let candidates: [[Int]]
  private let isPinned: [Bool]
  /// For each member, what a label that holds it goes on remembering.
  private var near: [RouteMemory]
  private let hasRivals: Bool
  private let territories: [Int?]

  private let store: RouteLabels
  /// Comparisons of labels since the caller was last asked whether to stop, and whether it said so.
  private var work = 0
  private var isHalted = false

  /// Prepares an outing whose labels go to `store`; nil where legs have no matrix.
  init?(outing: Int, judge: ColumnJudge, store: RouteLabels) {
    let problem = judge.problem
    let shape = problem.outings[outing]
    guard let legs = problem.legs.matrix(ofVan: shape.van) else { return nil }
    self.outing = outing
    self.problem = problem
    self.judge = judge
    self.store = store
    self.shape = shape
    self.legs = legs
    nodeCount = Int(Double(legs.count).squareRoot().rounded())
    hasRivals = judge.closeDays > 0
    let days = Array(shape.firstDay...shape.lastDay)
    isPinned = shape.slots.map { problem.pinOfSlot[$0] >= 0 }
    let held = zip(shape.slots, days).map { slot, day in
      (0..<problem.communeCount).filter { judge.mayHold($0, on: day, slot: slot, of: shape) }
    }
    let members = Set(held.joined()).sorted()
    let position = Dictionary(uniqueKeysWithValues: zip(members, 0...))
    self.members = members
    candidates = held.map { $0.compactMap { position[$0] } }
    near = members.enumerated().map { bit, commune in
      var memory = RouteMemory()
      if problem.wanted[commune] == 1 { memory.insert(bit) }
      let others = problem.nearest.of(commune).lazy.compactMap { position[Int($0)] }
      for other in others.prefix(NgRoutePricer.firstMemory) where problem.wanted[members[other]] == 1 {
        memory.insert(other)
      }
      return memory
    }
    let isOneTerritory = problem.season.rules.oneTerritoryPerOuting
    territories = isOneTerritory ? Set(members.map { problem.territoryOf[$0] }).sorted() : [nil]
  }

  func cheapest(below limit: Int, most: Int, at prices: EveningPrices, isStopped: () -> Bool) -> [FoundColumn]? {
    var found: [FoundColumn] = []
    for territory in territories {
      guard let priced = price(below: limit, most: most, at: prices, territory, isStopped) else {
        return nil
      }
      found += priced
    }
    found.sort { $0.cost < $1.cost }
    return Array(found.prefix(most))
  }

  func all(below limit: Int, most: Int, at prices: EveningPrices, isStopped: () -> Bool) -> [FoundColumn]? {
    guard canList else { return nil }
    return OutingPricer(outing: outing, judge: judge, prices: prices)?.all(
      below: limit, most: most, at: prices, isStopped: isStopped)
  }

  func column(of found: FoundColumn) -> OutingColumn? {
    if let column = judge.column(outing: outing, communes: found.communes, days: found.days) { return column }
    var cost = 0
    var here = shape.base
    for (place, commune) in found.communes.enumerated() {
      cost += leg(here, Int(commune)) + problem.wishes.penalty(commune: Int(commune), day: Int(found.days[place]))
      if place > 0 {
        guard let pair = pairCost(here, Int(found.days[place - 1]), Int(commune), Int(found.days[place])) else {
          return nil
        }
        cost += pair
      }
      here = Int(commune)
    }
    cost += found.communes.isEmpty ? 0 : leg(here, shape.base)
    return OutingColumn(outing: outing, communes: found.communes, days: found.days, cost: cost)
  }

  /// Makes labels remember what they must to rule out a column that holds a commune twice.
  ///
  /// - Returns: whether the column is ruled out; false when it holds no commune twice, or only after so many others
  ///   that labels would have to remember too much.
  func forbid(_ column: OutingColumn) -> Bool {
    var isForbidden = false
    for (late, commune) in column.communes.enumerated() where problem.wanted[Int(commune)] == 1 {
      guard let early = column.communes[..<late].lastIndex(of: commune),
        let bit = members.firstIndex(of: Int(commune))
      else { continue }
      let between = column.communes[(early + 1)..<late].compactMap { members.firstIndex(of: Int($0)) }
      let lacking = between.filter { !near[$0].contains(bit) }
      guard bit < NgRoutePricer.mostRemembered,
        lacking.allSatisfy({ near[$0].count < NgRoutePricer.mostMemory })
      else { continue }
      isForbidden = true
      for other in lacking { near[other].insert(bit) }
    }
    return isForbidden
  }

  @inline(__always)
  private func leg(_ from: Int, _ to: Int) -> Int { Int(legs[from &* nodeCount &+ to]) }

  private func pairCost(_ first: Int, _ firstDay: Int, _ second: Int, _ secondDay: Int) -> Int? {
    guard hasRivals, first != second, secondDay - firstDay < judge.closeDays,
      problem.rivals.of(first).contains(Int32(second))
    else { return 0 }
    return judge.pairPenalty
  }

  private func price(
    below limit: Int, most: Int, at prices: EveningPrices, _ territory: Int?, _ isStopped: () -> Bool
  ) -> [FoundColumn]? {
    isHalted = false
    store.reset(members: members.count)
    var mayStart = true
    for (place, day) in (shape.firstDay...shape.lastDay).enumerated() {
      let today = candidates[place].filter { territory == nil || problem.territoryOf[members[$0]] == territory }
      for member in today {
        extend(to: member, day: day, mayStart: mayStart, prices, isStopped)
        if isHalted || store.parents.count > NgRoutePricer.mostLabels { return nil }
      }
      if isPinned[place] {
        mayStart = false
        for member in members.indices { store.lists[member].removeAll(keepingCapacity: true) }
      }
      for member in today { mergeFresh(member, isStopped) }
      if isHalted { return nil }
    }
    return columns(below: limit, most: most)
  }

  /// Makes the labels that hold a member on a day.
  private func extend(to member: Int, day: Int, mayStart: Bool, _ prices: EveningPrices, _ isStopped: () -> Bool) {
    let commune = members[member]
    let net = prices.netCost(of: commune, day: day, van: shape.van)
    let scale = PartitionModel.priceScale
    var own = RouteMemory()
    if problem.wanted[commune] == 1 { own.insert(member) }
    let first = leg(shape.base, commune)
    if mayStart, first < LegCosts.forbidden { keep(net + first * scale, own, parent: -1, member, day) }
    for from in members.indices where !store.lists[from].isEmpty {
      let other = members[from]
      let length = leg(other, commune)
      guard length < LegCosts.forbidden else { continue }
      let isRival = hasRivals && other != commune && problem.rivals.of(other).contains(Int32(commune))
      for label in store.lists[from] where !label.memory.contains(member) {
        if other == commune, day - Int(label.day) < judge.leastGap { continue }
        var cost = label.cost + net + length * scale
        if isRival, day - Int(label.day) < judge.closeDays {
          guard let penalty = judge.pairPenalty else { continue }
          cost += penalty * scale - prices.refund(other, Int(label.day), commune, day)
        }
        if mustHalt(after: store.fresh[member].count, isStopped) { return }
        var memory = label.memory & near[member]
        memory.low |= own.low
        memory.high |= own.high
        keep(cost, memory, parent: label.place, member, day)
      }
    }
  }

  /// Whether to give up, asked of the caller once in so many comparisons of labels.
  private func mustHalt(after comparisons: Int, _ isStopped: () -> Bool) -> Bool {
    work += comparisons + 8
    if work > NgRoutePricer.patience {
      work = 0
      if isStopped() { isHalted = true }
    }
    return isHalted
  }

  /// Keeps a new label unless another of the same day is no worse.
  private func keep(_ cost: Int, _ memory: RouteMemory, parent: Int32, _ member: Int, _ day: Int) {
    for other in store.fresh[member] where other.cost <= cost && other.memory.isSubset(of: memory) { return }
    store.fresh[member].removeAll { cost <= $0.cost && memory.isSubset(of: $0.memory) }
    store.fresh[member].append(
      RouteLabel(cost: cost, memory: memory, place: Int32(store.parents.count), day: Int32(day)))
    store.parents.append(parent)
    store.archive.append((Int32(member), Int32(day)))
  }

  /// Adds the labels of a day to those of earlier days, of which the better ones stay: waiting costs nothing.
  private func mergeFresh(_ member: Int, _ isStopped: () -> Bool) {
    let new = store.fresh[member]
    store.fresh[member].removeAll(keepingCapacity: true)
    // Where days since the last evening matter, a later label cannot replace an earlier one.
    let mayReplace = !hasRivals && problem.wanted[members[member]] == 1
    for label in new {
      if mustHalt(after: store.lists[member].count, isStopped) { return }
      if store.lists[member].contains(where: { $0.cost <= label.cost && $0.memory.isSubset(of: label.memory) }) {
        continue
      }
      if mayReplace { store.lists[member].removeAll { label.cost <= $0.cost && label.memory.isSubset(of: $0.memory) } }
      store.lists[member].append(label)
    }
  }

  private func columns(below limit: Int, most: Int) -> [FoundColumn] {
    var ends: [(cost: Int, place: Int32)] = []
    for (member, labels) in store.lists.prefix(members.count).enumerated() {
      let back = leg(members[member], shape.base)
      guard back < LegCosts.forbidden else { continue }
      for label in labels where label.cost + back * PartitionModel.priceScale < limit {
        ends.append((label.cost + back * PartitionModel.priceScale, label.place))
      }
    }
    ends.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
    return ends.prefix(most).map { end in
      var communes: [Int32] = []
      var days: [Int16] = []
      var place = end.place
      while place >= 0 {
        communes.append(Int32(members[Int(store.archive[Int(place)].member)]))
        days.append(Int16(store.archive[Int(place)].day))
        place = store.parents[Int(place)]
      }
      return FoundColumn(cost: end.cost, communes: communes.reversed(), days: days.reversed())
    }
  }
}

extension ColumnJudge {
  /// Whether a commune may have an evening in a slot, as far as promises and its own dates go.
  func mayHold(_ commune: Int, on day: Int, slot: Int, of shape: Problem.Outing) -> Bool {
    let pinned = Int(problem.pinOfSlot[slot])
    guard pinned < 0 || pinned == commune, problem.wanted[commune] > 0, problem.hosts.canHost(commune, on: day),
      problem.serves(van: shape.van, commune: commune)
    else { return false }
    // A promise elsewhere keeps a commune from hosting near that day, and by another van on it.
    return problem.pins.allSatisfy { pin in
      pin.commune != commune || abs(pin.day - day) >= leastGap
        || (pin.day == day && (pin.van ?? shape.van) == shape.van)
    }
  }
}
