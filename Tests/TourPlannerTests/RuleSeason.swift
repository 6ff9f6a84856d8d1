import CivilTime
import SeasonModel
import Synchronization
import Testing

@testable import TourPlanner

/// A rule of a season: each has seasons in which it binds, and each home of the planner is tried on them.
enum SeasonRule: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case availability
  case oneVanAtATime
  case noMoreThanWanted
  case promise
  case promiseOfAVan
  case daysBetween
  case week
  case leg
  case noRoad
  case vanTerritory
  case oneTerritoryPerOuting
  case territoryMost
  case territoryLeast
  case hardNeighbours
  case softNeighbours
  case preferredDates
  case vanClosed
  case extraDate
  case priority
  case minutes

  var testDescription: String { rawValue }

  /// The rule of the audit that plans without it break; nil where it makes them dear, or changes which slots there are.
  var broken: BrokenRule.Rule? {
    switch self {
    case .availability: .availability
    case .oneVanAtATime: .commune
    case .noMoreThanWanted: .evenings
    case .promise, .promiseOfAVan: .fixed
    case .daysBetween: .gap
    case .week: .week
    case .leg: .leg
    case .noRoad: .road
    case .vanTerritory: .vanTerritory
    case .oneTerritoryPerOuting: .outingTerritory
    case .territoryMost: .territory
    case .hardNeighbours: .neighbours
    case .territoryLeast, .softNeighbours, .preferredDates, .vanClosed, .extraDate, .priority, .minutes: nil
    }
  }

  /// Whether it only binds where there are two vans.
  var needsTwoVans: Bool { [.oneVanAtATime, .promise, .promiseOfAVan].contains(self) }

  /// The same season without the rule, where that is not to break it.
  func relaxed(_ draft: SeasonDraft) -> SeasonDraft {
    var draft = draft
    switch self {
    case .territoryLeast: draft.rules.territories = []
    case .softNeighbours: draft.rules.neighbours = nil
    case .preferredDates: draft.rules.preferredDatePenalty = .zero
    case .vanClosed: for van in draft.vans.indices { draft.vans[van].closed = [] }
    case .extraDate: for van in draft.vans.indices { draft.vans[van].extraDates = [] }
    case .priority: for commune in draft.communes.indices { draft.communes[commune].priority = 1 }
    case .minutes: draft.rules.objective = .distance
    default: break
    }
    return draft
  }

  /// Switches the rule on in a season, with numbers that make it likely to bind.
  func apply(to draft: inout SeasonDraft, _ dice: inout BoundSeason.Dice) {
    let days = draft.lastDate - draft.firstDate + 1
    switch self {
    case .availability:
      for commune in draft.communes { addRow(.closed, of: commune.code, length: days / 2, to: &draft, &dice) }
    case .oneVanAtATime:
      draft.vans[1].weekdays = draft.vans[0].weekdays
      draft.communes[0].evenings = 2
      draft.communes[0].required = 2
    case .noMoreThanWanted: draft.rules.territories = [Rules.Territory(name: "east", minEvenings: dice.roll(2...4))]
    case .promise, .promiseOfAVan:
      let van = draft.vans[dice.roll(0...(draft.vans.count - 1))]
      let dates = (0..<days).map { draft.firstDate + $0 }.filter(van.works(on:))
      let (host, date) = (dice.roll(0...(draft.communes.count - 1)), dates[dice.roll(0...(dates.count - 1))])
      let who = AvailabilityRow.Subject.commune("c\(host)")
      draft.availability.append(
        AvailabilityRow(subject: who, span: DateSpan(date), status: .fixed, van: self == .promise ? nil : van.id))
      // A promise holds where a row says closed.
      if dice.once(in: 2) {
        draft.availability.append(AvailabilityRow(subject: who, span: DateSpan(date), status: .closed))
      }
    case .daysBetween:
      draft.rules.minDaysBetweenEvenings = dice.roll(2...4)
      for commune in 0..<2 {
        draft.communes[commune].evenings = 2
        draft.communes[commune].required = 2
      }
    case .week: for van in draft.vans.indices { draft.vans[van].maxEveningsPerWeek = dice.roll(1...2) }
    case .leg: for van in draft.vans.indices { draft.vans[van].maxLeg = Metres(dice.roll(18_000...40_000)) }
    case .noRoad:
      for cell in draft.distances?.cells.indices ?? 0..<0 where dice.once(in: 3) {
        if draft.distances?.cells[cell] != 0 { draft.distances?.cells[cell] = TravelMatrix.noRoad }
      }
    case .vanTerritory: draft.vans[0].territories = ["east"]
    case .oneTerritoryPerOuting: draft.rules.oneTerritoryPerOuting = true
    case .territoryMost: draft.rules.territories = [Rules.Territory(name: "east", maxEvenings: dice.roll(1...2))]
    case .territoryLeast:
      draft.rules.territories = [Rules.Territory(name: "east", minEvenings: dice.roll(1...2))]
      for commune in draft.communes.indices {
        draft.communes[commune].required = 0
        draft.communes[commune].priority = draft.communes[commune].territory == "east" ? 0 : 2
      }
    case .hardNeighbours, .softNeighbours:
      draft.rules.neighbours = Rules.Neighbours(
        within: Metres(dice.roll(15_000...35_000)), minDays: dice.roll(2...3),
        penalty: self == .softNeighbours ? Metres(dice.roll(2000...20_000)) : nil)
    case .preferredDates:
      draft.rules.preferredDatePenalty = Metres(dice.roll(5000...30_000))
      for commune in draft.communes { addRow(.preferred, of: commune.code, length: 2, to: &draft, &dice) }
    case .vanClosed:
      let from = dice.roll(0...(days - 2))
      guard let span = DateSpan(first: draft.firstDate + from, last: draft.firstDate + from + 1) else { return }
      draft.vans[0].closed = [Van.ClosedPeriod(span: span)]
    case .extraDate: draft.vans[0].extraDates = [draft.firstDate + dice.roll(0...(days - 1))]
    case .priority:
      for commune in draft.communes.indices {
        draft.communes[commune].required = 0
        draft.communes[commune].priority = [1, 5, 30, 1000][dice.roll(0...3)]
      }
    case .minutes:
      draft.rules.objective = .time
      draft.durations = draft.distances.map { distances in
        TravelMatrix(
          codes: distances.codes, cells: distances.cells.map { $0 == 0 ? 0 : Int32(dice.roll(1000...60_000)) })
      }
    }
  }

  private func addRow(
    _ status: AvailabilityRow.Status, of code: String, length: Int, to draft: inout SeasonDraft,
    _ dice: inout BoundSeason.Dice
  ) {
    let last = draft.lastDate - draft.firstDate
    let from = dice.roll(0...max(0, last - length + 1))
    guard let span = DateSpan(first: draft.firstDate + from, last: draft.firstDate + min(last, from + length - 1))
    else {
      return
    }
    draft.availability.append(AvailabilityRow(subject: .commune(code), span: span, status: status))
  }
}

