internal import CivilTime
internal import PlanChanges
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Where in the files facts stand.
extension ReasonTeller {
  /// The place that says so; the first one where several rows do, and nil where no file does.
  func position(of fact: Fact) -> SourcePosition? {
    switch fact {
    case .open(let rows): rows.first.map(sources.position(ofAvailabilityRow:))
    case .closed(let row) where season.availability[row].origin == .past: nil
    case .closed(let row) where season.availability[row].origin != .said: sources.position(of: .rule("noticeDays"))
    case .closed(let row) where !sources.hasAvailabilityRow(row): SourcePosition(file: PlanFile.name)
    case .closed(let row), .promise(let row): sources.position(ofAvailabilityRow: row)
    case .vanWeekdays(let van): sources.position(of: .van(van, "weekdays"))
    case .vanClosed(let van, let period): sources.position(of: .van(van, "closed.\(period)"))
    case .week(let van): sources.position(of: .van(van, "maxEveningsPerWeek"))
    case .vanTerritories(let van): sources.position(of: .van(van, "territories"))
    case .legs(let van):
      season.vans[van].maxLeg == nil ? sources.position(of: .distances) : sources.position(of: .van(van, "maxLegKm"))
    case .need(let commune, _): sources.position(ofCommune: commune)
    case .kept: SourcePosition(file: PlanFile.name)
    case .outingTerritory: sources.position(of: .rule("oneTerritoryPerOuting"))
    case .territoryMaximum(let rule): sources.position(of: .territoryRule(rule, "maxEvenings"))
    case .territoryMinimum(let rule, _): sources.position(of: .territoryRule(rule, "minEvenings"))
    case .gap: sources.position(of: .rule("minDaysBetweenEvenings"))
    case .neighbours: sources.position(of: .rule("neighbours.minDays"))
    }
  }

  /// The place as it stands behind a fact in words, in brackets; nothing where no file says it.
  func shown(_ fact: Fact) -> String {
    if case .open(let rows) = fact { return " (\(lines(rows)))" }
    guard let position = position(of: fact) else { return "" }
    return position.line > 1 ? " (\(Printable(position.file)):\(position.line))" : " (\(Printable(position.file)))"
  }

  /// Whose row it is.
  func subject(_ row: Int) -> String {
    guard case .commune(let code) = season.availability[row].subject else { return "" }
    return season.communeName(code, language)
  }
}
