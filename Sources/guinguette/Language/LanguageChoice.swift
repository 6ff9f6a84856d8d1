/// Which language to speak: what the command line says, else what the environment says, else French.
enum LanguageChoice {
  /// The variables that name a language, the strongest first.
  static let variables = ["GUINGUETTE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]

  /// The language for these arguments and this environment.
  ///
  /// It looks at the arguments before they are parsed, because even a complaint about them needs a language.
  static func language(arguments: [String], environment: (String) -> String?) -> Language {
    if let named = named(in: arguments) { return named }
    for variable in variables {
      if let language = environment(variable).flatMap(language(ofLocale:)) { return language }
    }
    return .french
  }

  /// The language of a locale name such as `fr_FR.UTF-8` or `en`, or nil for one that the program does not speak.
  static func language(ofLocale name: String) -> Language? {
    let code = name.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
    return Language(rawValue: code.lowercased())
  }

  private static func named(in arguments: [String]) -> Language? {
    var previous = ""
    for argument in arguments {
      if argument == "--" { return nil }
      if previous == "--lang", let language = Language(rawValue: argument.lowercased()) { return language }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: argument.dropFirst(7).lowercased()) {
        return language
      }
      previous = argument
    }
    return nil
  }
}
