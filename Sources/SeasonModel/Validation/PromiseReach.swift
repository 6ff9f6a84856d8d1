internal import CivilTime

/// Finds out whether a van can drive to promised evenings of one outing, and home again.
///
/// A leg that is too long or has no road can be avoided by an evening in a third commune on another date of the outing.
/// So the outing's dates are walked through, with every place the van can be at (dynamic programming over dates). Only
/// what no plan can do is ruled out: a commune may be visited again, and what other rules forbid is allowed here. "No"
/// is therefore certain; "yes" is not.
struct PromiseReach {
  /// Where a van cannot go on.
  enum Obstacle: Equatable {
    /// To the stop at this position, from the one before it or from the base.
    case there(Int)
    /// From the last stop to the base.
    case home
  }

  /// How many legs and dates are looked up at most: beyond, nothing is ruled out, and no season keeps people waiting.
  private static let legLimit = 4_000_000

  private let draft: SeasonDraft
  private let span: DateSpan
  private let table: TravelTable
  private let baseOf: [Int?]
  /// The promised dates of each commune that has any.
  private let promisedDates: [Int: Set<CivilDate>]
  private var legsLeft = PromiseReach.legLimit
  private var outings: [Int: [Outing]] = [:]
  /// When the communes can host; worked out when first needed.
  private var calendars: [HostCalendar]?

  /// Prepares the questions, or returns nil where no leg is forbidden or where distances cannot be looked up.
  ///
  /// - Complexity: O(sites), and O(sites²) with a matrix.
  init?(draft: SeasonDraft, span: DateSpan) {
    let hasMatrix = draft.distances != nil || draft.durations != nil
    guard hasMatrix || draft.vans.contains(where: { $0.maxLeg != nil }) else { return nil }
    guard TravelValidation.defects(of: draft).isEmpty else { return nil }
    self.draft = draft
    self.span = span
    table = TravelTable(
      codes: draft.places.map(\.id) + draft.communes.map(\.code),
      coordinates: draft.places.map(\.coordinate) + draft.communes.map(\.coordinate),
      distances: draft.distances, durations: draft.durations, travel: draft.travel)
    baseOf = draft.vans.map { van in draft.places.firstIndex { $0.id == van.base } }
    let positions = Dictionary(zip(draft.communes.map(\.code), 0...)) { first, _ in first }
    var dates: [Int: Set<CivilDate>] = [:]
    for row in draft.availability where row.isPromise {
      guard case .commune(let code) = row.subject, let commune = positions[code] else { continue }
      dates[commune, default: []].insert(row.span.first)
    }
    promisedDates = dates
  }

  /// The outing of a van on a date, if it works then.
  mutating func outing(of van: Int, on date: CivilDate) -> Outing? {
    let known = outings[van] ?? Outing.outings(of: draft.vans[van], at: van, within: span)
    outings[van] = known
    // By bisection: they are in the order of their dates.
    var range = known.indices
    while let low = range.first {
      let middle = low + range.count / 2
      let dates = known[middle].dates
      if dates.contains(date) { return known[middle] }
      range = date < dates.first ? low..<middle : (middle + 1)..<range.upperBound
    }
    return nil
  }

  /// Whether a van drives a leg between two sites.
  private func drives(_ van: Int, from: Int, to: Int) -> Bool {
    guard let leg = table.leg(from: from, to: to) else { return false }
    guard let longest = draft.vans[van].maxLeg, SeasonLimits.kilometres.contains(longest.km) else { return true }
    return leg.metres <= longest
  }

  /// The straight way of an obstacle for a van, with what forbids it; nil where it is not forbidden by itself.
  func forbiddenLeg(_ obstacle: Obstacle, van: Int, stops: [PromiseStop]) -> ForbiddenLeg? {
    guard let base = baseOf[van], let last = stops.indices.last else { return nil }
    let sites = stops.map { site(of: $0.commune) }
    let (from, to) =
      switch obstacle {
      case .there(let stop): (stop > 0 ? sites[stop - 1] : base, sites[stop])
      case .home: (sites[last], base)
      }
    guard !drives(van, from: from, to: to) else { return nil }
    let metres = table.leg(from: from, to: to)?.metres
    return ForbiddenLeg(
      van: draft.vans[van].name, from: name(ofSite: from), to: name(ofSite: to), metres: metres,
      limit: metres == nil ? nil : draft.vans[van].maxLeg)
  }

  private func name(ofSite site: Int) -> String {
    site < draft.places.count ? draft.places[site].name : draft.communes[site - draft.places.count].name
  }

  /// The site number of a commune.
  private func site(of commune: Int) -> Int { draft.places.count + commune }

