/// The dual simplex method: from a basis whose prices are right to one whose values are.
extension LinearProgram {
  /// How a dual run ended.
  private enum DualEnd {
    case optimal
    /// The objective has passed the limit, at the prices that are there now.
    case passed
    case interrupted
    /// Rounding got in the way.
    case lost
  }

  /// Minimises from a basis that was optimal before columns were barred or rows were added.
  ///
  /// Barred columns leave the basis and broken rows are mended by dual pivots, of which a few do; if rounding gets in
  /// the way the primal method takes over.
  ///
  /// - Parameters:
  ///   - limit: the most pivots it may take.
  ///   - cutoff: an objective at which it may end, with prices that show it.
  ///   - isCancelled: asked now and then; true ends the call early.
  /// - Returns: how it ended. Prices that show that no solution keeps the rows reach every cutoff below the high cost.
  func solveDually(limit: Int, cutoff: Double, isCancelled: () -> Bool = { false }) -> SimplexOutcome {
    let last = pivots + limit
    prepareDual()
    let end = pivotDually(last: last, cutoff: cutoff, isCancelled)
    isBarredByCost = true
    switch end {
    case .passed:
      isBroken = true
      return .cutoffReached
    case .interrupted:
      mend()
      return .interrupted
    case .optimal:
      packed.price(at: prices)
      if packed.leastReducedCost > -SimplexParameters.tolerance { return .optimal }
    case .lost:
      break
    }
    mend()
    return solve(limit: max(0, last - pivots), isCancelled: isCancelled)
  }

  /// The objective after some dual pivots, or `cutoff` where that was reached; the basis is of no use afterwards.
  func probe(limit: Int, cutoff: Double) -> Double {
    prepareDual()
    let end = pivotDually(last: pivots + limit, cutoff: cutoff) { false }
    let reached = dualObjective
    isBarredByCost = true
    isStale = true
    return end == .passed ? cutoff : min(cutoff, reached)
  }

  /// Works out values, prices and norms of the basis as the dual method needs them.
  private func prepareDual() {
    isBarredByCost = false
    isPerturbed = false
    isBroken = false
    isStale = true
    refresh()
    releaseArtificials()
    pack()
    if isStale { refresh() }
    inverse.keepNorms()
    packed.price(at: prices)
  }

  /// Puts slacks in the places of artificial columns that hold rows which are broken.
  private func releaseArtificials() {
    for row in 0..<rowCount where isArtificial[basis[row]] {
      let column = basis[row]
      let entry = Int(starts[column])
      guard Int(ends[column]) - entry == 1 else { continue }
      let slack = slackOfRow[Int(entryRows[entry])]
      guard slack >= 0, !isBasic[slack] else { continue }
      swapBasic(row: row, with: slack, isOpposite: entryValues[Int(starts[slack])] != entryValues[entry])
    }
  }

  private func pivotDually(last: Int, cutoff: Double, _ isCancelled: () -> Bool) -> DualEnd {
    var stuck = [Bool](repeating: false, count: rowCount)
    let row = FixedBuffer<Double>(repeating: 0, count: max(1, rowCount))
    dualObjective = objective
    let first = pivots
    while true {
      guard let leaving = nextLeaving(stuck) else { return .optimal }
      if pivots >= last || (pivots & 63 == 63 && isCancelled()) { return .interrupted }
      if pivots - first > 20 * rowCount + 1000 { return .lost }
      let value = basicValues[leaving]
      let sign = value < 0 ? -1.0 : 1.0
      inverse.copyRow(leaving, to: row)
      packed.multiply(row)
      guard let entering = nextDual(sign) else {
        // Rounding alone makes no program insolvable.
        if abs(value) < 1e-6 {
          stuck[leaving] = true
          continue
        }
        // No solution: along this row of the inverse the bound grows without end.
        let far = (min(cutoff, bigM) - dualObjective + 1000) / abs(value)
        guard far > 0, far < 1e12 else { return .lost }
        for place in 0..<rowCount { prices[place] += sign * far * row[place] }
        return .passed
      }
      let column = Int(packed.numbers[entering])
      let cost = packed.reducedCosts[entering]
      computeDirection(of: column)
      let pivot = direction[leaving]
      guard abs(pivot - packed.products[entering]) < 1e-6 * (1 + abs(pivot)), abs(pivot) > 1e-8 else { return .lost }
      pivots += 1
      self.pivot(row: leaving, with: column, cost: cost, step: value / pivot)
      packed.follow(cost / pivot)
      dualObjective += value / pivot * cost
      if pivots - pivotsAtRefresh >= 100 {
        refresh()
        inverse.keepNorms()
        packed.price(at: prices)
      }
      if dualObjective > cutoff { return .passed }
    }
  }

  /// The row whose basic column leaves next: the one that raises the objective most steeply.
  ///
  /// A value must leave that is negative, or positive on a column that is barred.
  private func nextLeaving(_ stuck: [Bool]) -> Int? {
    var steepest = 0.0
    var leaving: Int?
    for row in 0..<rowCount {
      let value = basicValues[row]
      guard value < -1e-8 || (value > 1e-8 && isBarred[basis[row]]), !stuck[row] else { continue }
      let slope = value * value / inverse.norms[row]
      if slope > steepest {
        steepest = slope
        leaving = row
      }
    }
    return leaving
  }

  /// The packed column that takes a leaving column's place so that no reduced cost turns negative (Harris's ratio test).
  ///
  /// Basic columns have no part in it: their products with a row of the inverse are zero.
  private func nextDual(_ sign: Double) -> Int? {
    let products = packed.products.elements
    let costs = packed.reducedCosts.elements
    let count = packed.count
    var reach = Double.infinity
    for place in 0..<count {
      let pivot = sign * products[place]
      guard pivot > 1e-7 else { continue }
      let least = max(0, costs[place]) + 1e-6
      if least < reach * pivot { reach = least / pivot }
    }
    var best = -1
    var largest = 0.0
    for place in 0..<count {
      let pivot = sign * products[place]
      if pivot > 1e-7, pivot > largest, max(0, costs[place]) <= reach * pivot {
        largest = pivot
        best = place
      }
    }
    return best >= 0 ? best : nil
  }
}
