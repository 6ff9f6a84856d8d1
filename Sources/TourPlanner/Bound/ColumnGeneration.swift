/// Solves the linear program over all columns there are, by making only those that matter.
///
/// At any dual values the cheapest column of each outing gives a Lagrangian bound, worked out in integers, so that it holds
/// whatever the linear program did. Dual values are drawn towards those of the best bound so far, which keeps them from
/// swinging; how much, is found out on the way (Wentges 1997; Pessoa, Sadykov, Uchoa and Vanderbeck 2018).
final class ColumnGeneration {
  /// How a run ended.
  enum Outcome {
    /// No column can improve the solution any more.
    case converged
    /// The bound has reached the cutoff.
    case closed
    /// The caller stopped it.
    case stopped
    /// The outings took too long to price.
    case tooHard
  }

  /// What pricing all outings brought.
  private struct Pricing {
    /// The Lagrangian bound of the dual values, in parts of a metre.
    var value: Int
    /// For each outing, the cost of its cheapest column, at most 0 where it may stay empty.
    var cheapest: [Int]
    /// For each outing, the position of that column, or nil where none costs less than staying empty.
    var columns: [Int?]
    /// How many new columns improve the solution.
    var joined = 0
  }

  let model: PartitionModel
  /// The best bound so far, in parts of a metre.
  private(set) var bound = 0
  /// The dual values of the best bound; rows added since then have none.
  private(set) var duals: [Int]
  /// For each outing, the cost of its cheapest column at `duals`, at most 0 where it may stay empty.
  private(set) var cheapest: [Int]

  private let pricers: [any ColumnPricer]
  /// The positions of the columns in the model.
  private var known: [OutingColumn: Int] = [:]
  /// How much dual values are drawn towards the best ones: 0 is not at all, 1 is altogether.
  private var smoothing: Double
  private let parameters: ColumnGenerationParameters
  /// Whether `duals` were tried.
  private var isCentred = false

  /// Prepares a generation.
  ///
  /// - Parameters:
  ///   - model: the rows.
  ///   - pricers: for each outing, who finds its columns.
  ///   - duals: dual values to begin with; the nearer they are to the best ones, the sooner those are found.
  ///   - parameters: how many columns join, and how dual values are smoothed.
  init(
    model: PartitionModel, pricers: [any ColumnPricer], duals: [Int],
    parameters: ColumnGenerationParameters = ColumnGenerationParameters()
  ) {
    self.parameters = parameters
    smoothing = parameters.smoothing.first
    self.model = model
    self.pricers = pricers
    self.duals = model.fitted(duals)
    cheapest = [Int](repeating: 0, count: pricers.count)
  }

  /// Adds a column unless it is there already, or has no room.
  func add(_ column: OutingColumn) {
    guard known[column] == nil, model.add(column) else { return }
    known[column] = model.columns.count - 1
  }

  /// Generates columns until none improves the solution.
  ///
  /// - Parameters:
  ///   - cutoff: a bound, in parts of a metre, at which there is no need to go on.
  ///   - isStopped: asked before each round; true ends the run.
  ///   - improved: called whenever the bound has risen.
  /// - Returns: how the run ended.
  func run(cutoff: Int, isStopped: () -> Bool, improved: () -> Void) -> Outcome {
    duals += [Int](repeating: 0, count: model.rows.count - duals.count)
    // Rows that cut the last solution off leave its dual values right: the dual method mends it.
    if isCentred { _ = model.program.solveDually(limit: Int.max / 4, cutoff: .infinity, isCancelled: isStopped) }
    // How often in turn no column was found that improves the solution.
    var misprices = 0
    while true {
      guard !isStopped(), model.program.solve(limit: Int.max / 4, isCancelled: isStopped).isFinished else {
        return .stopped
      }
      let exact = model.wholeDuals()
      // After a misprice dual values go nearer to the exact ones, where none can be missed.
      let share = isCentred ? max(0, 1 - Double(misprices + 1) * (1 - smoothing)) : 1
      let centre = duals
      let drawn = mix(exact, centre, share)
      guard let pricing = priceOutings(at: drawn, exact, isStopped) else { return isStopped() ? .stopped : .tooHard }
      if pricing.value > bound || !isCentred {
        duals = drawn
        cheapest = pricing.cheapest
        isCentred = true
      }
      if pricing.value > bound {
        bound = pricing.value
        improved()
      }
      if bound > cutoff { return .closed }
      let open = model.program.objective * Double(PartitionModel.dualScale) - Double(bound)
      if open < Double(PartitionModel.dualScale) / 2 { return .converged }
      if pricing.joined > 0 {
        misprices = 0
        if share < 1 { adaptSmoothing(to: pricing, from: centre, to: exact) }
      } else if share > 0 {
        misprices += 1
      } else {
        return .converged
      }
    }
  }

  /// What every column of an outing that a choice within a gap above the bound holds costs less than.
  func limit(ofOuting outing: Int, gap: Int) -> Int { cheapest[outing] + gap }

  private func mix(_ exact: [Int], _ centre: [Int], _ share: Double) -> [Int] {
    zip(exact, centre).map { exact, centre in exact + Int((Double(centre - exact) * share).rounded()) }
  }

  /// Draws dual values less where the bound still rises on the way to the exact ones, and more where it falls.
  private func adaptSmoothing(to pricing: Pricing, from centre: [Int], to exact: [Int]) {
    let step = parameters.smoothing.step
    let rises = worth(of: pricing.columns, at: exact) > worth(of: pricing.columns, at: centre)
    smoothing = rises ? max(0, smoothing - step) : min(parameters.smoothing.most, smoothing + (1 - smoothing) * step)
  }

  /// What the bound would be at some dual values if these were the cheapest columns.
  private func worth(of columns: [Int?], at duals: [Int]) -> Int {
    columns.enumerated().reduce(model.constantPart(at: duals)) { sum, entry in
      sum + (entry.element.map { model.reducedCost(of: $0, at: duals) } ?? duals[model.row(ofOuting: entry.offset)])
    }
  }

  /// Prices every outing; nil when it was stopped or would take too long.
  private func priceOutings(at drawn: [Int], _ exact: [Int], _ isStopped: () -> Bool) -> Pricing? {
    let duals = DualValues(drawn, of: model)
    var pricing = Pricing(
      value: model.constantPart(at: drawn), cheapest: [Int](repeating: 0, count: pricers.count),
      columns: [Int?](repeating: nil, count: pricers.count))
    for (outing, pricer) in pricers.enumerated() {
      let limit = duals.outings[outing]
      guard !isStopped(),
        let found = pricer.cheapest(
          below: limit, most: parameters.mostAtATime, at: duals, isStopped: isStopped)
      else { return nil }
      pricing.cheapest[outing] = found.first?.cost ?? limit
      pricing.value += pricing.cheapest[outing]
      for (number, candidate) in found.enumerated() {
        guard let column = pricer.column(of: candidate) else { continue }
        let count = model.columns.count
        add(column)
        if number == 0 { pricing.columns[outing] = known[column] }
        guard model.columns.count > count else { continue }
        if model.reducedCost(of: count, at: exact) < exact[model.row(ofOuting: outing)] { pricing.joined += 1 }
      }
    }
    return pricing
  }
}
