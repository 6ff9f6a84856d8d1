/// What the options do that every command understands, or several.
enum CommonOptionTexts {
  /// What `--lang` does.
  static let language = Phrase("langue des messages", "language of the messages")

  /// What `--json` does.
  static let json = Phrase(
    "résultat en JSON sur la sortie standard, messages sur la sortie d'erreur",
    "result as JSON on standard output, messages on standard error")

  /// What `--quiet` does.
  static let quiet = Phrase(
    "n'afficher que les erreurs et le résultat demandé", "show only errors and what was asked for")

  /// What `--no-color` does.
  static let noColor = Phrase("pas de couleurs", "no colours")

  /// What `--help` does.
  static let help = Phrase("afficher cette aide", "show this help")

  /// What `--version` does.
  static let version = Phrase("afficher la version", "show the version")

  /// What `--today` does.
  static let today = Phrase(
    "quel jour on est (celui de l'ordinateur par défaut) : ce qui est passé ne bouge plus",
    "what day it is (the computer's by default): what is past moves no more")
}
