/// For each node, the communes at the other end of its cheapest legs, cheapest first.
struct ShortLegs: Sendable {
  /// How many each node has.
  let count: Int
  private let members: FixedBuffer<Int32>

  /// Whether legs lead from the node that has the list, or to it.
  enum Direction { case from, to }

  /// Finds them.
  ///
  /// - Parameters:
  ///   - legs: what each leg costs; the first van's count.
  ///   - communeCount: how many of the nodes are communes.
  ///   - most: how many each node has at most.
  ///   - direction: which legs of a node are meant.
  /// - Complexity: about O(n²) for n nodes.
  init(legs: LegCosts, communeCount: Int, most: Int, direction: Direction) {
    let count = min(most, communeCount - 1)
    let members = FixedBuffer<Int32>(repeating: 0, count: max(1, legs.nodeCount * count))
    var costs = [Int](repeating: .max, count: count + 1)
    for node in 0..<legs.nodeCount {
      let row = node * count
      var held = 0
      for other in 0..<communeCount where other != node {
        let cost =
          direction == .from
          ? legs.cost(van: 0, from: node, to: other) : legs.cost(van: 0, from: other, to: node)
        guard held < count || cost < costs[count - 1] else { continue }
        var place = min(held, count - 1)
        while place > 0, costs[place - 1] > cost {
          costs[place] = costs[place - 1]
          members[row + place] = members[row + place - 1]
          place -= 1
        }
        costs[place] = cost
        members[row + place] = Int32(other)
        held = min(held + 1, count)
      }
    }
    self.count = count
    self.members = members
  }

  /// The commune at the other end of a node's leg number `place`, counted from the cheapest.
  @inline(__always)
  func commune(of node: Int, _ place: Int) -> Int { Int(members.elements[node &* count &+ place]) }
}
