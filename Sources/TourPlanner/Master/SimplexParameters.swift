/// Tolerances and limits of the simplex methods, all chosen by hand.
///
/// Constants rather than a value that is passed in: the innermost loops compare with them, and a linear program has no
/// reason to be solved with others. `Tests/judges/judge_programs.py` compares what they lead to with HiGHS.
enum SimplexParameters {
  /// A reduced cost this close to zero counts as zero.
  static let tolerance = 1e-5
  /// An artificial or barred column above this value says that the rows cannot be kept; perturbations alone bring none there.
  static let feasibilityTolerance = 1e-4
  /// Progress of less than this, in units of the objective, over many pivots is worth no more of them: whoever needs a
  /// proof works it out from the prices, which are good enough.
  static let leastProgress = 0.01
  /// How many candidates a look at all columns keeps.
  static let mostCandidates = 64
  /// The highest order of an inverse that a saved basis keeps: 1 MB.
  static let largestKeptInverse = 360
}
