public import CivilTime
public import SeasonModel

/// What stands against an evening of a commune in a slot: one reason, with all that is needed to put it into words.
public enum Obstacle: Hashable, Sendable {
  /// The date lies before today.
  case past
  /// The date is too near: new ones are told so many days before, so they begin with `from`.
  case notice(days: Int, from: CivilDate)
  /// No van works on the date.
  case vanOff
  /// The van that was asked for, by its position, does not work on the date; others do.
  case vanRests(van: Int)
  /// These availability rows close the date.
  case closed(rows: [Int])
  /// The commune can host on the dates of these availability rows only, and the date is none of them.
  case notOpen(rows: [Int])
  /// The van, by its position, does not serve the commune's territory.
  case vanTerritory(van: Int)
  /// This evening has the slot.
  case taken(by: Evening)
  /// The commune has as many evenings as it wants, and these cannot move: they took place or were promised.
  case settled([Evening])
  /// The commune has as many evenings as it wants, and those that could move are locked.
  case locked([Evening])
  /// The commune has this evening too few days away.
  case gap(Evening, least: Int)
  /// The van has these evenings in the ISO week, and no more are allowed.
  case week(van: Int, evenings: [Evening], limit: Int)
  /// The territory, by its position in the rules, pays for no more evenings.
  case territoryFull(rule: Int, limit: Int)
  /// A neighbouring commune has this evening too few days away.
  case neighbour(Evening, least: Int)
  /// The outing has these evenings in another territory.
  case outingTerritory([Evening])
  /// The van would have to drive a leg that is too long, or that has no road (`metres` is nil); ends are site numbers.
  case leg(van: Int, from: Int, to: Int, metres: Metres?)
}
