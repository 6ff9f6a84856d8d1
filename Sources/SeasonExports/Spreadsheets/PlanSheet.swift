internal import CivilTime
public import SeasonModel
public import TextFormats

/// The plan as a spreadsheet: `plan.csv` of the file formats.
///
/// One row for each evening, by date and then van, cancelled ones included with no drive. The metres of all legs and
/// returns add up to the driven metres of the plan exactly.
public struct PlanSheet: Sendable {
  private let rows: [[PlanColumn: SheetCell]]

  /// Works out the rows of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - season: its season.
  ///   - scope: which evenings; the drives are those of the whole plan.
  public init(of plan: Plan, in season: Season, scope: ExportScope = .season) {
    let roads = EveningRoads(plan: plan, season: season)
    self.rows = plan.evenings.indices.compactMap { position in
      guard scope.holds(plan.evenings[position], in: season) else { return nil }
      return PlanSheet.row(of: plan.evenings[position], stop: roads.stops[position], roads: roads, season: season)
    }
  }

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - dialect: how cells and lines are written.
  ///   - columns: which columns, in which order.
  /// - Returns: the file, byte order mark included where the dialect has one.
  public func csv(dialect: CSVDialect = .rfc4180, columns: [PlanColumn] = PlanColumn.allCases) -> [UInt8] {
    Sheet(header: columns.map(\.rawValue), rows: rows.map { row in columns.map { row[$0] ?? .empty } })
      .bytes(in: dialect)
  }

  private static func row(
    of evening: Evening, stop: EveningRoads.Stop?, roads: EveningRoads, season: Season
  ) -> [PlanColumn: SheetCell] {
    var row: [PlanColumn: SheetCell] = [
      .date: .date(evening.date), .weekday: .weekday(evening.date.weekday), .opens: .time(season.hours.opens),
      .closes: .time(season.hours.closes), .van: .text(evening.van), .code: .text(evening.commune),
      .status: .text(evening.status.rawValue),
      .outing: roads.outingNumber(of: evening).map(SheetCell.integer) ?? .empty,
    ]
    var notes = [evening.note]
    if let position = season.communePositions[evening.commune] {
      let commune = season.communes[position]
      row[.commune] = .text(commune.name)
      row[.territory] = .text(commune.territory)
      row[.venue] = .text(commune.venue)
      row[.contact] = .text(commune.contact)
      notes.append(commune.note)
    }
    row[.note] = .text(notes.filter { !$0.isEmpty }.joined(separator: " / "))
    if let stop {
      row[.from] = .text(season.siteName(stop.from))
      row[.legKm] = stop.leg.map { .thousandths($0.metres.count) } ?? .empty
      row[.legMinutes] = stop.leg.map { .thousandths($0.time.thousandths) } ?? .empty
      row[.returnKm] = stop.returning.map { .thousandths($0.metres.count) } ?? .empty
      row[.returnMinutes] = stop.returning.map { .thousandths($0.time.thousandths) } ?? .empty
    } else {
      for column in [PlanColumn.legKm, .legMinutes, .returnKm, .returnMinutes] { row[column] = .integer(0) }
    }
    return row
  }
}
