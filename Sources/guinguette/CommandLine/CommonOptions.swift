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
