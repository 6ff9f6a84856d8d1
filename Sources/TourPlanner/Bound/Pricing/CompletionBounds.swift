/// For each evening of a network, what the rest of a route costs at least once it is held: completion bounds.
///
/// Cuts and all memory but that of the last commune are left out, so that one pass over the days gives them all.
/// - Complexity: O(d m²) time for d days and m members.
struct CompletionBounds {
  /// The cheapest way on from a day, and the cheapest whose next evening is in another member.
  private struct Onward {
    /// In place of the next member: there is none, the route ends; or it is not known.
    static let end = -2
    static let unknown = -1

    var least = RouteNetwork.endless
    var next = Onward.unknown
    var other = RouteNetwork.endless

    mutating func add(_ cost: Int, next member: Int) {
      if member == next {
        least = min(least, cost)
      } else if cost < least {
        other = least
        least = cost
        next = member
      } else {
        other = min(other, cost)
      }
    }

    func least(butNot member: Int) -> Int { member == next ? other : least }
  }

  private let memberCount: Int
  private var completions: [Onward]

  /// Works them out for routes that grow in a direction.
  init(_ network: RouteNetwork, _ direction: RouteNetwork.Direction) {
    memberCount = network.members.count
    completions = [Onward](repeating: Onward(), count: network.dayCount * memberCount)
    // What each member, held on some day that is still to come, costs with all that follows.
    var ahead = [Onward](repeating: Onward(), count: memberCount)
    var mayEnd = true
    for place in network.places(direction).reversed() {
      for member in network.candidates[place] {
        var rest = Onward()
        if mayEnd, let leg = network.lastLeg(member, direction) { rest.add(leg, next: Onward.end) }
        for next in 0..<memberCount where ahead[next].least < RouteNetwork.endless {
          guard next != member || !network.isSingle[member], let leg = network.leg(member, next, direction) else {
            continue
          }
          let cost = network.isSingle[member] ? ahead[next].least(butNot: member) : ahead[next].least
          if cost < RouteNetwork.endless { rest.add(leg + cost, next: next) }
        }
        completions[place * memberCount + member] = rest
      }
      if network.isPinned[place] {
        mayEnd = false
        ahead = [Onward](repeating: Onward(), count: memberCount)
      }
      for member in network.candidates[place] {
        let rest = completions[place * memberCount + member]
        guard rest.least < RouteNetwork.endless else { continue }
        let net = network.reducedCost(member, place: place)
        ahead[member].add(net + rest.least, next: rest.next)
        if rest.other < RouteNetwork.endless { ahead[member].add(net + rest.other, next: Onward.unknown) }
      }
    }
  }

  /// Takes them from the labels of routes that grow the other way; they know the cuts and remember.
  ///
  /// - Parameters:
  ///   - network: the evenings.
  ///   - evenings: for each day and, on it, each member, the labels, cheapest first.
  init(_ network: RouteNetwork, meeting evenings: [[RouteLabel]]) {
    memberCount = network.members.count
    completions = [Onward](repeating: Onward(), count: evenings.count)
    for (position, labels) in evenings.enumerated() {
      guard let label = labels.first else { continue }
      let net = network.reducedCost(position % memberCount, place: position / memberCount)
      completions[position].add(label.cost - net, next: Onward.end)
    }
  }

  /// What a route costs at least after an evening, if it must not go back to the member it came from.
  @inline(__always)
  func least(after member: Int, place: Int, from previous: Int?) -> Int {
    let rest = completions[place &* memberCount &+ member]
    return rest.next == previous ? rest.other : rest.least
  }
}
