/// What the words on the command line ask for.
enum Request {
  /// The version number.
  case version
  /// The help page of the program.
  case help
  /// The help page of a command.
  case commandHelp(any Command)
  /// A command's work.
  case work(any Command, ParsedArguments)

  /// Understands the words, or throws what is wrong with them.
  ///
  /// Common options may also stand before the command: they are read as if they stood after it.
  init(_ words: [String]) throws(CommandFailure) {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first, word.hasPrefix("-"), word != "-", word != "--" {
      rest.removeFirst()
      if word == "--version" {
        self = .version
        return
      }
      if word == "--help" || word == "-h" {
        self = .help
        return
      }
      leading.append(word)
      if word == "--" + CommonOptions.language.name, let value = rest.popFirst() { leading.append(value) }
    }
    _ = try ParsedArguments(leading, for: Preamble())
    guard let name = rest.popFirst() else {
      throw .usage(
        Phrase("il manque une commande", "a command is missing"),
        action: Phrase("la liste : « guinguette --help »", "for a list: \"guinguette --help\""))
    }
    guard name != "help" else {
      self = if let about = rest.first { .commandHelp(try CommandTable.command(named: about)) } else { .help }
      return
    }
    let command = try CommandTable.command(named: name)
    let parsed = try ParsedArguments(leading + rest, for: command)
    self = parsed[CommonOptions.help] ? .commandHelp(command) : .work(command, parsed)
  }

  /// Answers, on a console that suits what was asked.
  func answer(on console: (ParsedArguments) -> Console) throws(CommandFailure) -> ExitStatus {
    let plain = ParsedArguments()
    switch self {
    case .version:
      console(plain).print("guinguette \(Version.current)")
    case .help:
      let console = console(plain)
      console.output.write(HelpPage.program(console.language))
    case .commandHelp(let command):
      let console = console(plain)
      console.output.write(HelpPage.command(command, console.language))
    case .work(let command, let parsed):
      return try command.run(parsed, console(parsed))
    }
    return .done
  }
}

/// What may stand before the command: the common options alone.
private struct Preamble: Command {
  let name = "guinguette"
  let summary = Phrase(same: "")
  let positionals: [Positional] = []

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus { .done }
}
