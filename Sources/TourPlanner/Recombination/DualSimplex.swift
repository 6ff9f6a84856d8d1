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

  /// Makes the columns of an earlier basis basic again; rows added since take part with their own slack.
  func restore(_ earlier: [Int]) {
    guard earlier != basis else { return }
    for column in basis { isBasic[column] = false }
    basis = earlier
    for row in earlier.count..<rowCount { basis.append(slackOfRow[row]) }
    for column in basis { isBasic[column] = true }
    isStale = true
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
  /// - Returns: whether it came to an end: an optimal solution, or prices that reach the cutoff.
  func solveAgain(limit: Int, cutoff: Double, isCancelled: () -> Bool = { false }) -> DualOutcome {
    let last = pivots + limit
    if isLiveStale { listLive() }
    isBarredByCost = false
    isBroken = false
    releaseArtificials()
    refresh()
    let end = pivotDually(last: last, cutoff: cutoff, isCancelled)
    isBarredByCost = true
    switch end {
    case .passed:
      isBroken = true
      return .passed
    case .interrupted:
      mend()
      return .interrupted
    case .lost: mend()
    case .optimal: if basis.contains(where: { isBarred[$0] }) { mend() }
    }
    return solve(limit: max(0, last - pivots), isCancelled: isCancelled) ? .optimal : .interrupted
  }

  /// How solving again ended.
  enum DualOutcome {
    case optimal
    case passed
    case interrupted
  }

  /// Puts slacks in the places of artificial columns that hold rows which are broken.
  private func releaseArtificials() {
    for row in 0..<rowCount where isArtificial[basis[row]] {
      let column = basis[row]
      guard ends[column] - starts[column] == 1 else { continue }
      let slack = slackOfRow[Int(entryRows[Int(starts[column])])]
      guard slack >= 0, !isBasic[slack] else { continue }
      isBasic[column] = false
      isBasic[slack] = true
      basis[row] = slack
    }
  }

  /// Makes the basis feasible again: where a value is negative the column's opposite, which is artificial, replaces it.
  func mend() {
    isBroken = false
    refresh()
    var isMended = false
    for row in 0..<rowCount where basicValues[row] < -1e-9 {
      let column = basis[row]
      let entries = (Int(starts[column])..<Int(ends[column])).map {
        Entry(row: Int(entryRows[$0]), value: -entryValues[$0])
      }
      let opposite = addArtificial(entries: entries)
      isBasic[column] = false
      isBasic[opposite] = true
      basis[row] = opposite
      isMended = true
    }
    if isMended { refresh() }
  }

  private func pivotDually(last: Int, cutoff: Double, _ isCancelled: () -> Bool) -> DualEnd {
    var stuck = [Bool](repeating: false, count: rowCount)
    let row = FixedBuffer<Double>(repeating: 0, count: max(1, rowCount))
    var objective = self.objective
    let first = pivots
    while true {
      guard let (leaving, isForced) = nextLeaving(stuck) else { return .optimal }
      if pivots >= last || (pivots & 63 == 63 && isCancelled()) { return .interrupted }
      if pivots - first > 20 * rowCount + 1000 { return .lost }
      let value = basicValues[leaving]
      var sign = value < 0 ? -1.0 : 1.0
      inverse.copyRow(leaving, to: row)
      var entering = nextDual(row, sign)
      if entering == nil, isForced {
        sign = -sign
        entering = nextDual(row, sign)
      }
      guard let entering else {
        if isForced {
          stuck[leaving] = true
          continue
        }
        // No solution: along this row of the inverse the bound grows without end.
        let far = (min(cutoff, highCost) - objective + 1000) / abs(value)
        guard far > 0, far < 1e12 else { return .lost }
        for place in 0..<rowCount { prices[place] += sign * far * row[place] }
        return .passed
      }
      computeDirection(of: entering.column)
      let pivot = direction[leaving]
      guard abs(pivot - entering.pivot) < 1e-6 * (1 + abs(pivot)), abs(pivot) > 1e-8 else { return .lost }
      pivots += 1
      replace(row: leaving, with: (entering.column, entering.cost), step: value / pivot)
      objective += value / pivot * entering.cost
      if pivots - pivotsAtRefresh >= 100 { refresh(onlyIfInaccurate: true) }
      if objective > cutoff { return .passed }
    }
  }

  /// The row whose basic column leaves next: the most broken one, or else one that holds a barred column at zero.
  private func nextLeaving(_ stuck: [Bool]) -> (row: Int, isForced: Bool)? {
    var worst = 1e-8
    var leaving = -1
    var forced = -1
    for row in 0..<rowCount {
      let value = basicValues[row]
      if value < -worst {
        worst = -value
        leaving = row
      } else if isBarred[basis[row]] {
        if value > worst {
          worst = value
          leaving = row
        } else if !stuck[row] {
          forced = row
        }
      }
    }
    if leaving >= 0 { return (leaving, false) }
    return forced >= 0 ? (forced, true) : nil
  }

  /// The column that takes a leaving column's place so that no reduced cost turns negative (Harris's ratio test).
  private func nextDual(_ row: FixedBuffer<Double>, _ sign: Double) -> (column: Int, cost: Double, pivot: Double)? {
    var reach = Double.infinity
    ratios.removeAll(keepingCapacity: true)
    for number in live {
      let column = Int(number)
      if isBasic[column] { continue }
      var cost = costs[column]
      var along = 0.0
      var place = Int(starts[column])
      let end = Int(ends[column])
      while place < end {
        let value = entryValues[place]
        let entry = Int(entryRows[place])
        cost -= value * prices.elements[entry]
        along += value * row.elements[entry]
        place += 1
      }
      let pivot = sign * along
      guard pivot > 1e-7 else { continue }
      let least = max(0, cost)
      if least <= reach * pivot {
        ratios.append((column, cost, pivot))
        reach = min(reach, (least + 1e-6) / pivot)
      }
    }
    var best: (column: Int, cost: Double, pivot: Double)?
    for ratio in ratios where max(0, ratio.cost) <= reach * ratio.pivot {
      if ratio.pivot > (best?.pivot ?? 0) { best = ratio }
    }
    return best.map { ($0.column, $0.cost, sign * $0.pivot) }
  }
}
