/// The order of one outing's stops, laid out so that a change of order is judged in constant time.
///
/// Index 0 is the base, then come the stops, then the base again. Each index knows the earliest day of its stop when those
/// before come as early as they can, the latest when those after come as late as they can, and what the legs up to it
/// cost driven this way and the other: two sums tell what a turned segment costs, and a new order is possible exactly when
/// the earliest days of what changes end before the latest day of what follows (forward time slack, Savelsbergh 1985).
final class OutingSequence {
  private let problem: Problem
  private(set) var outing = 0
  /// How many stops there are.
  private(set) var count = 0
  /// For each index, the commune, or the base's node.
  let nodes: FixedBuffer<Int32>
  /// For each commune, its index, or -1.
  let indexOf: FixedBuffer<Int32>
  private let pinnedDays: FixedBuffer<Int16>
  private let earliest: FixedBuffer<Int16>
  private let latest: FixedBuffer<Int16>
  /// For each index, what the legs up to it cost.
  private let ahead: FixedBuffer<Int>
  /// For each index, what the legs up to it cost when they are driven the other way.
  private let back: FixedBuffer<Int>
  private let turnedNodes: FixedBuffer<Int32>
  private let turnedPins: FixedBuffer<Int16>

  init(problem: Problem) {
    self.problem = problem
    let size = (problem.outings.map(\.length).max() ?? 0) + 2
    nodes = FixedBuffer(repeating: -1, count: size)
    pinnedDays = FixedBuffer(repeating: -1, count: size)
    earliest = FixedBuffer(repeating: 0, count: size)
    latest = FixedBuffer(repeating: 0, count: size)
    ahead = FixedBuffer(repeating: 0, count: size)
    back = FixedBuffer(repeating: 0, count: size)
    turnedNodes = FixedBuffer(repeating: 0, count: size)
    turnedPins = FixedBuffer(repeating: 0, count: size)
    indexOf = FixedBuffer(repeating: -1, count: max(1, problem.communeCount))
  }

  /// What the legs cost.
  var cost: Int { ahead[count + 1] }

  /// Takes over the stops of an outing of a state.
  func load(_ outing: Int, of state: TourState) {
    for index in 0..<count { indexOf[Int(nodes[index + 1])] = -1 }
    self.outing = outing
    let shape = problem.outings[outing]
    count = Int(state.stopCount[outing])
    nodes[0] = Int32(shape.base)
    for place in 0..<count {
      nodes[place + 1] = state.communes[shape.firstSlot + place]
      pinnedDays[place + 1] = state.pinnedDays[shape.firstSlot + place]
    }
    nodes[count + 1] = Int32(shape.base)
    earliest[0] = Int16(shape.firstDay - 1)
    latest[count + 1] = Int16(shape.lastDay + 1)
    refresh(from: 1, through: count)
  }

  /// Appends the stops in their order, each on its earliest day.
  func appendStops(to stops: inout [Stop]) {
    for index in 1..<(count + 1) {
      stops.append(
        Stop(commune: Int(nodes[index]), day: Int(earliest[index]), pinnedDay: Int(pinnedDays[index])))
    }
  }

  /// What an order costs more than this one.
  @inline(__always)
  func delta(_ change: SegmentChange) -> Int {
    let (first, second) = (change.first, change.second)
    var cost = leg(change.before, first.head) &+ inside(first) &- ahead.elements[change.after]
    cost &+= ahead.elements[change.before]
    guard second.start <= second.end else { return cost &+ leg(first.tail, change.after) }
    return cost &+ leg(first.tail, second.head) &+ inside(second) &+ leg(second.tail, change.after)
  }

  /// Whether every stop finds a day in another order.
  @inline(__always)
  func isPossible(_ change: SegmentChange) -> Bool {
    var day = Int(earliest.elements[change.before])
    guard pass(change.first, &day) else { return false }
    if change.second.start <= change.second.end, !pass(change.second, &day) { return false }
    return day < Int(latest.elements[change.after])
  }

