internal import CivilTime
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// What the command line said to one command, checked against the command's declarations.
struct ParsedArguments: Sendable {
  /// The arguments known by their place.
  private(set) var positionals: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  /// Whether a flag was given.
  subscript(flag: Flag) -> Bool { flags.contains(flag.name) }

  /// The value of an option, or nil when it was not given.
  subscript<Value>(option: ValueOption<Value>) -> Value? { values[option.name].flatMap(option.read) }

  /// Whether an option was given.
  func has(_ option: any OptionDeclaration) -> Bool { flags.contains(option.name) || values[option.name] != nil }

  /// The argument at a place, or nil when it was left out.
  subscript(position: Int) -> String? { positionals.indices.contains(position) ? positionals[position] : nil }

  /// The season's folder, which is the first argument of every command that has one.
  var folder: String { self[0] ?? "." }
}

extension ParsedArguments {
  /// Reads a command line, or throws the first thing in it that is not understood.
  ///
  /// `--option value` and `--option=value` mean the same; after `--` everything is known by its place, as is `-`.
  /// `--help` ends the reading: whoever asks for help is not told off first.
  init(_ words: [String], for command: any CommandDeclaration) throws(CommandFailure) {
    let known = command.options + CommonOptions.all
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        positionals.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let option = try ParsedArguments.option(parts[0] == "-h" ? "--help" : String(parts[0]), among: known, command)
      let attached = parts.count > 1 ? String(parts[1]) : nil
      if option.placeholder == nil {
        try addFlag(option, attached: attached, command)
        if self[CommonOptions.help] { return }
      } else {
        guard let value = attached ?? rest.popFirst(), attached != nil || !value.hasPrefix("--") else {
          throw .valueMissing(option.name, of: command.name)
        }
        try addValue(value, of: option, command)
      }
    }
    try checkPositionals(of: command)
  }

  private static func option(
    _ word: String, among known: [any OptionDeclaration], _ command: any CommandDeclaration
  ) throws(CommandFailure) -> any OptionDeclaration {
    if let option = known.first(where: { "--" + $0.name == word }) { return option }
    let nearest = NearestWord.nearest(to: String(word.drop { $0 == "-" }), among: known.map(\.name))
    throw .unknownOption(word, nearest: nearest, of: command.name)
  }

  private mutating func addFlag(
    _ option: any OptionDeclaration, attached: String?, _ command: any CommandDeclaration
  ) throws(CommandFailure) {
    guard attached == nil else {
      throw .valueUnwanted(option.name, of: command.name)
    }
    flags.insert(option.name)
  }

  private mutating func addValue(
    _ value: String, of option: any OptionDeclaration, _ command: any CommandDeclaration
  ) throws(CommandFailure) {
    if let objection = option.objection(to: value) {
      throw .valueRefused(value, of: option.name, because: objection)
    }
    if let earlier = values[option.name], earlier != value {
      throw .valueTwice(option.name, earlier, value)
    }
    values[option.name] = value
  }

  private func checkPositionals(of command: any CommandDeclaration) throws(CommandFailure) {
    let places = command.positionals
    if let missing = places.dropFirst(positionals.count).first(where: { !$0.isOptional }) {
      throw .argumentMissing(missing.label, missing.help, of: command.name)
    }
    guard positionals.count > places.count else { return }
    let surplus = positionals[places.count]
    // A date is said with an option, which people leave out.
    let isDate = CivilDate(writtenAs: surplus, in: DateOption.expected) != nil
    let option = isDate ? ["to", "date"].first { name in command.options.contains { $0.name == name } } : nil
    throw .argumentTooMany(surplus, belongsTo: option, of: command.name)
  }
}
