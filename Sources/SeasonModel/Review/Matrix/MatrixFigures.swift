/// A matrix beside the places of its sites.
struct MatrixFigures {
  let matrix: TravelMatrix
  let table: TravelDoubt.Table
  /// The positions in the matrix of the sites that the season knows.
  let sites: [Int]
  /// Where the sites lie, by their positions.
  let points: SpherePoints

  /// Creates the figures, or returns nil when the matrix is not square.
  init?(_ matrix: TravelMatrix, _ table: TravelDoubt.Table, places: [String: Coordinate?]) {
    let (size, overflows) = matrix.codes.count.multipliedReportingOverflow(by: matrix.codes.count)
    guard !overflows, size == matrix.cells.count, Set(matrix.codes).count == matrix.codes.count else { return nil }
    self.matrix = matrix
    self.table = table
    self.sites = matrix.codes.indices.filter { places[matrix.codes[$0]] != nil }
    self.points = SpherePoints(matrix.codes.map { places[$0] ?? nil })
  }

  private init(_ figures: MatrixFigures, points: SpherePoints) {
    matrix = figures.matrix
    table = figures.table
    sites = figures.sites
    self.points = points
  }

  /// The same values under other places.
  func moved(to places: [Coordinate?]) -> MatrixFigures { MatrixFigures(self, points: SpherePoints(places)) }

  /// The thousandths of a cell, negative where there is no road.
  func cell(_ from: Int, _ to: Int) -> Int32 { matrix.cells[from * matrix.codes.count + to] }

  /// The km or minutes from one site to another, or nil where there is no road.
  func value(_ from: Int, _ to: Int) -> Double? {
    let cell = cell(from, to)
    return cell < 0 ? nil : Double(cell) / 1000
  }

  /// The km between two sites as the crow flies, or nil where a place is not known or they are too near to tell.
  func crowFly(_ from: Int, _ to: Int) -> Double? {
    guard let length = points.kilometres(from, to), length > 0.5 else { return nil }
    return length
  }

  /// Whether nothing on wheels is so fast: shorter than the way as the crow flies, or faster than 150 km/h, with a
  /// kilometre or a minute to spare for a village's size.
  func isImpossible(_ value: Double, crowFly: Double) -> Bool {
    value < crowFly * (table == .distances ? 0.8 : 60.0 / 150) - 1
  }

  /// The ratios of values to the way as the crow flies, of every pair or of evenly chosen ones where they are many.
  var ratios: [Double] {
    var ratios: [Double] = []
    forSomePairs { from, to in
      if let value = value(from, to), value > 0, let crowFly = crowFly(from, to) { ratios.append(value / crowFly) }
    }
    return ratios
  }

  /// The ratios of the longer to the shorter direction.
  var asymmetries: [Double] {
    var ratios: [Double] = []
    forSomePairs { from, to in
      if from < to, let there = value(from, to), let back = value(to, from), there > 0, back > 0 {
        ratios.append(max(there, back) / min(there, back))
      }
    }
    return ratios
  }

  /// Calls for every ordered pair of sites, or for about a hundred thousand of them.
  func forSomePairs(_ body: (Int, Int) -> Void) {
    let step = max(1, sites.count / 320)
    for (row, from) in sites.enumerated() {
      for column in stride(from: step == 1 ? 0 : row % step, to: sites.count, by: step) where sites[column] != from {
        body(from, sites[column])
      }
    }
  }
}
