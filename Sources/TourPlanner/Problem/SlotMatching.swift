/// A largest matching of evenings to slots, and what all such matchings have in common.
///
/// Evenings and slots are the two sides of a bipartite graph. Where a matching gives every evening a slot, an edge that no
/// such matching uses can be left out of any plan that holds every evening: the filtering of the constraint "all
/// different" (Régin 1994).
struct SlotMatching {
  /// For each evening, the slots it could take.
  private let slots: [[Int32]]
  private let slotCount: Int
  /// For each evening, its slot, or -1.
  private var slotOf: [Int32]
  /// For each slot, its evening, or -1.
  private var eveningOf: [Int32]

  /// Finds a largest matching (Hopcroft and Karp 1973).
  ///
  /// - Parameters:
  ///   - slots: for each evening, the slots it could take.
  ///   - slotCount: how many slots there are.
  /// - Complexity: O(E √V) for E edges between V evenings and slots.
  init(slots: [[Int32]], slotCount: Int) {
    self.slots = slots
    self.slotCount = slotCount
    slotOf = [Int32](repeating: -1, count: slots.count)
    eveningOf = [Int32](repeating: -1, count: slotCount)
    while let layers = layers() { augment(along: layers) }
  }

  /// Whether every evening has a slot.
  var isComplete: Bool { !slotOf.contains(-1) }

  /// For each evening, the slots that it has in some matching that gives every evening a slot; meaningful where there is one.
  ///
  /// - Complexity: O(E).
  var usableSlots: [[Int32]] {
    let component = components()
    let isOptional = reachableFromFreeSlots()
    return slots.enumerated().map { evening, choices in
      choices.filter { slot in
        slotOf[evening] == slot || isOptional[Int(slot)] || component[evening] == component[slots.count + Int(slot)]
      }
    }
  }

  /// For each evening, how many steps of an alternating path lead to it from one without a slot; nil when none ends at a
  /// free slot.
  private func layers() -> [Int32]? {
    var depth = [Int32](repeating: -1, count: slots.count)
    var queue = slots.indices.filter { slotOf[$0] < 0 }
    for evening in queue { depth[evening] = 0 }
    var next = 0
    var isFound = false
    while next < queue.count {
      let evening = queue[next]
      next += 1
      for slot in slots[evening] {
        let other = eveningOf[Int(slot)]
        if other < 0 {
          isFound = true
        } else if depth[Int(other)] < 0 {
          depth[Int(other)] = depth[evening] + 1
          queue.append(Int(other))
        }
      }
    }
    return isFound ? depth : nil
  }

  /// Augments along shortest alternating paths that share no evening.
  private mutating func augment(along layers: [Int32]) {
    var depth = layers
    var nextChoice = [Int](repeating: 0, count: slots.count)
    for start in slots.indices where slotOf[start] < 0 {
      // A walk without recursion: paths can be as long as there are evenings.
      var path = [start]
      while let evening = path.last {
        guard nextChoice[evening] < slots[evening].count else {
          depth[evening] = -1
          path.removeLast()
          continue
        }
        let slot = slots[evening][nextChoice[evening]]
        let other = eveningOf[Int(slot)]
        if other < 0 {
          for evening in path {
            let slot = slots[evening][nextChoice[evening]]
            slotOf[evening] = slot
            eveningOf[Int(slot)] = Int32(evening)
            depth[evening] = -1
          }
          break
        }
        if depth[Int(other)] == depth[evening] + 1 {
          path.append(Int(other))
        } else {
          nextChoice[evening] += 1
        }
      }
    }
  }

  /// Whether a slot is free in some matching as large: those without an evening, and those that could give theirs up.
  private func reachableFromFreeSlots() -> [Bool] {
    var evenings = [[Int32]](repeating: [], count: slotCount)
    for (evening, choices) in slots.enumerated() {
      for slot in choices { evenings[Int(slot)].append(Int32(evening)) }
    }
    var isReached = eveningOf.map { $0 < 0 }
    var queue = eveningOf.indices.filter { eveningOf[$0] < 0 }
    while let slot = queue.popLast() {
      for evening in evenings[slot] {
        let given = slotOf[Int(evening)]
        guard given >= 0, !isReached[Int(given)] else { continue }
        isReached[Int(given)] = true
        queue.append(Int(given))
      }
    }
    return isReached
  }

  /// The strongly connected component of each evening and, after them, of each slot (Tarjan 1972): from an evening an edge
  /// leads to its slot, and from a slot to each other evening that could take it.
  private func components() -> [Int] {
    let nodeCount = slots.count + slotCount
    var next = [[Int32]](repeating: [], count: nodeCount)
    for (evening, choices) in slots.enumerated() {
      for slot in choices {
        if slotOf[evening] == slot {
          next[evening].append(Int32(slots.count) + slot)
        } else {
          next[slots.count + Int(slot)].append(Int32(evening))
        }
      }
    }
    var order = [Int](repeating: -1, count: nodeCount)
    var low = order
    var component = order
    var stack: [Int] = []
    var seen = 0
    var componentCount = 0
    for start in 0..<nodeCount where order[start] < 0 {
      var work: [(node: Int, edge: Int)] = [(start, 0)]
      while let (node, edge) = work.popLast() {
        if edge == 0 {
          order[node] = seen
          low[node] = seen
          seen += 1
          stack.append(node)
        } else {
          low[node] = min(low[node], low[Int(next[node][edge - 1])])
        }
        guard let step = next[node][edge...].firstIndex(where: { component[Int($0)] < 0 }) else {
          guard low[node] == order[node] else { continue }
          while let member = stack.popLast() {
            component[member] = componentCount
            if member == node { break }
          }
          componentCount += 1
          continue
        }
        let other = Int(next[node][step])
        if order[other] < 0 {
          work.append((node, step + 1))
          work.append((other, 0))
        } else {
          // Known already, and on the stack: it counts when the walk comes back to this edge.
          low[node] = min(low[node], order[other])
          work.append((node, step + 1))
        }
      }
    }
    return component
  }
}
