internal import SeasonFiles
internal import TextFormats

/// The commands of the program, in the order in which a season needs them.
enum CommandTable {
  static var all: [any Command] {
    [
      InitCommand(), CheckCommand(), PlanCommand(), ShowCommand(), AuditCommand(), CompareCommand(), ExportCommand(),
      PublishCommand(), ImportCalendarCommand(), MatrixCommand(), DatesCommand(), ExplainCommand(),
      LockCommand(locks: true), LockCommand(locks: false), MoveCommand(), SwapCommand(), CancelCommand(),
      HoldCommand(), UndoCommand(),
    ]
  }

  /// The command with this name, or a usage error that suggests the nearest one.
  static func command(named name: String) throws(CommandFailure) -> any Command {
    let commands = all
    if let command = commands.first(where: { $0.name == name }) { return command }
    let nearest = NearestWord.nearest(to: name, among: commands.map(\.name))
    throw .usage(
      Phrase("« \(Printable(name)) » n'est pas une commande", "\"\(Printable(name))\" is not a command"),
      action: nearest.map { Phrase("vouliez-vous dire « \($0) » ?", "did you mean \"\($0)\"?") }
        ?? Phrase("la liste : « guinguette --help »", "for a list: \"guinguette --help\""))
  }
}
