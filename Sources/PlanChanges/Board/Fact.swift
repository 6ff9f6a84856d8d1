public import SeasonModel

/// One thing that is so, and that together with others can leave a commune no room.
///
/// What each would mean if it were not so is said at its case; that is what "removing a fact" means.
public enum Fact: Hashable, Sendable {
  /// The commune asked about can host on these open rows only; else on the whole season.
  case open(rows: [Int])
  /// A row closes dates for the commune asked about; else it does not.
  case closed(row: Int)
  /// A van works on its weekdays and extra dates only; else on every day, each new one an outing of its own.
  case vanWeekdays(van: Int)
  /// A van does not work in one of its closed periods; else it does, each date an outing of its own.
  case vanClosed(van: Int, period: Int)
  /// Another commune has this many evenings, which weigh no less; else it may have none.
  case need(commune: Int, evenings: Int)
  /// An evening is promised; else it may be elsewhere.
  case promise(row: Int)
  /// An evening took place or is locked; else it may be elsewhere.
  case kept(Evening)
  /// A van holds so many evenings a week; else any number.
  case week(van: Int)
  /// A van serves its territories only; else all.
  case vanTerritories(van: Int)
  /// A van drives no leg beyond its longest, and none without a road; else any.
  case legs(van: Int)
  /// The evenings of an outing are in one territory; else anywhere.
  case outingTerritory
  /// A territory pays for so many evenings; else for any number.
  case territoryMaximum(rule: Int)
  /// A territory has as many of its least evenings as the plan gives it; else it may have fewer.
  case territoryMinimum(rule: Int, evenings: Int)
  /// Evenings of one commune are days apart; else on any two dates.
  case gap
  /// Evenings of neighbours are days apart; else on any dates.
  case neighbours
}