  /// What certainly keeps a van from holding promised evenings of one outing, or nil.
  ///
  /// - Parameters:
  ///   - van: the van.
  ///   - stops: the evenings, by date, one a date at most.
  /// - Returns: where the van cannot go on; nil where it might.
  /// - Complexity: O(communes x (communes + dates)) legs, at most `legLimit` for all questions together.
  mutating func obstacle(van: Int, stops: [PromiseStop]) -> Obstacle? {
    guard let base = baseOf[van], let first = stops.first, let last = stops.last,
      let outing = outing(of: van, on: first.date), outing.dates.contains(last.date)
    else { return nil }
    let sites = [base] + stops.map { site(of: $0.commune) } + [base]
    guard zip(sites, sites.dropFirst()).contains(where: { !drives(van, from: $0, to: $1) }) else {
      return nil
    }
    let calendars = calendars ?? Season.calendars(of: draft, within: span)
    self.calendars = calendars
    let territory = draft.rules.oneTerritoryPerOuting ? draft.communes[first.commune].territory : nil
    let hosts = draft.communes.indices.filter { commune in
      let own = draft.communes[commune].territory
      return draft.vans[van].serves(territory: own) && territory.map { $0 == own } ?? true
    }
    let able = hosts.filter { draft.communes[$0].evenings > 0 }
    if let obstacle = walk(outing, van: van, base: base, stops: stops, hosts: able, calendars: calendars) {
      return obstacle
    }
    guard stops.count == 1, legsLeft >= 0 else { return nil }
    let reach = self
    var path = PromisePath(
      dates: outing.dates, stop: first, candidates: able, base: base, firstSite: site(of: 0),
      rules: PromisePath.Rules(
        drives: { reach.drives(van, from: $0, to: $1) }, isPromised: { reach.promisedDates[$0]?.contains($1) ?? false },
        hosts: { reach.canHost($0, on: $1, calendars) },
        room: draft.communes.indices.map { draft.communes[$0].evenings - (promisedDates[$0]?.count ?? 0) },
        gap: max(1, draft.rules.minDaysBetweenEvenings), most: mostEvenings(ofVan: van)))
    if path.exists { return nil }
    return drives(van, from: base, to: sites[1]) ? .home : .there(0)
  }

  /// The most evenings of a van in one week.
  private func mostEvenings(ofVan van: Int) -> Int {
    let limits = SeasonLimits.eveningsPerWeek
    return draft.vans[van].maxEveningsPerWeek.flatMap { limits.contains($0) ? $0 : nil } ?? limits.upperBound
  }

  private mutating func walk(
    _ outing: Outing, van: Int, base: Int, stops: [PromiseStop], hosts: [Int], calendars: [HostCalendar]
  ) -> Obstacle? {
    let never = Int.max / 2
    let most = mostEvenings(ofVan: van)
    let reachable = Set(hosts).union(stops.map(\.commune)).sorted()
    // The fewest evenings of the week so far, with the van in a commune, and with the van where it can drive there from.
    var here = [Int](repeating: never, count: draft.communes.count)
    var near = here
    /// Lets the van drive on from a site; false when too many legs were looked up.
    func driveOn(from site: Int, evenings: Int) -> Bool {
      legsLeft -= reachable.count
      guard legsLeft >= 0 else { return false }
      for commune in reachable where near[commune] > evenings {
        if drives(van, from: site, to: self.site(of: commune)) { near[commune] = evenings }
      }
      return true
    }
    guard driveOn(from: base, evenings: 0) else { return nil }
    var next = 0
    for date in outing.dates {
      if date.weekday == .monday {
        for commune in reachable {
          if here[commune] < never { here[commune] = 0 }
          if near[commune] < never { near[commune] = 0 }
        }
      }
      var arrived: [Int] = []
      if next < stops.count, stops[next].date == date {
        let commune = stops[next].commune
        guard near[commune] < most else { return .there(next) }
        arrived = [commune]
        let evenings = near[commune] + 1
        for other in reachable { (here[other], near[other]) = (never, never) }
        here[commune] = evenings
        next += 1
      } else {
        legsLeft -= hosts.count
        guard legsLeft >= 0 else { return nil }
        arrived = hosts.filter { commune in
          near[commune] < most && near[commune] + 1 < here[commune] && canHost(commune, on: date, calendars)
        }
        for commune in arrived { here[commune] = near[commune] + 1 }
      }
      for commune in arrived {
        if next == stops.count, drives(van, from: site(of: commune), to: base) { return nil }
        guard driveOn(from: site(of: commune), evenings: here[commune]) else { return nil }
      }
    }
    return .home
  }

  /// Whether a commune could have an evening on a date, as far as its availability and its own promises say.
  private func canHost(_ commune: Int, on date: CivilDate, _ calendars: [HostCalendar]) -> Bool {
    let promised = promisedDates[commune] ?? []
    if promised.contains(date) { return true }
    let gap = draft.rules.minDaysBetweenEvenings
    return calendars[commune].open.contains(date) && promised.count < draft.communes[commune].evenings
      && promised.allSatisfy { abs($0 - date) >= gap }
  }
}