/// A small season in which a rule binds: plans that do not know it are better, or are not what they seem.
struct RuleSeason: Sendable {
  let rule: SeasonRule
  let seed: Int
  let season: Season
  let force: BoundBruteForce
  let best: PlanScore

  var problem: Problem { Problem(season: season) }

  /// How many seasons each rule is tried on.
  static let count = 3
  private static let known = Mutex<[SeasonRule: [RuleSeason]]>([:])

  /// The first seasons in which a rule binds.
  static func all(of rule: SeasonRule) throws -> [RuleSeason] {
    if let known = known.withLock({ $0[rule] }) { return known }
    var found: [RuleSeason] = []
    var seed = 0
    while found.count < count, seed < 400 {
      if let season = try RuleSeason(rule, seed: seed) { found.append(season) }
      seed += 1
    }
    try #require(found.count == count, "\(rule) seldom binds")
    known.withLock { [found] in $0[rule] = found }
    return found
  }

  init?(_ rule: SeasonRule, seed: Int) throws {
    var dice = BoundSeason.Dice(seed: 5000 + seed)
    var draft = try RuleSeason.draft(&dice, needsTwoVans: rule.needsTwoVans)
    rule.apply(to: &draft, &dice)
    guard let season = try? Season(validating: draft) else { return nil }
    let slots = season.outings.reduce(0) { $0 + $1.dates.count }
    guard (3...5).contains(slots),
      let force = BoundBruteForce(season, .init(mostSlots: 5, ignored: rule.broken, mostSamples: 40)),
      let best = force.best, force.plans.count > 1
    else { return nil }
    self.rule = rule
    self.seed = seed
    self.season = season
    self.force = force
    self.best = best
    guard try binds() else { return nil }
  }

  /// Whether the best plan that does not know the rule is another one, and is not as good as it seems.
  private func binds() throws -> Bool {
    guard rule.broken == nil else { return force.bestWithout.map { $0 < best } ?? false }
    guard let relaxed = try? Season(validating: rule.relaxed(season.draft)),
      let force = BoundBruteForce(relaxed, mostSlots: 6), let naive = force.plans.last
    else { return false }
    // Fewer dates to drive on make plans worse, more make them better.
    if rule == .vanClosed { return naive.score < best }
    if rule == .extraDate { return best < naive.score }
    let audit = PlanAudit(of: naive.plan, in: season)
    return audit.isValid && audit.score > best
  }

  /// A season of four communes and three to five slots, without any rule.
  private static func draft(_ dice: inout BoundSeason.Dice, needsTwoVans: Bool) throws -> SeasonDraft {
    let hour = try #require(TimeOfDay(hour: 18, minute: 0))
    let late = try #require(TimeOfDay(hour: 22, minute: 0))
    let first = CivilDate(daysSince1970: 20_000 + dice.roll(0...6))
    let days = dice.roll(4...7)
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + (days - 1), hours: EveningHours(opens: hour, closes: late))
    let vans = needsTwoVans ? 2 : dice.roll(1...2)
    draft.places = (0..<vans).map { Place(id: "base\($0)", name: "base\($0)") }
    for position in 0..<vans {
      var van = Van(id: "van\(position)", base: "base\(position)", weekdays: [])
      let count = vans == 1 ? dice.roll(3...4) : dice.roll(1...2)
      while van.weekdays.count < count {
        van.weekdays.insert((first + dice.roll(0...(days - 1))).weekday)
      }
      if dice.once(in: 3) { van.overnight = .base }
      draft.vans.append(van)
    }
    draft.communes = (0..<4).map { position in
      Commune(
        code: "c\(position)", name: "c\(position)", territory: ["east", "west"][dice.roll(0...1)],
        required: dice.once(in: 4) ? 0 : 1, priority: dice.roll(1...3))
    }
    let codes = draft.places.map(\.id) + draft.communes.map(\.code)
    let points = codes.map { _ in (dice.roll(0...40_000), dice.roll(0...40_000)) }
    draft.distances = TravelMatrix(
      codes: codes,
      cells: points.enumerated().flatMap { from in
        points.enumerated().map { to in
          guard from.offset != to.offset else { return Int32(0) }
          let far = abs(from.element.0 - to.element.0) + abs(from.element.1 - to.element.1)
          return Int32(far + dice.roll(0...3000))
        }
      })
    return draft
  }
}
