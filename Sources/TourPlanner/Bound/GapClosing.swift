internal import SeasonModel

/// Looks for better plans among columns that cost little at the prices of the bound, and searches all that are left.
struct GapClosing {
  let standing: BoundStanding
  let enumeration: RouteEnumeration
  var parameters = GapClosingParameters()

  /// Whether a gap is so narrow that listing columns may close it; else a second search is a better use of the time.
  static func isCloseable(
    bound: Int, worth: Int, parameters: GapClosingParameters = GapClosingParameters()
  ) -> Bool {
    (worth - bound) * parameters.narrowGap <= worth
  }

  /// Whether the gap that is left is so narrow.
  private var isCloseable: Bool {
    GapClosing.isCloseable(bound: standing.reached, worth: standing.worth, parameters: parameters)
  }

  /// Looks for a better plan among few columns, for a short time: a restricted master heuristic.
  func solveRestricted(
    _ isStopped: () -> Bool, _ better: () -> [OutingColumn]?, _ progress: () -> Void
  ) {
    solveRestricted(parameters.restrictedEarly, isStopped, better, progress)
  }

  /// Chooses among all columns below the incumbent where they are few; whether that is done.
  func closeEarly(_ isStopped: () -> Bool, _ progress: () -> Void) -> Bool {
    close(below: standing.worth, most: parameters.few.columns, work: parameters.few.work, isStopped, progress) == .done
  }

  /// Chooses among all columns below the incumbent, for some time; whether that is done.
  @discardableResult
  func closeAtOnce(_ isStopped: () -> Bool, _ progress: () -> Void) -> Bool {
    let closing = close(
      below: standing.worth, most: parameters.atOnce.columns, work: parameters.atOnce.work, isStopped, progress)
    return closing == .done
  }

  /// Solves the master restricted to the columns that cost least at the dual values of the bound, then to more of them.
  ///
  /// The few cheapest columns hold good plans, and are searched fast. The outings of a better plan are new ones to
  /// choose among, so each is followed by another look at the fewest.
  private func solveRestricted(
    _ sizes: (columns: [Int], work: Int), _ isStopped: () -> Bool,
    _ better: () -> [OutingColumn]?, _ progress: () -> Void
  ) {
    guard enumeration.isPossible else { return }
    let first = PartitionModel.metres(fromParts: enumeration.generation.bound)
    var place = 0
    var last = 0
    while place < sizes.columns.count, !isStopped() {
      standing.take(better, progress)
      guard let listed = cheapest(sizes.columns[place], beyond: first, isStopped) else { return }
      place += 1
      guard listed.count > last, let model = enumeration.model(of: standing.incumbent + listed, isStopped) else {
        continue
      }
      last = listed.count
      let tree = BranchAndBound(model: model, incumbent: standing.score)
      tree.search(limit: sizes.work, cutRounds: 0, isCancelled: isStopped)
      if let best = tree.best, let other = tree.bestScore {
        standing.adopt(best, other)
        progress()
        (place, last) = (0, 0)
      }
    }
  }

  /// About so many columns, those that cost least at the prices of the bound; nil when even few of them are too many.
  private func cheapest(
    _ most: Int, beyond first: Int, _ isStopped: () -> Bool
  ) -> [OutingColumn]? {
    var gap = standing.worth - first
    while gap > first / parameters.steps.restricted, !isStopped() {
      if let listed = enumeration.columns(below: first + gap, most: most, isStopped) { return listed }
      gap = gap * 4 / 5
    }
    return nil
  }

  /// Looks for the best plan among all below the incumbent; where those are too many columns, among those that cost a
  /// little more than the bound, then among those up to a little more.
  ///
  /// Each step either finds it or raises the bound, whatever the incumbent is, and the number of columns to list grows
  /// fast with what they may cost.
  func closeInSteps(
    _ isStopped: () -> Bool, _ better: () -> [OutingColumn]?, _ progress: () -> Void
  ) {
    let first = PartitionModel.metres(fromParts: enumeration.generation.bound)
    // Below a plan that is far from the best there are many columns, and soon a better plan.
    if isCloseable, closeAtOnce(isStopped, progress) {
      return
    }
    // The first steps of a proof come upon the best plan sooner than long restricted masters do.
    var mayRestrict = true
    var step = max(1, first / parameters.steps.first)
    while standing.reached < standing.worth, !isStopped() {
      standing.take(better, progress)
      let reach = min(standing.worth, first + step)
      let isFirst = !standing.problem.isSmall && standing.reached <= first
      let before = standing.worth
      let closing = close(
        below: reach,
        most: !mayRestrict ? parameters.mostListed : isFirst ? parameters.listedAtFirst : parameters.atOnce.columns,
        work: mayRestrict ? parameters.workOfStep : Int.max / 2, isStopped, progress)
      if closing == .done {
        // A node that could not be settled keeps the bound where it is.
        if standing.reached < reach, standing.reached < standing.worth { return }
        step += standing.problem.isSmall ? step : step / 3 + 1
        continue
      }
      // Half a step may be short enough, and the best plan may be in it.
      let half = (reach - max(first, standing.reached)) / 2
      if closing == .tooMany, !isFirst, half > first / parameters.steps.shortest, !isStopped() {
        step = reach - half - first
        continue
      }
      if !mayRestrict || isStopped() { return }
      if standing.worth < before { continue }
      mayRestrict = false
      standing.take(better, progress)
      standing.hasGivenUp = !isCloseable
      if standing.hasGivenUp { return }
      solveRestricted(parameters.restrictedLate, isStopped, better, progress)
    }
  }

  /// How choosing among all columns below a cost ended.
  private enum Closing {
    /// There is no better plan below the cost than the incumbent is now.
    case done
    /// There are too many columns to list.
    case tooMany
    /// It took too long.
    case tooLong
  }

  /// Lists every column of a better plan below a cost and chooses among them.
  private func close(
    below reach: Int, most: Int, work: Int = Int.max / 2, _ isStopped: () -> Bool,
    _ progress: () -> Void
  ) -> Closing {
    guard let listed = enumeration.columns(below: reach, most: most, isStopped) else { return .tooMany }
    guard let model = enumeration.model(of: standing.incumbent + listed, isStopped) else { return .tooLong }
    let tree = BranchAndBound(
      model: model, incumbent: standing.score, reach: reach, isProof: true, pseudoCosts: standing.pseudoCosts)
    let isDone = tree.search(limit: work, cutRounds: parameters.cutRounds, isCancelled: isStopped)
    standing.pseudoCosts = tree.pseudoCosts
    if let best = tree.best, let other = tree.bestScore { standing.adopt(best, other) }
    standing.raise(to: tree.bound, progress)
    if isDone, standing.reached >= standing.worth { standing.settle(progress) } else { progress() }
    return isDone ? .done : .tooLong
  }
}
