internal import CivilTime
internal import SeasonModel
internal import TourPlanner

/// What a season says about every slot and commune, in the numbers of an `EveningBoard`.
///
/// A cell is a van on a day: `van * dayCount + day`, days counted from the first date. Cells on which the van does not
/// work have no outing.
final class BoardTables {
  let season: Season
  let legs: LegMemory
  let dayCount: Int
  /// For each cell, the position of its outing, or -1.
  let outingOfCell: [Int32]
  /// The cells that are slots, by date, then van.
  let slots: [Int]
  let weekOfDay: [Int]
  let weekCount: Int
  /// For each commune, the position of its territory's rule, or -1.
  let territoryRuleOf: [Int]
  /// For each commune, the dates on which it can host, promised ones included.
  let hosts: [DateSet]
  /// The cells of promises that name a van or where only one van can be meant; nil where the van is open.
  private let promised: Set<HostDay>
  /// The communes that the neighbour rule calls neighbours; worked out when first asked for.
  private(set) lazy var rivals = Rivals(season: season)

  private struct HostDay: Hashable {
    let commune: Int
    let date: CivilDate
  }

  init(season: Season) {
    self.season = season
    legs = LegMemory(season: season)
    let days = season.span.count
    dayCount = days
    var outingOfCell = [Int32](repeating: -1, count: season.vans.count * days)
    for (position, outing) in season.outings.enumerated() {
      for date in outing.dates { outingOfCell[outing.van * days + (date - season.span.first)] = Int32(position) }
    }
    self.outingOfCell = outingOfCell
    slots = (0..<days).flatMap { day in
      season.vans.indices.map { $0 * days + day }.filter { outingOfCell[$0] >= 0 }
    }
    let weeks = WeekTable(season: season)
    weekOfDay = weeks.ofDay
    weekCount = weeks.count
    territoryRuleOf = TerritoryTable(season: season).ruleOf
    promised = Set(season.promises.map { HostDay(commune: $0.commune, date: $0.date) })
    hosts = HostTable.hostDates(season: season)
  }

  /// The cell of a slot, or nil when its date is outside the season.
  func cell(_ slot: Slot) -> Int? {
    guard season.span.contains(slot.date) else { return nil }
    return slot.van * dayCount + (slot.date - season.span.first)
  }

  /// The slot of a cell.
  func slot(_ cell: Int) -> Slot {
    Slot(van: cell / dayCount, date: season.span.first + cell % dayCount)
  }

  /// Whether a commune has a promise on the day of a cell.
  func isPromised(_ commune: Int, _ cell: Int) -> Bool {
    promised.contains(HostDay(commune: commune, date: season.span.first + cell % dayCount))
  }

  /// Whether a commune can host on the day of a cell.
  func canHost(_ commune: Int, _ cell: Int) -> Bool {
    hosts[commune].contains(season.span.first + cell % dayCount)
  }

  /// The cells in which vans work when only some facts hold, in order; some are left out where the limit is spent.
  func cells(under active: Set<Fact>, limit: WorkLimit) -> [Int] {
    var cells: [Int] = []
    for (van, shape) in season.vans.enumerated() where limit.take(dayCount) {
      let worksDaily = !active.contains(.vanWeekdays(van: van))
      let closed = shape.closed.indices.filter { active.contains(.vanClosed(van: van, period: $0)) }
        .map { shape.closed[$0].span }
      let extraDates = Set(shape.extraDates)
      limit.take(shape.closed.count + shape.extraDates.count)
      for day in 0..<dayCount {
        let date = season.span.first + day
        guard worksDaily || shape.weekdays.contains(date.weekday) || extraDates.contains(date),
          !closed.contains(where: { $0.contains(date) })
        else { continue }
        cells.append(van * dayCount + day)
      }
    }
    return cells
  }

  /// Whether there are legs that a van must not drive.
  func hasForbiddenLegs(van: Int) -> Bool { season.vans[van].maxLeg != nil || hasMissingRoads }

  /// Whether the matrix has cells without a road.
  private lazy var hasMissingRoads: Bool = {
    guard season.table.hasDistanceMatrix else { return false }
    let sites = 0..<season.table.siteCount
    return sites.contains { from in sites.contains { season.table.metres(from: from, to: $0) == nil } }
  }()

  /// What an evening outside the commune's preferred dates costs.
  func wishPenalty(_ commune: Int, _ cell: Int) -> Int {
    season.wishPenalty(ofCommune: commune, on: season.span.first + cell % dayCount)
  }
}
