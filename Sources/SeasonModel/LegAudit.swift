/// The legs of a plan that a van must not drive, and those of them that a cancellation left behind.
struct LegAudit {
  /// Legs with no road, or longer than the van drives.
  private(set) var broken: [BrokenRule] = []
  /// Of these, the ones on whose way an evening was called off.
  private(set) var torn: [BrokenRule] = []

  private let season: Season
  private let plan: Plan
  /// For each van, the dates on which it was to hold an evening that was called off.
  private let offDates: [String: [CivilDate]]

  /// Looks at every leg.
  ///
  /// - Complexity: O(n) for n stops, and for each broken leg the evenings that its van had called off.
  init(of plan: Plan, _ itinerary: Itinerary, in season: Season) {
    self.season = season
    self.plan = plan
    offDates = Dictionary(grouping: plan.calledOff, by: \.van).mapValues { $0.map(\.date) }
    for drive in itinerary.drives { look(at: drive) }
  }

  private mutating func look(at drive: Itinerary.Drive) {
    let outing = season.outings[drive.outing]
    let van = season.vans[outing.van]
    let base = season.baseSite(ofVan: outing.van)
    // The van leaves and reaches its base on no date of the outing's own.
    var before = outing.dates.first - 1
    for stop in drive.stops {
      let date = plan.evenings[stop.evening].date
      judge(stop.leg, from: stop.from, to: stop.site, between: before, and: date, of: van, on: outing)
      if stop.isLast {
        judge(stop.returning, from: stop.site, to: base, between: date, and: outing.dates.last + 1, of: van, on: outing)
      }
      before = date
    }
  }

  private mutating func judge(
    _ leg: (metres: Metres, time: Minutes)?, from: Int, to: Int, between early: CivilDate, and late: CivilDate,
    of van: Van, on outing: Outing
  ) {
    var rule = BrokenRule(
      .road, date: outing.dates.first, otherDate: outing.dates.last, van: van.id,
      codes: [code(ofSite: from), code(ofSite: to)])
    if let leg {
      guard let longest = van.maxLeg, leg.metres > longest else { return }
      (rule.rule, rule.actual, rule.limit) = (.leg, leg.metres.count, longest.count)
    }
    broken.append(rule)
    if offDates[van.id, default: []].contains(where: { early < $0 && $0 < late }) { torn.append(rule) }
  }

  private func code(ofSite site: Int) -> String {
    site < season.places.count ? season.places[site].id : season.communes[site - season.places.count].code
  }
}
