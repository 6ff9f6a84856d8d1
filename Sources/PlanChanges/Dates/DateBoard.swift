public import CivilTime
public import SeasonModel

/// What every date of the season means for one commune: hers, free and at what cost, possible if others move, or why
/// not.
///
/// Prepared once for a plan; each question costs time of its own. Figures are exact: they equal the difference of two
/// `PlanAudit` scores. What is called free here is what a move by hand takes: both ask this board.
public struct DateBoard {
  private let season: Season
  private let plan: Plan
  private let today: CivilDate?
  private let tables: BoardTables
  private let board: EveningBoard
  /// Judges changes by whole audits where the plan breaks rules as it is, or did; nil where a board knows all there is.
  private let judge: PlanJudge?

  /// Lays a plan out.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - plan: its plan. Where it breaks rules as it is, a date is free if it breaks none besides.
  ///   - today: dates before it are past, and their evenings stay; nil when every date is still to come.
  /// - Complexity: O(slots + evenings + communes x dates).
  public init(season: Season, plan: Plan, today: CivilDate? = nil) {
    self.season = season
    self.plan = plan
    self.today = today
    tables = BoardTables(season: season)
    board = EveningBoard(tables: tables, plan: plan, today: today)
    let judge = PlanJudge(of: plan, in: season)
    self.judge = judge.isValid && !board.isTorn ? nil : judge
  }

  /// What each date of the season means for a commune, earliest first.
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - van: the only van to consider, by its position; nil for all.
  ///   - moves: how many other evenings a proposal may move at most; 0 asks for none.
  /// - Returns: one verdict for each date.
  /// - Complexity: O(slots x outing length) without moves; with them the search tries up to `SmallReplan.effort` slots
  ///   for each date.
  public func dates(of commune: Int, van: Int? = nil, moves: Int = 0) -> [DateVerdict] {
    dates(of: commune, within: HandLimits(van: van, moves: moves))
  }

  /// What each date of the season means for a commune, and for `free` and `move` how a hand would do it.
  public func dates(of commune: Int, within limits: HandLimits) -> [DateVerdict] {
    var asker = question(about: commune, limits)
    return season.span.map { asker.verdict(on: $0) }
  }

  /// What one date of the season means for a commune.
  public func verdict(on date: CivilDate, of commune: Int, van: Int? = nil, moves: Int = 0) -> DateVerdict {
    verdict(on: date, of: commune, within: HandLimits(van: van, moves: moves))
  }

  /// What one date of the season means for a commune, and for `free` and `move` how a hand would do it.
  public func verdict(on date: CivilDate, of commune: Int, within limits: HandLimits) -> DateVerdict {
    var asker = question(about: commune, limits)
    return asker.verdict(on: date)
  }

  private func question(about commune: Int, _ limits: HandLimits) -> DateQuestion {
    DateQuestion(
      season: season, plan: plan, board: board, commune: commune, limits: limits, today: today,
      strays: board.strays.filter { $0.commune == season.communes[commune].code }, judge: judge)
  }
}
