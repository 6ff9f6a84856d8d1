internal import CivilTime

/// Which communes some van can come to on some date.
struct Reach {
  private let season: Season
  /// The dates on which a van works that serves a territory.
  private var datesByTerritory: [String: DateSet] = [:]
  /// The dates on which each van works.
  private let datesOfVans: [DateSet]
  /// How many more communes may be compared with every other site.
  private var closeLooks: Int
  /// The longest leg that some van drives; nil when one has no limit.
  private let longestLeg: Metres?
  private let hasRoadLimits: Bool
  private let bases: [Int]

  init(season: Season, closeLooks: Int) {
    self.season = season
    self.closeLooks = closeLooks
    self.datesOfVans = season.vans.map { $0.workingDates(within: season.span) }
    let limits = season.vans.map(\.maxLeg)
    self.longestLeg = limits.contains(nil) ? nil : limits.compactMap(\.self).max()
    self.bases = Set(season.vans.indices.map { season.baseSite(ofVan: $0) }).sorted()
    self.hasRoadLimits = longestLeg != nil || season.table.hasDistanceMatrix || season.table.hasTimeMatrix
  }

  /// What keeps every van away from the commune: that none works and serves it on one of its dates, or that no road leads
  /// there and away that a van drives; nil when one can come.
  mutating func barrier(to commune: Int) -> SeasonRemark.Barrier? {
    let open = season.calendars[commune].open
    let dates = dates(serving: season.communes[commune].territory)
    guard open.intersects(dates) else { return .dates }
    guard hasRoadLimits else { return nil }
    let site = season.site(ofCommune: commune)
    if bases.contains(where: { isDriven(from: $0, to: site) && isDriven(from: site, to: $0) }) { return nil }
    // Not straight from a base; perhaps from another village.
    guard closeLooks > 0 else { return nil }
    closeLooks -= 1
    let others = (0..<season.table.siteCount).filter { $0 != site }
    if others.contains(where: { isDriven(from: $0, to: site) }),
      others.contains(where: { isDriven(from: site, to: $0) })
    {
      return nil
    }
    let table = season.table
    let hasRoads =
      others.contains { table.leg(from: $0, to: site) != nil }
      && others.contains { table.leg(from: site, to: $0) != nil }
    return hasRoads ? .longLegs : .noRoad
  }

  /// The dates on which a van works and serves a commune that can host then.
  mutating func dates(for commune: Int) -> [CivilDate] {
    let working = dates(serving: season.communes[commune].territory)
    return season.calendars[commune].open.dates.filter(working.contains)
  }

  private func isDriven(from: Int, to: Int) -> Bool {
    guard let leg = season.table.leg(from: from, to: to) else { return false }
    return longestLeg.map { leg.metres <= $0 } ?? true
  }

  private mutating func dates(serving territory: String) -> DateSet {
    if let known = datesByTerritory[territory] { return known }
    var dates = DateSet(over: season.span)
    for (van, working) in zip(season.vans, datesOfVans) where van.serves(territory: territory) {
      dates.formUnion(working)
    }
    datesByTerritory[territory] = dates
    return dates
  }
}
