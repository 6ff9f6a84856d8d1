/// Whether every needed evening finds a slot of its own when only dates, vans and weeks count: a maximum flow.
///
/// Evenings flow from communes over their days (one van at a time) and slots (one evening each) to the weeks of vans
/// (so many evenings each). Without a flow that carries all of them there is no room, and the part that is still
/// reached when the flow is largest is why: those communes need more evenings than their dates have slots (Hall 1935;
/// Ford and Fulkerson 1956). Where one evening is too many, that part is the smallest there is, and each of its
/// communes is needed: it could give its place up.
struct RoomFlow {
  /// The communes, slots and vans that the search for a larger flow still reaches.
  struct Violator {
    /// The communes, those that only a promise holds on a day aside.
    var communes: Set<Int> = []
    var slots: Set<Int> = []
    var vans: Set<Int> = []
    /// How many evenings find no slot.
    var lacking = 0
  }

  /// What a node stands for.
  private enum Node {
    case source
    case sink
    case commune(Int)
    case day
    case slot(Int)
    case week(van: Int)
  }

  private static let source = 0
  private static let sink = 1

  private let limit: WorkLimit
  private var nodes: [Node] = [.source, .sink]
  /// For each node, the arcs that leave it; arc `a ^ 1` is the way back of arc `a`.
  private var arcsOf: [[Int]] = [[], []]
  private var heads: [Int] = []
  private var capacities: [Int] = []
  private var needed = 0
  private var nodeOfSlot: [Int] = []
  private var nodeOfWeek: [Int: Int] = [:]

  /// Prepares an empty network.
  init(limit: WorkLimit) {
    self.limit = limit
  }

  /// Lets the next slot be used, within the evenings that its van holds in a week; nil for any number.
  mutating func open(van: Int, week: Int, limit: (most: Int, weeks: Int)?) {
    let node = add(.slot(nodeOfSlot.count))
    nodeOfSlot.append(node)
    guard let limit else { return link(node, RoomFlow.sink, 1) }
    let key = van * limit.weeks + week
    let week = nodeOfWeek[key] ?? add(.week(van: van))
    if nodeOfWeek.updateValue(week, forKey: key) == nil { link(week, RoomFlow.sink, limit.most) }
    link(node, week, 1)
  }

  /// Lets a commune have so many evenings, each on one of its days and in one of the day's slots.
  ///
  /// - Parameters:
  ///   - commune: the commune.
  ///   - evenings: how many it needs beside those that a promise holds on a day.
  ///   - days: its days, each with its slots, and whether a promise holds an evening on it.
  mutating func need(_ commune: Int, evenings: Int, days: [(slots: [Int], isPinned: Bool)]) {
    let node = add(.commune(commune))
    needed += evenings
    link(RoomFlow.source, node, evenings)
    for (slots, isPinned) in days {
      let day = add(.day)
      if isPinned {
        needed += 1
        link(RoomFlow.source, day, 1)
      } else {
        link(node, day, 1)
      }
      for slot in slots { link(day, nodeOfSlot[slot], 1) }
    }
  }

  /// What stands in the way of the needed evenings; nil when all find a slot, or when the work was too much.
  ///
  /// - Complexity: O(arcs) for each evening that cannot simply be put into a free slot.
  mutating func violator() -> Violator? {
    var carried = placedAtOnce()
    while limit.take(1) {
      var arrival = [Int](repeating: -1, count: nodes.count)
      var queue = [RoomFlow.source]
      var next = 0
      while next < queue.count, arrival[RoomFlow.sink] < 0 {
        let node = queue[next]
        next += 1
        limit.take(arcsOf[node].count)
        for arc in arcsOf[node] where capacities[arc] > 0 && heads[arc] != RoomFlow.source && arrival[heads[arc]] < 0 {
          arrival[heads[arc]] = arc
          queue.append(heads[arc])
        }
      }
      guard arrival[RoomFlow.sink] >= 0 else {
        return carried == needed ? nil : reached(queue, lacking: needed - carried)
      }
      var node = RoomFlow.sink
      while node != RoomFlow.source {
        let arc = arrival[node]
        push(arc)
        node = heads[arc ^ 1]
      }
      carried += 1
    }
    return nil
  }

  /// Puts evenings where there is room without moving any other; how many.
  private mutating func placedAtOnce() -> Int {
    var carried = 0
    for first in arcsOf[RoomFlow.source] where limit.take(1) {
      while capacities[first] > 0, let way = straightWay(from: heads[first]) {
        push(first)
        for arc in way { push(arc) }
        carried += 1
      }
    }
    return carried
  }

  /// The arcs of a way to the sink that only goes forward, or nil.
  private func straightWay(from node: Int) -> [Int]? {
    if node == RoomFlow.sink { return [] }
    limit.take(arcsOf[node].count)
    for arc in arcsOf[node] where arc.isMultiple(of: 2) && capacities[arc] > 0 {
      if let rest = straightWay(from: heads[arc]) { return [arc] + rest }
    }
    return nil
  }

  private mutating func push(_ arc: Int) {
    capacities[arc] -= 1
    capacities[arc ^ 1] += 1
  }

  private func reached(_ queue: [Int], lacking: Int) -> Violator {
    var violator = Violator(lacking: lacking)
    for node in queue {
      switch nodes[node] {
      case .commune(let commune): violator.communes.insert(commune)
      case .slot(let slot): violator.slots.insert(slot)
      case .week(let van): violator.vans.insert(van)
      case .source, .sink, .day: break
      }
    }
    return violator
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    arcsOf.append([])
    return nodes.count - 1
  }

  private mutating func link(_ tail: Int, _ head: Int, _ capacity: Int) {
    limit.take(4)
    arcsOf[tail].append(heads.count)
    arcsOf[head].append(heads.count + 1)
    heads += [head, tail]
    capacities += [capacity, 0]
  }
}
