internal import SeasonDesk

/// The options that several changes of the plan have.
enum ChangeOptions {
  /// Overrides a lock, and no hard rule.
  static let force = Flag("force", help: ChangeOptionTexts.force)

  /// What `force` does where others may have to give way.
  static let forceMove = Flag(force.name, help: ChangeOptionTexts.forceMove)

  /// Which of a commune's evenings is meant.
  static let date = ValueOption.date("date", help: ChangeOptionTexts.date)
}

extension HandChange {
  /// Opens the folder of a command for a change: nobody else writes to it until the value goes.
  init(_ arguments: ParsedArguments, _ console: Console) throws(DeskFailure) {
    try self.init(Workspace(arguments, for: .writing, console), isForced: arguments[ChangeOptions.force])
  }
}
