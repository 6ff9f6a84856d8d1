/// Solves the linear program over all columns there are, by making only those that matter.
///
/// At any prices the cheapest column of each outing gives a Lagrangian bound, worked out in integers, so that it holds
/// whatever the linear program did. Prices are drawn towards those of the best bound so far, which keeps them from
/// swinging (Wentges 1997; Pessoa, Sadykov, Uchoa and Vanderbeck 2018).
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

  /// How many columns of an outing join at a time.
  private static let mostAtATime = 8

  let model: PartitionModel
  /// The best bound so far, in parts of a metre.
  private(set) var bound = 0
  /// The prices of the best bound; rows added since then have none.
  private(set) var prices: [Int] = []
  /// For each outing, the cost of its cheapest column at `prices`, at most 0 where it may stay empty.
  private(set) var cheapest: [Int] = []

  private let pricers: [any ColumnPricer]
  private var known: Set<OutingColumn> = []

  init(model: PartitionModel, pricers: [any ColumnPricer]) {
    self.model = model
    self.pricers = pricers
    cheapest = [Int](repeating: 0, count: pricers.count)
  }

  /// Adds a column that is not there yet.
  @discardableResult
  func add(_ column: OutingColumn) -> Bool {
    guard known.insert(column).inserted else { return false }
    return model.add(column)
  }

  /// Generates columns until none improves the solution.
  ///
  /// - Parameters:
  ///   - cutoff: a bound, in parts of a metre, at which there is no need to go on.
  ///   - isStopped: asked before each round; true ends the run.
  ///   - improved: called whenever the bound has risen.
  /// - Returns: how the run ended.
  func run(cutoff: Int, isStopped: () -> Bool, improved: () -> Void) -> Outcome {
    var pull = 0.6
    var isCentred = !prices.isEmpty
    // Rows that are new have changed the problem: start from what its own prices say.
    prices += [Int](repeating: 0, count: model.rows.count - prices.count)
    // Rows that cut the last solution off leave its prices right: the dual method mends it.
    if isCentred { _ = model.program.solveAgain(limit: Int.max / 4, cutoff: .infinity, isCancelled: isStopped) }
    while true {
      guard !isStopped(), model.program.solve(limit: Int.max / 4, isCancelled: isStopped) else { return .stopped }
      let exact = model.wholePrices()
      let drawn = isCentred ? mix(exact, prices, pull) : exact
      guard let (value, least, joined) = priceOutings(at: drawn, exact, isStopped) else {
        return isStopped() ? .stopped : .tooHard
      }
      if value > bound || !isCentred {
        isCentred = true
        prices = drawn
        cheapest = least
        if value > bound {
          bound = value
          improved()
        }
        if bound > cutoff { return .closed }
      }
      let open = model.program.objective * Double(PartitionModel.priceScale) - Double(bound)
      if open < Double(PartitionModel.priceScale) / 2 { return .converged }
      if joined == 0 {
        if pull == 0 { return .converged }
        pull = pull > 0.2 ? pull / 2 : 0
      }
    }
  }

  /// What every column of an outing that a choice within a gap above the bound holds costs less than.
  func limit(ofOuting outing: Int, gap: Int) -> Int { cheapest[outing] + gap }

  private func mix(_ exact: [Int], _ centre: [Int], _ pull: Double) -> [Int] {
    zip(exact, centre).map { exact, centre in exact + Int((Double(centre - exact) * pull).rounded()) }
  }

  /// Prices every outing; nil when it was stopped or would take too long.
  private func priceOutings(
    at drawn: [Int], _ exact: [Int], _ isStopped: () -> Bool
  ) -> (value: Int, least: [Int], joined: Int)? {
    let laid = EveningPrices(drawn, of: model)
    var value = model.constantPart(at: drawn)
    var least = [Int](repeating: 0, count: pricers.count)
    var joined = 0
    for (outing, pricer) in pricers.enumerated() {
      let limit = laid.outings[outing]
      guard !isStopped(),
        let found = pricer.cheapest(
          below: limit, most: ColumnGeneration.mostAtATime, at: laid, isStopped: isStopped)
      else { return nil }
      least[outing] = found.first?.cost ?? limit
      value += least[outing]
      for candidate in found {
        guard let column = pricer.column(of: candidate), add(column) else { continue }
        if model.reducedCost(of: model.columns.count - 1, at: exact) < exact[model.row(ofOuting: outing)] {
          joined += 1
        }
      }
    }
    return (value, least, joined)
  }
}

/// Finds the cheap columns of one outing.
protocol ColumnPricer: AnyObject {
  /// The cheapest columns below a limit, cheapest first; when there are none, none is below it.
  ///
  /// Nil when that would take too long to find out, or when `isStopped`, which is asked often, said so.
  func cheapest(below limit: Int, most: Int, at prices: EveningPrices, isStopped: () -> Bool) -> [FoundColumn]?
  /// Whether the outing is short enough for `all`.
  var canList: Bool { get }
  /// Every column that keeps the rules of one outing and costs less than a limit, or nil when there are more than
  /// `most` or it was stopped.
  func all(below limit: Int, most: Int, at prices: EveningPrices, isStopped: () -> Bool) -> [FoundColumn]?
  /// The column that was found.
  func column(of found: FoundColumn) -> OutingColumn?
}

/// A column that pricing found, with its cost at the prices; its outing's own price is left out.
struct FoundColumn {
  let cost: Int
  let communes: [Int32]
  let days: [Int16]
}
