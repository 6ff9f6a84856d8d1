internal import SeasonModel

/// For every evening of a plan: the drive that reaches it, and where the van goes next.
struct EveningRoads: Sendable {
  /// One evening on the road.
  struct Stop: Sendable {
    /// The site the van comes from.
    let from: Int
    /// The drive that reaches the evening; nil where there is no road.
    let leg: (metres: Metres, time: Minutes)?
    /// The drive back to the base after it: zero while the van stays out, nil where there is no road.
    let returning: (metres: Metres, time: Minutes)?
    /// The site the van goes to next: the next evening's, or its base.
    let next: Int
    /// The drive to it; nil where there is no road.
    let onward: (metres: Metres, time: Minutes)?
  }

  /// The stops by the position of their evening in the plan; nil for one that does not count or has no drive.
  let stops: [Stop?]
  private let season: Season
  private let finder: OutingFinder
  /// For each van, the position of its first outing in the season.
  private let firstOuting: [Int: Int]

  init(plan: Plan, season: Season) {
    var stops = [Stop?](repeating: nil, count: plan.evenings.count)
    for drive in Itinerary(plan: plan, season: season).drives {
      let base = season.baseSite(ofVan: season.outings[drive.outing].van)
      for (order, stop) in drive.stops.enumerated() {
        let next = stop.isLast ? nil : drive.stops[order + 1]
        stops[stop.evening] = Stop(
          from: stop.from, leg: stop.leg, returning: stop.returning, next: next?.site ?? base,
          onward: next.map(\.leg) ?? stop.returning)
      }
    }
    self.stops = stops
    self.season = season
    self.finder = OutingFinder(season: season)
    var first: [Int: Int] = [:]
    for (position, outing) in season.outings.enumerated() where first[outing.van] == nil {
      first[outing.van] = position
    }
    self.firstOuting = first
  }

  /// Which of all the van's outings in the season an evening belongs to, from 1; nil on a date off.
  func outingNumber(of evening: Evening) -> Int? {
    guard let van = season.vanPositions[evening.van], let outing = finder.outing(of: van, on: evening.date),
      let first = firstOuting[van]
    else { return nil }
    return outing - first + 1
  }
}
