internal import SeasonModel

/// A plan while the search works on it: for each outing its stops in order, each with its day.
///
/// The stops of outing `o` fill the first `stopCount[o]` places of its slot range. The insertion points between them
/// know the earliest day of the stop before and the latest of the stop after while the order of the outing stays: they tell in
/// constant time whether a commune fits between two stops when those may give way (the "sequence view"). Whatever spans
/// outings (evenings of a commune, weeks, territories, neighbours) is kept in `ledger`.
///
/// Not a value: one search owns one state and changes it in place; `Solution` is what it hands out.
final class TourState {
  let problem: Problem
  /// For each outing, how many stops it has.
  let stopCount: FixedBuffer<Int32>
  /// For each place of a slot range, the commune of the stop.
  let communes: FixedBuffer<Int32>
  /// For each stop, its day.
  let days: FixedBuffer<Int16>
  /// For each stop, the only day it may be on, or -1: an evening that is pinned to a day.
  let pinnedDays: FixedBuffer<Int16>
  /// From `firstInsertionPoint` of each outing on, the one before each of its stops and the one after the last.
  let insertionPoints: FixedBuffer<InsertionPoint>
  /// For each outing, the cost of its legs.
  let outingCost: FixedBuffer<Int>
  /// For each outing, a number that is new whenever its stops change and returns when they do.
  let version: FixedBuffer<UInt64>
  /// What spans outings.
  let ledger: RuleLedger
  /// The sum of all legs; forbidden ones count `LegCosts.forbidden` each, and each outing with one `blocked` besides.
  private(set) var driven = 0
  /// How many outings have a forbidden leg.
  private(set) var blockedOutings = 0
  /// What an outing with a forbidden leg costs besides: more than a thousand of the longest legs.
  private static let blocked = 1 << 42
  private var lastVersion: UInt64 = 0
  private let journal: Journal

  init(problem: Problem) {
    self.problem = problem
    let table = StopTable(problem: problem)
    stopCount = table.stopCount
    communes = table.communes
    days = table.days
    pinnedDays = table.pinnedDays
    insertionPoints = table.insertionPoints
    outingCost = table.outingCost
    version = table.version
    ledger = RuleLedger(problem: problem)
    journal = Journal(problem: problem, of: table)
    for outing in problem.outings.indices { refresh(outing) }
  }

  /// Where the insertion points of an outing begin in `insertionPoints`.
  @inline(__always)
  func firstInsertionPoint(of outing: Int) -> Int { problem.outings[outing].firstSlot &+ outing }

  /// The three levels of the objective.
  var score: PlanScore {
    PlanScore(
      missing: ledger.missing, priorityUnserved: ledger.priorityUnserved, cost: Metres(driven + ledger.penalty))
  }

  /// Whether every hard rule is kept and no leg is forbidden.
  var isFeasible: Bool { blockedOutings == 0 && ledger.isFeasible }

  /// Puts a commune at place `place` of an outing on a day; the stops around it move out of the way.
  ///
  /// The day must lie between the earliest day of the stop before and the latest of the stop after.
  func insert(_ commune: Int, pinnedDay: Int, into outing: Int, at place: Int, on day: Int) {
    touch(outing)
    let first = problem.outings[outing].firstSlot
    let count = Int(stopCount[outing])
    var index = first + count
    while index > first + place {
      communes[index] = communes[index - 1]
      days[index] = days[index - 1]
      pinnedDays[index] = pinnedDays[index - 1]
      index -= 1
    }
    communes[index] = Int32(commune)
    days[index] = Int16(day)
    pinnedDays[index] = Int16(pinnedDay)
    stopCount[outing] = Int32(count + 1)
    ledger.add(commune, day: day, outing: outing)
    giveWay(in: outing, around: place)
    refresh(outing)
  }

  /// Takes the stop at a place out of an outing; the others keep their days.
  func remove(at place: Int, from outing: Int) {
    take(at: place, from: outing)
    refresh(outing)
  }

  /// Takes out a stop like `remove`, but leaves cost and insertion points of the outing as they are until `refresh`.
  func take(at place: Int, from outing: Int) {
    touch(outing)
    let first = problem.outings[outing].firstSlot
    let end = first + Int(stopCount[outing]) - 1
    var index = first + place
    ledger.remove(Int(communes[index]), day: Int(days[index]), outing: outing)
    while index < end {
      communes[index] = communes[index + 1]
      days[index] = days[index + 1]
      pinnedDays[index] = pinnedDays[index + 1]
      index += 1
    }
    stopCount[outing] = Int32(end - first)
  }

  /// Gives an outing other stops; days must ascend and suit the communes.
  func replaceStops(of outing: Int, with stops: ArraySlice<Stop>) {
    touch(outing)
    let first = problem.outings[outing].firstSlot
    for index in first..<(first + Int(stopCount[outing])) {
      ledger.remove(Int(communes[index]), day: Int(days[index]), outing: outing)
    }
    for (place, stop) in zip(0..., stops) {
      communes[first + place] = Int32(stop.commune)
      days[first + place] = Int16(stop.day)
      pinnedDays[first + place] = Int16(stop.pinnedDay)
      ledger.add(stop.commune, day: stop.day, outing: outing)
    }
    stopCount[outing] = Int32(stops.count)
    refresh(outing)
  }

