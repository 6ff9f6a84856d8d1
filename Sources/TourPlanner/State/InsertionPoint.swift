/// An insertion point of an outing: where one more stop could go, between two stops, or between the base and a stop.
struct InsertionPoint: BitwiseCopyable {
  /// The day after the earliest day of the stop before: the first on which a new stop could be.
  var from: Int16
  /// The latest day of the stop after: a new stop must be on an earlier one.
  var to: Int16
  /// The node before: a commune, or the base.
  var before: Int32
  /// The node after.
  var after: Int32
  /// The cost of the leg from the one to the other; 0 in an outing without stops, which drives nothing.
  var leg: Int32
}
