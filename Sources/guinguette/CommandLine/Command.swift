/// One command of the program.
protocol Command: Sendable {
  /// The word that calls it.
  var name: String { get }
  /// What it does, in one line.
  var summary: Phrase { get }
  /// The arguments known by their place.
  var positionals: [Positional] { get }
  /// Its options, beside the common ones.
  var options: [any OptionDeclaration] { get }
  /// What the help page says below the options; each phrase is a paragraph.
  var remarks: [Phrase] { get }
  /// Does the work.
  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus
}

extension Command {
  var positionals: [Positional] { [.folder] }
  var options: [any OptionDeclaration] { [] }
  var remarks: [Phrase] { [] }
}

/// The options that every command understands.
enum CommonOptions {
  static let language = ValueOption<Language>.choice(
    "lang", value: Phrase(same: "fr|en"), help: Phrase("langue des messages", "language of the messages"))
  static let json = Flag(
    "json",
    help: Phrase(
      "résultat en JSON sur la sortie standard, messages sur la sortie d'erreur",
      "result as JSON on standard output, messages on standard error"))
  static let quiet = Flag(
    "quiet",
    help: Phrase("n'afficher que les erreurs et le résultat demandé", "show only errors and what was asked for"))
  static let noColor = Flag("no-color", help: Phrase("pas de couleurs", "no colours"))
  static let help = Flag("help", help: Phrase("afficher cette aide", "show this help"))

  static let all: [any OptionDeclaration] = [language, json, quiet, noColor, help]
}
