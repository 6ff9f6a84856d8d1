/// A linear program in equality form with non-negative variables, minimised by the revised simplex method.
///
/// Columns and rows may be added between two calls of `solve`; each starts from the last basis. A column can be barred:
/// then it costs so much that it leaves the basis of any program that has another way. Every row has an artificial
/// column of the same cost, so there is always a feasible start.
///
/// Values are floating point with tolerances; whoever needs a proof takes the prices from here, rounds them, and works
/// out the bound they give in integers.
///
/// The methods and where they come from: the revised simplex method with an explicit inverse that each pivot updates (Dantzig
/// 1963); primal pricing of a few candidates at a time, and the first improving column after many degenerate pivots (Bland
/// 1977); dual steepest edge (Forrest and Goldfarb 1992); the ratio test in two passes (Harris 1973); perturbations of the right
/// sides against stalling (a perturbation, Charnes 1952).
///
/// Tolerances: 1e-5 for a reduced cost, 1e-8 for a basic value in the dual method, 1e-8 and 1e-7 for a pivot of the primal
/// and the dual method, 1e-9 for the residual at which the inverse is built anew.
final class LinearProgram {
  /// How a row's sum relates to its right side.
  enum Sense: Sendable {
    case atMost
    case equal
    case atLeast
  }

  /// One entry of a column.
  struct Entry {
    let row: Int
    let value: Double
  }

  /// The cost of artificial and barred columns: more than any solution without them ("big M").
  let bigM: Double
  private(set) var rowCount = 0
  private(set) var columnCount = 0
  /// Exchanges of basic columns so far: the measure of work.
  var pivots = 0

  private(set) var senses: [Sense] = []
  private(set) var rightSides: [Double] = []
  /// What right sides differ by while they are shifted.
  private var perturbations: [Double] = []
  /// For each column, where its entries start and end in `entryRows` and `entryValues`.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  private(set) var entryRows: [Int32] = []
  private(set) var entryValues: [Double] = []
  private(set) var costs: [Double] = []
  private(set) var isBarred: [Bool] = []
  var isBasic: [Bool] = []
  /// For each row, its basic column.
  var basis: [Int] = []
  /// For each row, the column that takes up what its sum leaves of its right side, or -1.
  private(set) var slackOfRow: [Int] = []
  /// For each column, whether it only makes up for what a row lacks.
  private(set) var isArtificial: [Bool] = []
  /// The columns that are not barred, which is all that pricing looks at.
  let packed = PackedColumns()
  private var isPackStale = true
  /// Whether right sides are shifted, as the primal method needs it.
  var isPerturbed = true
  /// Whether barred columns cost so much that they leave, rather than being told to.
  var isBarredByCost = true

  var inverse = BasisInverse(order: 0)
  /// Whether `inverse` belongs to the basis, but for rows that were added since.
  var isInverted = true
  private(set) var prices = FixedBuffer<Double>(repeating: 0, count: 1)
  private(set) var basicValues = FixedBuffer<Double>(repeating: 0, count: 1)
  private var basicCosts = FixedBuffer<Double>(repeating: 0, count: 1)
  private(set) var direction = FixedBuffer<Double>(repeating: 0, count: 1)
  /// Whether values and prices are not those of the basis.
  var isStale = true
  /// Whether a dual run left values negative.
  var isBroken = false
  private(set) var pivotsAtRefresh = 0
  /// The objective of the last dual pivot.
  var dualObjective = 0.0

  init(bigM: Double) {
    self.bigM = bigM
  }

  /// Adds a row; earlier columns have the given entries in it.
  ///
  /// - Parameters:
  ///   - sense: how the sum relates to the right side.
  ///   - rightSide: the right side.
  ///   - entries: columns and their values in the row.
  /// - Returns: the number of the row.
  @discardableResult
  func addRow(_ sense: Sense, _ rightSide: Double, entries: [(column: Int, value: Double)] = []) -> Int {
    let row = rowCount
    rowCount += 1
    senses.append(sense)
    rightSides.append(rightSide)
    perturbations.append(sense == .atLeast ? -LinearProgram.perturbation(of: row) : LinearProgram.perturbation(of: row))
    for (column, value) in entries { append(Entry(row: row, value: value), to: column) }
    slackOfRow.append(-1)
    if sense != .equal {
      slackOfRow[row] = addColumn(cost: 0, entries: [Entry(row: row, value: sense == .atMost ? 1 : -1)])
    }
    let used = entries.reduce(0) { $0 + self.value(of: $1.column) * $1.value }
    let residual = perturbedSide(row) - used
    if sense == .atMost, residual >= 0 {
      enter(columnCount - 1)
    } else if sense == .atLeast, residual <= 0 {
      enter(columnCount - 1)
    } else {
      enter(addArtificial(entries: [Entry(row: row, value: residual >= 0 ? 1 : -1)]))
    }
    isStale = true
    isPackStale = true
    return row
  }

