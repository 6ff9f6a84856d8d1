/// Something about a matrix of distances or durations that is not, or probably not, true.
public struct TravelDoubt: Hashable, Sendable {
  /// Which matrix.
  public enum Table: Hashable, Sendable {
    /// Kilometres.
    case distances
    /// Minutes.
    case durations
  }

  /// What a table counts in place of kilometres or minutes.
  public enum Unit: Hashable, Sendable {
    /// Metres in place of kilometres.
    case metres
    /// Miles in place of kilometres.
    case miles
    /// Minutes in place of kilometres.
    case minutes
    /// Seconds in place of minutes.
    case seconds
    /// Hours in place of minutes.
    case hours
  }

  /// Which ways from and to a site are meant.
  public enum Lines: Hashable, Sendable {
    /// The ways from it.
    case row
    /// The ways to it.
    case column
    /// Both.
    case both
    /// One or the other.
    case either
  }

  /// What is wrong.
  public enum Matter: Hashable, Sendable {
    /// Every way has length zero; `isCertain` when two sites are known to lie apart.
    case allZero(isCertain: Bool)
    /// No two sites have a road between them.
    case noRoadAtAll
    /// The table is in another unit; `median` of its values for each kilometre as the crow flies.
    case unit(Unit, median: Double, isCertain: Bool)
    /// The values are this many times what they can be, by the median for each kilometre as the crow flies.
    case scale(median: Double, isCertain: Bool)
    /// Distances and durations together make this median speed.
    case speed(kmh: Double, isCertain: Bool)
    /// Distances and durations are the same numbers.
    case sameTables
    /// The codes stand in another order than the values; `isSeasonOrder` when the values fit the order of the season's files.
    case order(isSeasonOrder: Bool)
    /// The values of the two sites fit each other's place.
    case exchanged(String, String, Lines)
    /// The values of a site do not fit its place: about so many times too long (below 1: too short).
    case site(String, Lines, factor: Double)
    /// The way from a site to itself has this length.
    case diagonal(String, thousandths: Int32)
    /// One way, between these sites, is much too long or too short for the way back (if that is known) or for the metres
    /// between them as the crow flies.
    case cell(from: String, to: String, thousandths: Int32, back: Int32?, crowFly: Metres?)
  }

  /// Which matrix.
  public var table: Table
  /// What is wrong.
  public var matter: Matter
  /// The cell that shows it, by the positions of its codes in the matrix; nil for the table as a whole.
  public var from: Int?
  /// The column of that cell.
  public var to: Int?
  /// What the cell was probably meant to be, in thousandths.
  public var meant: Int32?

  /// Creates a doubt.
  public init(_ table: Table, _ matter: Matter, from: Int? = nil, to: Int? = nil, meant: Int32? = nil) {
    self.table = table
    self.matter = matter
    self.from = from
    self.to = to
    self.meant = meant
  }

  /// Whether the table cannot be true: nothing that is planned on it would be.
  public var isCertain: Bool {
    switch matter {
    case .allZero(let isCertain), .unit(_, _, let isCertain), .scale(_, let isCertain), .speed(_, let isCertain):
      isCertain
    case .noRoadAtAll, .sameTables, .order, .exchanged, .site, .diagonal, .cell: false
    }
  }
}
