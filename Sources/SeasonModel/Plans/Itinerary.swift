public import CivilTime

/// What a plan makes the vans drive: for each outing, its stops and the legs between them.
public struct Itinerary: Sendable {
  /// One evening on the road.
  public struct Stop: Sendable {
    /// The position of the evening in the plan.
    public let evening: Int
    /// The site the van comes from.
    public let from: Int
    /// The site of the evening.
    public let site: Int
    /// The drive that reaches it; nil where there is no road.
    public let leg: (metres: Metres, time: Minutes)?
    /// Whether the van drives back to its base after it.
    public let isLast: Bool
    /// The drive back to the base; nil where there is no road, zero while the van stays out.
    public let returning: (metres: Metres, time: Minutes)?
  }

  /// The stops of one outing.
  public struct Drive: Sendable {
    /// The position of the outing in the season.
    public let outing: Int
    /// Its stops, earliest first; never empty.
    public let stops: [Stop]
  }

  /// The outings that have evenings, in the season's order.
  public let drives: [Drive]
  /// The positions in the plan of evenings on dates on which their van does not work, or of unknown vans or communes.
  public let stray: [Int]

  /// Works out the drives of the evenings that count.
  ///
  /// - Complexity: O(n log n) for n evenings and outings.
  public init(plan: Plan, season: Season) {
    var stray: [Int] = []
    var inOuting: [Int: [Int]] = [:]
    let finder = OutingFinder(season: season)
    for (position, evening) in plan.evenings.enumerated() where evening.counts {
      guard season.communePositions[evening.commune] != nil, let van = season.vanPositions[evening.van],
        let outing = finder.outing(of: van, on: evening.date)
      else {
        stray.append(position)
        continue
      }
      inOuting[outing, default: []].append(position)
    }
    self.stray = stray
    self.drives = inOuting.keys.sorted().map { outing in
      Drive(outing: outing, stops: Itinerary.stops(of: inOuting[outing] ?? [], in: outing, plan: plan, season: season))
    }
  }

  /// The sum of all legs that have a road.
  public var total: (metres: Metres, time: Minutes) {
    var metres = Metres.zero
    var time = Minutes.zero
    for stop in drives.lazy.flatMap(\.stops) {
      for leg in [stop.leg, stop.returning].compactMap(\.self) {
        metres += leg.metres
        time += leg.time
      }
    }
    return (metres, time)
  }

  private static func stops(of positions: [Int], in outing: Int, plan: Plan, season: Season) -> [Stop] {
    let base = season.baseSite(ofVan: season.outings[outing].van)
    var here = base
    return positions.enumerated().map { order, position in
      let commune = season.communePositions[plan.evenings[position].commune] ?? 0
      let site = season.site(ofCommune: commune)
      let isLast = order == positions.count - 1
      defer { here = site }
      return Stop(
        evening: position, from: here, site: site, leg: season.table.leg(from: here, to: site), isLast: isLast,
        returning: isLast ? season.table.leg(from: site, to: base) : (.zero, .zero))
    }
  }
}

/// Finds the outing of a van on a date by binary search.
public struct OutingFinder: Sendable {
  private let season: Season
  /// For each van, the positions of its outings.
  private let ranges: [Range<Int>]

  /// Prepares the search for a season.
  public init(season: Season) {
    self.season = season
    var ranges = [Range<Int>](repeating: 0..<0, count: season.vans.count)
    for (position, outing) in season.outings.enumerated() {
      let start = ranges[outing.van].isEmpty ? position : ranges[outing.van].lowerBound
      ranges[outing.van] = start..<(position + 1)
    }
    self.ranges = ranges
  }

  /// The position of the outing of a van on a date, or nil when the van does not work on it.
  ///
  /// - Complexity: O(log n) for n outings of the van.
  public func outing(of van: Int, on date: CivilDate) -> Int? {
    var range = ranges[van]
    while let first = range.first {
      let middle = first + range.count / 2
      let dates = season.outings[middle].dates
      if dates.contains(date) { return middle }
      range = date < dates.first ? first..<middle : (middle + 1)..<range.upperBound
    }
    return nil
  }
}
