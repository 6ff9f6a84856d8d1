internal import SeasonModel

/// The three levels of the objective folded into one integer, so that a search compares single numbers.
///
/// One missing evening outweighs all the priority there is, and one point of priority outweighs any cost a plan can
/// have. Where that would overflow 64 bits (no season that passes the checks of its files comes near), the weights
/// shrink and the order is kept only for differences that matter less than that.
struct Weights: Sendable {
  let missing: Int
  let priority: Int

  /// Works the weights out.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - highestCost: a cost that no plan of the season exceeds.
  ///   - moves: the most that moves from known dates can cost.
  ///   - mostOptional: the most that the second level can be.
  init(season: Season, highestCost: Int, moves: Int, mostOptional: Int) {
    let evenings = season.communes.reduce(0) { $0 + $1.evenings }
    let cost = highestCost + moves + 1
    let optional = mostOptional + 1
    let ceiling = Int.max / 8 / (evenings + season.rules.territories.reduce(1) { $0 + $1.minEvenings })
    self.priority = max(1, min(cost, ceiling / optional))
    self.missing = min(ceiling, self.priority * optional)
  }

  /// A cost that no plan exceeds.
  static func highestCost(season: Season, outings: [Problem.Outing], legs: LegCosts) -> Int {
    let slots = outings.reduce(0) { $0 + $1.length }
    let stops = min(slots, season.communes.reduce(0) { $0 + $1.evenings })
    let pairs = stops * min(stops, (season.rules.neighbours?.minDays ?? 0) * 2 * season.vans.count)
    let perStop = 2 * legs.highestCost(season: season) + season.rules.preferredDatePenalty.count
    return stops * perStop + pairs * (season.rules.neighbours?.penalty?.count ?? 0)
  }

  /// The whole score as one number.
  func total(_ score: PlanScore) -> Int {
    score.missing * missing + score.priorityUnserved * priority + score.cost.count
  }
}

extension LegCosts {
  /// A number no allowed leg exceeds.
  fileprivate func highestCost(season: Season) -> Int {
    guard let cells = season.vans.indices.compactMap({ matrix(ofVan: $0) }).first else {
      // Half the earth's circumference by the longest detour, driven in metres or in thousandths of a minute.
      let metres = Double.pi * Coordinate.earthRadius * season.travel.roadFactor
      let factor = season.rules.objective == .distance ? 1 : 60 / season.travel.speedKmh
      return Int(min(Double(LegCosts.forbidden), metres * factor))
    }
    return cells.reduce(0) { $1 < LegCosts.forbidden ? max($0, Int($1)) : $0 }
  }
}
