/// What stands on the help pages between the names of commands and options.
enum HelpPageTexts {
  /// What the program is.
  static let title = Phrase(
    "guinguette : la tournée d'un café ambulant, village par village",
    "guinguette: the season of a travelling café, village by village")

  /// How the program is called.
  static let usage = Phrase(
    "Usage : guinguette COMMANDE DOSSIER [options]", "Usage: guinguette COMMAND FOLDER [options]")

  /// What stands before the way one command is called.
  static let usageOfCommand = Phrase("Usage : ", "Usage: ")

  /// The heading of the commands.
  static let commands = Phrase("Commandes :", "Commands:")

  /// The heading of the options of one command.
  static let options = Phrase("Options :", "Options:")

  /// The heading of the options that every command has.
  static let commonOptions = Phrase("Options communes :", "Common options:")

  /// How to begin.
  static let start = Phrase(
    "Pour commencer : « guinguette init ma-saison ».", "To start: \"guinguette init my-season\".")

  /// How to learn more.
  static let more = Phrase(
    "L'aide d'une commande : « guinguette COMMANDE --help ».", "Help on a command: \"guinguette COMMAND --help\".")
}
