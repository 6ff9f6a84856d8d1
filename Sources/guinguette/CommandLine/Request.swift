internal import SeasonDesk
internal import TextFormats

/// What the words on the command line ask for.
enum Request {
  /// The version number.
  case version
  /// The help page of the program, which has these commands.
  case help([any Command])
  /// The help page of a command.
  case commandHelp(any Command)
  /// A command's work.
  case work(any Command, ParsedArguments)

  /// Understands the words, or throws what is wrong with them.
  ///
  /// Common options may also stand before the command: they are read as if they stood after it.
  init(_ words: [String], among commands: [any Command]) throws(CommandFailure) {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first, word.hasPrefix("-"), word != "-", word != "--" {
      rest.removeFirst()
      if word == "--version" {
        self = .version
        return
      }
      if word == "--help" || word == "-h" {
        self = .help(commands)
        return
      }
      leading.append(word)
      if word == "--" + CommonOptions.language.name, let value = rest.popFirst() { leading.append(value) }
    }
    _ = try ParsedArguments(leading, for: Preamble())
    guard let name = rest.popFirst() else {
      throw .noCommand
    }
    guard name != "help" else {
      self =
        if let about = rest.first { .commandHelp(try Request.command(named: about, among: commands)) } else {
          .help(commands)
        }
      return
    }
    let command = try Request.command(named: name, among: commands)
    let parsed = try ParsedArguments(leading + rest, for: command)
    self = parsed[CommonOptions.help] ? .commandHelp(command) : .work(command, parsed)
  }

  /// Answers, on a console that suits what was asked.
  func answer(on console: (ParsedArguments) -> Console) throws(CommandFailure) -> ExitStatus {
    let plain = ParsedArguments()
    switch self {
    case .version:
      console(plain).print("guinguette \(Version.current)")
    case .help(let commands):
      let console = console(plain)
      console.output.write(HelpPage.program(commands, console.language))
    case .commandHelp(let command):
      let console = console(plain)
      console.output.write(HelpPage.command(command, console.language))
    case .work(let command, let parsed):
      return try Request.work(command, parsed, console(parsed))
    }
    return .done
  }

  /// Lets a command work, and puts into words why it could not.
  private static func work(
    _ command: any Command, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    do {
      return try command.run(arguments, console)
    } catch let failure as CommandFailure {
      throw failure
    } catch let failure as DeskFailure {
      console.complain(lines: FailureReport(language: console.language, style: console.errorStyle).lines(failure))
      throw failure.told(in: arguments.folder)
    } catch {
      throw .unexpected(error)
    }
  }

  /// The command with this name, or a usage error that suggests the nearest one.
  private static func command(
    named name: String, among commands: [any Command]
  ) throws(CommandFailure) -> any Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let nearest = NearestWord.nearest(to: name, among: commands.map(\.name))
    throw .unknownCommand(name, nearest: nearest)
  }
}

/// What may stand before the command: the common options alone.
private struct Preamble: CommandDeclaration {
  let name = "guinguette"
  let summary = Phrase(same: "")
  let positionals: [Positional] = []
}
