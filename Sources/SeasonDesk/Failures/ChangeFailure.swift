package import CivilTime
package import SeasonFiles
package import SeasonModel

/// Why the plan is not changed by hand.
package enum ChangeFailure: Sendable {
  /// The evening took place, and stays.
  case tookPlace(Evening, Season)
  /// The evening is noted as held, and is only called off where that is forced.
  case notedAsHeld(Evening, Season)
  /// The evening is locked.
  case locked(Evening, Season)
  /// The evening is past.
  case eveningIsPast(Evening, SeasonClock, Season)
  /// The date is past.
  case dateIsPast(CivilDate, SeasonClock)
  /// The date is too near for somebody who was not told of it.
  case dateIsTooNear(CivilDate, SeasonClock)
  /// The evening has not taken place yet.
  case notYet(Evening, today: CivilDate, Season)
  /// The date lies outside the season.
  case outsideSeason(CivilDate, Season)
  /// An evening was to be exchanged for itself.
  case sameEvening
  /// There is no plan to go back to.
  case nothingToUndo
  /// Hard rules stand against it.
  case hardRules([BrokenRule], Season, SeasonSources)
  /// The commune cannot have the date at once.
  case dateRefused(DateRefusal)
}
