/// Finds the cheap columns of one outing.
protocol ColumnPricer: AnyObject {
  /// The cheapest columns below a limit, cheapest first; when there are none, none is below it.
  ///
  /// Nil when that would take too long to find out, or when `isStopped`, which is asked often, said so.
  func cheapest(below limit: Int, most: Int, at duals: DualValues, isStopped: () -> Bool) -> [FoundColumn]?
  /// Whether the outing is short enough for `all`.
  var canList: Bool { get }
  /// Every column that keeps the rules of one outing and costs less than a limit, or nil when there are more than
  /// `most` or it was stopped.
  func all(below limit: Int, most: Int, at duals: DualValues, isStopped: () -> Bool) -> [FoundColumn]?
  /// The column that was found.
  func column(of found: FoundColumn) -> OutingColumn?
}

/// A column that pricing found, with its cost at the dual values; its outing's own price is left out.
struct FoundColumn {
  let cost: Int
  let communes: [Int32]
  let days: [Int16]
}
