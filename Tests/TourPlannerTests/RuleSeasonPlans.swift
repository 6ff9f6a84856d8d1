import CivilTime
import SeasonModel

@testable import TourPlanner

/// Plans, columns and insertions of a small season, worked out without the code that is tried.
extension RuleSeason {
  /// Whether some leg is forbidden to some van.
  var hasForbiddenLegs: Bool {
    season.vans.contains { $0.maxLeg != nil } || season.draft.distances?.cells.contains(TravelMatrix.noRoad) ?? false
  }

  /// Every column that the judge takes.
  func allColumns(_ judge: ColumnJudge) -> [OutingColumn] {
    let problem = judge.problem
    var columns: [OutingColumn] = []
    for (position, outing) in problem.outings.enumerated() {
      var routes: [(communes: [Int32], days: [Int16])] = [([], [])]
      for day in outing.firstDay...outing.lastDay {
        routes += routes.flatMap { route in
          (0..<problem.communeCount).map { (route.communes + [Int32($0)], route.days + [Int16(day)]) }
        }
      }
      columns += routes.dropFirst().compactMap {
        judge.column(outing: position, communes: $0.communes, days: $0.days)
      }
    }
    return columns
  }

  /// Whether a plan can hold a column beside all promises of its communes.
  func keepsPromises(_ column: OutingColumn) -> Bool {
    let van = problem.outings[column.outing].van
    let evenings = zip(column.communes, column.days).map { (commune: Int($0), date: season.span.first + Int($1)) }
    return season.promises.allSatisfy { promise in
      evenings.allSatisfy { evening in
        guard evening.commune == promise.commune else { return true }
        if evening.date == promise.date { return promise.van.map { $0 == van } ?? true }
        return abs(evening.date - promise.date) >= max(1, season.rules.minDaysBetweenEvenings)
      }
    }
  }

  /// The slots without an evening.
  func freeSlots(of plan: Plan) -> [(outing: Int, day: Int)] {
    season.outings.enumerated().flatMap { position, outing in
      outing.dates.filter { date in
        !plan.evenings.contains { $0.date == date && $0.van == season.vans[outing.van].id }
      }.map { (position, $0 - season.span.first) }
    }
  }

  /// Where one more evening of a commune breaks no rule, with all that it costs and its penalties alone.
  func insertions(of commune: Int, into plan: Plan) -> [(outing: Int, day: Int, cost: Int, penalty: Int)] {
    let before = PlanAudit(of: plan, in: season)
    return freeSlots(of: plan).compactMap { slot in
      let evening = Evening(
        date: season.span.first + slot.day, van: season.vans[season.outings[slot.outing].van].id,
        commune: season.communes[commune].code)
      let after = PlanAudit(of: Plan(evenings: plan.evenings + [evening]), in: season)
      guard after.isValid else { return nil }
      return (
        slot.outing, slot.day, after.score.cost.count - before.score.cost.count,
        after.penalty.count - before.penalty.count
      )
    }
  }
}

extension ColumnJudge {
  /// The columns of a plan, or nil where one of them breaks a rule.
  func judgedColumns(of plan: Plan) -> [OutingColumn]? {
    let columns = columns(of: plan)
    return columns.reduce(0) { $0 + $1.communes.count } == plan.evenings.count ? columns : nil
  }
}

extension Solution {
  /// The stops of columns; those that keep a promise are bound to their day.
  init(of columns: [OutingColumn], problem: Problem) {
    var stops = [[Stop]](repeating: [], count: problem.outings.count)
    for column in columns {
      stops[column.outing] = zip(column.communes, column.days).map { commune, day in
        let isPinned = problem.pins.contains { $0.commune == Int(commune) && $0.day == Int(day) }
        return Stop(commune: Int(commune), day: Int(day), pinnedDay: isPinned ? Int(day) : -1)
      }
    }
    self.init(stops: stops, score: PlanScore(missing: 0, priorityUnserved: 0, cost: .zero), driven: 0)
  }
}

extension TourState {
  /// Holds the evenings of a plan, whatever rules they break.
  func adopt(_ plan: Plan) {
    let season = problem.season
    adopt(
      Solution(
        of: problem.outings.enumerated().map { position, outing in
          let there = plan.evenings.filter { evening in
            evening.van == season.vans[outing.van].id
              && (outing.firstDay...outing.lastDay).contains(evening.date - season.span.first)
          }.sorted { $0.date < $1.date }
          return OutingColumn(
            outing: position, communes: there.map { Int32(season.communePositions[$0.commune] ?? -1) },
            days: there.map { Int16($0.date - season.span.first) }, cost: 0)
        }, problem: problem))
  }
}
