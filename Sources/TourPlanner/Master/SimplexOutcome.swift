/// How a run of the simplex method ended.
///
/// There is no case for an unbounded program: costs are not negative, which `LinearProgram.addColumn` insists on, so no
/// program costs less than nothing.
enum SimplexOutcome {
  /// The basis is optimal within the tolerances: no reduced cost is below `-LinearProgram.tolerance`, and the values keep
  /// every row.
  case optimal
  /// Over many pivots the cost went down by next to nothing. The values keep every row and the dual values are near the
  /// best, but nothing says that they are.
  case stalled
  /// The objective has passed the cutoff, or the program is infeasible; the dual values show it.
  case cutoffReached
  /// The limit on pivots was reached, or the caller asked for an end.
  case interrupted
  /// No values of columns that may be used keep the rows: an artificial or barred column is left above zero.
  case infeasible

  /// Whether the run came to an end of its own.
  var isFinished: Bool { self != .interrupted }
}
