extension Narrowing {
  /// The most pairs of an evening and a slot that are looked at.
  private static let mostPairs = 4_000_000

  /// Narrows a problem to the plans in which each commune has at least some number of evenings.
  ///
  /// - Parameters:
  ///   - problem: the problem, not narrowed yet.
  ///   - evenings: for each commune, how many evenings the plans hold of it.
  /// - Complexity: O(E √V) for E pairs of an evening and a slot that it could take, of V evenings and slots.
  init(of problem: Problem, holding evenings: [Int]) {
    let (communes, pinned) = Narrowing.openEvenings(problem, evenings)
    var slots: [[Int32]] = []
    var pairCount = 0
    var choices: [Int: [Int32]] = [:]
    for commune in communes where choices[commune] == nil {
      choices[commune] = Narrowing.slots(of: commune, problem, pinned)
    }
    for commune in communes {
      slots.append(choices[commune] ?? [])
      pairCount += slots[slots.count - 1].count
      guard pairCount <= Narrowing.mostPairs else { return }
    }
    let matching = SlotMatching(slots: slots, slotCount: problem.slotCount)
    guard matching.isComplete else { return }
    let usable = matching.usableSlots
    var seen: Set<Int> = []
    for (evening, commune) in communes.enumerated() where seen.insert(commune).inserted {
      let count = communes[evening...].prefix { $0 == commune }.count
      // Evenings of one commune can stand for each other: what one of them can use, all can, and so can one beyond them.
      let left = Set(usable[evening..<(evening + count)].joined()).sorted()
      if left.count == count {
        for slot in left.map(Int.init) {
          let van = problem.outings[Int(problem.outingOfSlot[slot])].van
          pins.append(Pin(commune: commune, day: Int(problem.dayOfSlot[slot]), van: van))
        }
      }
      let before = Set((choices[commune] ?? []).map { problem.dayOfSlot[Int($0)] })
      let lost = before.subtracting(left.map { problem.dayOfSlot[Int($0)] })
      closed += lost.sorted().map { HostDay(commune: commune, day: Int($0)) }
    }
  }

  /// The communes of evenings that are in no pinned slot, each as often as it has such evenings; and how many pins it has.
  private static func openEvenings(_ problem: Problem, _ evenings: [Int]) -> (communes: [Int], pinnedDays: [Set<Int>]) {
    var pinned = [Set<Int>](repeating: [], count: problem.communeCount)
    for pin in problem.pins { pinned[pin.commune].insert(pin.day) }
    let communes = evenings.enumerated().flatMap { commune, count in
      [Int](repeating: commune, count: max(0, count - pinned[commune].count))
    }
    return (communes, pinned)
  }

  /// The slots that an evening of a commune could take, beside its pinned ones.
  private static func slots(of commune: Int, _ problem: Problem, _ pinned: [Set<Int>]) -> [Int32] {
    (0..<problem.slotCount).compactMap { slot in
      let day = Int(problem.dayOfSlot[slot])
      let isOpen =
        problem.pinOfSlot[slot] < 0 && !pinned[commune].contains(day) && problem.hosts.canHost(commune, on: day)
        && problem.serves(van: problem.outings[Int(problem.outingOfSlot[slot])].van, commune: commune)
      return isOpen ? Int32(slot) : nil
    }
  }
}
