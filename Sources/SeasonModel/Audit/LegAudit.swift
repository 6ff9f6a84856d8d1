internal import CivilTime

/// The legs of a plan that a van must not drive, and those of them that a cancellation left behind.
struct LegAudit {
  /// Legs with no road, or longer than the van drives.
  private(set) var broken: [BrokenRule] = []
  /// Of these, the ones on whose way an evening was called off.
  ///
  /// Once the evenings at both ends took place, such a leg is history, and no longer broken.
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
    let base = season.baseSite(ofVan: outing.van)
    var before: Evening?
    for stop in drive.stops {
      let evening = plan.evenings[stop.evening]
      judge(Way(leg: stop.leg, from: stop.from, to: stop.site, start: before, end: evening), on: outing)
      before = evening
      guard stop.isLast else { continue }
      judge(Way(leg: stop.returning, from: stop.site, to: base, start: evening, end: nil), on: outing)
    }
  }

  /// A leg between two evenings; nil stands for the base.
  private struct Way {
    let leg: (metres: Metres, time: Minutes)?
    let from: Int
    let to: Int
    let start: Evening?
    let end: Evening?

    /// Whether everything about it is past.
    var isHistory: Bool { [start, end].allSatisfy { $0.map { $0.status == .held } ?? true } }
  }

  private mutating func judge(_ way: Way, on outing: Outing) {
    let van = season.vans[outing.van]
    var rule = BrokenRule(
      .road, date: outing.dates.first, otherDate: outing.dates.last, van: van.id,
      codes: [code(ofSite: way.from), code(ofSite: way.to)])
    if let leg = way.leg {
      guard let longest = van.maxLeg, leg.metres > longest else { return }
      (rule.rule, rule.actual, rule.limit) = (.leg, leg.metres.count, longest.count)
    }
    if !season.draft.drivenLegs.isEmpty, DrivenLeg(rule).map(season.draft.drivenLegs.contains) ?? false { return }
    // The van leaves and reaches its base on no date of the outing's own.
    let (early, late) = (way.start?.date ?? outing.dates.first - 1, way.end?.date ?? outing.dates.last + 1)
    let isTorn = offDates[van.id, default: []].contains { early < $0 && $0 < late }
    if isTorn, way.isHistory { return }
    broken.append(rule)
    if isTorn { torn.append(rule) }
  }

  private func code(ofSite site: Int) -> String {
    site < season.places.count ? season.places[site].id : season.communes[site - season.places.count].code
  }
}
