/// What the bench tells its caller when it ends; the numbers above 63 are those of `sysexits.h`.
enum BenchStatus: Int32 {
  /// Every plan keeps every hard rule.
  case done = 0
  /// The command line was not understood.
  case usage = 64
  /// A file does not hold what it should.
  case badData = 65
  /// A file or folder is not there.
  case noInput = 66
  /// A plan breaks a hard rule: a defect of the planner.
  case invalidPlan = 70
}

/// Why the bench cannot go on, in words.
struct BenchFailure: Error {
  let status: BenchStatus
  let text: String

  init(_ status: BenchStatus, _ text: String) {
    self.status = status
    self.text = text
  }
}
