/// One command of the program.
protocol Command: CommandDeclaration {
  /// Does the work.
  ///
  /// - Returns: the exit status.
  /// - Throws: a `CommandFailure` about the command line, or a `DeskFailure` about the season.
  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus
}
