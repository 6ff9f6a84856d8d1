internal import CivilTime
internal import SeasonModel

@testable import TourPlanner

/// Every plan of a small season, judged by the audit, which shares no code with the planner.
struct BoundBruteForce {
  /// What is tried, beside the season.
  struct Effort {
    /// The most slots of a season that is tried.
    var mostSlots = 6
    /// A rule that plans may break for `bestWithout`; those are also tried on dates on which nobody can host, if that is it.
    var ignored: BrokenRule.Rule?
    /// How many plans are kept in `samples`.
    var mostSamples = 0
  }

  let season: Season
  private let effort: Effort
  private let slots: [(van: Int, date: CivilDate)]

  /// The score of the best plan that keeps all rules, or nil when there is none.
  private(set) var best: PlanScore?
  /// The score of the best plan that keeps all rules but the ignored one.
  private(set) var bestWithout: PlanScore?
  /// Plans that keep all rules: each that was better than all before it, so that the last is the best.
  private(set) var plans: [(plan: Plan, score: PlanScore)] = []
  /// For each number of missing evenings and unserved priority, the least cost.
  private(set) var leastCosts: [[Int]: Int] = [:]
  /// What the dearest plan costs that keeps all rules.
  private(set) var greatestCost = 0
  /// Some of the plans that keep all rules or all but the ignored one, spread over all there are.
  private(set) var samples: [Plan] = []
  private var seen = 0
  private var sampleEvery = 1

  /// Tries every plan; nil for a season of too many slots.
  init?(_ season: Season, mostSlots: Int = 6) {
    self.init(season, Effort(mostSlots: mostSlots))
  }

  /// Tries every plan; nil for a season of too many slots.
  init?(_ season: Season, _ effort: Effort) {
    self.season = season
    self.effort = effort
    slots = season.outings.flatMap { outing in outing.dates.map { (outing.van, $0) } }
    guard slots.count <= effort.mostSlots else { return nil }
    var evenings: [Evening] = []
    var held = [Int](repeating: 0, count: season.communes.count)
    descend(0, &evenings, &held)
  }

  /// The least cost of a plan that is at least as good as a score in what is missing and unserved.
  func leastCost(within score: PlanScore) -> Int? {
    let limit = (score.missing, score.priorityUnserved)
    return leastCosts.filter { ($0.key[0], $0.key[1]) <= limit }.map(\.value).min()
  }

  private mutating func descend(_ slot: Int, _ evenings: inout [Evening], _ held: inout [Int]) {
    guard slot < slots.count else { return judge(Plan(evenings: evenings)) }
    descend(slot + 1, &evenings, &held)
    let (van, date) = slots[slot]
    let mayExceed = effort.ignored == .evenings
    for (position, commune) in season.communes.enumerated() where mayExceed || held[position] < commune.evenings {
      let isPromised = season.promises.contains { $0.commune == position && $0.date == date }
      guard isPromised || effort.ignored == .availability || season.calendars[position].open.contains(date) else {
        continue
      }
      held[position] += 1
      evenings.append(Evening(date: date, van: season.vans[van].id, commune: commune.code))
      descend(slot + 1, &evenings, &held)
      evenings.removeLast()
      held[position] -= 1
    }
  }

  private mutating func judge(_ plan: Plan) {
    let audit = PlanAudit(of: plan, in: season)
    guard audit.brokenRules.allSatisfy({ $0.rule == effort.ignored }) else { return }
    keepSample(plan)
    bestWithout = min(bestWithout ?? audit.score, audit.score)
    guard audit.isValid else { return }
    if best.map({ audit.score < $0 }) ?? true {
      best = audit.score
      plans.append((plan, audit.score))
    }
    let key = [audit.score.missing, audit.score.priorityUnserved]
    leastCosts[key] = min(leastCosts[key] ?? .max, audit.score.cost.count)
    greatestCost = max(greatestCost, audit.score.cost.count)
  }

  /// Keeps every so manieth plan, and of those every second when they are too many.
  private mutating func keepSample(_ plan: Plan) {
    guard effort.mostSamples > 0 else { return }
    if seen % sampleEvery == 0 { samples.append(plan) }
    seen += 1
    guard samples.count > effort.mostSamples else { return }
    samples = samples.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    sampleEvery *= 2
  }
}

extension ColumnJudge {
  /// The columns of a plan that keeps all rules.
  func columns(of plan: Plan) -> [OutingColumn] {
    let season = problem.season
    return problem.outings.enumerated().compactMap { position, outing in
      let there = plan.evenings.filter { evening in
        evening.van == season.vans[outing.van].id
          && (outing.firstDay...outing.lastDay).contains(evening.date - season.span.first)
      }
      guard !there.isEmpty else { return nil }
      return column(
        outing: position, communes: there.map { Int32(season.communePositions[$0.commune] ?? -1) },
        days: there.map { Int16($0.date - season.span.first) })
    }
  }
}

extension Plan {
  /// The plan that columns amount to.
  init(_ columns: [OutingColumn], of problem: Problem) {
    let season = problem.season
    self.init(
      evenings: columns.flatMap { column in
        zip(column.communes, column.days).map { commune, day in
          Evening(
            date: season.span.first + Int(day), van: season.vans[problem.outings[column.outing].van].id,
            commune: season.communes[Int(commune)].code)
        }
      })
  }
}
