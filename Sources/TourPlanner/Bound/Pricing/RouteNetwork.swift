internal import SeasonModel

/// The evenings that one outing may hold, the legs between them, and what both cost at the dual values of now.
///
/// Costs are whole parts of a metre, as in `DualValues`.
final class RouteNetwork {
  /// Which way routes grow: from the first day on, or from the last day back.
  enum Direction {
    case forward
    case backward
  }

  /// How labels of one member compare that had their last evening on different days.
  enum Timing {
    /// Only costs and memory count.
    case free
    /// The one whose last evening is farther away has no more rules to keep.
    case fartherIsFreer
    /// They do not compare.
    case apart
  }

  /// More than any route costs.
  static let endless = Int.max / 4

  let shape: Problem.Outing
  /// The communes that the outing may hold; routes number them by their position here.
  let members: [Int]
  /// For each day of the outing, the members that may be held on it, ascending.
  private(set) var candidates: [[Int]]
  /// For each day of the outing, whether an evening is promised on it.
  let isPinned: [Bool]
  /// For each member, whether it wants one evening only, so that routes must not return to it.
  let isSingle: [Bool]
  /// For each member, what a route that holds it goes on remembering: its ng-neighbourhood.
  private(set) var neighbourhoods: [RouteMarks]
  /// For each member, whether it has neighbours here that it must keep a distance in time from.
  private let hasRivals: [Bool]
  /// For each member, the cuts that it belongs to, by their position in `charges`.
  private(set) var cuts: [RouteMarks] = []
  /// What a route pays each time that it holds two communes of a cut.
  private(set) var charges: [Int] = []

  private let problem: Problem
  private let judge: ColumnJudge
  private let nodeCount: Int
  private let legs: UnsafeMutableBufferPointer<Int32>
  /// For each day and, on it, each member: what an evening costs by itself.
  private var reducedCosts: [Int]
  private var duals: DualValues?

  /// Lays out an outing; nil where legs have no matrix.
  ///
  /// - Parameters:
  ///   - outing: the outing.
  ///   - judge: the costs and rules of columns.
  ///   - firstMemory: how many near communes each commune makes a route remember at first.
  init?(outing: Int, judge: ColumnJudge, firstMemory: Int) {
    let problem = judge.problem
    let shape = problem.outings[outing]
    guard let legs = problem.legs.matrix(ofVan: shape.van) else { return nil }
    self.problem = problem
    self.judge = judge
    self.shape = shape
    self.legs = legs
    nodeCount = problem.legs.nodeCount
    isPinned = shape.slots.map { problem.pinOfSlot[$0] >= 0 }
    let held = zip(shape.slots, shape.firstDay...shape.lastDay).map { slot, day in
      (0..<problem.communeCount).filter { judge.mayHold($0, on: day, slot: slot, of: shape) }
    }
    let members = Set(held.joined()).sorted()
    let position = Dictionary(uniqueKeysWithValues: zip(members, 0...))
    self.members = members
    candidates = held.map { $0.compactMap { position[$0] } }
    hasRivals = members.map { member in
      judge.closeDays > 0 && problem.rivals.of(member).contains { position[Int($0)] != nil }
    }
    isSingle = members.map { problem.wanted[$0] == 1 }
    neighbourhoods = members.enumerated().map { mark, commune in
      var memory = RouteMarks()
      if problem.wanted[commune] == 1 { memory.insert(mark) }
      let others = problem.nearest.of(commune).lazy.compactMap { position[Int($0)] }
      for other in others.prefix(firstMemory) where problem.wanted[members[other]] == 1 {
        memory.insert(other)
      }
      return memory
    }
    reducedCosts = [Int](repeating: 0, count: held.count * members.count)
  }

  /// The days in the order in which routes come to them.
  func places(_ direction: Direction) -> [Int] {
    direction == .forward ? Array(0..<dayCount) : Array((0..<dayCount).reversed())
  }