  /// Makes a possible order this one.
  func apply(_ change: SegmentChange) {
    var place = change.before + 1
    for segment in [change.first, change.second] where segment.start <= segment.end {
      var index = segment.head
      let step = segment.isTurned ? -1 : 1
      for _ in segment.start...segment.end {
        turnedNodes[place] = nodes[index]
        turnedPins[place] = pinnedDays[index]
        place += 1
        index += step
      }
    }
    for index in (change.before + 1)..<change.after {
      nodes[index] = turnedNodes[index]
      pinnedDays[index] = turnedPins[index]
    }
    refresh(from: change.before + 1, through: change.after - 1)
  }

  /// The leg from the stop at one index to the stop at another.
  @inline(__always)
  private func leg(_ from: Int, _ to: Int) -> Int {
    problem.legs.cost(
      van: problem.outings[outing].van, from: Int(nodes.elements[from]), to: Int(nodes.elements[to]))
  }

  /// The legs inside a segment.
  @inline(__always)
  private func inside(_ segment: SegmentChange.Segment) -> Int {
    segment.isTurned
      ? back.elements[segment.end] &- back.elements[segment.start]
      : ahead.elements[segment.end] &- ahead.elements[segment.start]
  }

  /// Moves `day` on to the earliest one of a segment's last stop, or tells that there is none.
  @inline(__always)
  private func pass(_ segment: SegmentChange.Segment, _ day: inout Int) -> Bool {
    let step = segment.isTurned ? -1 : 1
    var index = segment.head
    for _ in segment.start...segment.end {
      day = dayAfter(day, at: index)
      if day >= problem.dayCount { return false }
      index &+= step
    }
    return true
  }

  /// The earliest day of the stop at an index after a day, or the number of days where there is none.
  @inline(__always)
  private func dayAfter(_ day: Int, at index: Int) -> Int {
    let pinned = Int(pinnedDays.elements[index])
    if pinned >= 0 { return pinned > day ? pinned : problem.dayCount }
    return problem.hosts.firstDay(of: Int(nodes.elements[index]), from: day &+ 1)
  }

  /// Works out sums and days anew where the stops from one index through another changed.
  private func refresh(from first: Int, through last: Int) {
    guard first <= last else { return }
    for index in first...last { indexOf[Int(nodes[index])] = Int32(index) }
    let (aheadBefore, backBefore) = (ahead[last + 1], back[last + 1])
    for index in first...(last + 1) {
      ahead[index] = ahead[index - 1] + leg(index - 1, index)
      back[index] = back[index - 1] + leg(index, index - 1)
    }
    shift(ahead, after: last + 1, by: ahead[last + 1] - aheadBefore)
    shift(back, after: last + 1, by: back[last + 1] - backBefore)
    var index = first
    while index <= count {
      let day = Int16(dayAfter(Int(earliest[index - 1]), at: index))
      // What follows is as it was.
      if index > last, day == earliest[index] { break }
      earliest[index] = day
      index += 1
    }
    index = last
    while index > 0 {
      let day = dayBefore(Int(latest[index + 1]), at: index)
      if index < first, day == Int(latest[index]) { break }
      latest[index] = Int16(day)
      index -= 1
    }
  }

  private func shift(_ sums: FixedBuffer<Int>, after index: Int, by change: Int) {
    guard change != 0 else { return }
    var index = index + 1
    while index <= count + 1 {
      sums.elements[index] &+= change
      index &+= 1
    }
  }

  /// The latest day of the stop at an index before a day, or -1 where there is none.
  private func dayBefore(_ day: Int, at index: Int) -> Int {
    let pinned = Int(pinnedDays[index])
    if pinned >= 0 { return pinned < day ? pinned : -1 }
    return day > 0 ? problem.hosts.lastDay(of: Int(nodes[index]), until: day - 1) : -1
  }
}
