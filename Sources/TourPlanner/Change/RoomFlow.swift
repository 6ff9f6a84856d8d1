/// Whether every needed evening finds a slot of its own when only dates, vans and weeks count: a maximum flow.
///
/// Evenings flow from communes over their days (one van at a time) and slots (one evening each) to the weeks of vans
/// (so many evenings each). Without a flow that carries all of them there is no room, and the part that is still
/// reached when the flow is largest is why: those communes need more evenings than their dates have slots (Hall 1935;
/// Ford and Fulkerson 1956).
struct RoomFlow {
  /// The communes, slots and vans that the search for a larger flow still reaches.
  struct Violator {
    var communes: Set<Int> = []
    var slots: Set<Int> = []
    var vans: Set<Int> = []
  }

  /// What a node stands for.
  private enum Node: Hashable {
    case commune(Int)
    case day(commune: Int, day: Int)
    case slot(Int)
    case week(van: Int, week: Int)
  }

  private static let source = 0
  private static let sink = 1

  private var numbers: [Node: Int] = [:]
  private var nodes: [Node?] = [nil, nil]
  /// For each node, the arcs that leave it; arc `a ^ 1` is the way back of arc `a`.
  private var arcsOf: [[Int]] = [[], []]
  private var heads: [Int] = []
  private var capacities: [Int] = []
  private var needed = 0

  /// Lets a commune have so many evenings.
  mutating func need(_ commune: Int, evenings: Int) {
    needed += evenings
    link(RoomFlow.source, number(.commune(commune)), evenings)
  }

  /// Lets a commune host on a day; on a pinned one it must.
  mutating func host(_ commune: Int, on day: Int, isPinned: Bool = false) {
    let node = number(.day(commune: commune, day: day))
    if isPinned {
      needed += 1
      link(RoomFlow.source, node, 1)
    } else {
      link(number(.commune(commune)), node, 1)
    }
  }

  /// Lets a commune's day be in a slot.
  mutating func place(_ commune: Int, on day: Int, in slot: Int) {
    link(number(.day(commune: commune, day: day)), number(.slot(slot)), 1)
  }

  /// Lets a slot be used, within the evenings that its van holds in a week; nil for any number.
  mutating func open(slot: Int, van: Int, week: Int, limit: Int?) {
    guard let limit else { return link(number(.slot(slot)), RoomFlow.sink, 1) }
    let node = Node.week(van: van, week: week)
    let isNew = numbers[node] == nil
    let week = number(node)
    if isNew { link(week, RoomFlow.sink, limit) }
    link(number(.slot(slot)), week, 1)
  }

  /// What stands in the way of the needed evenings, or nil when all find a slot.
  ///
  /// - Complexity: O(evenings x arcs).
  mutating func violator() -> Violator? {
    var carried = 0
    while true {
      var arrival = [Int](repeating: -1, count: nodes.count)
      var queue = [RoomFlow.source]
      var next = 0
      while next < queue.count, arrival[RoomFlow.sink] < 0 {
        let node = queue[next]
        next += 1
        for arc in arcsOf[node] where capacities[arc] > 0 && heads[arc] != RoomFlow.source && arrival[heads[arc]] < 0 {
          arrival[heads[arc]] = arc
          queue.append(heads[arc])
        }
      }
      guard arrival[RoomFlow.sink] >= 0 else { return carried == needed ? nil : reached(queue) }
      var node = RoomFlow.sink
      while node != RoomFlow.source {
        let arc = arrival[node]
        capacities[arc] -= 1
        capacities[arc ^ 1] += 1
        node = heads[arc ^ 1]
      }
      carried += 1
    }
  }

  private func reached(_ queue: [Int]) -> Violator {
    var violator = Violator()
    for node in queue.compactMap({ nodes[$0] }) {
      switch node {
      case .commune(let commune), .day(let commune, _): violator.communes.insert(commune)
      case .slot(let slot): violator.slots.insert(slot)
      case .week(let van, _): violator.vans.insert(van)
      }
    }
    return violator
  }

  private mutating func number(_ node: Node) -> Int {
    if let known = numbers[node] { return known }
    numbers[node] = nodes.count
    nodes.append(node)
    arcsOf.append([])
    return nodes.count - 1
  }

  private mutating func link(_ tail: Int, _ head: Int, _ capacity: Int) {
    arcsOf[tail].append(heads.count)
    arcsOf[head].append(heads.count + 1)
    heads += [head, tail]
    capacities += [capacity, 0]
  }
}