  /// How many days it has.
  var dayCount: Int { candidates.count }

  /// Takes over new dual values.
  ///
  /// Of cuts that cost something, the dearest are counted, as many as there are marks: leaving a charge out only lowers
  /// what routes cost.
  func lay(_ duals: DualValues) {
    self.duals = duals
    for (place, today) in candidates.enumerated() {
      for member in today {
        reducedCosts[place * members.count + member] = duals.reducedCost(
          of: members[member], day: shape.firstDay + place, van: shape.van)
      }
    }
    var held = [[Int]](repeating: [], count: duals.subsets.count)
    for (member, commune) in members.enumerated() {
      for subset in duals.subsetsOfCommune[commune] { held[subset].append(member) }
    }
    let dearest = held.indices.filter { !held[$0].isEmpty }
      .sorted { (-duals.subsets[$0].charge, $0) < (-duals.subsets[$1].charge, $1) }.prefix(RouteMarks.most)
    charges = dearest.map { duals.subsets[$0].charge }
    cuts = [RouteMarks](repeating: RouteMarks(), count: members.count)
    for (mark, subset) in dearest.enumerated() {
      for member in held[subset] { cuts[member].insert(mark) }
    }
  }

  /// What an evening costs by itself.
  @inline(__always)
  func reducedCost(_ member: Int, place: Int) -> Int { reducedCosts[place &* members.count &+ member] }

  /// The leg between two members that follow each other as routes grow, or nil where there is no way.
  @inline(__always)
  func leg(_ from: Int, _ to: Int, _ direction: Direction) -> Int? {
    direction == .forward ? leg(nodes: members[from], members[to]) : leg(nodes: members[to], members[from])
  }

  /// The leg with which routes begin.
  @inline(__always)
  func firstLeg(_ to: Int, _ direction: Direction) -> Int? {
    direction == .forward ? leg(nodes: shape.base, members[to]) : leg(nodes: members[to], shape.base)
  }

  /// The leg with which routes end.
  @inline(__always)
  func lastLeg(_ from: Int, _ direction: Direction) -> Int? {
    direction == .forward ? leg(nodes: members[from], shape.base) : leg(nodes: shape.base, members[from])
  }

  /// How labels of a member compare that had their last evening on different days.
  func timing(of member: Int) -> Timing {
    // What soft rules between neighbours give back depends on the very days.
    if hasRivals[member] { return judge.pairPenalty == nil ? .fartherIsFreer : .apart }
    return isSingle[member] ? .free : .fartherIsFreer
  }

  /// Whether anything may depend on the days of two evenings that follow each other.
  @inline(__always)
  func mayPair(_ member: Int, _ other: Int) -> Bool { member == other || (hasRivals[member] && hasRivals[other]) }

  /// What two evenings that follow each other cost beyond themselves, or nil when a rule forbids them.
  func pairCost(_ member: Int, _ place: Int, _ other: Int, _ otherPlace: Int) -> Int? {
    let days = abs(place - otherPlace)
    if member == other { return days < judge.leastGap ? nil : 0 }
    guard hasRivals[member], days < judge.closeDays, problem.rivals.contains(members[member], members[other])
    else {
      return 0
    }
    guard let penalty = judge.pairPenalty, let duals else { return nil }
    let refund = duals.refund(
      members[member], shape.firstDay + place, members[other], shape.firstDay + otherPlace)
    return penalty * PartitionModel.dualScale - refund
  }

  /// Makes routes remember a member when they hold another.
  func remember(_ member: Int, at other: Int) { neighbourhoods[other].insert(member) }

  /// Takes an evening out, because no plan that is looked for has it.
  func drop(_ member: Int, place: Int) { candidates[place].removeAll { $0 == member } }

  @inline(__always)
  private func leg(nodes from: Int, _ to: Int) -> Int? {
    let length = legs[from &* nodeCount &+ to]
    return length < LegCosts.forbidden ? Int(length) &* PartitionModel.dualScale : nil
  }
}
