/// An evening that changes its day, or appears, within one outing.
struct DayChange {
  let commune: Int
  /// The day it leaves, or -1 for an evening that appears.
  let from: Int
  /// The day it goes to.
  let to: Int
}

extension RuleLedger {
  /// What changing the days of some evenings of one outing does to the penalties, or nil where it breaks a hard rule.
  ///
  /// Exact, and changes nothing: the tables count every evening where it is now, and pairs among the changed evenings,
  /// which the tables see half moved, are put right one by one.
  ///
  /// - Complexity: O(k²) for k changes.
  func penalty(of changes: [DayChange], in outing: Int) -> Int? {
    var cost = 0
    for change in changes {
      cost += problem.wishes.penalty(commune: change.commune, day: change.to)
      if change.from >= 0 { cost -= problem.wishes.penalty(commune: change.commune, day: change.from) }
      if hasGaps, breaksGap(change, among: changes) { return nil }
    }
    if hasWeeks, breaksWeek(changes, in: outing) { return nil }
    if let rivalry {
      let pairs = newClosePairs(changes, rivalry)
      if rivalry.isHard, pairs > 0 { return nil }
      cost += pairs * rivalry.penalty
    }
    return cost
  }

  private func newClosePairs(_ changes: [DayChange], _ rivalry: RivalryTable) -> Int {
    var pairs = 0
    for (position, change) in changes.enumerated() {
      pairs += rivalry.closeTo(change.commune, day: change.to)
      if change.from >= 0 { pairs -= rivalry.closeTo(change.commune, day: change.from) }
      for other in changes[(position + 1)...] where problem.rivals.contains(change.commune, other.commune) {
        func close(_ first: Int, _ second: Int) -> Int {
          first >= 0 && second >= 0 && abs(first - second) < rivalry.minDays ? 1 : 0
        }
        pairs += close(change.to, other.to) + close(change.from, other.from)
        pairs -= close(change.to, other.from) + close(change.from, other.to)
      }
    }
    return pairs
  }

  private func breaksGap(_ change: DayChange, among changes: [DayChange]) -> Bool {
    guard problem.wanted[change.commune] > 1 else { return false }
    var skippedItself = false
    var place = Int(firstEvening[change.commune])
    let end = place + Int(held[change.commune])
    while place < end {
      var day = Int(eveningDays[place])
      place += 1
      if !skippedItself, day == change.from {
        skippedItself = true
        continue
      }
      if let moved = changes.first(where: { $0.commune == change.commune && $0.from == day }) { day = moved.to }
      if abs(day - change.to) < leastGap { return true }
    }
    return false
  }

  private func breaksWeek(_ changes: [DayChange], in outing: Int) -> Bool {
    let van = problem.outings[outing].van
    guard weekLimits[van] != Int.max else { return false }
    for change in changes {
      let week = problem.weekOfDay[change.to]
      var count = Int(weekCounts[van * problem.weekCount + week])
      for other in changes {
        if problem.weekOfDay[other.to] == week { count += 1 }
        if other.from >= 0, problem.weekOfDay[other.from] == week { count -= 1 }
      }
      if count > weekLimits[van] { return true }
    }
    return false
  }
}