  /// Adds a column; returns its number.
  ///
  /// - Precondition: the cost is finite and not negative, so that no program is unbounded.
  @discardableResult
  func addColumn(cost: Double, entries: [Entry]) -> Int {
    precondition(cost >= 0 && cost.isFinite, "a column of negative or unlimited cost")
    starts.append(Int32(entryRows.count))
    for entry in entries {
      entryRows.append(Int32(entry.row))
      entryValues.append(entry.value)
    }
    ends.append(Int32(entryRows.count))
    costs.append(cost)
    isBarred.append(false)
    isBasic.append(false)
    isArtificial.append(false)
    isPackStale = true
    columnCount += 1
    return columnCount - 1
  }

  /// Bars a column, or allows it again.
  func setBarred(_ column: Int, _ barred: Bool) {
    guard isBarred[column] != barred else { return }
    isBarred[column] = barred
    isPackStale = true
    if isBasic[column] { isStale = true }
  }

  /// Whether a column is barred.
  func isBarred(_ column: Int) -> Bool { isBarred[column] }

  /// The value of a column in the last solution.
  func value(of column: Int) -> Double {
    guard isBasic[column], let row = basis.firstIndex(of: column) else { return 0 }
    return row < basicValues.count ? basicValues[row] : 0
  }

  /// The columns that are not zero in the last solution, with their values, in the order of rows.
  var support: [(column: Int, value: Double)] {
    basis.indices.compactMap { row in basicValues[row] > 1e-7 ? (basis[row], basicValues[row]) : nil }
  }

  /// The price of a row: what one more unit of its right side costs.
  func price(of row: Int) -> Double { prices[row] }

  /// The cost of a column less what its entries are worth at whole prices of the rows.
  ///
  /// Exact, for columns whose entries are whole numbers.
  func reducedCost(of column: Int, cost: Int, at prices: [Int]) -> Int {
    var reduced = cost
    for place in Int(starts[column])..<Int(ends[column]) {
      reduced -= Int(entryValues[place]) * prices[Int(entryRows[place])]
    }
    return reduced
  }

  /// The cost of the last optimal basis, high costs included: the right sides, without their perturbations, at its prices.
  var objective: Double {
    (0..<rowCount).reduce(0) { $0 + rightSides[$1] * prices[$1] }
  }

  /// Shifts right sides so that every basic value grows a little, each by another amount, and none is negative.
  ///
  /// A plan has far fewer outings than there are rows, so most basic values would be zero, and the primal method would
  /// stall. Shifts that did not depend on the basis would make half of them negative, and it would stall as well.
  func perturbRightSides() {
    isPerturbed = false
    refresh()
    for row in 0..<rowCount { perturbations[row] = 0 }
    for (row, column) in basis.enumerated() {
      let growth = LinearProgram.perturbation(of: row) + max(0, -basicValues[row])
      for place in Int(starts[column])..<Int(ends[column]) {
        perturbations[Int(entryRows[place])] += growth * entryValues[place]
      }
    }
    isPerturbed = true
    isStale = true
  }

  /// A tiny number, another one for each row.
  private static func perturbation(of row: Int) -> Double { Double((row &* 7919) % 1009 + 1009) * 1e-9 }

  /// The right side of a row, with its shift while there is one.
  private func perturbedSide(_ row: Int) -> Double {
    isPerturbed ? rightSides[row] + perturbations[row] : rightSides[row]
  }

  private func effectiveCost(_ column: Int) -> Double { isBarredByCost && isBarred[column] ? bigM : costs[column] }

  private func append(_ entry: Entry, to column: Int) {
    let range = Int(starts[column])..<Int(ends[column])
    let start = entryRows.count
    if range.upperBound != start {
      entryRows += Array(entryRows[range])
      entryValues += Array(entryValues[range])
      starts[column] = Int32(start)
    }
    entryRows.append(Int32(entry.row))
    entryValues.append(entry.value)
    ends[column] = Int32(entryRows.count)
  }

  private func enter(_ column: Int) {
    basis.append(column)
    isBasic[column] = true
  }

  /// Lets a column take the place of a basic one, which has the same or the opposite entries.
  func swapBasic(row: Int, with column: Int, isOpposite: Bool) {
    isBasic[basis[row]] = false
    isBasic[column] = true
    basis[row] = column
    if isOpposite { inverse.negateRow(row) }
    isStale = true
  }

  /// Works out the direction in which values change when a column enters.
  func computeDirection(of column: Int) {
    direction.elements.update(repeating: 0)
    for place in Int(starts[column])..<Int(ends[column]) {
      inverse.addColumn(Int(entryRows[place]), times: entryValues[place], to: direction)
    }
  }

