internal import SeasonModel
internal import TourPlanner

/// A commune that has fewer evenings than it wants, and a reason that was checked.
struct UnservedCommune: Sendable {
  /// Why there is no further evening; raw values are the stable names of machine output.
  enum Reason: Sendable, Equatable {
    /// None of its dates is one on which a van that may come works.
    case noCommonDate
    /// There is no road to it or from it that a van would drive.
    case noRoad
    /// Every van and date that could come is taken by others: these communes.
    case slotsTaken(by: [String])
    /// Where a slot is free, a rule stands against it: these rules.
    case rules([BrokenRule.Rule])
    /// A date is free, and the rules allow it.
    case roomLeft(CivilDate)
    /// There is room once others move.
    case roomIfOthersMove

    /// The stable name.
    var name: String {
      switch self {
      case .noCommonDate: "no-common-date"
      case .noRoad: "no-road"
      case .slotsTaken: "slots-taken"
      case .rules: "rules"
      case .roomLeft, .roomIfOthersMove: "room-left"
      }
    }
  }

  /// The position of the commune in the season.
  let commune: Int
  /// How many evenings it wants and does not get.
  let evenings: Int
  /// How many of them are required.
  let required: Int
  /// Why.
  let reason: Reason
  /// The smallest facts that leave no room, if there was time to look for them.
  let explanation: Explanation?
}

/// Finds out why communes are not served, by trying.
struct UnservedSearch {
  /// How many communes are explained with the smallest facts, and how hard it may be: a list is there at once.
  private static let explained = 12
  private static let effort = 20_000

  private let figures: PlanFigures
  /// The season, in which nobody gets a date again that was called off.
  private let season: Season
  private let today: CivilDate?
  /// Who holds each slot.
  private var holders: [Slot: String] = [:]

  /// Prepares the search; dates before `today` are past.
  init(_ figures: PlanFigures, today: CivilDate? = nil) {
    self.figures = figures
    self.today = today
    season = figures.season.keepingOff(figures.plan)
    for evening in figures.plan.evenings where evening.counts {
      guard let van = figures.season.vanPositions[evening.van] else { continue }
      holders[Slot(van: van, date: evening.date)] = evening.commune
    }
  }

  /// Every commune that has fewer evenings than it wants, in the season's order.
  ///
  /// - Complexity: one audit of the plan for each of these communes and each free slot it could use.
  var communes: [UnservedCommune] {
    // A plan that breaks rules has no room or none for reasons of its own.
    let explained = figures.audit.isValid ? UnservedSearch.explained : 0
    return figures.shortCommunes.enumerated().map { place, position in
      let commune = season.communes[position]
      let held = figures.heldByCommune[position]
      let explanation =
        place < explained
        ? Explanation(of: position, plan: figures.plan, in: season, today: today, effort: UnservedSearch.effort) : nil
      return UnservedCommune(
        commune: position, evenings: commune.evenings - held, required: max(0, commune.required - held),
        reason: reason(for: position, explanation), explanation: explanation)
    }
  }

  private func reason(for position: Int, _ explanation: Explanation?) -> UnservedCommune.Reason {
    let found = reason(for: position)
    guard case .room = explanation?.verdict else { return found }
    if case .roomLeft = found { return found }
    return .roomIfOthersMove
  }

  private func reason(for position: Int) -> UnservedCommune.Reason {
    let commune = season.communes[position]
    let vans = season.vans.indices.filter { season.vans[$0].serves(territory: commune.territory) }
    let own = Set(figures.plan.evenings(of: commune.code).map(\.date))
    let slots = season.calendars[position].open.dates.filter { date in
      !own.contains(date) && today.map { date >= $0 } ?? true
    }.flatMap { date in
      vans.filter { season.vans[$0].works(on: date) }.map { Slot(van: $0, date: date) }
    }
    if slots.isEmpty { return .noCommonDate }
    if !vans.contains(where: { canReach(position, van: season.vans[$0]) }) { return .noRoad }
    let free = slots.filter { holders[$0] == nil }
    if free.isEmpty { return .slotsTaken(by: unique(slots.compactMap { holders[$0] })) }
    let broken = Set(figures.audit.brokenRules)
    var rules: [BrokenRule.Rule] = []
    for slot in free {
      let evening = Evening(date: slot.date, van: season.vans[slot.van].id, commune: commune.code)
      let audit = PlanAudit(of: Plan(evenings: figures.plan.evenings + [evening]), in: season)
      // A plan made elsewhere may break rules as it is: only what the new evening adds stands against it.
      let added = audit.brokenRules.filter { !broken.contains($0) }
      if added.isEmpty { return .roomLeft(slot.date) }
      rules += added.map(\.rule)
    }
    return .rules(unique(rules))
  }

  /// Whether some leg reaches the commune and some leg leaves it, short enough for the van.
  private func canReach(_ commune: Int, van: Van) -> Bool {
    let site = season.site(ofCommune: commune)
    let others = (0..<season.table.siteCount).filter { $0 != site }
    func isDriven(_ leg: (metres: Metres, time: Minutes)?) -> Bool {
      guard let leg else { return false }
      return van.maxLeg.map { leg.metres <= $0 } ?? true
    }
    return others.contains { isDriven(season.table.leg(from: $0, to: site)) }
      && others.contains { isDriven(season.table.leg(from: site, to: $0)) }
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
