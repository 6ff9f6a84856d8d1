/// The options that every command understands.
enum CommonOptions {
  static let language = ValueOption<Language>.choice(
    "lang", value: Phrase(same: "fr|en"), help: CommonOptionTexts.language)
  static let json = Flag("json", help: CommonOptionTexts.json)
  static let quiet = Flag("quiet", help: CommonOptionTexts.quiet)
  static let noColor = Flag("no-color", help: CommonOptionTexts.noColor)
  static let help = Flag("help", help: CommonOptionTexts.help)

  static let all: [any OptionDeclaration] = [language, json, quiet, noColor, help]
}
