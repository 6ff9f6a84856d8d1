/// What the program tells its caller when it ends; the numbers above 63 are those of `sysexits.h`.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Everything was done, and nothing is missing.
  case done = 0
  /// It was done, but a required evening is missing, or something is wrong with the plan.
  case incomplete = 1
  /// The command line was not understood.
  case usage = 64
  /// The data is wrong.
  case badData = 65
  /// A file is not there.
  case noInput = 66
  /// A defect of the program.
  case defect = 70
  /// A file or directory cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Another `guinguette` is writing to the folder.
  case locked = 75
}
