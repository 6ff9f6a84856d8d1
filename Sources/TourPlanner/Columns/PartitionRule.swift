/// What a row of the set-partitioning model says about the chosen columns.
enum PartitionRule: Hashable, Sendable {
  /// A commune has its evenings.
  case commune(Int)
  /// An outing has one column.
  case outing(Int)
  /// A territory has no more evenings than it may, by the position of its rule.
  case territoryMost(Int)
  /// A territory has as many evenings as it needs, by the position of its rule.
  case territoryLeast(Int)
  /// A van has no more evenings in a week than it may.
  case week(van: Int, week: Int)
  /// A commune has an evening on a promised day, whichever van comes.
  case pin(commune: Int, day: Int)
  /// A commune has at most one evening within some days.
  case window(commune: Int, days: ClosedRange<Int>)
  /// Two neighbours do not both have an evening on these days, or it costs.
  case pair(first: Int, firstDays: ClosedRange<Int>, second: Int, secondDays: ClosedRange<Int>)
  /// At most one column holds two of three communes that want one evening each (a subset-row cut; Jepsen, Petersen,
  /// Spoorendonk and Pisinger 2008).
  case subset(Int, Int, Int)

  /// How often a column counts in the row.
  func coefficient(of column: OutingColumn, in problem: Problem) -> Int {
    switch self {
    case .commune(let commune): return column.count(of: commune)
    case .outing(let outing): return column.outing == outing ? 1 : 0
    case .territoryMost(let rule), .territoryLeast(let rule):
      return column.communes.count { problem.territoryRuleOf[Int($0)] == rule }
    case .week(let van, let week):
      guard problem.outings[column.outing].van == van else { return 0 }
      return column.days.count { problem.weekOfDay[Int($0)] == week }
    case .pin(let commune, let day): return column.count(of: commune, in: day...day)
    case .window(let commune, let days): return column.count(of: commune, in: days)
    case .pair(let first, let firstDays, let second, let secondDays):
      // A column with both pays for the pair itself.
      return max(column.count(of: first, in: firstDays), column.count(of: second, in: secondDays))
    case .subset(let first, let second, let third):
      return (column.count(of: first) + column.count(of: second) + column.count(of: third)) / 2
    }
  }
}
