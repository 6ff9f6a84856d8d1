internal import SeasonModel

@testable import TourPlanner

/// Every plan of a small season, judged by the audit, which shares no code with the planner.
struct BoundBruteForce {
  let season: Season
  private let slots: [(van: Int, date: CivilDate)]

  /// The score of the best plan that keeps all rules, or nil when there is none.
  private(set) var best: PlanScore?
  /// Plans that keep all rules: each that was better than all before it, so that the last is the best.
  private(set) var plans: [(plan: Plan, score: PlanScore)] = []
  /// For each number of missing evenings and unserved priority, the least cost.
  private(set) var leastCosts: [[Int]: Int] = [:]

  /// Tries every plan; nil for a season of more than `mostSlots` slots.
  init?(_ season: Season, mostSlots: Int = 6) {
    self.season = season
    slots = season.outings.flatMap { outing in outing.dates.map { (outing.van, $0) } }
    guard slots.count <= mostSlots else { return nil }
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
    guard slot < slots.count else {
      let audit = PlanAudit(of: Plan(evenings: evenings), in: season)
      guard audit.isValid else { return }
      if best.map({ audit.score < $0 }) ?? true {
        best = audit.score
        plans.append((Plan(evenings: evenings), audit.score))
      }
      let key = [audit.score.missing, audit.score.priorityUnserved]
      leastCosts[key] = min(leastCosts[key] ?? .max, audit.score.cost.count)
      return
    }
    descend(slot + 1, &evenings, &held)
    let (van, date) = slots[slot]
    for (position, commune) in season.communes.enumerated() where held[position] < commune.evenings {
      let isPromised = season.promises.contains { $0.commune == position && $0.date == date }
      guard isPromised || season.calendars[position].open.contains(date) else { continue }
      held[position] += 1
      evenings.append(Evening(date: date, van: season.vans[van].id, commune: commune.code))
      descend(slot + 1, &evenings, &held)
      evenings.removeLast()
      held[position] -= 1
    }
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
