package import CivilTime
package import PlanChanges
internal import SeasonFiles
internal import SeasonModel

/// A date for a commune: what `DateBoard` calls free is taken.
package struct Move {
  /// The commune, by code or name, or the date of the evening that is meant.
  package let word: String
  /// The new date.
  package let date: CivilDate
  /// Which of the commune's evenings moves, if that was said.
  package let leaving: CivilDate?
  /// With which van, if that was said.
  package let van: String?

  /// Asks for a date.
  package init(_ word: String, to date: CivilDate, leaving: CivilDate? = nil, van: String? = nil) {
    (self.word, self.date, self.leaving, self.van) = (word, date, leaving, van)
  }
}

extension HandChange {
  /// What giving a commune a date takes; nil where it has the date already.
  ///
  /// - Throws: that the word names nothing, or why the date cannot be had.
  package func moving(_ move: Move) throws(DeskFailure) -> Rearrangement? {
    guard season.span.contains(move.date) else { throw .change(.outsideSeason(move.date, season)) }
    var limits = HandLimits(moves: HandLimits.usualMoves, opensLocks: isForced)
    if let word = move.van { limits.van = season.vanPositions[try season.vanID(named: word)] }
    let commune = try commune(of: move, leaving: &limits.leaving)
    try refuse(move.date, for: season.communes[commune], leaving: limits.leaving)
    let season = season.keepingOff(known(to: season.communes[commune].code, move.date))
    let board = DateBoard(season: season, plan: plan, today: clock.frozenBefore)
    let verdict = board.verdict(on: move.date, of: commune, within: limits)
    switch verdict.state {
    case .free: return verdict.proposal
    case .move where limits.opensLocks: return verdict.proposal
    case .yours where limits.leaving ?? move.date == move.date: return nil
    case .yours, .move, .taken, .closed, .rule, .off:
      throw .change(
        .dateRefused(
          DateRefusal(
            leaving: move.leaving, van: move.van, isForced: isForced, plan: plan, season: season,
            sources: workspace.sources, commune: commune,
            verdict: verdict)))
    }
  }

  /// The commune that is meant, and which of its evenings if that was said.
  private func commune(of move: Move, leaving: inout CivilDate?) throws(DeskFailure) -> Int {
    // A date in the commune's place names the evening that is on it.
    let isDate = season.communePositions[move.word] == nil && CivilDate(writtenAs: move.word, in: season.span) != nil
    guard move.leaving != nil || isDate else { return try season.commune(named: move.word) }
    let evening = try choice.evening(move.word, on: move.leaving)
    leaving = evening.date
    return try season.commune(named: evening.commune)
  }

  /// Refuses to move an evening of a commune that is past, be it the one that is named or the only ones it has.
  private func refuse(_ date: CivilDate, for commune: Commune, leaving: CivilDate?) throws(DeskFailure) {
    let own = plan.evenings(of: commune.code).filter { leaving == nil || $0.date == leaving }
    let mustLeave = leaving != nil || own.count >= commune.evenings
    if mustLeave, let first = own.first, own.allSatisfy({ clock.isPast($0.date) }) { try refusePast(first) }
    try refuse(date, for: commune.code)
  }

  /// The plan whose cancellations stand: where that is forced, a date that was called off may be taken up again.
  private func known(to code: String, _ date: CivilDate) -> Plan {
    guard isForced else { return plan }
    return Plan(evenings: plan.evenings.filter { $0.counts || $0.commune != code || $0.date != date })
  }
}
