/// How much may still be worked out for one file, so that no file takes for ever.
struct WorkBudget {
  /// Dates that may still be looked at.
  private(set) var left: Int

  /// Enough for a hundred thousand events that repeat every week of a summer, and less than a second's work.
  static let ofOneFile = WorkBudget(left: 8_000_000)

  /// Takes some work from the budget; false when there is none left.
  mutating func spend(_ count: Int = 1) -> Bool {
    left -= count
    return left >= 0
  }
}
