/// What was not understood on the command line, and what to do about it.
extension CommandFailure {
  /// That no command is named.
  static var noCommand: CommandFailure {
    .usage(Phrase("il manque une commande", "a command is missing"), action: .listCommands)
  }

  /// That there is no such command; one of another name was perhaps meant.
  static func unknownCommand(_ name: String, nearest: String?) -> CommandFailure {
    .usage(
      Phrase("« \(Printable(name)) » n'est pas une commande", "\"\(Printable(name))\" is not a command"),
      action: nearest.map { Phrase("vouliez-vous dire « \($0) » ?", "did you mean \"\($0)\"?") } ?? .listCommands)
  }

  /// That a command has no such option, which is given with its dashes; one of another name was perhaps meant.
  static func unknownOption(_ word: String, nearest: String?, of command: String) -> CommandFailure {
    .usage(
      Phrase("« \(command) » n'a pas d'option \(Printable(word))", "\"\(command)\" has no option \(Printable(word))"),
      action: nearest.map { Phrase("vouliez-vous dire --\($0) ?", "did you mean --\($0)?") } ?? .seeHelp(command))
  }

  /// That an option stands without its value.
  static func valueMissing(_ option: String, of command: String) -> CommandFailure {
    .usage(Phrase("--\(option) attend une valeur", "--\(option) needs a value"), action: .seeHelp(command))
  }

  /// That an option stands with a value and has none.
  static func valueUnwanted(_ option: String, of command: String) -> CommandFailure {
    .usage(Phrase("--\(option) ne prend pas de valeur", "--\(option) takes no value"), action: .seeHelp(command))
  }

  /// That a text is no value of an option, and why.
  static func valueRefused(_ value: String, of option: String, because objection: Phrase) -> CommandFailure {
    .usage(
      Phrase(
        "--\(option) : « \(Printable(value)) » ne convient pas", "--\(option): \"\(Printable(value))\" will not do"),
      action: objection)
  }

  /// That an option stands twice, with two values.
  static func valueTwice(_ option: String, _ earlier: String, _ value: String) -> CommandFailure {
    .usage(
      Phrase(
        "--\(option) est donné deux fois, avec « \(Printable(earlier)) » et « \(Printable(value)) »",
        "--\(option) is given twice, as \"\(Printable(earlier))\" and \"\(Printable(value))\""),
      action: Phrase("gardez-en un seul", "keep one of them"))
  }

  /// That an argument is missing; `label` stands for it on the help page, where `help` says what it is.
  static func argumentMissing(_ label: Phrase, _ help: Phrase, of command: String) -> CommandFailure {
    .usage(
      Phrase("il manque \(label(.french)) : \(help(.french))", "\(label(.english)) is missing: \(help(.english))"),
      action: .seeHelp(command))
  }

  /// That there is an argument too many; with an option, it is a date that belongs to this one.
  static func argumentTooMany(_ word: String, belongsTo option: String?, of command: String) -> CommandFailure {
    let surplus = Printable(word)
    return .usage(
      Phrase("« \(surplus) » est de trop", "\"\(surplus)\" is one too many"),
      action: option.map { Phrase("la date se donne avec --\($0) \(surplus)", "give the date as --\($0) \(surplus)") }
        ?? .seeHelp(command))
  }
}

extension Phrase {
  /// Where to read how a command is used.
  static func seeHelp(_ command: String) -> Phrase {
    Phrase("voyez « guinguette \(command) --help »", "see \"guinguette \(command) --help\"")
  }

  /// Where all commands are listed.
  fileprivate static let listCommands = Phrase(
    "la liste : « guinguette --help »", "for a list: \"guinguette --help\"")
}