  /// Pivots: a column whose direction is known takes a row of the basis.
  func pivot(row: Int, with column: Int, cost: Double, step: Double) {
    for other in 0..<rowCount { basicValues[other] -= step * direction[other] }
    basicValues[row] = step
    inverse.exchange(row: row, direction: direction, rate: cost, prices: prices)
    isBasic[basis[row]] = false
    isBasic[column] = true
    basis[row] = column
    basicCosts[row] = effectiveCost(column)
  }

  /// Makes a first basis one that the dual method can start from: artificial columns cost nothing, and have to leave.
  func barArtificials() {
    for column in 0..<columnCount where isArtificial[column] {
      costs[column] = 0
      setBarred(column, true)
    }
    isStale = true
  }

  func addArtificial(entries: [Entry]) -> Int {
    let column = addColumn(cost: bigM, entries: entries)
    isArtificial[column] = true
    return column
  }

  /// Packs the columns that are not barred anew, if there are others than before; returns whether it did.
  @discardableResult
  func pack() -> Bool {
    guard isPackStale else { return false }
    isPackStale = false
    packed.reset(columns: columnCount, entries: entryRows.count)
    entryRows.withUnsafeBufferPointer { rows in
      entryValues.withUnsafeBufferPointer { values in
        for column in 0..<columnCount where !isBarred[column] {
          packed.append(
            column, cost: costs[column], entries: Int(starts[column])..<Int(ends[column]), rows: rows, values: values)
        }
      }
    }
    return true
  }

  /// Works out the values and the prices of the basis, and its inverse where that is missing or has lost its accuracy.
  func refresh() {
    invertIfNeeded()
    computeValues()
    if largestResidual() > 1e-9 {
      invert()
      computeValues()
    }
    for row in 0..<rowCount { prices[row] = inverse.product(of: basicCosts, withColumn: row) }
    pivotsAtRefresh = pivots
    isStale = false
  }

  private func invertIfNeeded() {
    let old = inverse.order
    if prices.count != max(1, rowCount) {
      prices = FixedBuffer(repeating: 0, count: max(1, rowCount))
      basicValues = FixedBuffer(repeating: 0, count: max(1, rowCount))
      basicCosts = FixedBuffer(repeating: 0, count: max(1, rowCount))
      direction = FixedBuffer(repeating: 0, count: max(1, rowCount))
    }
    guard isInverted else { return invert() }
    guard old < rowCount else { return }
    // The basic columns of new rows have no entry but in those.
    let diagonal = (old..<rowCount).map { entryValues[Int(starts[basis[$0]])] }
    var entries: [(row: Int, column: Int, value: Double)] = []
    for (place, column) in basis[..<old].enumerated() {
      for entry in Int(starts[column])..<Int(ends[column]) where Int(entryRows[entry]) >= old {
        entries.append((Int(entryRows[entry]), place, entryValues[entry]))
      }
    }
    inverse = BasisInverse(extending: inverse, by: diagonal, entries: entries)
  }

  private func computeValues() {
    basicValues.elements.update(repeating: 0)
    for row in 0..<rowCount {
      inverse.addColumn(row, times: perturbedSide(row), to: basicValues)
      basicCosts[row] = effectiveCost(basis[row])
    }
  }

  /// Builds the inverse from the basic columns, those with few entries first.
  private func invert() {
    let columns = basis.sorted { (ends[$0] - starts[$0], $0) < (ends[$1] - starts[$1], $1) }
    if inverse.order == rowCount { inverse.reset() } else { inverse = BasisInverse(order: rowCount) }
    isInverted = true
    prices.elements.update(repeating: 0)
    var isTaken = [Bool](repeating: false, count: rowCount)
    var dropped: [Int] = []
    for column in columns {
      computeDirection(of: column)
      var best = -1
      for row in 0..<rowCount where !isTaken[row] {
        if best < 0 || abs(direction[row]) > abs(direction[best]) { best = row }
      }
      guard best >= 0, abs(direction[best]) > 1e-9 else {
        dropped.append(column)
        continue
      }
      isTaken[best] = true
      basis[best] = column
      inverse.exchange(row: best, direction: direction, rate: 0, prices: prices)
    }
    guard !dropped.isEmpty else { return }
    // A basis that rounding made singular: artificial columns take the places of those that depend on others.
    for column in dropped { isBasic[column] = false }
    for row in 0..<rowCount where !isTaken[row] {
      let column = addArtificial(entries: [Entry(row: row, value: 1)])
      isBasic[column] = true
      basis[row] = column
    }
    invert()
  }

  private func largestResidual() -> Double {
    direction.elements.update(repeating: 0)
    for row in 0..<rowCount { direction[row] = -perturbedSide(row) }
    for (row, column) in basis.enumerated() {
      for place in Int(starts[column])..<Int(ends[column]) {
        direction[Int(entryRows[place])] += entryValues[place] * basicValues[row]
      }
    }
    var largest = 0.0
    for row in 0..<rowCount { largest = max(largest, abs(direction[row])) }
    return largest
  }
}
