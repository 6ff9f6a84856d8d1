/// The primal simplex method: from a basis whose values are right to one whose prices are.
extension LinearProgram {
  /// A column that may enter the basis.
  private struct Candidate {
    let cost: Double
    /// Its place among the packed columns.
    let place: Int
  }

  /// Minimises from the current basis.
  ///
  /// - Parameters:
  ///   - limit: the most pivots it may take.
  ///   - isCancelled: asked now and then; true ends the call early.
  /// - Returns: how it ended; never that a cutoff was reached, since the cost only goes down.
  func solve(limit: Int, isCancelled: () -> Bool = { false }) -> SimplexOutcome {
    pack()
    if isBroken { mend() }
    if !isPerturbed { perturbRightSides() }
    if isStale { refresh() }
    inverse.dropNorms()
    let last = pivots + limit
    var degenerate = 0
    var least = Double.infinity
    var lastProgress = pivots
    var candidates: [Candidate] = []
    while true {
      guard let entering = nextEntering(&candidates, firstOnly: degenerate > 5 * rowCount + 100) else {
        if pivotsAtRefresh == pivots { return isFeasible ? .optimal : .infeasible }
        refresh()
        guard nextEntering(&candidates, firstOnly: false) != nil else { return isFeasible ? .optimal : .infeasible }
        continue
      }
      if pivots >= last || (pivots & 63 == 63 && isCancelled()) { return .interrupted }
      let step = exchange(entering)
      if pack() { candidates.removeAll(keepingCapacity: true) }
      degenerate = step > 1e-12 ? 0 : degenerate + 1
      guard pivots - pivotsAtRefresh >= 100 else { continue }
      refresh()
      if objective < least - SimplexParameters.leastProgress {
        least = objective
        lastProgress = pivots
      } else if pivots - lastProgress > 1000 + 4 * rowCount {
        return .stalled
      }
    }
  }

  /// Whether the basis needs no column that may not be used.
  private var isFeasible: Bool {
    !basis.indices.contains { row in
      (isArtificial[basis[row]] || isBarred[basis[row]]) && basicValues[row] > SimplexParameters.feasibilityTolerance
    }
  }

  /// The column that enters the basis next, or nil when none lowers the cost.
  ///
  /// A full look at all columns keeps the best as candidates for the pivots to come ("multiple pricing"); after many
  /// pivots without progress the first column that lowers the cost is taken (Bland's rule), which cannot cycle.
  private func nextEntering(_ candidates: inout [Candidate], firstOnly: Bool) -> Candidate? {
    if firstOnly {
      for place in 0..<packed.count where !isBasic[Int(packed.numbers[place])] {
        let cost = packed.reducedCost(of: place, at: prices)
        if cost < -SimplexParameters.tolerance { return Candidate(cost: cost, place: place) }
      }
      return nil
    }
    var best: Candidate?
    var kept = 0
    for candidate in candidates where !isBasic[Int(packed.numbers[candidate.place])] {
      let now = Candidate(cost: packed.reducedCost(of: candidate.place, at: prices), place: candidate.place)
      guard now.cost < -SimplexParameters.tolerance else { continue }
      candidates[kept] = now
      kept += 1
      if now.cost < (best?.cost ?? 0) { best = now }
    }
    candidates.removeSubrange(kept...)
    if let best { return best }
    var threshold = -SimplexParameters.tolerance
    packed.price(at: prices)
    let most = SimplexParameters.mostCandidates
    for place in 0..<packed.count {
      let cost = packed.reducedCosts[place]
      guard cost < threshold, !isBasic[Int(packed.numbers[place])] else { continue }
      candidates.append(Candidate(cost: cost, place: place))
      if candidates.count >= 4 * most {
        candidates.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
        candidates.removeSubrange(most...)
        threshold = candidates[most - 1].cost
      }
    }
    candidates.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
    if candidates.count > most { candidates.removeSubrange(most...) }
    return candidates.first
  }

  /// Brings a column into the basis; returns its new value.
  private func exchange(_ entering: Candidate) -> Double {
    pivots += 1
    let column = Int(packed.numbers[entering.place])
    computeDirection(of: column)
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
      setBarred(column, true)
      return 0
    }
    let step = max(0, basicValues[leaving]) / direction[leaving]
    pivot(row: leaving, with: column, cost: entering.cost, step: step)
    return step
  }
}
