public import SeasonModel
public import TextFormats

/// What each territory got, for the partners' invoices: `--format csv-summary`.
///
/// The drive that reaches an evening, and the way back to the base after the last one of an outing, count for that
/// evening's territory: the kilometres of all territories add up to those of the plan, and each to those of its rows in
/// `PlanSheet`. Every commune with an evening counts its inhabitants once.
public struct TerritorySummary: Sendable {
  /// The totals of one territory.
  public struct Row: Hashable, Sendable {
    /// The territory's name, or empty for communes that name none.
    public var territory: String
    /// The evenings that count.
    public var evenings = 0
    /// The driven metres.
    public var metres = Metres.zero
    /// The driving time.
    public var time = Minutes.zero
    /// What driving costs, in cents, rounded; nil where no price is configured.
    public var cents: Int?
    /// The emitted CO2 in grams, rounded; nil where no rate is configured.
    public var gramsCO2: Int?
    /// The inhabitants of the communes that have an evening.
    public var inhabitants = 0
  }

  /// The territories by name.
  public let rows: [Row]

  /// Adds up a plan.
  ///
  /// - Complexity: O(n log n) for n evenings and communes.
  public init(of plan: Plan, in season: Season) {
    let roads = EveningRoads(plan: plan, season: season)
    let names = season.communes.map(\.territory) + season.rules.territories.map(\.name)
    var rows = Dictionary(names.map { ($0, Row(territory: $0)) }) { first, _ in first }
    var reached: Set<Int> = []
    for (position, evening) in plan.evenings.enumerated() where evening.counts {
      guard let commune = season.communePositions[evening.commune] else { continue }
      let territory = season.communes[commune].territory
      let stop = roads.stops[position]
      rows[territory]?.evenings += 1
      for drive in [stop?.leg, stop?.returning] {
        rows[territory]?.metres += drive?.metres ?? .zero
        rows[territory]?.time += drive?.time ?? .zero
      }
      if reached.insert(commune).inserted { rows[territory]?.inhabitants += season.communes[commune].population ?? 0 }
    }
    self.rows = rows.values.sorted { $0.territory < $1.territory }.map { TerritorySummary.priced($0, season.travel) }
  }

  /// The bytes of the file.
  public func csv(dialect: CSVDialect = .rfc4180) -> [UInt8] {
    let header = ["territory", "evenings", "km", "minutes", "euros", "co2_kg", "inhabitants"]
    let cells: [[SheetCell]] = rows.map { row in
      [
        .text(row.territory), .integer(row.evenings), .thousandths(row.metres.count),
        .thousandths(row.time.thousandths), row.cents.map(SheetCell.hundredths) ?? .empty,
        row.gramsCO2.map(SheetCell.thousandths) ?? .empty, .integer(row.inhabitants),
      ]
    }
    return Sheet(header: header, rows: cells).bytes(in: dialect)
  }

  private static func priced(_ row: Row, _ travel: Travel) -> Row {
    var row = row
    // Rates become whole millionths first, so that the products are exact.
    row.cents = travel.euroPerKm.map { rounded(row.metres.count, times: $0, unit: 10_000_000) }
    row.gramsCO2 = travel.gramsCO2PerKm.map { rounded(row.metres.count, times: $0, unit: 1_000_000_000) }
    return row
  }

  /// Metres times a rate for each kilometre, over `unit` millionths of a metre's rate; ties away from zero.
  private static func rounded(_ metres: Int, times rate: Double, unit: Int) -> Int {
    let product = metres.multipliedReportingOverflow(by: DecimalText.scaled(rate, by: 1_000_000))
    return product.overflow ? 0 : (product.partialValue + unit / 2) / unit
  }
}
