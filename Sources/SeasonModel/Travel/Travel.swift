/// How distance, time, money and emissions follow from a road, where no matrix says better.
public struct Travel: Hashable, Sendable {
  /// Road metres for each metre as the crow flies.
  public var roadFactor: Double
  /// The average speed in km/h that turns metres into driving time.
  public var speedKmh: Double
  /// Euros for each driven kilometre, if known.
  public var euroPerKm: Double?
  /// Grams of CO2 for each driven kilometre, if known.
  public var gramsCO2PerKm: Double?

  /// Creates travel settings; the road factor is the median of real French rural pairs of 5 to 15 km.
  public init(
    roadFactor: Double = 1.3, speedKmh: Double = 45, euroPerKm: Double? = nil, gramsCO2PerKm: Double? = nil
  ) {
    self.roadFactor = roadFactor
    self.speedKmh = speedKmh
    self.euroPerKm = euroPerKm
    self.gramsCO2PerKm = gramsCO2PerKm
  }
}

/// A square matrix as a file gives it: whole thousandths of a km or of a minute between coded sites.
public struct TravelMatrix: Hashable, Sendable {
  /// The value of a cell where there is no road.
  public static let noRoad: Int32 = -1

  /// The codes of the sites, in the order of rows and columns.
  public var codes: [String]
  /// The cells, row after row: thousandths of the unit, or `noRoad`.
  public var cells: [Int32]

  /// Creates a matrix of `codes.count` rows and columns.
  public init(codes: [String], cells: [Int32]) {
    self.codes = codes
    self.cells = cells
  }
}
