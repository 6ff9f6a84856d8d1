internal import CivilTime

/// Evenings flowing from communes over dates into the vans' weeks: the most that fit, and who crowds whom out.
///
/// A maximum flow by augmenting along shortest paths (Dinic, Algorithm for solution of a problem of maximum flow in networks
/// with power estimation, 1970). An evening takes one of a commune's required ones, a date on which it can host, a van that
/// works then and serves it, and a place in that van's week; a territory lets no more through than it pays for.
struct RoomNetwork {
  /// How many evenings are to flow.
  private(set) var demand = 0

  private let source: Int
  private let sink: Int
  private let communes: Range<Int>
  private var edges: [(to: Int, room: Int)] = []
  private var edgesOf: [[Int]]

  /// Builds the network.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - required: how many evenings each commune must have.
  ///   - dates: the dates on which each can host, ascending.
  init(_ season: Season, required: [Int], dates: [[CivilDate]]) {
    source = 0
    sink = 1
    let territories = season.rules.territories.filter { $0.maxEvenings != nil }
    communes = (2 + territories.count)..<(2 + territories.count + season.communes.count)
    edgesOf = [[Int]](repeating: [], count: communes.upperBound)
    for (index, rule) in territories.enumerated() {
      let needed = season.communes.indices.reduce(0) {
        $0 + (season.communes[$1].territory == rule.name ? required[$1] : 0)
      }
      let room = min(needed, rule.maxEvenings ?? needed)
      connect(source, 2 + index, room: room)
      demand += room
    }
    let territoryNodes = Dictionary(zip(territories.map(\.name), 2...)) { first, _ in first }
    let slots = slotNodes(of: season)
    var meetings: [Meeting: Int] = [:]
    for (index, commune) in season.communes.enumerated() where required[index] > 0 {
      let node = communes.lowerBound + index
      if let territory = territoryNodes[commune.territory] {
        connect(territory, node, room: required[index])
      } else {
        connect(source, node, room: required[index])
        demand += required[index]
      }
      let vans = season.vans.indices.filter { season.vans[$0].serves(territory: commune.territory) }
      for date in dates[index] {
        let meeting = Meeting(date: date, vans: vans)
        if meetings[meeting] == nil {
          let joint = makeNode()
          meetings[meeting] = joint
          for van in vans { if let slot = slots[Slot(van: van, date: date)] { connect(joint, slot, room: 1) } }
        }
        if let joint = meetings[meeting] { connect(node, joint, room: 1) }
      }
    }
  }

  /// Vans that serve the same communes, on a date.
  private struct Meeting: Hashable {
    let date: CivilDate
    let vans: [Int]
  }

  private struct Slot: Hashable {
    let van: Int
    let date: CivilDate
  }

  /// A node for each van and date, joined to the van's week, and that to the sink.
  private mutating func slotNodes(of season: Season) -> [Slot: Int] {
    var nodes: [Slot: Int] = [:]
    var weeks: [Slot: Int] = [:]
    for outing in season.outings {
      for date in outing.dates {
        let node = makeNode()
        nodes[Slot(van: outing.van, date: date)] = node
        guard let limit = season.vans[outing.van].maxEveningsPerWeek else {
          connect(node, sink, room: 1)
          continue
        }
        let week = Slot(van: outing.van, date: date.mondayOfWeek)
        if weeks[week] == nil {
          let joint = makeNode()
          weeks[week] = joint
          connect(joint, sink, room: limit)
        }
        if let joint = weeks[week] { connect(node, joint, room: 1) }
      }
    }
    return nodes
  }

  private mutating func makeNode() -> Int {
    edgesOf.append([])
    return edgesOf.count - 1
  }

  private mutating func connect(_ from: Int, _ to: Int, room: Int) {
    edgesOf[from].append(edges.count)
    edges.append((to, room))
    edgesOf[to].append(edges.count)
    edges.append((from, 0))
  }

  /// Lets as many evenings flow as can, and says how many.
  mutating func fill() -> Int {
    var flow = 0
    while true {
      let levels = levels()
      guard levels[sink] >= 0 else { return flow }
      var next = [Int](repeating: 0, count: edgesOf.count)
      while true {
        let pushed = push(along: levels, &next)
        guard pushed > 0 else { break }
        flow += pushed
      }
    }
  }

  /// The communes, in their order, that share too little room: those an evening more could still reach.
  func crowdedCommunes() -> [Int] {
    let levels = levels()
    return communes.filter { levels[$0] >= 0 }.map { $0 - communes.lowerBound }
  }

  /// How many edges with room left lead from the source to each node; -1 where none do.
  private func levels() -> [Int] {
    var levels = [Int](repeating: -1, count: edgesOf.count)
    levels[source] = 0
    var queue = [source]
    var index = 0
    while index < queue.count {
      let node = queue[index]
      index += 1
      for edge in edgesOf[node] where edges[edge].room > 0 && levels[edges[edge].to] < 0 {
        levels[edges[edge].to] = levels[node] + 1
        queue.append(edges[edge].to)
      }
    }
    return levels
  }

  /// Sends one evening from the source to the sink along ascending levels, if one can go; `next` remembers the edges that lead
  /// nowhere.
  private mutating func push(along levels: [Int], _ next: inout [Int]) -> Int {
    var path: [Int] = []
    var node = source
    while node != sink {
      if next[node] < edgesOf[node].count {
        let edge = edgesOf[node][next[node]]
        if edges[edge].room > 0, levels[edges[edge].to] == levels[node] + 1 {
          path.append(edge)
          node = edges[edge].to
        } else {
          next[node] += 1
        }
      } else {
        guard let edge = path.popLast() else { return 0 }
        node = edges[edge ^ 1].to
        next[node] += 1
      }
    }
    for edge in path {
      edges[edge].room -= 1
      edges[edge ^ 1].room += 1
    }
    return 1
  }
}
