/// The commands of the program, in the order in which a season needs them.
enum CommandTable {
  static var all: [any Command] {
    [
      InitCommand(), CheckCommand(), PlanCommand(), ShowCommand(), AuditCommand(), CompareCommand(), ExportCommand(),
      PublishCommand(), ImportCalendarCommand(), ImportCommand(), MatrixCommand(), DatesCommand(), ExplainCommand(),
      LockCommand(locks: true), LockCommand(locks: false), MoveCommand(), SwapCommand(), CancelCommand(),
      HoldCommand(), UndoCommand(),
    ]
  }
}
