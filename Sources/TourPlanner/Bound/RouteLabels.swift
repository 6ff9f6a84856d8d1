/// Some of the communes of an outing, one bit each.
struct RouteMemory {
  var low: UInt64 = 0
  var high: UInt64 = 0

  @inline(__always)
  static func & (left: RouteMemory, right: RouteMemory) -> RouteMemory {
    RouteMemory(low: left.low & right.low, high: left.high & right.high)
  }

  @inline(__always)
  func contains(_ bit: Int) -> Bool {
    bit < 64 ? low & (1 << UInt64(bit)) != 0 : bit < 128 && high & (1 << UInt64(bit - 64)) != 0
  }

  @inline(__always)
  func isSubset(of other: RouteMemory) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  mutating func insert(_ bit: Int) {
    if bit < 64 {
      low |= 1 << UInt64(bit)
    } else if bit < 128 {
      high |= 1 << UInt64(bit - 64)
    }
  }
}

/// A way through the first days of an outing.
struct RouteLabel {
  let cost: Int
  let memory: RouteMemory
  /// Its place in the archive, and its day.
  let place: Int32
  let day: Int32
}

/// The labels of one run over an outing; shared by all outings, since one is priced at a time and they take memory.
final class RouteLabels {
  /// For each member of the outing, the labels that end there.
  var lists: [[RouteLabel]] = []
  /// For each member, those of the day that is looked at.
  var fresh: [[RouteLabel]] = []
  /// For each label ever made, the one it goes on from, or -1.
  var parents: [Int32] = []
  /// For each label ever made, its member and its day.
  var archive: [(member: Int32, day: Int32)] = []

  /// Forgets all labels and makes room for an outing.
  func reset(members: Int) {
    while lists.count < members {
      lists.append([])
      fresh.append([])
    }
    for member in lists.indices {
      lists[member].removeAll(keepingCapacity: true)
      fresh[member].removeAll(keepingCapacity: true)
    }
    parents.removeAll(keepingCapacity: true)
    archive.removeAll(keepingCapacity: true)
  }
}
