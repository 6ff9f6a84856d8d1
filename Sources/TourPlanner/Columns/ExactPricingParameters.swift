/// Which outings have their columns priced and listed exactly, by going through all of them.
struct ExactPricingParameters: Sendable {
  /// The values that are used.
  static let standard = ExactPricingParameters()

  /// The most days of such an outing; columns of longer ones come from a relaxation, and do not count their weeks.
  ///
  /// The number of columns grows with the power of the days. Chosen by hand.
  var longest = 5
  /// The most evenings that are tried to list the columns of an outing: some seconds; chosen by hand.
  var mostSteps = 20_000_000
}
