package import CivilTime
package import PlanChanges
package import SeasonModel

/// What each date of the season means for one commune.
package struct DatesAnswer {
  /// The plan.
  package let plan: Plan
  /// The season in which the dates that were called off are open to nobody.
  package let season: Season
  /// The position of the commune.
  package let commune: Int
  /// What each date means.
  package let verdicts: [DateVerdict]

  /// Looks at the dates of a commune.
  ///
  /// - Parameters:
  ///   - word: the commune's code or name.
  ///   - van: the van that is to come, if one is named.
  ///   - date: a date that must lie in the season, if one is asked for.
  ///   - moves: how many other evenings a proposal may move.
  ///   - workspace: the folder.
  /// - Throws: that there is no plan, or that a word names nothing.
  package init(
    for word: String, van: String? = nil, on date: CivilDate? = nil, moves: Int = HandLimits.usualMoves,
    in workspace: Workspace
  ) throws(DeskFailure) {
    plan = try workspace.plan
    season = workspace.seen(with: plan).keepingOff(plan)
    commune = try season.commune(named: word)
    var position: Int?
    if let van { position = season.vanPositions[try season.vanID(named: van)] }
    if let date, !season.span.contains(date) { throw .change(.outsideSeason(date, season)) }
    let board = DateBoard(season: season, plan: plan, today: workspace.clock.frozenBefore)
    verdicts = board.dates(of: commune, van: position, moves: moves)
  }
}
