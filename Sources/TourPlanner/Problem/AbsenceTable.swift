internal import SeasonModel

/// What it costs, level by level, that a commune holds fewer evenings than it wants.
///
/// The worth of a commune's first evening, its second and so on never rises: what is required and what people were told
/// of comes first.
struct AbsenceTable: Sendable {
  /// What one evening that is not held costs on each level of the objective.
  struct Worth: Hashable, Sendable, BitwiseCopyable {
    /// Required evenings that are missing: 0 or 1.
    var missing = 0
    /// What the second level counts; see `KnownDates` for what is more than the commune's priority.
    var priority = 0
    /// What the third level counts, in metres.
    var cost = 0
  }

  /// For each commune, where its evenings start in `worths`.
  let first: FixedBuffer<Int32>
  /// The worth of each evening that is wanted, commune after commune.
  let worths: FixedBuffer<Worth>
  /// What a plan without any evening costs.
  let total: Worth

  init(season: Season, known: KnownTable?) {
    let first = FixedBuffer<Int32>(repeating: 0, count: season.communes.count + 1)
    for (commune, host) in season.communes.enumerated() { first[commune + 1] = first[commune] + Int32(host.evenings) }
    let worths = FixedBuffer<Worth>(repeating: Worth(), count: Int(first[season.communes.count]) + 1)
    var total = Worth()
    for (commune, host) in season.communes.enumerated() {
      let knownCount = known?.count(of: commune) ?? 0
      for evening in 0..<host.evenings {
        var worth = Worth()
        if evening < host.required { worth.missing = 1 } else { worth.priority = host.priority }
        if let known, knownCount > 0 {
          worth.priority += known.weight(of: commune, evening: evening)
          if evening >= knownCount { worth.cost = known.least }
        }
        worths[Int(first[commune]) + evening] = worth
        total.missing += worth.missing
        total.priority += worth.priority
        total.cost += worth.cost
      }
    }
    self.first = first
    self.worths = worths
    self.total = total
  }

  /// What it costs that a commune does not hold one of its evenings, counted from 0.
  @inline(__always)
  func worth(of commune: Int, evening: Int) -> Worth {
    worths.elements[Int(first.elements[commune]) &+ evening]
  }

  /// What it costs that a commune holds only so many evenings.
  func absence(of commune: Int, held: Int) -> Worth {
    var sum = Worth()
    for place in (Int(first[commune]) + held)..<max(Int(first[commune]) + held, Int(first[commune + 1])) {
      sum.missing += worths[place].missing
      sum.priority += worths[place].priority
      sum.cost += worths[place].cost
    }
    return sum
  }
}
