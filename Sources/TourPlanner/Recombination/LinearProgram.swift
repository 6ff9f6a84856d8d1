/// A linear program in equality form with non-negative variables, minimised by the revised primal simplex method.
///
/// Columns and rows may be added between two calls of `solve`; each starts from the last basis. A column can be barred:
/// then it costs so much that it leaves the basis of any program that has another way. Every row has an artificial
/// column of the same cost, so there is always a feasible start.
///
/// Values are floating point with tolerances; whoever needs a proof takes the prices from here, rounds them, and works
/// out the bound they give in integers.
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

  /// A reduced cost this close to zero counts as zero.
  static let tolerance = 1e-5

  /// The cost of artificial and barred columns.
  let highCost: Double
  private(set) var rowCount = 0
  private(set) var columnCount = 0
  /// Exchanges of basic columns so far: the measure of work.
  var pivots = 0

  private var senses: [Sense] = []
  private var rightSides: [Double] = []
  /// For each column, where its entries start and end in `entryRows` and `entryValues`.
  var starts: [Int32] = []
  var ends: [Int32] = []
  var entryRows: [Int32] = []
  var entryValues: [Double] = []
  var costs: [Double] = []
  var isBarred: [Bool] = []
  var isBasic: [Bool] = []
  /// For each row, its basic column.
  var basis: [Int] = []
  /// For each row, the column that takes up what its sum leaves of its right side, or -1.
  var slackOfRow: [Int] = []
  /// For each column, whether it only makes up for what a row lacks.
  var isArtificial: [Bool] = []
  /// The columns that are not barred, which is all that pricing looks at.
  private(set) var live: [Int32] = []
  var isLiveStale = true
  /// Whether barred columns cost so much that they leave, rather than being told to.
  var isBarredByCost = true

  var inverse = BasisInverse(order: 0)
  var prices = FixedBuffer<Double>(repeating: 0, count: 1)
  private(set) var basicValues = FixedBuffer<Double>(repeating: 0, count: 1)
  private var basicCosts = FixedBuffer<Double>(repeating: 0, count: 1)
  private(set) var direction = FixedBuffer<Double>(repeating: 0, count: 1)
  var isStale = true
  /// Whether a dual run left values negative.
  var isBroken = false
  var pivotsAtRefresh = 0
  private var candidates: [(cost: Double, column: Int)] = []
  var ratios: [(column: Int, cost: Double, pivot: Double)] = []

  init(highCost: Double) {
    self.highCost = highCost
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
    rightSides.append(rightSide + LinearProgram.shift(ofRow: row, sense))
    for (column, value) in entries { append(Entry(row: row, value: value), to: column) }
    slackOfRow.append(-1)
    if sense != .equal {
      slackOfRow[row] = addColumn(cost: 0, entries: [Entry(row: row, value: sense == .atMost ? 1 : -1)])
    }
    let used = entries.reduce(0) { $0 + self.value(of: $1.column) * $1.value }
    let residual = rightSides[row] - used
    if sense == .atMost, residual >= 0 {
      enter(columnCount - 1)
    } else if sense == .atLeast, residual <= 0 {
      enter(columnCount - 1)
    } else {
      enter(addArtificial(entries: [Entry(row: row, value: residual >= 0 ? 1 : -1)]))
    }
    isStale = true
    return row
  }

  /// Adds a column; returns its number.
  @discardableResult
  func addColumn(cost: Double, entries: [Entry]) -> Int {
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
    isLiveStale = true
    columnCount += 1
    return columnCount - 1
  }

  /// Bars a column, or allows it again.
  func setBarred(_ column: Int, _ barred: Bool) {
    guard isBarred[column] != barred else { return }
    isBarred[column] = barred
    isLiveStale = true
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

  /// The cost of the last optimal basis, high costs included: the right sides, without their shifts, at its prices.
  var objective: Double {
    (0..<rowCount).reduce(0) { $0 + (rightSides[$1] - LinearProgram.shift(ofRow: $1, senses[$1])) * prices[$1] }
  }

  /// Minimises from the current basis.
  ///
  /// - Parameters:
  ///   - limit: the most pivots it may take.
  ///   - isCancelled: asked now and then; true ends the call early.
  /// - Returns: whether the solution is optimal; false when it was ended early.
  func solve(limit: Int, isCancelled: () -> Bool = { false }) -> Bool {
    if isLiveStale { listLive() }
    if isBroken { mend() }
    if isStale { refresh() }
    let last = pivots + limit
    var degenerate = 0
    candidates.removeAll(keepingCapacity: true)
    while true {
      guard let entering = nextEntering(firstOnly: degenerate > 5 * rowCount + 100) else {
        if pivotsAtRefresh == pivots { return true }
        refresh()
        guard nextEntering(firstOnly: false) != nil else { return true }
        continue
      }
      if pivots >= last || (pivots & 63 == 63 && isCancelled()) { return false }
      let step = exchange(entering)
      degenerate = step > 1e-12 ? 0 : degenerate + 1
      if pivots - pivotsAtRefresh >= 100 { refresh(onlyIfInaccurate: true) }
    }
  }

  /// A tiny shift of a right side, another one for each row, that keeps ties from stalling the method.
  private static func shift(ofRow row: Int, _ sense: Sense) -> Double {
    let shift = Double((row &* 7919) % 1009 + 1009) * 1e-9
    return sense == .atLeast ? -shift : shift
  }

  private func effectiveCost(_ column: Int) -> Double { isBarredByCost && isBarred[column] ? highCost : costs[column] }

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

  @inline(__always)
  private func reducedCost(_ column: Int) -> Double {
    var cost = effectiveCost(column)
    var place = Int(starts[column])
    let end = Int(ends[column])
    while place < end {
      cost -= entryValues[place] * prices.elements[Int(entryRows[place])]
      place += 1
    }
    return cost
  }

  /// The column that enters the basis next, or nil when none lowers the cost.
  ///
  /// A full look at all columns keeps the best as candidates for the pivots to come ("multiple pricing"); after many
  /// pivots without progress the first column that lowers the cost is taken (Bland's rule), which cannot cycle.
  private func nextEntering(firstOnly: Bool) -> (column: Int, cost: Double)? {
    if firstOnly {
      for column in live.lazy.map({ Int($0) }) where !isBasic[column] {
        let cost = reducedCost(column)
        if cost < -LinearProgram.tolerance { return (column, cost) }
      }
      return nil
    }
    var best: (column: Int, cost: Double)?
    var kept = 0
    for candidate in candidates where !isBasic[candidate.column] {
      let cost = reducedCost(candidate.column)
      guard cost < -LinearProgram.tolerance else { continue }
      candidates[kept] = (cost, candidate.column)
      kept += 1
      if cost < (best?.cost ?? 0) { best = (candidate.column, cost) }
    }
    candidates.removeSubrange(kept...)
    if let best { return best }
    var threshold = -LinearProgram.tolerance
    candidates.removeAll(keepingCapacity: true)
    for column in live.lazy.map({ Int($0) }) where !isBasic[column] {
      let cost = reducedCost(column)
      guard cost < threshold else { continue }
      candidates.append((cost, column))
      if candidates.count >= 256 {
        candidates.sort { ($0.cost, $0.column) < ($1.cost, $1.column) }
        candidates.removeSubrange(64...)
        threshold = candidates[63].cost
      }
    }
    candidates.sort { ($0.cost, $0.column) < ($1.cost, $1.column) }
    if candidates.count > 64 { candidates.removeSubrange(64...) }
    return candidates.first.map { ($0.column, $0.cost) }
  }

  func computeDirection(of column: Int) {
    direction.elements.update(repeating: 0)
    for place in Int(starts[column])..<Int(ends[column]) {
      inverse.addColumn(Int(entryRows[place]), times: entryValues[place], to: direction)
    }
  }

  /// Brings a column into the basis; returns its new value.
  private func exchange(_ entering: (column: Int, cost: Double)) -> Double {
    pivots += 1
    computeDirection(of: entering.column)
    var reach = Double.infinity
    for row in 0..<rowCount where direction[row] > 1e-8 {
      reach = min(reach, (max(0, basicValues[row]) + 1e-10) / direction[row])
    }
    // Of all rows that end the step together the one with the largest pivot is the safest (Harris).
    var leaving = -1
    for row in 0..<rowCount where direction[row] > 1e-8 {
      if max(0, basicValues[row]) / direction[row] <= reach, leaving < 0 || direction[row] > direction[leaving] {
        leaving = row
      }
    }
    guard leaving >= 0 else {
      // No row ends the step: only rounding can bring that about, since all costs are non-negative.
      candidates.removeAll(keepingCapacity: true)
      setBarred(entering.column, true)
      listLive()
      return 0
    }
    let step = max(0, basicValues[leaving]) / direction[leaving]
    replace(row: leaving, with: entering, step: step)
    return step
  }

  /// Lets a column whose direction is known take a row of the basis.
  func replace(row: Int, with entering: (column: Int, cost: Double), step: Double) {
    for other in 0..<rowCount { basicValues[other] -= step * direction[other] }
    basicValues[row] = step
    inverse.exchange(row: row, direction: direction, rate: entering.cost, prices: prices)
    isBasic[basis[row]] = false
    isBasic[entering.column] = true
    basis[row] = entering.column
    basicCosts[row] = effectiveCost(entering.column)
  }

  func addArtificial(entries: [Entry]) -> Int {
    let column = addColumn(cost: highCost, entries: entries)
    isArtificial[column] = true
    return column
  }

  func listLive() {
    live.removeAll(keepingCapacity: true)
    for column in 0..<columnCount where !isBarred[column] { live.append(Int32(column)) }
    isLiveStale = false
  }

  /// Works out the inverse, the solution and the prices of the basis anew.
  func refresh(onlyIfInaccurate: Bool = false) {
    if onlyIfInaccurate {
      pivotsAtRefresh = pivots
      if largestResidual() < 1e-9 { return }
    }
    if inverse.order != rowCount {
      inverse = BasisInverse(order: rowCount)
      prices = FixedBuffer(repeating: 0, count: max(1, rowCount))
      basicValues = FixedBuffer(repeating: 0, count: max(1, rowCount))
      basicCosts = FixedBuffer(repeating: 0, count: max(1, rowCount))
      direction = FixedBuffer(repeating: 0, count: max(1, rowCount))
    }
    invert()
    basicValues.elements.update(repeating: 0)
    for row in 0..<rowCount {
      inverse.addColumn(row, times: rightSides[row], to: basicValues)
      basicCosts[row] = effectiveCost(basis[row])
    }
    for row in 0..<rowCount { prices[row] = inverse.product(of: basicCosts, withColumn: row) }
    pivotsAtRefresh = pivots
    isStale = false
    candidates.removeAll(keepingCapacity: true)
  }

  /// Builds the inverse from the basic columns, those with few entries first.
  private func invert() {
    let columns = basis.sorted { (ends[$0] - starts[$0], $0) < (ends[$1] - starts[$1], $1) }
    inverse.reset()
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
    for row in 0..<rowCount { direction[row] = -rightSides[row] }
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
