public import CivilTime

/// A draft that is no season, and everything that is wrong with it.
public struct InvalidSeason: Error, Sendable {
  /// What is wrong, in the order of the draft; never empty.
  public let defects: [SeasonDefect]

  /// Creates the error.
  public init(defects: [SeasonDefect]) {
    self.defects = defects
  }
}

/// One thing that is wrong with a draft, and where in it.
///
/// A value, not a text: whoever read the draft from files knows the line, and the command line knows the words.
public struct SeasonDefect: Hashable, Sendable {
  /// Where in the draft a defect lies.
  ///
  /// Indices are positions in the draft's arrays.
  public enum Place: Hashable, Sendable {
    /// A top-level field, such as `lastDate`.
    case season(String)
    /// A field of a place.
    case place(Int, String)
    /// A field of a van.
    case van(Int, String)
    /// A rule, such as `neighbours.minDays`.
    case rule(String)
    /// A field of a territory rule.
    case territoryRule(Int, String)
    /// A column of a commune.
    case commune(Int, String)
    /// A column of an availability row.
    case availability(Int, String)
    /// The distance matrix.
    case distances
    /// The duration matrix.
    case durations
  }

  /// Things of which a season has a number.
  public enum Things: Hashable, Sendable, CaseIterable {
    /// Places that vans start from.
    case places
    /// Vans.
    case vans
    /// Closed periods of a van.
    case closedPeriods
    /// Extra dates of a van.
    case extraDates
    /// Territories with a rule, or of a van.
    case territories
    /// Communes.
    case communes
    /// Availability rows.
    case rows
    /// Availability rows that promise an evening.
    case promises
  }

  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The last date comes before the first.
    case endsBeforeItStarts
    /// The season has more days than `limit`.
    case tooLong(days: Int, limit: Int)
    /// There is none of something that a season needs.
    case noneGiven
    /// There are more of something than any season has; the place is that of the first one too many.
    case tooMany(Things, count: Int, limit: Int)
    /// A number lies outside a range, both ends included.
    case outOfRange(String, least: String, most: String)
    /// The same code or name stands at an earlier index.
    case duplicate(String, first: Int)
    /// A place has the code of a commune.
    case clashesWithCommune(String)
    /// A name that nothing has; `known` are those that exist.
    case unknown(String, known: [String])
    /// A time zone that is none of `known`.
    case unknownZone(String, known: [String])
    /// More evenings are required than wanted.
    case requiredExceedsEvenings(required: Int, evenings: Int)
    /// A minimum is greater than its maximum.
    case minimumExceedsMaximum(minimum: Int, maximum: Int)
    /// A matrix has not a cell for each pair of its codes.
    case notSquare(sites: Int, cells: Int)
    /// A site is not in the matrix.
    case notInMatrix(String)
    /// A site has no coordinate, and no matrix says how far it is.
    case noCoordinate(String)
    /// A date lies outside the season.
    case outsideSeason(CivilDate)
    /// A fixed row spans more than one date.
    case fixedSpansDays
    /// A fixed row speaks of more than one commune.
    case fixedForMany
    /// No van, or not the named one, works on a fixed date.
    case noVanWorks(CivilDate, van: String?)
    /// The named van, or no van that works then, serves the commune's territory.
    case vanDoesNotServe(van: String?, territory: String)
    /// A leg on the only way to a fixed evening, or from it, is driven by no van that could hold it.
    case promiseOutOfReach(ForbiddenLeg, isOnlyVan: Bool)
    /// More evenings are promised than a commune wants or a territory pays for.
    case tooManyFixed(rule: BrokenRule.Rule, limit: Int)
    /// Two fixed rows cannot both hold; `other` is the earlier row.
    case conflictsWithFixed(other: Int, rule: BrokenRule.Rule)
  }

  /// Where it lies.
  public var place: Place
  /// What is wrong.
  public var fault: Fault

  /// Creates a defect.
  public init(_ place: Place, _ fault: Fault) {
    self.place = place
    self.fault = fault
  }
}
