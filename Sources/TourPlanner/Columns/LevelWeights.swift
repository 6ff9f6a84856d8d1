internal import SeasonModel

/// Weights that fold the three levels of a score into one number: a missing evening outweighs all the priority there is, and
/// a point of priority any cost.
///
/// The search compares scores level by level and needs none; a linear program has one objective. Worked out in floating
/// point, where nothing overflows: whoever takes the weights asks whether they are small enough to be exact.
struct LevelWeights {
  /// What a missing evening weighs, in metres.
  let missing: Double
  /// What a point of priority weighs.
  let priority: Double

  /// Makes weights that keep the order of the levels for all plans of a problem that cost no more than `worstCost`.
  init(worstCost: Double, problem: Problem) {
    let all = Double(problem.absences.total.priority)
    let step = problem.absences.worths.elements.reduce(0) { LevelWeights.greatestDivisor($0, $1.priority) }
    // Two plans never differ by less than the greatest common divisor of all priorities.
    priority = ((worstCost + 1) / Double(max(1, step))).rounded(.up)
    missing = priority * all + worstCost + 1
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestDivisor(second, first % second)
  }

  /// The goal with these weights, each no more than a ceiling; below it the order of the levels is kept.
  func goal(ceiling: Double) -> PartitionGoal {
    .weighted(missing: Int(min(ceiling, missing)), priority: Int(min(ceiling, priority)))
  }
}

extension Problem {
  /// What no plan costs more than: each evening reached by the longest leg there is to its commune, each outing ended by the
  /// longest way home, every wish missed, and every pair of neighbours close.
  ///
  /// - Complexity: O(v n²) for n communes and v kinds of vans; needs the matrices of legs.
  var worstCost: Double {
    let arrivals = longestArrivals
    var evenings: [Double] = []
    for (commune, arrival) in arrivals.enumerated() {
      let wish = (0..<dayCount).reduce(0) { max($0, wishes.penalty(commune: commune, day: $1)) }
      evenings += [Double](repeating: Double(arrival + wish), count: min(wanted[commune], dayCount))
    }
    let held = min(evenings.count, slotCount)
    let visits = evenings.sorted(by: >).prefix(held).reduce(0, +)
    let homes = outings.map { outing in
      (0..<communeCount).reduce(0) { longest, commune in
        let leg = legs.cost(van: outing.van, from: commune, to: outing.base)
        return leg < LegCosts.forbidden ? max(longest, leg) : longest
      }
    }
    let returns = homes.sorted(by: >).prefix(held).reduce(0.0) { $0 + Double($1) }
    return visits + returns + Double(absences.total.cost) + mostClosePairs(among: held)
      * Double(season.rules.neighbours?.penalty?.count ?? 0)
  }

  /// As many pairs of close neighbours as so many evenings can make at most.
  func mostClosePairs(among evenings: Int) -> Double {
    guard let rule = season.rules.neighbours, rule.minDays > 0 else { return 0 }
    // Within the days that are too close there is one evening for each van and day.
    let near = min(Double(evenings - 1), Double(2 * rule.minDays - 1) * Double(season.vans.count) - 1)
    let byDays = Double(evenings) * max(0, near) / 2
    let byRivals: Double
    if rivals.areEverybody {
      let all = wanted.reduce(0.0) { $0 + Double($1) }
      byRivals = (all * all - wanted.reduce(0.0) { $0 + Double($1) * Double($1) }) / 2
    } else {
      byRivals = wanted.enumerated().reduce(0.0) { sum, own in
        sum + Double(own.element) * rivals.of(own.offset).reduce(0.0) { $0 + Double(wanted[Int($1)]) } / 2
      }
    }
    return min(byDays, byRivals).rounded(.up)
  }

  /// For each commune, the longest leg to it that some van drives, from a base or from another commune.
  private var longestArrivals: [Int] {
    var longest = [Int](repeating: 0, count: communeCount)
    var known: [UnsafeMutablePointer<Int32>] = []
    for van in season.vans.indices {
      guard let matrix = legs.matrix(ofVan: van), let cells = matrix.baseAddress, !known.contains(cells) else {
        continue
      }
      known.append(cells)
      for from in 0..<legs.nodeCount {
        let row = matrix[(from * legs.nodeCount)..<(from * legs.nodeCount + communeCount)]
        for (commune, leg) in row.enumerated() where leg < LegCosts.forbidden {
          longest[commune] = max(longest[commune], Int(leg))
        }
      }
    }
    return longest
  }
}
