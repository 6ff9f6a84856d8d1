import CivilTime
import PlanChanges
import SeasonModel
import TourPlanner

/// What the identifier of a van's double has at its end.
private let doubleMark = "+"

/// Whether facts leave room, by trying everything with `PlanAudit` as the only judge; code that shares nothing with the
/// search it checks.
///
/// The facts that do not hold are taken out of a season's files, and every way to place the evenings that are needed is
/// tried in the season that is left. Only for seasons with a handful of slots and villages.
struct RoomBruteForce {
  private let season: Season
  private let needs: [Int]
  private let pins: [Evening]
  private let floors: [String: Int]
  private let slots: [(van: String, date: CivilDate)]
  private let weekLimits: [String: Int]
  /// Whether evenings that nobody needs may help: in between to shorten a leg, or for a territory.
  private let mayHelp: Bool
  private var triesLeft = 1500

  /// Makes the season in which only some facts hold; nil where it is none.
  ///
  /// - Parameters:
  ///   - season: the season as it is.
  ///   - commune: who asks.
  ///   - evenings: how many evenings it would have.
  ///   - facts: the facts that hold.
  init?(_ season: Season, commune: Int, evenings: Int, facts: [Fact]) {
    var draft = season.draft
    let host = season.communes[commune]
    var kept = Set<Int>()
    var needs = [Int](repeating: 0, count: season.communes.count)
    needs[commune] = evenings
    var pins: [Evening] = []
    var floors: [String: Int] = [:]
    for fact in facts {
      switch fact {
      case .open(let rows): kept.formUnion(rows)
      case .closed(let row), .promise(let row): kept.insert(row)
      case .need(let other, let count): needs[other] = count
      case .kept(let evening): pins.append(evening)
      case .territoryMinimum(let rule, let count): floors[season.rules.territories[rule].name] = count
      default: break
      }
    }
    draft.availability = season.availability.enumerated().filter { row, said in
      if kept.contains(row) { return true }
      if said.status == .fixed { return false }
      return !said.concerns(host) || said.status == .preferred
    }.map(\.element)
    draft.vans = season.vans.enumerated().flatMap { number, van in
      RoomBruteForce.loosened(van, number, facts, season.span)
    }
    RoomBruteForce.loosen(&draft.rules, facts)
    guard let loose = try? Season(validating: draft) else { return nil }
    self.season = loose
    self.needs = needs
    self.pins = pins
    self.floors = floors
    mayHelp = !floors.isEmpty || facts.contains { if case .legs = $0 { true } else { false } }
    weekLimits = Dictionary(
      uniqueKeysWithValues: season.vans.enumerated().compactMap { number, van in
        facts.contains(.week(van: number)) ? van.maxEveningsPerWeek.map { (van.id, $0) } : nil
      })
    slots = loose.span.flatMap { date in loose.vans.filter { $0.works(on: date) }.map { ($0.id, date) } }
  }

  /// A van without the limits that do not hold, and its double for the dates on which it does not work as it is: each
  /// of them is an outing of its own.
  private static func loosened(_ old: Van, _ number: Int, _ facts: [Fact], _ span: DateSpan) -> [Van] {
    var van = old
    van.maxEveningsPerWeek = nil
    if !facts.contains(.vanTerritories(van: number)) { van.territories = [] }
    if !facts.contains(.legs(van: number)) { van.maxLeg = nil }
    var wide = van
    if !facts.contains(.vanWeekdays(van: number)) { wide.extraDates = Array(span) }
    wide.closed = old.closed.enumerated().filter { facts.contains(.vanClosed(van: number, period: $0.offset)) }
      .map(\.element)
    var double = van
    (double.id, double.weekdays, double.overnight) = (old.id + doubleMark, Set(Weekday.allCases), .base)
    let dates = span.filter { wide.works(on: $0) && !old.works(on: $0) }
    double.extraDates = []
    double.closed = span.filter { !dates.contains($0) }.map { Van.ClosedPeriod(span: DateSpan($0)) }
    return dates.isEmpty ? [van] : [van, double]
  }

  /// Whether no van has too many evenings in a week, its double's included.
  private func keepsWeeks(_ plan: Plan) -> Bool {
    weekLimits.allSatisfy { id, limit in
      let dates = plan.evenings.filter { $0.van == id || $0.van == id + doubleMark }.map(\.date)
      return Dictionary(grouping: dates, by: \.mondayOfWeek).values.allSatisfy { $0.count <= limit }
    }
  }

  private static func loosen(_ rules: inout Rules, _ facts: [Fact]) {
    if !facts.contains(.gap) { rules.minDaysBetweenEvenings = 0 }
    if !facts.contains(.neighbours) { rules.neighbours = nil }
    if !facts.contains(.outingTerritory) { rules.oneTerritoryPerOuting = false }
    for rule in rules.territories.indices {
      if !facts.contains(.territoryMaximum(rule: rule)) { rules.territories[rule].maxEvenings = nil }
      rules.territories[rule].minEvenings = 0
    }
  }

  /// Whether there is room; nil when there are too many ways to try.
  mutating func hasRoom() -> Bool? {
    let found = place(0, Plan(evenings: pins))
    return found ? true : triesLeft > 0 ? false : nil
  }

  /// Goes through the slots: one more evening for somebody who still needs one, or whom a promise names, or nobody.
  private mutating func place(_ slot: Int, _ plan: Plan) -> Bool {
    triesLeft -= 1
    guard triesLeft > 0 else { return false }
    let counts = season.communes.map { plan.evenings(of: $0.code).count }
    let needed = zip(counts, needs).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    guard needed <= slots.count - slot, keepsWeeks(plan) else { return false }
    let audit = PlanAudit(of: plan, in: season)
    let broken = audit.brokenRules.filter { ![.fixed, .leg, .road].contains($0.rule) }
    guard broken.isEmpty else { return false }
    if audit.isValid, isEnough(counts) { return true }
    guard slot < slots.count else { return false }
    let (van, date) = slots[slot]
    if plan.evenings.contains(where: { $0.van == van && $0.date == date }) { return place(slot + 1, plan) }
    for (number, commune) in season.communes.enumerated() where counts[number] < commune.evenings {
      let isPromised = season.promises.contains { $0.commune == number && $0.date == date }
      guard mayHelp || isPromised || counts[number] < needs[number] else { continue }
      let next = Plan(evenings: plan.evenings + [Evening(date: date, van: van, commune: commune.code)])
      if place(slot + 1, next) { return true }
    }
    return place(slot + 1, plan)
  }

  private func isEnough(_ counts: [Int]) -> Bool {
    let isServed = zip(counts, needs).allSatisfy { $0 >= $1 }
    return isServed
      && floors.allSatisfy { name, floor in
        zip(season.communes, counts).reduce(0) { $0 + ($1.0.territory == name ? $1.1 : 0) } >= floor
      }
  }
}
