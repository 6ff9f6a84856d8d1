/// What a number of a season can be, both ends included.
///
/// Wide enough for every season there is, narrow enough that no sum overflows: with these limits missing evenings,
/// unserved priority (communes x 366 x 1,000) and metres each stay within 64 bits for every commune of France.
public enum SeasonLimits {
  /// The days of a season: at most three years and a leap day.
  public static let seasonDays = 1...1096
  /// Vans: France has some twelve hundred agglomérations, and few have a van.
  public static let vans = 1000
  /// Places that vans start from.
  public static let places = 1000
  /// Communes: France has 34,875.
  public static let communes = 50_000
  /// Availability rows.
  public static let rows = 250_000
  /// Promised evenings.
  public static let promises = 20_000
  /// Closed periods, and extra dates, of one van: as many as a season has days.
  public static let periods = 1096
  /// Territories with a rule, or of one van.
  public static let territories = 2000
  /// Evenings that one commune wants.
  public static let evenings = 0...366
  /// What an optional evening weighs.
  public static let priority = 0...1000
  /// Inhabitants of a commune: France's largest has two million.
  public static let population = 0...100_000_000
  /// Evenings of a territory.
  public static let territoryEvenings = 0...1_000_000
  /// Evenings of a van in one week.
  public static let eveningsPerWeek = 1...7
  /// Days between two evenings.
  public static let days = 0...1096
  /// Days of notice for a new date.
  public static let noticeDays = 0...365
  /// Minutes of setting up or packing up.
  public static let crewMinutes = 0...1440
  /// Lengths and penalties in a rule, in km.
  public static let kilometres = 0.0...100_000.0
  /// The length of a leg in km, and where minutes are optimised its driving time: six times round the earth, half a year.
  ///
  /// The planner tells a leg that must not be driven by its size, so no leg may come near that.
  public static let leg = 0.0...250_000.0
  /// Road metres for each metre as the crow flies.
  public static let roadFactor = 0.1...10.0
  /// The average speed, in km/h.
  public static let speedKmh = 1.0...300.0
  /// Euros for each driven kilometre.
  public static let euroPerKm = 0.0...1_000.0
  /// Grams of CO2 for each driven kilometre.
  public static let gramsCO2PerKm = 0.0...100_000.0

  /// A limit as people write it: `45`, not `45.0`.
  public static func text(_ limit: Double) -> String {
    limit == limit.rounded() && limit.magnitude < 1e15 ? String(Int(limit)) : String(limit)
  }
}