  /// The stops of an outing.
  func stops(of outing: Int) -> [Stop] {
    var stops: [Stop] = []
    appendStops(of: outing, to: &stops)
    return stops
  }

  /// Appends the stops of an outing to others.
  func appendStops(of outing: Int, to stops: inout [Stop]) {
    let first = problem.outings[outing].firstSlot
    for index in first..<(first + Int(stopCount[outing])) {
      stops.append(Stop(commune: Int(communes[index]), day: Int(days[index]), pinnedDay: Int(pinnedDays[index])))
    }
  }

  /// Starts a change that `rollBack` can undo.
  func begin() { journal.begin() }

  /// Undoes everything since `begin`.
  func rollBack() {
    for outing in journal.touched {
      let first = problem.outings[outing].firstSlot
      for index in first..<(first + Int(stopCount[outing])) {
        ledger.remove(Int(communes[index]), day: Int(days[index]), outing: outing)
      }
    }
    for outing in journal.touched {
      let first = problem.outings[outing].firstSlot
      driven -= outingCost[outing]
      blockedOutings -= isBlocked(outing) ? 1 : 0
      journal.restore(outing)
      driven += outingCost[outing]
      blockedOutings += isBlocked(outing) ? 1 : 0
      for index in first..<(first + Int(stopCount[outing])) {
        ledger.add(Int(communes[index]), day: Int(days[index]), outing: outing)
      }
    }
    journal.begin()
  }

  /// The outings changed since `begin`, in the order of their first change.
  var touchedOutings: [Int] { journal.touched }

  private func touch(_ outing: Int) { journal.save(outing) }

  private func newVersion() -> UInt64 {
    lastVersion += 1
    return lastVersion
  }

  /// Whether an outing has a forbidden leg.
  func isBlocked(_ outing: Int) -> Bool { outingCost[outing] >= TourState.blocked }

  /// Moves the stops after a new one to later days and those before it to earlier ones, as far as they are in its way.
  private func giveWay(in outing: Int, around place: Int) {
    let first = problem.outings[outing].firstSlot
    let end = first + Int(stopCount[outing])
    var index = first + place + 1
    while index < end, days[index] <= days[index - 1] {
      let commune = Int(communes[index])
      let day = max(Int(pinnedDays[index]), problem.hosts.firstDay(of: commune, from: Int(days[index - 1]) + 1))
      move(index, commune, to: day, outing)
      index += 1
    }
    index = first + place - 1
    while index >= first, days[index] >= days[index + 1] {
      let commune = Int(communes[index])
      let pinnedDay = Int(pinnedDays[index])
      let day = pinnedDay >= 0 ? pinnedDay : problem.hosts.lastDay(of: commune, until: Int(days[index + 1]) - 1)
      move(index, commune, to: day, outing)
      index -= 1
    }
  }

  private func move(_ index: Int, _ commune: Int, to day: Int, _ outing: Int) {
    ledger.remove(commune, day: Int(days[index]), outing: outing)
    days[index] = Int16(day)
    ledger.add(commune, day: day, outing: outing)
  }

  /// Works out the cost and the insertion points of an outing anew.
  func refresh(_ outing: Int) {
    let shape = problem.outings[outing]
    let communes = communes.elements
    let pinnedDays = pinnedDays.elements
    let insertionPoints = insertionPoints.elements
    let first = shape.firstSlot
    let end = first &+ Int(stopCount[outing])
    driven -= outingCost[outing]
    blockedOutings -= isBlocked(outing) ? 1 : 0
    var cost = 0
    var longest = 0
    var here = shape.base
    var day = shape.firstDay - 1
    var index = first
    while index < end {
      let commune = Int(communes[index])
      let leg = problem.legs.cost(van: shape.van, from: here, to: commune)
      insertionPoints[index &+ outing] = InsertionPoint(
        from: Int16(truncatingIfNeeded: day &+ 1), to: 0, before: Int32(truncatingIfNeeded: here),
        after: Int32(truncatingIfNeeded: commune), leg: Int32(truncatingIfNeeded: leg))
      cost &+= leg
      longest = max(longest, leg)
      here = commune
      let pinnedDay = Int(pinnedDays[index])
      day = pinnedDay >= 0 ? pinnedDay : problem.hosts.firstDay(of: commune, from: day &+ 1)
      index &+= 1
    }
    let leg = end > first ? problem.legs.cost(van: shape.van, from: here, to: shape.base) : 0
    cost &+= leg
    if max(longest, leg) >= LegCosts.forbidden { cost &+= TourState.blocked }
    insertionPoints[index &+ outing] = InsertionPoint(
      from: Int16(truncatingIfNeeded: day &+ 1), to: 0, before: Int32(truncatingIfNeeded: here),
      after: Int32(truncatingIfNeeded: shape.base), leg: Int32(truncatingIfNeeded: leg))
    day = shape.lastDay + 1
    insertionPoints[index &+ outing].to = Int16(truncatingIfNeeded: day)
    while index > first {
      index &-= 1
      let pinnedDay = Int(pinnedDays[index])
      day = pinnedDay >= 0 ? pinnedDay : problem.hosts.lastDay(of: Int(communes[index]), until: day &- 1)
      insertionPoints[index &+ outing].to = Int16(truncatingIfNeeded: day)
    }
    outingCost[outing] = cost
    driven += cost
    blockedOutings += isBlocked(outing) ? 1 : 0
    version[outing] = newVersion()
  }
}
