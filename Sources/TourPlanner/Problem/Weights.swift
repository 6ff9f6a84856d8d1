internal import SeasonModel

/// The three levels of the objective folded into one integer, so that a search compares single numbers.
///
/// One missing evening outweighs all the priority there is, and one point of priority outweighs any cost a plan can
/// have. Where that would overflow 64 bits (no season that passes the checks of its files comes near), the weights
/// shrink and the order is kept only for differences that matter less than that.
struct Weights: Sendable {
  let missing: Int
  let priority: Int

  init(season: Season, outings: [Problem.Outing], legs: LegCosts) {
    let highestLeg = legs.highestCost(season: season)
    let slots = outings.reduce(0) { $0 + $1.length }
    let evenings = season.communes.reduce(0) { $0 + $1.evenings }
    let stops = min(slots, evenings)
    let pairs = stops * min(stops, (season.rules.neighbours?.minDays ?? 0) * 2 * season.vans.count)
    let perStop = 2 * highestLeg + season.rules.preferredDatePenalty.count
    let cost = stops * perStop + pairs * (season.rules.neighbours?.penalty?.count ?? 0) + 1
    let optional = season.communes.reduce(0) { $0 + $1.priority * ($1.evenings - $1.required) } + 1
    let ceiling = Int.max / 8 / (evenings + season.rules.territories.reduce(1) { $0 + $1.minEvenings })
    self.priority = max(1, min(cost, ceiling / optional))
    self.missing = min(ceiling, self.priority * optional)
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
